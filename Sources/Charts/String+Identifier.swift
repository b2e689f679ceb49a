extension String {
  /// Fit for an `id` and for `url(#…)`: anything but letters, digits, hyphen and underscore becomes a hyphen.
  var identifier: String {
    String(map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "-" })
  }
}
