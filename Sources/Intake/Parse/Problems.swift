import Diagnostics

/// Gathers the problems of one file while it is read. Lives on one thread.
final class Problems {
  private(set) var diagnostics: [Diagnostic] = []

  func error(_ rule: String, at location: SourceLocation, en: String, zh: String, hint: Wording? = nil) {
    add(Diagnostic(rule, at: location, message: Wording(en: en, zh: zh), hint: hint))
  }

  func warning(_ rule: String, at location: SourceLocation, en: String, zh: String, hint: Wording? = nil) {
    add(Diagnostic(rule, at: location, severity: .warning, message: Wording(en: en, zh: zh), hint: hint))
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
