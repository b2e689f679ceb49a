import Glibc

// Searches over bytes: the library's own go character by character, or through generic collections, and take a hundred
// times as long.

extension String {
  /// The same as `contains`.
  package func holds(_ part: String) -> Bool {
    withCString { whole in part.withCString { strstr(whole, $0) != nil } }
  }

  package func holds(anyOf parts: [String]) -> Bool { parts.contains(where: holds) }
}

extension [UInt8] {
  /// Where a sequence of bytes stands first, from `start` on; nil for an empty one.
  package func firstRange(of needle: [UInt8], from start: Int = 0) -> Range<Int>? {
    self[Swift.min(Swift.max(start, 0), count)...].firstRange(of: needle)
  }

  package func holds(_ ascii: String) -> Bool { firstRange(of: Array(ascii.utf8)) != nil }
}

extension ArraySlice<UInt8> {
  /// Where a sequence of bytes stands first; nil for an empty one.
  package func firstRange(of needle: [UInt8]) -> Range<Int>? {
    guard let first = needle.first else { return nil }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var offset = 0
      while offset + needle.count <= bytes.count {
        let room = bytes.count - needle.count + 1 - offset
        guard let found = memchr(base + offset, Int32(first), room) else { return nil }
        offset = base.distance(to: UnsafeRawPointer(found))
        if memcmp(found, needle, needle.count) == 0 {
          return (startIndex + offset)..<(startIndex + offset + needle.count)
        }
        offset += 1
      }
      return nil
    }
  }

  /// The parts between occurrences of a sequence of bytes.
  package func parts(by separator: [UInt8]) -> [ArraySlice<UInt8>] {
    var (parts, rest) = ([ArraySlice<UInt8>](), self)
    while let range = rest.firstRange(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte in a range.
  func place(of byte: UInt8, _ range: Range<Int>) -> Int? {
    guard let base = baseAddress, let found = memchr(base + range.lowerBound, Int32(byte), range.count) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
