/// A character reference of HTML: `&#49;`, `&#x31;`, `&nbsp;`.
enum CharacterReference {
  /// The character and the number of bytes that the reference takes, or nil where none begins at the index.
  static func read(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    var end = index + 1
    while end < source.count, end < index + 12, isInside(source[end]) { end += 1 }
    guard let scalar = scalar(String(decoding: source[(index + 1)..<end], as: UTF8.self)) else { return nil }
    let isClosed = end < source.count && source[end] == UInt8(ascii: ";")
    return (scalar, end - index + (isClosed ? 1 : 0))
  }

  private static func isInside(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      || ((byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z"))
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    return UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10).flatMap(
      Unicode.Scalar.init
    )
  }

  /// Those that can stand between digits, and those that we write.
  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ensp": "\u{2002}",
    "emsp": "\u{2003}",
    "thinsp": "\u{2009}", "hairsp": "\u{200A}", "shy": "\u{AD}", "zwj": "\u{200D}", "zwnj": "\u{200C}",
    "ndash": "\u{2013}", "mdash": "\u{2014}", "middot": "\u{B7}", "hyphen": "\u{2010}", "minus": "\u{2212}",
  ]
}
