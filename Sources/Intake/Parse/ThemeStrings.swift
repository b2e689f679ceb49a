import Diagnostics

/// The wording of a theme: a flat YAML file of names and texts.
package enum ThemeStrings {
  /// The strings by name, and what is wrong with the file.
  package static func read(_ source: SourceText) -> ([String: String], [Diagnostic]) {
    let problems = Problems()
    guard let value = YAMLValue.read(YAMLText(source), into: problems) else {
      return ([:], problems.diagnostics)
    }
    var strings: [String: String] = [:]
    guard case .mapping(let entries, _) = value else {
      problems.add(.wrongType(at: value.location, expected: .keyValueLines))
      return ([:], problems.diagnostics)
    }
    for (key, value) in entries {
      guard case .scalar(let text, _) = value else {
        problems.add(.wrongType(at: value.location, expected: .oneLine))
        continue
      }
      strings[key.value] = text
    }
    return (strings, problems.diagnostics)
  }
}
