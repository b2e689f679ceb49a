/// Bytes that know where they were copied from.
struct MappedBytes {
  private(set) var bytes: [UInt8] = []
  /// Where stretches of `bytes` begin, and the offsets in the source they were copied from.
  private var starts: [(offset: Int, source: Int)] = []
  /// What to add to an offset of the present stretch.
  private var shift = -1

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  mutating func append(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    note(range.lowerBound)
    bytes.append(contentsOf: source[range])
  }

  /// A character that is not copied but stands for what begins at an offset of the source.
  mutating func append(_ scalar: Unicode.Scalar, at source: Int) {
    note(source)
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// One space for any white space; none at the beginning of a line.
  mutating func appendSpace(at source: Int) {
    guard let last = bytes.last, last != UInt8(ascii: " "), last != UInt8(ascii: "\n") else { return }
    note(source)
    bytes.append(UInt8(ascii: " "))
  }

  mutating func endLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// An empty line, which parts numbers as a line end does not; none at the beginning.
  mutating func endBlock() {
    endLine()
    if bytes.count > 1, bytes[bytes.count - 2] != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Takes back what was added behind a place, unless it is wanted.
  mutating func keep(from start: Int, if isWanted: (UnsafeBufferPointer<UInt8>) -> Bool) {
    let keeps = bytes.withUnsafeBufferPointer { isWanted(UnsafeBufferPointer(rebasing: $0[start...])) }
    guard !keeps else { return }
    bytes.removeLast(bytes.count - start)
    while let last = starts.last, last.offset >= start { starts.removeLast() }
    shift = starts.last.map { $0.source - $0.offset } ?? -1
  }

  func sourceOffset(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? starts[low - 1].source + offset - starts[low - 1].offset : offset
  }

  private mutating func note(_ source: Int) {
    guard source - bytes.count != shift || starts.isEmpty else { return }
    shift = source - bytes.count
    starts.append((bytes.count, source))
  }
}
