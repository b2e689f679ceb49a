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
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices where Self.needsEscape(bytes[index]) {
        append(contentsOf: bytes[start..<index])
        writeEscape(of: bytes[index])
        start = index + 1
      }
      append(contentsOf: bytes[start...])
    }
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    case 0x09, 0x0A, 0x0D: false
    default: byte < 0x20
    }
  }

  private mutating func writeEscape(of byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): write("&amp;")
    case UInt8(ascii: "<"): write("&lt;")
    case UInt8(ascii: ">"): write("&gt;")
    case UInt8(ascii: "\""): write("&quot;")
    // HTML has no control characters.
    default: write("\u{FFFD}" as StaticString)
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
