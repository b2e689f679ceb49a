import CZlib

extension [UInt8] {
  /// The number of bytes that these take when a server compresses them (DEFLATE, RFC 1951, level 6).
  var compressedSize: Int {
    var length = compressBound(uLong(count))
    var target = [UInt8](repeating: 0, count: Int(length))
    let isDone = compress2(&target, &length, self, uLong(count), 6) == Z_OK
    return isDone ? Int(length) : count
  }
}
