/// The four hexadecimal digits by which a waiver names a text without showing it.
///
/// Short on purpose, see `docs/decisions/0008-waivers.md`: a message that tells it tells of a mobile number no more
/// than one in 65,536. It depends on nothing but the text, so that many messages tell no more than one.
enum TextHash {
  static let length = 4

  /// - Parameter text: as written; only its letters and digits count, in their plain form.
  static func of(_ text: String) -> String {
    let hash = mixed(plain(text).utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 })
    let digits = String(hash & 0xFFFF, radix: 16)
    return String(repeating: "0", count: length - digits.count) + digits
  }

  private static func plain(_ text: String) -> String {
    let folded = FoldedText(Array(text.utf8)).bytes
    return String(decoding: folded, as: UTF8.self).lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The finaliser of SplitMix64, since the low bits of FNV-1a alone know little of the first characters.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var hash = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}
