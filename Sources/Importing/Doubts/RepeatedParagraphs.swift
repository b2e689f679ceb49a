import Diagnostics
import Intake

/// Paragraphs that two of the documents share: two schools would seem to say the same.
struct RepeatedParagraphs {
  private struct Paragraph {
    let line: SourceLine
    /// The heading that it stands under.
    let heading: String
    let pairs: Set<UInt64>
  }

  private static let shortest = 40
  /// The share of the shorter one's pairs of characters that the other has too.
  private static let alike = 0.7
  /// A short one is no copy of a long one that holds its words among others.
  private static let shortestShare = 0.4

  /// Of those with the same pairs the first.
  private var paragraphs: [Paragraph] = []
  private var known: Set<Set<UInt64>> = []
  /// By pair of characters, the indices of the paragraphs that have it.
  private var places: [UInt64: [Int]] = [:]

  /// One remark for each paragraph that an earlier document has already.
  static func remarks(on documents: [SourceDocument], of file: ImportedFile) -> [Diagnostic] {
    var earlier = RepeatedParagraphs()
    return documents.flatMap { document in
      let paragraphs = paragraphs(of: document)
      let remarks = paragraphs.compactMap { later in
        earlier.first(like: later).map { remark(later, like: $0, in: file) }
      }
      for paragraph in paragraphs { earlier.add(paragraph) }
      return remarks
    }
  }
}

extension RepeatedParagraphs {
  private mutating func add(_ paragraph: Paragraph) {
    guard known.insert(paragraph.pairs).inserted else { return }
    for pair in paragraph.pairs { places[pair, default: []].append(paragraphs.count) }
    paragraphs.append(paragraph)
  }

  private func first(like later: Paragraph) -> Paragraph? {
    var shared = Array(repeating: 0, count: paragraphs.count)
    for pair in later.pairs { for index in places[pair] ?? [] { shared[index] += 1 } }
    return zip(paragraphs, shared).first { Self.areAlike($0.pairs.count, later.pairs.count, sharing: $1) }?.0
  }

  private static func areAlike(_ first: Int, _ second: Int, sharing both: Int) -> Bool {
    let (short, long) = (Double(min(first, second)), Double(max(first, second)))
    return short >= long * shortestShare && Double(both) >= max(1, short) * alike
  }

  private static func paragraphs(of document: SourceDocument) -> [Paragraph] {
    var heading = ""
    return document.lines.compactMap { line in
      if Numbering(startOf: line.text) != nil, line.text.count < shortest { heading = line.text }
      guard line.text.count >= shortest else { return nil }
      return Paragraph(line: line, heading: heading, pairs: Set(line.text.hanPairs))
    }
  }

  private static func remark(_ later: Paragraph, like earlier: Paragraph, in file: ImportedFile) -> Diagnostic {
    let isMoved = earlier.heading.drop { !$0.isHan } != later.heading.drop { !$0.isHan }
    let moved = Wording(
      en: isMoved ? ", there under “\(earlier.heading)”, here under “\(later.heading)”" : "",
      zh: isMoved ? "；那里在“\(earlier.heading)”下面，这里在“\(later.heading)”下面" : ""
    )
    return Diagnostic(
      "import-repeated",
      at: file.location(later.line.number),
      severity: .warning,
      message: Wording(
        en: "nearly the same paragraph stands in line \(earlier.line.number), in another document\(moved.english)",
        zh: "和第 \(earlier.line.number) 行（另一份文件）几乎一样\(moved.chinese)"
      ),
      hint: Wording(en: "both are kept; publish what this school decided itself", zh: "两处都保留；请只发布本校自己定的内容")
    )
  }
}
