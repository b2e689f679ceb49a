/// A 64-bit fingerprint of bytes: eight at a time, each taken in as by FNV-1a (Fowler, Noll, Vo) with the finaliser of
/// SplitMix64 between.
///
/// It tells changed files from unchanged ones; it is no defence against someone who wants two files to look alike.
struct ContentHash {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// 16 lower-case hexadecimal digits.
  static func hex(_ bytes: [UInt8]) -> String {
    var hash = ContentHash()
    hash.add(bytes)
    return hash.hex
  }

  var hex: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Takes in the length too, so that two texts are not one.
  mutating func add(_ bytes: some Collection<UInt8>) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { add($0) }
    if isDone == nil { add(Array(bytes)) }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    let whole = raw.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    mix(raw[whole...].reversed().reduce(0) { $0 << 8 | UInt64($1) })
    mix(UInt64(raw.count))
  }

  private mutating func mix(_ word: UInt64) {
    value = (value ^ word) &* 0x0000_0100_0000_01B3
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    value ^= value >> 31
  }
}
