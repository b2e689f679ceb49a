/// A 64-bit fingerprint of bytes: FNV-1a (Fowler, Noll, Vo), followed by the length-mixing finaliser of SplitMix64.
///
/// It tells changed files from unchanged ones; it is no defence against someone who wants two files to look alike.
enum ContentHash {
  /// 16 lower-case hexadecimal digits.
  static func hex(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash ^= UInt64(bytes.count)
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    hash ^= hash >> 31
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
