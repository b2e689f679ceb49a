import Diagnostics

/// Gathers the problems of one file while it is read, and the values that the gate must see. Lives on one thread.
final class Problems {
  private(set) var diagnostics: [Diagnostic] = []
  /// Values as they were read: escapes and line breaks can make them other than what is written.
  private(set) var values: [Located<String>] = []

  /// Remembers a value for the gate; shorter than two Chinese characters it cannot hold a name.
  func note(_ value: String, at location: SourceLocation) {
    if value.utf8.count >= 6 { values.append(Located(value, at: location)) }
  }

  func add(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  func add(_ more: [Diagnostic]) {
    diagnostics += more
  }
}

/// A value and where it was written.
package struct Located<Value: Sendable>: Sendable {
  package internal(set) var value: Value
  package internal(set) var location: SourceLocation

  init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
