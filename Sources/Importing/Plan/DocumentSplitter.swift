import Intake

/// One of the documents that a file holds.
struct SourceDocument: Sendable {
  /// From 1, in the order of the file.
  let number: Int
  /// 第二篇：… with which collections part their documents; nil where a file is one document.
  var separator: SourceLine?
  var lines: [SourceLine]

  /// The title that the separator names.
  var separatorTitle: String? {
    separator.map { String($0.text.drop { !":：】".contains($0) }.dropFirst().trimmingWhitespace) }
  }

  /// The documents of a file: it is cut at lines such as 第一篇：…, 【篇一】… or 范文1：….
  static func all(in lines: [SourceLine]) -> [SourceDocument] {
    var documents: [SourceDocument] = []
    for line in lines {
      if isSeparator(line.text) {
        documents.append(SourceDocument(number: documents.count + 1, separator: line, lines: []))
      } else if documents.isEmpty {
        documents.append(SourceDocument(number: 1, separator: nil, lines: [line]))
      } else {
        documents[documents.count - 1].lines.append(line)
      }
    }
    return joiningPreface(documents)
  }

  private static func isSeparator(_ text: String) -> Bool {
    text.prefixMatch(of: /第[一二三四五六七八九十0-9]{1,3}篇[：:]|【?篇[一二三四五六七八九十0-9]{1,3}[：:】]|范文[一二三四五六七八九十0-9]{1,3}[：:]/) != nil
  }

  /// Blank lines before the first separator are no document.
  private static func joiningPreface(_ documents: [SourceDocument]) -> [SourceDocument] {
    guard let first = documents.first, documents.count > 1, first.separator == nil,
      first.lines.allSatisfy(\.text.isEmpty)
    else { return documents }
    return documents.dropFirst().enumerated().map { index, document in
      SourceDocument(number: index + 1, separator: document.separator, lines: document.lines)
    }
  }
}
