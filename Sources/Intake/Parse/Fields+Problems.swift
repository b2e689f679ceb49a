import Diagnostics

extension Wording {
  static let oneLine = Wording(en: "one line of text", zh: "一行文字")
  static let someText = Wording(en: "text", zh: "文字")
  static let keyValueLines = Wording(en: "`key: value` lines", zh: "“名称: 内容”的形式")
  static let aDate = Wording(en: "a date such as 2025-03-12 or 2025年3月12日", zh: "日期，如 2025-03-12 或 2025年3月12日")
  static let aNumber = Wording(en: "a number", zh: "数字")
  static let anAmount = Wording(en: "a number from 0 in digits (12000, not 1.2万)", zh: "数字（0 或更大），1.2万写成 12000")
  static let aCount = Wording(en: "a whole number from 0", zh: "整数（0 或更大）")
  static let aFlag = Wording(en: "true or false", zh: "是或否")
}

extension Diagnostic {
  static func unknownKey(_ key: Located<String>, among known: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-key",
      at: key.location,
      message: Wording(en: "“\(key.value)” is not a name known here", zh: "这里没有“\(key.value)”这一项"),
      hint: .suggestion(for: key.value, among: known.map(FieldNames.bothNames), spoken: known)
    )
  }

  static func repeatedKey(_ key: Located<String>) -> Diagnostic {
    Diagnostic(
      "duplicate-key",
      at: key.location,
      message: Wording(en: "“\(key.value)” is written twice", zh: "“\(key.value)”写了两遍"),
      hint: Wording(en: "keep one of the two", zh: "请只留一处")
    )
  }

  static func missingField(_ key: String, at location: SourceLocation) -> Diagnostic {
    let chinese = FieldNames.otherNames(key).first ?? key
    return Diagnostic(
      "missing-field",
      at: location,
      message: Wording(en: "“\(FieldNames.bothNames(key))” is missing", zh: "缺少“\(FieldNames.bothNames(key))”"),
      hint: Wording(en: "fill it in, as `\(key): …` where lines have names", zh: "请补上；按行写的地方写成“\(chinese): ……”")
    )
  }

  static func wrongType(at location: SourceLocation, expected: Wording, hint: Wording? = nil) -> Diagnostic {
    Diagnostic(
      "wrong-type",
      at: location,
      message: Wording(en: "expected \(expected.english)", zh: "这里应是\(expected.chinese)"),
      hint: hint
    )
  }

  static func unknownValue(_ text: Located<String>, of key: String, among possible: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-value",
      at: text.location,
      message: Wording(
        en: "“\(text.value)” is not a possible value of \(FieldNames.bothNames(key))",
        zh: "“\(FieldNames.bothNames(key))”不能写“\(text.value)”"
      ),
      hint: .suggestion(for: text.value, among: possible)
    )
  }

  static func reversedDates(
    _ first: String,
    _ begin: CalendarDate,
    _ second: String,
    at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "reversed-dates",
      at: location,
      message: Wording(
        en: "“\(second)” lies before “\(first)” (\(begin.iso))",
        zh: "“\(FieldNames.bothNames(second))”早于“\(FieldNames.bothNames(first))”（\(begin.chinese)）"
      ),
      hint: Wording(en: "check both; perhaps a year is wrong", zh: "请核对这两个日期，多半是年份写错了")
    )
  }
}

extension Wording {
  /// Like `suggestion(for:among:)`, but the nearest is looked for among all spellings of a key.
  static func suggestion(for word: String, among shown: [String], spoken: [String]) -> Wording? {
    let spellings = spoken + spoken.flatMap(FieldNames.otherNames)
    if let near = nearest(to: word, among: spellings) {
      return Wording(en: "did you mean “\(near)”?", zh: "是不是“\(near)”？")
    }
    return suggestion(for: "", among: shown)
  }
}
