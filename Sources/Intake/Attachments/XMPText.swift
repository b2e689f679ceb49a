/// What an XMP packet says, each text on a line behind the name of its element: `creator: …`.
///
/// In the packet itself a name stands between tags, where nothing says whose it is.
struct XMPText {
  private let packet: String

  init(_ packet: String) { self.packet = packet }

  var lines: String {
    var (lines, element) = ("", Substring())
    for part in packet.split(separator: "<") {
      let pieces = part.split(separator: ">", maxSplits: 1)
      guard let tag = pieces.first else { continue }
      element = Self.element(tag) ?? element
      let text = pieces.dropFirst().joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !text.isEmpty { lines += "\(element): \(text)\n" }
    }
    return lines
  }

  /// `dc:creator` → `creator`; nil for what ends an element or only parts its values, such as `rdf:li`.
  private static func element(_ tag: Substring) -> Substring? {
    guard let name = tag.split(whereSeparator: { $0.isWhitespace || $0 == "/" }).first, !tag.hasPrefix("/"),
      !name.hasPrefix("rdf:")
    else { return nil }
    return name.split(separator: ":").last
  }
}
