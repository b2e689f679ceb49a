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
    for attribute in Self.readAttributes {
      guard let value = Self.value(of: attribute, in: tag) else { continue }
      bytes.append(UInt8(ascii: "\n"))
      append(markup, value)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private static let inlineTags: Set<String> = [
    "a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "ruby", "s", "samp",
    "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr",
  ]

  private static let readAttributes = [
    " alt=\"", " title=\"", " aria-label=\"", " content=\"", " href=\"", " datetime=\"",
  ].map { Array($0.utf8) }

  private static func value(of attribute: [UInt8], in tag: ArraySlice<UInt8>) -> Range<Int>? {
    guard let found = tag.firstRange(of: attribute) else { return nil }
    let end = tag[found.upperBound...].firstIndex(of: UInt8(ascii: "\"")) ?? tag.endIndex
    return found.upperBound..<end
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
  fileprivate var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
