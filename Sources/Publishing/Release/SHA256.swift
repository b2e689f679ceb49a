import CCrypto

/// SHA-256 (FIPS 180-4) by OpenSSL, for what must still be proof of itself years later.
enum SHA256 {
  /// 64 lower-case hexadecimal digits.
  ///
  /// - Throws: `Unavailable` where the library offers no SHA-256.
  static func hex(_ bytes: [UInt8]) throws(Unavailable) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    guard EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil) == 1 else { throw Unavailable() }
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// OpenSSL would not hash.
  struct Unavailable: Error {}
}
