import CCrypto

/// SHA-256 (FIPS 180-4) by OpenSSL, for what must still be proof of itself years later.
enum SHA256 {
  /// 64 lower-case hexadecimal digits.
  ///
  /// - Throws: `Unavailable` where the library offers no SHA-256.
  static func hex(_ bytes: [UInt8]) throws(Unavailable) -> String { try digest(bytes).hex }

  /// The same of bytes and a secret: HMAC (RFC 2104), from which nobody without the secret can guess the bytes.
  ///
  /// - Parameter key: at most 64 bytes.
  static func hex(_ bytes: [UInt8], key: [UInt8]) throws(Unavailable) -> String {
    let key = key + Array(repeating: 0, count: max(0, blockSize - key.count))
    return try digest(key.map { $0 ^ 0x5C } + digest(key.map { $0 ^ 0x36 } + bytes)).hex
  }

  /// OpenSSL would not hash.
  struct Unavailable: Error {}
}

extension SHA256 {
  private static let blockSize = 64

  private static func digest(_ bytes: [UInt8]) throws(Unavailable) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    guard EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil) == 1 else { throw Unavailable() }
    return digest
  }
}

extension [UInt8] {
  /// Two lower-case digits a byte.
  fileprivate var hex: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
