/// A character at which a rule begins to look: a province on a number plate, the 微 of 微信, the 村 of an address.
struct Sign: Equatable {
  /// The character's code; all signs are of the first plane. `w`, `v` and `a` stand for wx, vx or v: and (at).
  let code: UInt16
  /// In the plain form.
  let offset: Int
  /// Of the characters of the plain form, from 0.
  let index: Int
  /// The rules that begin here.
  let interest: Interest
}

extension Sign {
  /// Of Latin letters, only the first of a word that is looked for.
  static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard bytes[index] != UInt8(ascii: "@"), bytes[index] | 0x20 != UInt8(ascii: "q") else { return true }
    guard index + 1 < bytes.count, index == 0 || !bytes[index - 1].isLatin else { return false }
    switch (bytes[index] | 0x20, bytes[index + 1] | 0x20) {
    case (UInt8(ascii: "w"), UInt8(ascii: "x")), (UInt8(ascii: "w"), UInt8(ascii: "e")),
      (UInt8(ascii: "v"), UInt8(ascii: "x")), (UInt8(ascii: "a"), UInt8(ascii: "t")),
      (UInt8(ascii: "v"), UInt8(ascii: ":")), (UInt8(ascii: "v"), UInt8(ascii: ".")),
      (UInt8(ascii: "a"), UInt8(ascii: "m")):
      return true
    case (UInt8(ascii: "v"), UInt8(ascii: " ")):
      return index > 0 && (bytes[index - 1] == UInt8(ascii: "+") || bytes[index - 1] == 0x95)
    case (UInt8(ascii: "a"), UInt8(ascii: ")")): return index > 0 && bytes[index - 1] == UInt8(ascii: "(")
    case (UInt8(ascii: "v"), 0xE2...0xFF): return true  // v信, v❤
    default: return false
    }
  }
}

extension UInt8 {
  var isLatin: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  var isLatinOrDigit: Bool { isLatin || (0x30...0x39).contains(self) }
}
