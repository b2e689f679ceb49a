/// A set of pairs of characters that now and then takes another pair for one of its own; with 64 bits a pair, hardly ever.
struct PairFilter: Sendable {
  private var bits: [UInt64]
  /// How many of a hash's 32 bits are left out.
  private let shift: UInt32
  private var holdsSingles = false

  init(room: Int) {
    let words = UInt32(max(8, room)).nextPowerOfTwo
    bits = [UInt64](repeating: 0, count: Int(words))
    shift = UInt32(words.leadingZeroBitCount) - 5
  }

  /// - Parameter second: nil where anything may follow.
  mutating func insert(_ first: UInt32, _ second: UInt32?) {
    let place = place(first, second ?? 0)
    bits[place >> 6] |= 1 << UInt64(place & 63)
    if second == nil { holdsSingles = true }
  }

  @inline(__always)
  func mayHold(_ first: UInt32, _ second: UInt32) -> Bool {
    holds(place(first, second)) || holdsSingles && holds(place(first, 0))
  }

  @inline(__always)
  private func holds(_ place: Int) -> Bool { bits[place >> 6] >> UInt64(place & 63) & 1 == 1 }

  @inline(__always)
  private func place(_ first: UInt32, _ second: UInt32) -> Int {
    Int(((first << 16 ^ second) &* 0x9E37_79B1) >> shift)
  }
}

extension UInt32 {
  /// The least power of two that is not less.
  fileprivate var nextPowerOfTwo: UInt32 {
    self < 2 ? 1 : 1 << UInt32(UInt32.bitWidth - (self - 1).leadingZeroBitCount)
  }
}

/// A set of pairs of characters, asked at every step.
struct PairSet: Sendable {
  private var filter: PairFilter
  private let pairs: Set<UInt64>

  /// - Parameter groups: a character, then every character that stands behind it.
  init(groups: [ArraySlice<UInt32>]) {
    let pairs = groups.flatMap { group in group.dropFirst().map { (group[group.startIndex], $0) } }
    filter = PairFilter(room: pairs.count)
    for (first, second) in pairs { filter.insert(first, second) }
    self.pairs = Set(pairs.map(Self.key))
  }

  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    filter.mayHold(first, second) && pairs.contains(Self.key(first, second))
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }
}
