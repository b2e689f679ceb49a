import Glibc

/// One report of the kernel: in which folder, what, and to which name.
struct InotifyEvent: Sendable, Hashable {
  var watch: Int32
  var mask: UInt32
  /// Empty where the folder itself is meant.
  var name: String

  func isAny(of flags: Int32...) -> Bool {
    flags.contains { mask & UInt32(bitPattern: $0) != 0 }
  }

  var isFolder: Bool { isAny(of: IN_ISDIR) }

  /// The events in what one `read` returned.
  ///
  /// `struct inotify_event` of inotify(7): watch, mask, cookie, length of the name, then the name padded with NULs.
  static func all(in bytes: [UInt8]) -> [InotifyEvent] {
    bytes.withUnsafeBytes { buffer in
      var events: [InotifyEvent] = []
      var offset = 0
      while offset + headerSize <= buffer.count {
        let length = Int(buffer.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
        let name = buffer[min(offset + headerSize, buffer.count)..<min(offset + headerSize + length, buffer.count)]
        events.append(
          InotifyEvent(
            watch: buffer.loadUnaligned(fromByteOffset: offset, as: Int32.self),
            mask: buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
            name: String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
          )
        )
        offset += headerSize + length
      }
      return events
    }
  }

  private static let headerSize = 16
}
