extension Result {
  /// Nil where it failed.
  package var value: Success? {
    if case .success(let value) = self { value } else { nil }
  }

  /// Nil where it did not fail.
  package var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
