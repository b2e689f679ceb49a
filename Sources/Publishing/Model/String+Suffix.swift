extension String {
  /// The same where it does not end so.
  func without(suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
