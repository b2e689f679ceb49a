import Diagnostics
import Intake

/// A document of a file and its draft; shuffled text has none.
struct ImportedDocument: Sendable {
  let source: SourceDocument
  let draft: PlanDraft?
  /// What of it stands in no draft.
  let leftOut: [LeftOut]

  /// Its first and last line.
  var lines: ClosedRange<Int> {
    let first = source.separator?.number ?? source.lines.first?.number ?? 1
    return first...max(first, source.lines.last?.number ?? first)
  }
}

extension ImportedDocument {
  /// A document with everything that should be looked at in it.
  typealias Drafted = (document: ImportedDocument, remarks: [Diagnostic])

  static func make(of source: SourceDocument, in file: ImportedFile) -> Drafted {
    if WordSalad.isLikely(source.lines.map(\.text).joined(separator: "\n")) { return quarantined(source, in: file) }
    let (draft, remarks) = PlanDrafter.draft(of: source, in: file)
    let document = ImportedDocument(source: source, draft: draft, leftOut: draft.leftOut)
    let leftOut = Set(draft.leftOut.map(\.piece.line))
    let lines = source.lines.filter { !leftOut.contains($0.number) }
    let more = LineChecks.remarks(on: lines, of: file) + NumberingCheck.remarks(on: lines, of: file)
    return (document, remarks + more + draft.leftOut.map { remark($0, in: file) })
  }

  private static func quarantined(_ source: SourceDocument, in file: ImportedFile) -> Drafted {
    let separator = source.separator.map { LeftOut(piece: Piece(line: $0.number, text: $0.text), reason: .separator) }
    let salad = source.lines.filter { !$0.text.isEmpty }.map { line in
      LeftOut(piece: Piece(line: line.number, text: line.text), reason: .wordSalad)
    }
    let document = ImportedDocument(source: source, draft: nil, leftOut: (separator.map { [$0] } ?? []) + salad)
    return (document, [.quarantined(document.lines, at: file.location(document.lines.lowerBound))])
  }

  private static func remark(_ leftOut: LeftOut, in file: ImportedFile) -> Diagnostic {
    Diagnostic(
      "import-left-out",
      at: file.location(leftOut.piece.line),
      severity: .warning,
      message: leftOut.reason.wording,
      hint: Wording(en: "the line stands in the report", zh: "这一行留在导入报告里")
    )
  }
}

extension LeftOut.Reason {
  /// Why a piece stands in no draft.
  var wording: Wording {
    switch self {
    case .separator: Wording(en: "parts the documents of this file, left out", zh: "文件里分篇用的行，没有写进草稿")
    case .wordSalad: Wording(en: "shuffled text that nobody wrote, left out", zh: "机器打乱的文字，没有写进草稿")
    case .advertisement: Wording(en: "an advertisement, left out", zh: "广告，没有写进草稿")
    case .letterhead: Wording(en: "the head of an official letter, left out", zh: "文件头（发文单位、文号），没有写进草稿")
    case .repeatedTitle: Wording(en: "the title once more, left out", zh: "标题又写了一遍，没有写进草稿")
    }
  }
}

extension Diagnostic {
  fileprivate static func quarantined(_ lines: ClosedRange<Int>, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-left-out",
      at: location,
      severity: .warning,
      message: Wording(
        en:
          "lines \(lines.lowerBound) to \(lines.upperBound) are shuffled text that nobody wrote: no draft was made of them",
        zh: "第 \(lines.lowerBound)—\(lines.upperBound) 行像是机器打乱的文字：整篇没有写成草稿"
      ),
      hint: Wording(en: "look for the real document", zh: "请找到这一篇的原件，另外导入")
    )
  }
}
