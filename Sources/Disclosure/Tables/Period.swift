/// Names of spans of time as schools write them.
enum Period {
  /// A year (2026, 2026年), a half-year, a term or school year (2025学年第一学期), a month (2026-09, 9月) or a date.
  static func isPeriod(_ text: String) -> Bool {
    text.wholeMatch(
      of:
        /(?:\d{4}(?:[-–—]\d{4})?(?:年|学年)?)?\s*(?:上半年|下半年|第[一二三四1-4](?:学期|季度)|[春秋]季(?:学期)?|\d{1,2}月(?:\d{1,2}日)?|[-\/.]\d{1,2}(?:[-\/.]\d{1,2})?)?/
    ) != nil && !text.isEmpty
  }
}
