/// Words to look for near a place.
struct WordList: Sendable {
  private let words: [[UInt8]]
  /// Whether a word has a byte in its first or second place, so that most places need one look.
  private let isFirst: [Bool]
  private let isSecond: [Bool]

  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }
    let firsts = Set(self.words.compactMap(\.first))
    let seconds = Set(self.words.map { $0.dropFirst().first })
    isFirst = (0...UInt8.max).map { firsts.contains($0) }
    isSecond = (0...UInt8.max).map { seconds.contains($0) || seconds.contains(nil) }
  }

  /// Whether one of the words stands in a range of bytes; Latin words are given in small letters and found in any.
  func isIn(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    firstStart(in: bytes, range) != nil
  }

  /// Where the first of the words begins.
  func firstStart(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      range.first { word(in: buffer, at: $0, before: range.upperBound) != nil }
    }
  }

  /// Where the last of the words ends.
  func lastEnd(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      range.reversed().lazy.compactMap { start in
        word(in: buffer, at: start, before: range.upperBound).map { start + $0.count }
      }.first
    }
  }

  private func word(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int) -> [UInt8]? {
    guard isFirst[Int(bytes[start].small)], start + 1 >= end || isSecond[Int(bytes[start + 1].small)] else {
      return nil
    }
    return words.first { word in
      start + word.count <= end && word.indices.allSatisfy { bytes[start + $0].small == word[$0] }
    }
  }
}

extension UInt8 {
  fileprivate var small: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}

extension ArraySlice<UInt8> {
  func ends(with word: some Collection<UInt8>) -> Bool { suffix(word.count).elementsEqual(word) }

  /// Without such words at the beginning, however many stand there.
  func dropping(beginnings: [[UInt8]]) -> ArraySlice<UInt8> {
    var rest = self
    while let beginning = beginnings.first(where: rest.starts) { rest.removeFirst(beginning.count) }
    return rest
  }

  /// Without such words at the end, however many stand there.
  func dropping(endings: [[UInt8]]) -> ArraySlice<UInt8> {
    var rest = self
    while let ending = endings.first(where: rest.ends) { rest.removeLast(ending.count) }
    return rest
  }
}

extension ScannedText {
  /// The bytes before and behind a place of the original, as far as the text reaches.
  func before(_ range: Range<Int>, _ count: Int) -> Range<Int> {
    max(0, range.lowerBound - count)..<range.lowerBound
  }

  func after(_ range: Range<Int>, _ count: Int) -> Range<Int> {
    range.upperBound..<min(bytes.count, range.upperBound + count)
  }

  /// Whether a word stands at most so many bytes before or behind a place of the original, or at the head of its column;
  /// also with invisible characters inside.
  func mentions(_ words: WordList, near range: Range<Int>, before: Int, after: Int = 0) -> Bool {
    let around = [self.before(range, before), self.after(range, after)]
    return around.contains { words.isIn(bytes, $0) || holds(words, hiddenIn: $0) }
      || heads.head(of: range).map { words.isIn(bytes, $0) || holds(words, hiddenIn: $0) } ?? false
  }

  /// A stretch of the original in its plain form.
  func plain(_ range: Range<Int>) -> [UInt8] { FoldedText(Array(bytes[range])).bytes }

  private func holds(_ words: WordList, hiddenIn range: Range<Int>) -> Bool {
    guard hides(range) else { return false }
    let plain = plain(range)
    return words.isIn(plain, plain.indices)
  }

  /// Whether soft hyphens (C2 AD), zero-width characters (E2 80, E2 81), byte order marks or variation selectors (EF BB, EF B8)
  /// may stand in a range, or full-width letters (EF BC A1 to EF BD 9A); quotation marks begin with the same bytes.
  private func hides(_ range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      range.dropLast().contains { index in
        switch (buffer[index], buffer[index + 1]) {
        case (0xEF, 0xBC): index + 2 < buffer.count && (0xA1...0xBA).contains(buffer[index + 2])
        case (0xEF, 0xBD): index + 2 < buffer.count && buffer[index + 2] <= 0x9A
        case (0xC2, 0xAD), (0xE2, 0x80), (0xE2, 0x81), (0xEF, 0xBB), (0xEF, 0xB8): true
        default: false
        }
      }
    }
  }
}
