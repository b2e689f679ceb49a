/// A set of characters as `CharacterText` holds them, asked at every step.
struct CodeSet: Sendable {
  /// A bit for each code of the first plane.
  private var bits = [UInt64](repeating: 0, count: 0x10000 / 64)

  /// - Parameter characters: of the first plane.
  init(_ characters: String) {
    self.init(codes: characters.characterCodes.compactMap(UInt16.init(exactly:)))
  }

  init(codes: some Sequence<UInt16>) {
    for code in codes { bits[Int(code >> 6)] |= 1 << UInt64(code & 63) }
  }

  func contains(_ code: UInt32) -> Bool { code < 0x10000 && contains(UInt16(truncatingIfNeeded: code)) }

  func contains(_ code: UInt16) -> Bool { bits[Int(code >> 6)] >> UInt64(code & 63) & 1 == 1 }
}
