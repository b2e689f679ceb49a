/// Paths of the site as they may stand in an address.
enum URLPath {
  /// Percent-encoded (RFC 3986) but for the slashes.
  static func encoded(_ path: String) -> String {
    guard path.utf8.contains(where: { !isPlain($0) }) else { return path }
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// As the address of a folder is written, without the name of its index page.
  static func withoutIndex(_ path: String) -> String {
    path == PagePath.home || path.hasSuffix("/" + PagePath.home) ? String(path.dropLast(PagePath.home.count)) : path
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
