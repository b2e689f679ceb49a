import Intake

/// What stands at the end of a document and is none of its text: the title once more, advertisements, and the signature.
struct DocumentEnd {
  private(set) var leftOut: [LeftOut] = []
  private var signatures: Set<Int> = []

  init(of document: SourceDocument, title: String) {
    let lines = document.lines.filter { !$0.text.isEmpty }
    leftOut += lines.filter { Self.isAdvertisement($0.text) }.map { LeftOut($0, .advertisement) }
    leftOut += Self.repeatedTitle([title, document.separatorTitle ?? title], in: lines).map {
      LeftOut($0, .repeatedTitle)
    }
    signatures = Set(lines.suffix(3).filter { $0.cells.isEmpty && Self.isSignature($0.text) }.map(\.number))
  }

  /// The school and the day at the end.
  func signs(_ line: SourceLine) -> Bool { signatures.contains(line.number) }
}

extension DocumentEnd {
  /// `本文档由 www… 生成`: an address of a site beside words of those who sell documents.
  private static func isAdvertisement(_ text: String) -> Bool {
    (text.contains("www.") || text.contains("http"))
      && ["文档", "范文", "下载", "文库", "词库"].contains { text.contains($0) }
  }

  /// The title again, on up to three lines; the one at the top is not looked at.
  private static func repeatedTitle(_ titles: [String], in lines: [SourceLine]) -> [SourceLine] {
    let wanted = Set(titles.map(\.withoutWhitespace).filter { $0.count >= 6 })
    let body = Array(lines.drop { Numbering(startOf: $0.text)?.level != .chapter })
    return body.indices.lazy.compactMap { first in
      (1...3).lazy.map { Array(body[first...].prefix($0)) }.first { run in
        wanted.contains(run.map { $0.text.withoutWhitespace }.joined())
      }
    }.first ?? []
  }

  private static func isSignature(_ text: String) -> Bool {
    let text = text.withoutWhitespace
    return text.count <= 30 && !text.contains { "，。；：".contains($0) }
      && text.wholeMatch(of: /.{0,20}20[0-9]{2}年[0-9]{1,2}月([0-9]{1,2}日)?|.{2,16}(小学|中学|中心校|学校)/) != nil
  }
}

extension LeftOut {
  fileprivate init(_ line: SourceLine, _ reason: Reason) {
    self.init(piece: Piece(line: line.number, text: line.text), reason: reason)
  }
}
