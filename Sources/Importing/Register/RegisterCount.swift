import Intake

/// Reads a cell that counts.
enum RegisterCount {
  enum Reading: Equatable {
    case count(String)
    /// 未统计, /, —: no number yet, which is neither 0 nor an empty cell.
    case notCounted
    /// 约58人, 60余人
    case estimate
    case unreadable
  }

  static func read(_ cell: Cell, allowsFractions: Bool) -> Reading {
    let text = Number.halfWidth(cell.text).withoutWhitespace
    if ["未统计", "未计", "待统计", "/", "-", "—", "——", "n"].contains(text) { return .notCounted }
    let bare = text.trimming("人名次个本件份封台部册张套")
    if allowsFractions, let number = Number.parse(bare), number >= 0 { return .count(Self.plain(number)) }
    if let count = Number.parseCount(bare) ?? ChineseNumeral.value(of: bare) { return .count(String(count)) }
    return bare.contains(/^[约近大]|[余多左约]/) && bare.contains(where: \.isNumber) ? .estimate : .unreadable
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}

extension String {
  /// Without one of these units at its end.
  fileprivate func trimming(_ units: String) -> String { last.map(units.contains) == true ? String(dropLast()) : self }
}
