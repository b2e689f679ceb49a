/// The destination of a link inside the site, resolved against the folder of the file that holds it.
enum LocalPath: Equatable {
  case inside(path: String, fragment: String?)
  /// The path climbs out of the content folder.
  case outside

  /// Resolves a destination in the file at `contentPath`, such as `parent-school/a.md`.
  init(_ destination: String, in contentPath: String) {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let written = parts[0].prefix { $0 != "?" }
    let fragment = parts.count > 1 ? Self.decoded(parts[1]) : nil
    // A path copied from Windows.
    let path = Self.decoded(written).map { $0 == "\\" ? "/" : $0 }
    guard !path.isEmpty else {
      self = .inside(path: contentPath, fragment: fragment)
      return
    }
    let folder = path.first == "/" ? [] : contentPath.split(separator: "/").dropLast().map(String.init)
    self = Self.joined(folder, String(path)).map { .inside(path: $0, fragment: fragment) } ?? .outside
  }

  private static func joined(_ folder: [String], _ path: String) -> String? {
    var parts = folder
    for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      let isHex = digits.utf8.count == 2 && digits.utf8.first != UInt8(ascii: "+")
      if byte == UInt8(ascii: "%"), isHex, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
