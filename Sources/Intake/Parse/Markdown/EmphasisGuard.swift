/// Makes emphasis beside Chinese punctuation work: `**重点：**每天`.
///
/// CommonMark looks only at white space and punctuation around a run of `*` or `~`. The *CJK-friendly amendments* say
/// that a run between two characters, one of them CJK, may both open and close. A private-use character between the
/// run and the punctuation beside it makes any CommonMark parser decide the same; afterwards it is taken out again.
struct EmphasisGuard {
  /// A character that is neither white space nor punctuation.
  private let letter: [UInt8]
  /// A punctuation mark of a script nobody writes, which keeps a delimiter on the far side of the letter as it was.
  private let mark: [UInt8]

  /// The text with guards, and what takes them out; nil where the text needs none.
  static func insert(into bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], guards: EmphasisGuard)? {
    let places = GuardPlaces.find(in: bytes)
    guard !places.isEmpty, let guards = EmphasisGuard(absentFrom: bytes) else { return nil }
    return (guards.inserted(into: bytes, at: places), guards)
  }

  /// Takes the guards out of a string of the tree.
  func removed(from bytes: [UInt8]) -> [UInt8] {
    let (first, second) = (letter[0], mark[0])
    guard var index = bytes.firstIndex(where: { $0 == first || $0 == second }) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var start = 0
    while index < bytes.count {
      if bytes[index] == first || bytes[index] == second, let length = guardLength(in: bytes, at: index) {
        result += bytes[start..<index]
        index += length
        start = index
      } else {
        index += 1
      }
    }
    return result + bytes[start...]
  }
}

extension EmphasisGuard {
  /// Chooses characters that the text does not hold.
  private init?(absentFrom bytes: ArraySlice<UInt8>) {
    guard let letter = (0xE000..<0xF8FF).lazy.map(Self.utf8).first(where: { bytes.firstRange(of: $0) == nil }),
      let mark = [0x1BC9F, 0x16B44, 0x115C9, 0x11243].map(Self.utf8).first(where: { bytes.firstRange(of: $0) == nil })
    else { return nil }
    self.letter = letter
    self.mark = mark
  }

  private static func utf8(_ value: UInt32) -> [UInt8] {
    Unicode.Scalar(value).map { Array(String(Character($0)).utf8) } ?? []
  }

  private func inserted(into bytes: ArraySlice<UInt8>, at places: [GuardPlaces.Place]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8 * places.count)
    var start = bytes.startIndex
    for place in places {
      result += bytes[start..<place.offset]
      if place.keeps == .before { result += mark }
      result += letter
      if place.keeps == .after { result += mark }
      start = place.offset
    }
    return result + bytes[start...]
  }

  private func guardLength(in bytes: [UInt8], at index: Int) -> Int? {
    if bytes[index] == letter[0], bytes[index...].starts(with: letter) { return letter.count }
    if bytes[index] == mark[0], bytes[index...].starts(with: mark) { return mark.count }
    return nil
  }
}
