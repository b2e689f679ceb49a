/// One problem in what the school wrote, or in its theme: where, what, and what to do instead.
///
/// Problems are values; a stage collects all of them before it refuses.
package struct Diagnostic: Sendable, Hashable, Codable {
  package enum Severity: String, Sendable, Codable {
    case error
    case warning
  }

  package var location: SourceLocation
  package var severity: Severity
  /// The rule's name, as `xinqiao explain` takes it: `unknown-key`, `mobile-number` …
  package var rule: String
  package var message: Wording
  package var hint: Wording?
  /// The line at fault, already masked.
  package var excerpt: Excerpt?

  package init(
    _ rule: String,
    at location: SourceLocation,
    severity: Severity = .error,
    message: Wording,
    hint: Wording? = nil
  ) {
    self.location = location
    self.severity = severity
    self.rule = rule
    self.message = message
    self.hint = hint
  }
}

/// A line of a file as it may be shown, and where in it to point.
package struct Excerpt: Sendable, Hashable, Codable {
  package var line: String
  /// Characters before the caret.
  package var indent: Int

  package init(line: String, indent: Int) {
    self.line = line
    self.indent = indent
  }
}

extension Sequence<Diagnostic> {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// Reading order, each problem once.
  package var inReadingOrder: [Diagnostic] {
    withoutRepeats.sorted { ($0.location, $0.rule) < ($1.location, $1.rule) }
  }
}

private func < (left: (SourceLocation, String), right: (SourceLocation, String)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}
