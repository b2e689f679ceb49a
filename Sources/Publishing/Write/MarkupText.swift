/// What a reader reads of HTML, SVG or XML: text, then the attributes that are read out or shown.
///
/// Inline tags leave no gap, `<br>` a line end, all others an empty line; white space is one space, and character
/// references are what they stand for. Attributes come after the text, with an empty line between any two, so that they
/// do not part what stands around them.
struct MarkupText {
  private let text: MappedBytes
  private let attributes: MappedBytes
  /// The tags with all that nobody reads, names, classes, geometry, as far as anything may be found there. With the text
  /// they are the whole file.
  let tags: MappedBytes

  /// - Parameter skipsPlain: whether attributes are left out in which nothing may be found, being plain Latin letters.
  init(of markup: [UInt8], skipsPlain: Bool = false) {
    (text, attributes, tags) = markup.withUnsafeBufferPointer { buffer in
      var reader = MarkupReader(source: buffer, skipsPlain: skipsPlain)
      reader.read()
      return (reader.text, reader.attributes, reader.tags)
    }
  }

  /// The text alone, without empty lines.
  var lines: [String] {
    text.bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  var bytes: [UInt8] { text.bytes + Self.gap + attributes.bytes }

  /// The offset in the markup of a byte of the text.
  func sourceOffset(of offset: Int) -> Int {
    let end = text.bytes.count
    return offset < end ? text.sourceOffset(of: offset) : attributes.sourceOffset(of: offset - end - Self.gap.count)
  }

  private static let gap = Array("\n\n".utf8)
}
