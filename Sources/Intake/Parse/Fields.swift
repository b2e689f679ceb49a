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
