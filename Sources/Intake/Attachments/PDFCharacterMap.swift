/// Which characters the codes of a font are, as its `ToUnicode` tells (ISO 32000-1, 9.10.3).
struct PDFCharacterMap {
  private(set) var characters: [Int: String] = [:]
  /// Bytes of a code.
  private(set) var width: Int?
  /// What it says beside that.
  private(set) var remarks: [[UInt8]] = []
  /// In ranges.
  private var count = 0

  init(_ bytes: [UInt8]) throws(AttachmentProblem) {
    var lexer = PDFLexer(bytes)
    var operands: [PDFValue] = []
    while let token = lexer.peek() {
      guard case .word(let word) = token, word.utf8.first.map(\.isASCIILetter) ?? false else {
        operands.append(try lexer.value())
        continue
      }
      _ = lexer.next()
      try take(operands, word)
      operands = []
    }
    tell(operands, longerThan: 0)
    _ = lexer.next()
    remarks += lexer.said
  }

  /// The codes of a string that is shown.
  func codes(of string: [UInt8], width standard: Int) -> [Int] {
    let width = max(width ?? standard, 1)
    return stride(from: 0, to: string.count, by: width).map {
      string[$0..<min($0 + width, string.count)].reduce(0) { $0 << 8 | Int($1) }
    }
  }
}

extension PDFCharacterMap {
  private mutating func take(_ operands: [PDFValue], _ word: String) throws(AttachmentProblem) {
    switch word {
    case "endcodespacerange": if case .string(let first)? = operands.first { width = first.count }
    case "endbfchar":
      for index in stride(from: 0, to: operands.count - 1, by: 2) {
        if case .string(let code) = operands[index] { add(Self.number(code), Self.text(operands[index + 1], plus: 0)) }
      }
    case "endbfrange":
      for index in stride(from: 0, to: operands.count - 2, by: 3) { try addRange(operands[index...(index + 2)]) }
    default: break
    }
    tell(operands, longerThan: Self.lists.contains(word) ? Self.longestCode : 0)
  }

  private static let longestCode = 4
  private static let lists: Set<String> = [
    "endcodespacerange", "endbfchar", "endbfrange", "endcidchar", "endcidrange", "endnotdefchar", "endnotdefrange",
  ]

  private mutating func tell(_ values: [PDFValue], longerThan length: Int) {
    for value in values {
      switch value {
      case .string(let string): if string.count > length { remarks.append(string) }
      case .array(let values): tell(values, longerThan: length)
      case .dictionary(let entries): tell(entries.map(\.value), longerThan: length)
      case .name, .reference, .other: continue
      }
    }
  }

  private mutating func addRange(_ operands: ArraySlice<PDFValue>) throws(AttachmentProblem) {
    guard case .string(let first)? = operands.first, case .string(let last)? = operands.dropFirst().first,
      let target = operands.last
    else { return }
    let (start, end) = (Self.number(first), Self.number(last))
    count += max(0, end - start + 1)
    guard count <= Self.mostCodes else { throw .document(.packing) }
    for code in stride(from: start, through: end, by: 1) {
      if let list = target.elements {
        if code - start < list.count { add(code, Self.text(list[code - start], plus: 0)) }
      } else {
        add(code, Self.text(target, plus: code - start))
      }
    }
  }

  /// Twice as many as a font has glyphs.
  private static let mostCodes = 0x20000

  private mutating func add(_ code: Int, _ text: String?) { characters[code] = text }

  private static func number(_ bytes: [UInt8]) -> Int { bytes.suffix(4).reduce(0) { $0 << 8 | Int($1) } }

  /// UTF-16, whose last unit counts on within a range.
  private static func text(_ value: PDFValue, plus count: Int) -> String? {
    guard case .string(let bytes) = value else { return nil }
    var units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
    if bytes.count == 1 { units = [UInt16(bytes[0])] }
    if let last = units.popLast() { units.append(last &+ UInt16(truncatingIfNeeded: count)) }
    return String(decoding: units, as: UTF16.self)
  }
}
