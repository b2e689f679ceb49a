/// Writing HTML as bytes, with the escapes of libcmark-gfm's own renderer.
extension [UInt8] {
  mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  mutating func write(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// A new line, if the last is not empty.
  mutating func writeLineBreak() {
    if let last, last != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
  }

  /// Text, or the value of an attribute in double quotes.
  mutating func writeEscaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\""): write("&quot;")
      case 0x20..., 0x09, 0x0A, 0x0D: append(byte)
      // HTML has no control characters.
      default: write("\u{FFFD}")
      }
    }
  }

  /// The value of `href` or `src`: what an address cannot hold is percent-encoded.
  mutating func writeAddress(_ address: String) {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "'"): write("&#x27;")
      case _ where byte.isASCIILetterOrDigit || Self.addressMarks.contains(byte): append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(Self.hexDigits[Int(byte >> 4)])
        append(Self.hexDigits[Int(byte & 0xF)])
      }
    }
  }

  private static let addressMarks = [UInt8]("-_.+!*(),%#@?=;:/,$~".utf8)
  private static let hexDigits = [UInt8]("0123456789ABCDEF".utf8)
}
