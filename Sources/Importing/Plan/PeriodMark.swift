import Intake

/// A period that a line names with a colon, and what number stands before it: `2、2024 年下半年：`, `2026学年第一学期：`.
enum PeriodMark {
  /// Where they stand in a line, from left to right. In the middle of a line only behind a number or a gap, so that
  /// 预计到2024年：… stays a sentence.
  static func all(in text: String) -> [Range<String.Index>] {
    let mark =
      /([0-9]{1,2}[、.．]|[（(][0-9一二三四五六七八九十]{1,2}[）)])?\s*(?:20[0-9]{2}\s*[—–~至-]+\s*)?20[0-9]{2}\s*学?年[^：:，,。；;、0-9]{0,8}[：:]/
    return text.matches(of: mark).filter { match in
      Period(heading: String(match.output.0)) != nil
        && (match.output.1 != nil || isGap(before: match.range.lowerBound, in: text))
    }.map(\.range)
  }

  private static func isGap(before index: String.Index, in text: String) -> Bool {
    guard let last = text[..<index].last else { return true }
    return last.isWhitespace || "。；;".contains(last)
  }
}
