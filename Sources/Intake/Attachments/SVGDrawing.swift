import Diagnostics

/// A drawing as text: known elements and attributes only, nothing that runs, moves, or leads out of the file.
///
/// A strict reader for the part of XML that drawings need. Comments, document types that only name themselves and the marks of
/// CDATA are taken out; other declarations, instructions and numbered characters (`&#49;` could hide a telephone number) are refused.
struct SVGDrawing: Sendable {
  /// Without comments and declarations.
  private(set) var bytes: [UInt8] = []
  /// As it was written, with spaces for the numbers that only place and shape.
  private(set) var readable: [UInt8]
  /// What a reader sees as text; the parts of one `text` element are joined as an eye joins them.
  private(set) var words = ""
  /// The texts that stand on one line, whichever elements they are in.
  var lines: String { layout.lines }

  private let source: [UInt8]
  private var offset: Int
  private var open: [Element] = []
  private var hasRoot = false
  private var layout = SVGLayout()

  private struct Element {
    let name: String
    let id: String?
    let place: SVGLayout.Place
  }

  init(_ source: [UInt8]) throws(AttachmentProblem) {
    self.source = source
    readable = source
    offset = source.starts(with: SourceText.byteOrderMark) ? 3 : 0
    guard String(validating: source, as: UTF8.self) != nil, !source.contains(0) else { throw .drawing(.notText, at: 0) }
    try readDeclaration()
    while offset < source.count { try readPart() }
    guard hasRoot, open.isEmpty else { throw .drawing(.notClosed, at: source.count) }
    if layout.isOutlined { throw .drawing(.outlined, at: 0) }
  }
}

extension SVGDrawing {
  private func isNext(_ ascii: String) -> Bool { source[offset...].starts(with: ascii) }

  /// The offset just after the next occurrence of a word.
  private func end(of word: String, from start: Int) throws(AttachmentProblem) -> Int {
    guard let range = source.firstRange(of: Array(word.utf8), from: start) else {
      throw .drawing(.notClosed, at: offset)
    }
    return range.upperBound
  }

  private mutating func keep(to end: Int) {
    bytes += source[offset..<end]
    offset = end
  }

  private mutating func readDeclaration() throws(AttachmentProblem) {
    guard isNext("<?xml ") else { return }
    let end = try end(of: "?>", from: offset)
    let text = String(decoding: source[offset..<end], as: UTF8.self).lowercased()
    guard !text.contains("encoding") || text.contains("utf-8") else { throw .drawing(.notText, at: offset) }
    keep(to: end)
  }

  private mutating func readPart() throws(AttachmentProblem) {
    if isNext("<!--") {
      offset = try end(of: "-->", from: offset + 4)
    } else if isNext("<!DOCTYPE "), !hasRoot {
      let end = try end(of: ">", from: offset)
      guard !source[offset..<end].contains(UInt8(ascii: "[")) else { throw .drawing(.instruction, at: offset) }
      offset = end
    } else if isNext("<![CDATA["), !open.isEmpty {
      try readCharacterData()
    } else if isNext("<!") || isNext("<?") {
      throw .drawing(.instruction, at: offset)
    } else if isNext("</") {
      try readEndTag()
    } else if isNext("<") {
      try readTag()
    } else {
      try readText()
    }
  }

