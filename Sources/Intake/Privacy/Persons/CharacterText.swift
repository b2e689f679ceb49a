/// The plain form of a text, one number a character, in simplified characters, with the way back to the bytes.
struct CharacterText {
  private(set) var codes: [UInt32] = []
  /// For each character the offset in the plain form, and at the end the plain form's length.
  private var offsets: [Int32] = []

  static let empty = CharacterText()

  private init() {}

  /// - Parameters:
  ///   - bytes: the plain form of a text.
  ///   - simplified: what is kept of the character with a code, at a byte, of an index.
  @inline(__always)
  init(of bytes: UnsafeBufferPointer<UInt8>, _ simplified: (_ code: UInt32, _ offset: Int, _ index: Int) -> UInt32) {
    codes = Array(unsafeUninitializedCapacity: bytes.count) { codes, codeCount in
      offsets = Array(unsafeUninitializedCapacity: bytes.count + 1) { offsets, offsetCount in
        var (index, count) = (0, 0)
        while index < bytes.count {
          let (code, length) = Self.decode(bytes, at: index)
          codes[count] = simplified(code, index, count)
          offsets[count] = Int32(truncatingIfNeeded: index)
          index += length
          count += 1
        }
        offsets[count] = Int32(truncatingIfNeeded: index)
        (codeCount, offsetCount) = (count, count + 1)
      }
    }
  }

  /// - Parameter bytes: the plain form of a text.
  init(_ bytes: [UInt8]) {
    let table = SimplifiedForms.table
    self = bytes.withUnsafeBufferPointer { bytes in
      CharacterText(of: bytes) { code, _, _ in code < 0x10000 ? UInt32(table[Int(code)]) : code }
    }
  }

  var count: Int { codes.count }

  /// The bytes of the plain form of a range of characters.
  func bytes(_ range: Range<Int>) -> Range<Int> { Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound]) }

  /// The character at an index, or a line end outside the text.
  subscript(_ index: Int) -> UInt32 { index >= 0 && index < codes.count ? codes[index] : 0x0A }

  func isHan(_ index: Int) -> Bool { self[index].isHan }

  /// A phrase stands at an index.
  func has(_ phrase: [UInt32], at index: Int) -> Bool {
    for offset in phrase.indices where self[index + offset] != phrase[offset] { return false }
    return true
  }

  /// The characters around an index up to the nearest of some signs.
  func stretch(around index: Int, upTo signs: CodeSet) -> Range<Int> {
    var (start, end) = (index, index + 1)
    while start > 0, !signs.contains(self[start - 1]) { start -= 1 }
    while end < count, !signs.contains(self[end]) { end += 1 }
    return start..<end
  }

  /// The first index from a place on that holds no space.
  func skippingSpaces(_ index: Int) -> Int {
    var index = index
    while index < count, self[index] == 0x20 || self[index] == 0x09 { index += 1 }
    return index
  }
}

extension CharacterText {
  /// In a text under a line that begins with a day, `## 2026-11-05 家访`: an entry of a log, which tells of what was.
  func isUnderDay(_ index: Int) -> Bool {
    (max(0, index - Self.longestEntry)..<max(0, index)).contains { place in
      self[place - 1] == 0x0A && Self.dayBegins(at: place, in: self)
    }
  }

  private static let longestEntry = 600

  private static func dayBegins(at line: Int, in text: CharacterText) -> Bool {
    var index = line
    while text[index] == 0x23 || text[index] == 0x20 { index += 1 }
    guard text[index] == 0x32, text[index + 1] == 0x30 else { return false }
    return dayMarks.contains(text[index + 4]) && (2...3).contains { dayMarks.contains(text[index + 4 + $0]) }
  }

  private static let dayMarks = CodeSet("-/.年月")

  /// The character that begins at an index, and its length; a damaged one is one byte, so that it swallows nothing.
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (code: UInt32, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, first < 0xF5, index + length <= bytes.count else { return damaged }
    var code = UInt32(first) & (0x7F >> UInt32(length))
    for step in 1..<length {
      let next = bytes[index + step]
      guard next & 0xC0 == 0x80 else { return damaged }
      code = code << 6 | UInt32(next & 0x3F)
    }
    return (code, length)
  }

  private static let damaged: (code: UInt32, length: Int) = (0xFFFD, 1)
}

extension UInt32 {
  /// A Chinese character, also of the extensions.
  var isHan: Bool { 0x4E00...0x9FFF ~= self || 0x3400...0x4DBF ~= self || 0x20000...0x3FFFF ~= self }

  var isLatinLetter: Bool { 0x61...0x7A ~= self | 0x20 && self < 0x80 }
}

extension ArraySlice<UInt32> {
  /// The characters as a text.
  var text: String { String(String.UnicodeScalarView(compactMap(Unicode.Scalar.init))) }
}

extension String {
  /// The characters as `CharacterText` holds them.
  var characterCodes: [UInt32] { CharacterText(FoldedText(Array(utf8)).bytes).codes }
}

/// From every character to its simplified form.
enum SimplifiedForms {
  static let table: [UInt16] = {
    var table = (0...UInt16.max).map(\.self)
    let pairs = (TraditionalForms.text + CompatibilityForms.text).unicodeScalars
      .filter { !$0.properties.isWhitespace }.map(\.value)
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      table[Int(pairs[index])] = UInt16(truncatingIfNeeded: pairs[index + 1])
    }
    return table
  }()
}
