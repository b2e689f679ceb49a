import Diagnostics

/// The fields of one record (a YAML mapping, the record of an activity, a task's attributes), read by our types.
///
/// A key is taken under its English or Chinese name; unknown and repeated keys and wrong types become problems.
struct Fields {
  let location: SourceLocation
  private let values: [String: YAMLValue]
  private let problems: Problems

  /// - Parameter known: the standard names that this record may hold.
  init(
    _ entries: [(key: Located<String>, value: YAMLValue)],
    at location: SourceLocation,
    known: [String],
    into problems: Problems
  ) {
    var values: [String: YAMLValue] = [:]
    for (key, value) in entries {
      let name = FieldNames.canonical(key.value)
      if !known.contains(name) {
        problems.add(.unknownKey(key, among: known))
      } else if values.updateValue(value, forKey: name) != nil {
        problems.add(.repeatedKey(key))
      }
    }
    self.location = location
    self.values = values
    self.problems = problems
  }

  /// The fields of a YAML mapping; nil (and a problem) for any other YAML.
  init?(_ value: YAMLValue, known: [String], into problems: Problems) {
    guard case .mapping(let entries, let location) = value else {
      problems.add(.wrongType(at: value.location, expected: .keyValueLines, hint: .keyAndValue))
      return nil
    }
    self.init(entries, at: location, known: known, into: problems)
  }

  func has(_ key: String) -> Bool { value(key) != nil }

  /// The key is written, be it with nothing behind it.
  func isWritten(_ key: String) -> Bool { values[key] != nil }

  /// Where a field stands, or where the record begins.
  func location(of key: String) -> SourceLocation { values[key]?.location ?? location }

  /// A text that is not empty.
  func text(_ key: String) -> String? { locatedText(key)?.value }

  func locatedText(_ key: String) -> Located<String>? {
    value(key).flatMap { scalar($0, expected: .oneLine) }
  }

  /// A text whose absence is a problem.
  func required(_ key: String) -> Located<String>? {
    if has(key) { return locatedText(key) }
    problems.add(.missingField(key, at: location(of: key)))
    return nil
  }

  func requiredText(_ key: String) -> String? { required(key)?.value }

  func requiredDate(_ key: String) -> CalendarDate? { required(key).flatMap(date) }

  func requiredNumber(_ key: String) -> Double? { required(key).flatMap(number) }

  /// One text or a list of texts; also `甲、乙` and `a, b` in one line.
  func texts(_ key: String) -> [String] { locatedTexts(key).map(\.value) }

  func locatedTexts(_ key: String) -> [Located<String>] {
    switch value(key) {
    case .none: []
    case .list(let items, _): items.compactMap { scalar($0, expected: .someText) }
    case .some: locatedText(key).map(Self.split) ?? []
    }
  }

  func date(_ key: String) -> CalendarDate? { locatedText(key).flatMap(date) }

  /// Two dates of which the second cannot come before the first; it stays out where it does.
  func dates(_ first: String, _ second: String) -> (first: CalendarDate?, second: CalendarDate?) {
    let dates = (date(first), date(second))
    guard let begin = dates.0, let end = dates.1, end < begin else { return dates }
    problems.add(.reversedDates(first, begin, second, at: location(of: second)))
    return (begin, nil)
  }

  func number(_ key: String) -> Double? { locatedText(key).flatMap(number) }

  /// A number from 0.
  func amount(_ key: String) -> Double? {
    locatedText(key).flatMap { converted($0, { Number.parse($0).flatMap { $0 < 0 ? nil : $0 } }, .anAmount) }
  }

  /// A whole number from 0.
  func count(_ key: String) -> Int? { locatedText(key).flatMap { converted($0, Number.parseCount, .aCount) } }

  func flag(_ key: String) -> Bool? { locatedText(key).flatMap { converted($0, Self.flags, .aFlag) } }

  /// One of the named values.
  func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _: Choice.Type = Choice.self) -> Choice?
  where Choice.RawValue == String {
    guard let text = locatedText(key) else { return nil }
    if let choice = Choice(rawValue: text.value) { return choice }
    problems.add(.unknownValue(text, of: key, among: Choice.allCases.map(\.rawValue)))
    return nil
  }

  /// The items of a list, or the single value as a list of one.
  func list(_ key: String) -> [YAMLValue] {
    switch value(key) {
    case .none: []
    case .list(let items, _): items
    case .some(let value): [value]
    }
  }

  /// Nil where nothing stands behind the key.
  func value(_ key: String) -> YAMLValue? { values[key].flatMap { $0.isEmpty ? nil : $0 } }

  /// Adds a problem that only the reader of these fields can see.
  func report(_ problem: Diagnostic) { problems.add(problem) }

  /// The mapping under a key as fields of its own.
  func fields(_ key: String, known: [String]) -> Fields? {
    value(key).flatMap { Fields($0, known: known, into: problems) }
  }
}

extension Fields {
  private func scalar(_ value: YAMLValue, expected: Wording) -> Located<String>? {
    guard case .scalar(let text, let location) = value else {
      problems.add(.wrongType(at: value.location, expected: expected))
      return nil
    }
    let trimmed = String(text.trimmingWhitespace)
    return trimmed.isEmpty ? nil : Located(trimmed, at: location)
  }

  private func date(_ text: Located<String>) -> CalendarDate? { converted(text, CalendarDate.init, .aDate) }

  private func number(_ text: Located<String>) -> Double? { converted(text, Number.parse, .aNumber) }

  private func converted<Value>(_ text: Located<String>, _ convert: (String) -> Value?, _ expected: Wording) -> Value? {
    if let value = convert(text.value) { return value }
    problems.add(.wrongType(at: text.location, expected: expected))
    return nil
  }

  private static func split(_ text: Located<String>) -> [Located<String>] {
    text.value.split { "、，,；;".contains($0) }.map(\.trimmingWhitespace).filter { !$0.isEmpty }.map { part in
      var location = text.location
      location.column? += text.value.unicodeScalars.distance(from: text.value.startIndex, to: part.startIndex)
      return Located(String(part), at: location)
    }
  }

  private static func flags(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "是": true
    case "false", "no", "否": false
    default: nil
    }
  }
}

extension Wording {
  static let oneLine = Wording(en: "one line of text", zh: "一行文字")
  static let someText = Wording(en: "text", zh: "文字")
  static let keyValueLines = Wording(en: "`key: value` lines", zh: "“名称: 内容”的形式")
  static let aDate = Wording(en: "a date such as 2025-03-12 or 2025年3月12日", zh: "日期，如 2025-03-12 或 2025年3月12日")
  static let aNumber = Wording(en: "a number", zh: "数字")
  static let anAmount = Wording(en: "a number from 0 in digits (12000, not 1.2万)", zh: "从 0 起的数字，1.2万写成 12000")
  static let aCount = Wording(en: "a whole number from 0", zh: "从 0 起的整数")
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

extension Diagnostic {
  fileprivate static func reversedDates(
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
