import Diagnostics

/// A text that nobody writes and that libcmark-gfm 0.29.0.gfm.6 would need minutes for: its time grows with the square of
/// the brackets in a paragraph and of the cells in a row.
enum CrowdedText {
  /// `[` between two empty lines; the parser takes a tenth of a second for so many.
  static let mostBrackets = 5_000
  /// `|` in a line.
  static let mostBars = 1_000

  /// The first place with too many.
  ///
  /// - Parameter start: where the Markdown begins.
  static func problem(in source: SourceText, from start: Int) -> Diagnostic? {
    var (brackets, bars, isEmptyLine) = (0, 0, true)
    for index in source.bytes.indices[start...] {
      switch source.bytes[index] {
      case UInt8(ascii: "\n"):
        if isEmptyLine { brackets = 0 }
        (bars, isEmptyLine) = (0, true)
        continue
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "|"): bars += 1
      default: break
      }
      isEmptyLine = false
      if brackets > mostBrackets { return .crowded(at: source.location(at: index), "[", mostBrackets) }
      if bars > mostBars { return .crowded(at: source.location(at: index), "|", mostBars) }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func crowded(at location: SourceLocation, _ mark: String, _ most: Int) -> Diagnostic {
    Diagnostic(
      "crowded-text",
      at: location,
      message: Wording(
        en: "more than \(most) “\(mark)” in one place; this cannot be a text",
        zh: "一处写了超过 \(most) 个“\(mark)”，不像是文章"
      ),
      hint: Wording(en: "part it with empty lines, or take it out", zh: "请用空行分开，或者删去")
    )
  }
}
