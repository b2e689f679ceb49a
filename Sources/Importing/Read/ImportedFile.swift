import Diagnostics
import Intake

/// A file that a school brought, as lines of text.
struct ImportedFile: Sendable {
  /// As messages print it.
  let file: String
  let lines: [SourceLine]
  /// What was seen while it was read and is not in its lines.
  var remarks: [Diagnostic] = []

  var stem: String { file.stem }

  /// Its text with a line for each of its lines.
  var source: SourceText { SourceText(file: file, text: lines.map(\.text).joined(separator: "\n")) }

  func location(_ line: Int?) -> SourceLocation { SourceLocation(file: file, line: line) }
}
