/// A character written by its number: `&#55;`, `&#x5FD7;`; names, and references that never close, are words in any text but markup.
struct NumericReference {
  let scalar: Unicode.Scalar
  let length: Int

  /// The reference that begins at a byte; nil where there is none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard start + 3 < bytes.count, bytes[start] == UInt8(ascii: "&"), bytes[start + 1] == UInt8(ascii: "#") else {
      return nil
    }
    let isHex = bytes[start + 2] | 0x20 == UInt8(ascii: "x")
    let first = start + (isHex ? 3 : 2)
    var (value, index) = (UInt32(0), first)
    while index < bytes.count, index < first + 7, let digit = bytes[index].hexValue, isHex || digit < 10 {
      value = value * (isHex ? 16 : 10) + UInt32(digit)
      index += 1
    }
    guard index > first, index < bytes.count, bytes[index] == UInt8(ascii: ";"), value >= 0x20,
      let scalar = Unicode.Scalar(value)
    else { return nil }
    self.scalar = scalar
    length = index + 1 - start
  }
}

extension UInt8 {
  var hexValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
