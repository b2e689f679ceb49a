import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte in a range.
  func place(of byte: UInt8, _ range: Range<Int>) -> Int? {
    guard let base = baseAddress, let found = memchr(base + range.lowerBound, Int32(byte), range.count) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
