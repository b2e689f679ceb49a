/// A text in its plain form, with an exact map back to the bytes it was made of.
///
/// Full-width forms (U+FF01–FF5E) become half-width, spaces of any width spaces, digits of other alphabets digits; what nobody
/// sees (soft hyphen, zero-width characters, direction marks, variation selectors) goes, and percent escapes and references
/// become what they stand for (`%40` and `&#64;` are `@`).
/// Everything else, Chinese punctuation included, stays. Most texts hold nothing of this and are shared as they are.
struct FoldedText {
  let bytes: [UInt8]
  /// Where stretches of `bytes` begin, and what to add there to get to the original; empty where nothing was changed.
  private let shifts: [(offset: Int, shift: Int)]

  init(_ original: [UInt8]) {
    var folder = Folder(original)
    folder.fold()
    bytes = folder.shifts.isEmpty ? original : folder.bytes
    shifts = folder.shifts
  }

  /// The bytes of the original that a range of the plain form was made of.
  func originalRange(_ range: Range<Int>) -> Range<Int> {
    guard !shifts.isEmpty, !range.isEmpty else { return range }
    let last = range.upperBound - 1
    let next = shifts[firstShift(from: range.upperBound)...].first
    let end = next?.offset == range.upperBound ? range.upperBound + (next?.shift ?? 0) : original(last) + 1
    return original(range.lowerBound)..<max(original(range.lowerBound), end)
  }

  /// The first stretch that does not begin before an offset.
  private func firstShift(from offset: Int) -> Int {
    var (low, high) = (0, shifts.count)
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func original(_ offset: Int) -> Int {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? offset : offset + shifts[low - 1].shift
  }
}

private struct Folder {
  private let original: [UInt8]
  private(set) var bytes: [UInt8] = []
  private(set) var shifts: [(offset: Int, shift: Int)] = []
  /// Up to where the original has been copied.
  private var copied = 0

  init(_ original: [UInt8]) {
    self.original = original
  }

  mutating func fold() {
    var index = 0
    while let next = original.withUnsafeBufferPointer({ Self.nextLead($0, from: index) }) {
      index = next
      if let reference = original.withUnsafeBufferPointer({ NumericReference($0, at: index) }) {
        replace(index, reference.length) { bytes in bytes += String(reference.scalar).utf8 }
      } else if let change = Self.change(original, at: index) {
        replace(index, change.length) { bytes in change.plain.map { bytes.append($0) } }
      } else {
        index += 1
        continue
      }
      index = copied
    }
    if !shifts.isEmpty { bytes += original[copied...] }
  }

  /// Copies up to an index and writes something else for what stands there.
  private mutating func replace(_ index: Int, _ length: Int, _ write: (inout [UInt8]) -> Void) {
    if bytes.isEmpty { bytes.reserveCapacity(original.count) }
    bytes += original[copied..<index]
    let start = bytes.count
    write(&bytes)
    if bytes.count > start { shifts.append((start, index - start)) }
    copied = index + length
    shifts.append((bytes.count, copied - bytes.count))
  }

  /// The next byte with which something begins that changes.
  private static func nextLead(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    isLead.withUnsafeBufferPointer { isLead in
      var index = start
      while index < bytes.count, !isLead[Int(bytes[index])] { index += 1 }
      return index < bytes.count ? index : nil
    }
  }

  private static let isLead = (0...UInt8.max).map {
    [0x25, 0x26, 0xC2, 0xCD, 0xD8, 0xD9, 0xDB, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3].contains($0)
  }

  /// What stands for a character in the plain form (nil where it goes), and its length; nil where it stays.
  private static func change(_ bytes: [UInt8], at index: Int) -> (plain: UInt8?, length: Int)? {
    if bytes[index] == UInt8(ascii: "%") { return escape(bytes, at: index) }
    if bytes[index] < 0x80 { return nil }
    if let length = space(bytes[index], bytes.byte(index + 1), bytes.byte(index + 2)) {
      return (UInt8(ascii: " "), length)
    }
    let (kind, length) = bytes.withUnsafeBufferPointer { DigitKind.classify($0, at: index) }
    switch kind {
    case .invisible: return (nil, length)
    case .digit(let value, .western): return (0x30 + value, length)
    default: return fullWidth(bytes[index], bytes.byte(index + 1), bytes.byte(index + 2)).map { ($0, 3) }
    }
  }

  /// The length of a space: U+00A0, U+1680, U+2000–200A, U+202F, U+205F, U+3000.
  private static func space(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int? {
    switch (first, second, third) {
    case (0xC2, 0xA0, _): 2
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): 3
    default: nil
    }
  }

  /// U+FF01–FF5E.
  private static func fullWidth(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8? {
    switch (first, second, third) {
    case (0xEF, 0xBC, 0x81...0xBF): third - 0x60
    case (0xEF, 0xBD, 0x80...0x9E): third - 0x20
    default: nil
    }
  }

  /// `%40`: a printable ASCII character or a byte of another one.
  private static func escape(_ bytes: [UInt8], at index: Int) -> (plain: UInt8?, length: Int)? {
    guard let high = bytes.byte(index + 1).hexValue, let low = bytes.byte(index + 2).hexValue else { return nil }
    let value = high * 16 + low
    return value >= 0x20 && value != 0x7F ? (value, 3) : nil
  }
}

extension [UInt8] {
  /// The byte at an index, or 0 past the end.
  fileprivate func byte(_ index: Int) -> UInt8 { index < count ? self[index] : 0 }
}