  private mutating func readText() throws(AttachmentProblem) {
    let end = source[offset...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
    let text = String(decoding: source[offset..<end], as: UTF8.self)
    if open.isEmpty, !text.allSatisfy(\.isWhitespace) { throw .drawing(.notClosed, at: offset) }
    let plain = try SVGVocabulary.plain(text, at: offset)
    if open.last?.name == "style" { try SVGVocabulary.checkStyle(text, at: offset) } else { take(plain) }
    keep(to: end)
  }

  /// Text that could stand there without its marks.
  private mutating func readCharacterData() throws(AttachmentProblem) {
    let end = try end(of: "]]>", from: offset)
    let text = source[(offset + 9)..<(end - 3)]
    guard !text.contains(where: { "<&>".utf8.contains($0) }) else { throw .drawing(.instruction, at: offset) }
    let words = String(decoding: text, as: UTF8.self)
    if open.last?.name == "style" { try SVGVocabulary.checkStyle(words, at: offset) } else { take(words) }
    bytes += text
    offset = end
  }

  private mutating func take(_ text: String) {
    words += text
    let place = open.contains { Self.kept.contains($0.name) } ? nil : open.last?.place ?? SVGLayout.Place()
    layout.add(text, at: place, in: open.compactMap(\.id))
  }

  private mutating func readEndTag() throws(AttachmentProblem) {
    let end = try end(of: ">", from: offset)
    let name = String(decoding: source[(offset + 2)..<(end - 1)], as: UTF8.self).trimmingWhitespace
    guard let last = open.popLast(), last.name == name else { throw .drawing(.notClosed, at: offset) }
    if !Self.flowing.contains(last.name) { words += "\n" }
    keep(to: end)
  }

  private mutating func readTag() throws(AttachmentProblem) {
    var tag = try SVGTag(source, at: offset)
    guard SVGVocabulary.elements.contains(tag.name) else { throw .drawing(.element, at: offset) }
    guard open.isEmpty ? !hasRoot && tag.name == "svg" : open.count < 100 else {
      throw .drawing(.notClosed, at: offset)
    }
    let attributes = try tag.attributes()
    for attribute in attributes {
      try SVGVocabulary.check(attribute)
      if attribute.isGeometry {
        readable.replaceSubrange(attribute.range, with: repeatElement(0x20, count: attribute.range.count))
      }
    }
    let values = Dictionary(attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let place = try place(of: tag.name, attributes)
    if tag.name == "use", let id = values["href"] ?? values["xlink:href"] { layout.use(id.dropFirst(), at: place) }
    hasRoot = true
    if !Self.flowing.contains(tag.name) { words += "\n" }
    if !tag.isEmpty { open.append(Element(name: tag.name, id: values["id"], place: place)) }
    keep(to: tag.end)
  }

  /// Where its text begins: where it says, or where the element around it does.
  private func place(of element: String, _ attributes: [SVGAttribute]) throws(AttachmentProblem) -> SVGLayout.Place {
    var place = SVGLayout.Place()
    if Self.flowing.contains(element), let last = open.last { place = last.place }
    guard Self.placed.contains(element) else { return place }
    for attribute in attributes where ["x", "y"].contains(attribute.name) {
      guard let lengths = SVGLayout.lengths(attribute.value) else { throw .drawing(.place, at: attribute.offset) }
      if attribute.name == "x" { place.x = lengths } else { place.y = lengths.first }
    }
    return place
  }

  /// Elements that say where text stands.
  private static let placed: Set<String> = ["text", "tspan", "use"]

  /// Elements whose content is drawn only where it is used.
  private static let kept: Set<String> = ["defs", "symbol"]

  /// Elements that do not end a line of text.
  private static let flowing: Set<String> = ["tspan", "textPath"]
}

/// One attribute with the offset of its name.
struct SVGAttribute: Sendable {
  let name: String
  let value: String
  let offset: Int
  /// Of the value.
  let range: Range<Int>
}

/// A start tag, read from its `<`.
private struct SVGTag {
  let name: String
  private(set) var end: Int
  private(set) var isEmpty = false
  private let source: [UInt8]

  init(_ source: [UInt8], at offset: Int) throws(AttachmentProblem) {
    let name = source[(offset + 1)...].prefix { Self.isName($0) }
    self.name = String(decoding: name, as: UTF8.self)
    self.source = source
    end = name.endIndex
  }

  /// Reads on to the tag's `>`.
  mutating func attributes() throws(AttachmentProblem) -> [SVGAttribute] {
    var attributes: [SVGAttribute] = []
    while true {
      let hadSpace = skipSpaces()
      if take(UInt8(ascii: ">")) { return attributes }
      if take(UInt8(ascii: "/")), take(UInt8(ascii: ">")) {
        isEmpty = true
        return attributes
      }
      guard hadSpace else { throw .drawing(.notClosed, at: end) }
      let attribute = try attribute()
      if attributes.contains(where: { $0.name == attribute.name }) { throw .drawing(.notClosed, at: attribute.offset) }
      attributes.append(attribute)
    }
  }

  private mutating func attribute() throws(AttachmentProblem) -> SVGAttribute {
    let start = end
    let name = source[end...].prefix { Self.isName($0) }
    end = name.endIndex
    _ = skipSpaces()
    guard !name.isEmpty, take(UInt8(ascii: "=")) else { throw .drawing(.notClosed, at: start) }
    _ = skipSpaces()
    guard end < source.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(source[end]),
      let close = source[(end + 1)...].firstIndex(of: source[end])
    else { throw .drawing(.notClosed, at: start) }
    let value = source[(end + 1)..<close]
    guard !value.contains(UInt8(ascii: "<")) else { throw .drawing(.notClosed, at: start) }
    end = close + 1
    return SVGAttribute(
      name: String(decoding: name, as: UTF8.self),
      value: String(decoding: value, as: UTF8.self),
      offset: start,
      range: value.indices
    )
  }

  private mutating func skipSpaces() -> Bool {
    let start = end
    while end < source.count, source[end] == 0x20 || (0x09...0x0D).contains(source[end]) { end += 1 }
    return end > start
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard end < source.count, source[end] == byte else { return false }
    end += 1
    return true
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || (0x30...0x3A).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
