/// The two checksums of zlib and PNG.
enum Checksum {
  /// CRC-32 as in PNG, annex D.
  static func crc32(_ bytes: ArraySlice<UInt8>) -> Int {
    Int(~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 })
  }

  /// Adler-32 as in RFC 1950.
  static func adler32(_ bytes: [UInt8]) -> Int {
    let sums = bytes.reduce(into: (a: 1, b: 0)) { sums, byte in
      sums.a = (sums.a + Int(byte)) % 65_521
      sums.b = (sums.b + sums.a) % 65_521
    }
    return sums.b << 16 | sums.a
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }
}
