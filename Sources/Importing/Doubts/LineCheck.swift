import Diagnostics

/// Looks at one line of a source for what somebody should check. Nothing is changed.
protocol LineCheck: Sendable {
  func remarks(on text: String, at location: SourceLocation) -> [Diagnostic]
}

/// Everything that is doubtful in the lines of a file, whatever plan they belong to.
enum LineChecks {
  private static let all: [any LineCheck] = [
    YearCheck(), SpellingCheck(), MarkCheck(), WordingCheck(), ScopeCheck(),
    TargetCheck(),
  ]

  static func remarks(on lines: [SourceLine], of file: ImportedFile) -> [Diagnostic] {
    lines.flatMap { line in all.flatMap { $0.remarks(on: line.text, at: file.location(line.number)) } }
  }
}
