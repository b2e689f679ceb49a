/// What a stage throws when it will not go on: every problem it found, errors and warnings alike.
package struct Refusal: Error, Sendable {
  package var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

/// A failure outside the content: a disk that is full, a folder that may not be written.
package struct SystemFailure: Error, Sendable {
  package var path: String
  package var message: Wording

  package init(path: String, message: Wording) {
    self.path = path
    self.message = message
  }
}
