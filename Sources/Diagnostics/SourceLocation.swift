/// A place in a file: the file as the user would name it, a line and a column.
///
/// Lines are the file's own, columns count characters (Unicode scalars), both from 1.
/// A location without a line means the file as a whole.
package struct SourceLocation: Sendable, Hashable, Comparable, Codable {
  package var file: String
  package var line: Int?
  package var column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, as editors and terminals make it a link.
  package var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
  }
}
