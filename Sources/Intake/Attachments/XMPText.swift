import Foundation

/// What an XMP packet says, each text on a line behind the name of its element: `creator: …`.
///
/// In the packet itself a name stands between tags, where nothing says whose it is.
struct XMPText {
  private let packet: String

  init(_ packet: String) { self.packet = packet.replacing("<![CDATA[", with: "").replacing("]]>", with: "") }

  /// The text of a packet; one that cannot be read, or that holds a picture of the page, is refused.
  static func packet(_ bytes: [UInt8]) throws(AttachmentProblem) -> String {
    let wide: [(mark: [UInt8], String.Encoding)] = [
      ([0xFE, 0xFF], .utf16), ([0xFF, 0xFE], .utf16), ([0, 0x3C], .utf16BigEndian), ([0x3C, 0], .utf16LittleEndian),
    ]
    let encodings = wide.filter { bytes.starts(with: $0.mark) }.map(\.1) + [.utf8, PDFText.gb18030]
    let text = encodings.lazy.compactMap { String(bytes: bytes, encoding: $0) }.first
    guard let text, !text.contains("\0") else { throw .document(.packing) }
    guard !text.contains("Img:image") else { throw .document(.pictures) }
    return text
  }

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
