/// What a reader reads of HTML, SVG or XML: text, and the attributes that are read out or shown.
///
/// Inline tags leave no gap, all others a line end. Every byte knows where it stood.
struct MarkupText {
  private(set) var bytes: [UInt8] = []
  /// Where stretches of `bytes` begin, and the offsets in the markup they were copied from.
  private var starts: [(text: Int, source: Int)] = []

  init(of markup: [UInt8]) {
    bytes.reserveCapacity(markup.count / 2)
    var position = 0
    while position < markup.count {
      let open = markup[position...].firstIndex(of: UInt8(ascii: "<")) ?? markup.count
      append(markup, position..<open)
      guard open < markup.count else { return }
      let close = markup[open...].firstIndex(of: UInt8(ascii: ">")) ?? markup.count - 1
      read(tag: markup, open..<(close + 1))
      position = close + 1
    }
  }

  /// The offset in the markup of a byte of the text.
  func sourceOffset(of offset: Int) -> Int {
    guard let run = starts.last(where: { $0.text <= offset }) else { return offset }
    return run.source + offset - run.text
  }
}

extension MarkupText {
  private mutating func append(_ markup: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    starts.append((bytes.count, range.lowerBound))
    bytes += markup[range]
  }

  private mutating func read(tag markup: [UInt8], _ range: Range<Int>) {
    let tag = markup[range]
    let name = tag.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix { $0.isASCIILetter || $0.isASCIIDigit }
    if !Self.inlineTags.contains(String(decoding: name, as: UTF8.self)) { bytes.append(UInt8(ascii: "\n")) }
    for value in Self.readValues(in: markup, range) {
      bytes.append(UInt8(ascii: "\n"))
      append(markup, value)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private static let inlineTags: Set<String> = [
    "a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "ruby", "s", "samp",
    "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr",
  ]

  private static let readAttributes = ["alt", "title", "aria-label", "content", "href", "datetime"].map {
    Array($0.utf8)
  }

  /// Where the quoted values of those attributes stand in a tag; one pass, since tags are most of a drawing.
  private static func readValues(in markup: [UInt8], _ tag: Range<Int>) -> [Range<Int>] {
    var values: [Range<Int>] = []
    var position = tag.lowerBound
    while let equals = markup[position..<tag.upperBound].firstIndex(of: UInt8(ascii: "=")), equals + 1 < tag.upperBound
    {
      let quote = markup[equals + 1]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        position = equals + 1
        continue
      }
      let start = equals + 2
      let end = markup[start..<tag.upperBound].firstIndex(of: quote) ?? tag.upperBound
      let nameStart = markup[position..<equals].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? position
      if readAttributes.contains(where: { $0.elementsEqual(markup[nameStart..<equals]) }) { values.append(start..<end) }
      position = min(end + 1, tag.upperBound)
    }
    return values
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
  fileprivate var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
