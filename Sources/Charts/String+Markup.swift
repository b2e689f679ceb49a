extension String {
  /// Safe as text and as an attribute's value in HTML and SVG; control characters become U+FFFD.
  var markupEscaped: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n": escaped += " "
      case _ where scalar.isForbiddenInMarkup: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Fit for an `id` and for `url(#…)`: anything but letters, digits, hyphen and underscore becomes a hyphen.
  var identifier: String {
    String(map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "-" })
  }
}

extension Unicode.Scalar {
  fileprivate var isForbiddenInMarkup: Bool {
    properties.generalCategory == .control || properties.isNoncharacterCodePoint
  }
}
