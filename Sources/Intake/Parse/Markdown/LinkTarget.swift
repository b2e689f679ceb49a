/// Where a link leads, told from its destination as a browser would read it.
enum LinkTarget: Equatable {
  /// `http` or `https`.
  case web
  /// `tel` or `mailto`.
  case contact
  /// A path, a fragment or both, relative to the page.
  case local
  /// Any other scheme, or an address of another host without one.
  case unsafe(scheme: String)

  init(_ destination: String) {
    // Browsers drop control characters and white space before they look for the scheme.
    let bytes = destination.utf8.filter { $0 > 0x20 && $0 != 0x7F }
    if bytes.starts(with: "//".utf8) || bytes.starts(with: "\\\\".utf8) || bytes.starts(with: "/\\".utf8)
      || bytes.starts(with: "\\/".utf8)
    {
      self = .unsafe(scheme: "//")
      return
    }
    guard let scheme = Self.scheme(of: bytes) else {
      self = .local
      return
    }
    switch scheme {
    case "http", "https": self = .web
    case "tel", "mailto": self = .contact
    default: self = .unsafe(scheme: scheme)
    }
  }

  private static func scheme(of bytes: [UInt8]) -> String? {
    guard let colon = bytes.firstIndex(where: { !$0.isASCIILetterOrDigit && !"+-.".utf8.contains($0) }), colon > 0,
      bytes[colon] == UInt8(ascii: ":"), !bytes[0].isASCIIDigit, bytes[0].isASCIILetterOrDigit
    else { return nil }
    return String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
  }
}
