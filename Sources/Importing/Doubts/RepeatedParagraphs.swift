import Diagnostics
import Intake

/// Paragraphs that two of the documents share: two schools would seem to say the same.
struct RepeatedParagraphs {
  private struct Paragraph {
    let document: Int
    let line: SourceLine
    /// The heading that it stands under.
    let heading: String
    let pairs: Set<String>
  }

  private static let shortest = 40
  /// The share of the shorter one's pairs of characters that the other has too.
  private static let alike = 0.7
  /// A short one is no copy of a long one that holds its words among others.
  private static let shortestShare = 0.4

  /// One remark for each paragraph that an earlier document has already.
  static func remarks(on documents: [SourceDocument], of file: ImportedFile) -> [Diagnostic] {
    let paragraphs = documents.flatMap(paragraphs)
    return paragraphs.compactMap { later in
      let earlier = paragraphs.first { $0.document < later.document && likeness($0, later) >= alike }
      return earlier.map { remark(later, like: $0, in: file) }
    }
  }
}

extension RepeatedParagraphs {
  private static func paragraphs(of document: SourceDocument) -> [Paragraph] {
    var heading = ""
    return document.lines.compactMap { line in
      if Numbering(startOf: line.text) != nil, line.text.count < shortest { heading = line.text }
      guard line.text.count >= shortest else { return nil }
      return Paragraph(document: document.number, line: line, heading: heading, pairs: Set(line.text.hanPairs))
    }
  }

  private static func likeness(_ first: Paragraph, _ second: Paragraph) -> Double {
    let (short, long) = (min(first.pairs.count, second.pairs.count), max(first.pairs.count, second.pairs.count))
    guard Double(short) >= Double(long) * shortestShare else { return 0 }
    return Double(first.pairs.intersection(second.pairs).count) / Double(max(1, short))
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
