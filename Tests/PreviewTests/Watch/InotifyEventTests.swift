import Glibc
import Testing

@testable import Preview

struct InotifyEventTests {
  static func bytes(watch: Int32, mask: UInt32, name: String, padding: Int = 3) -> [UInt8] {
    let name = name.isEmpty ? [] : Array(name.utf8) + [UInt8](repeating: 0, count: padding)
    return [UInt32(bitPattern: watch), mask, 0, UInt32(name.count)].flatMap { number in
      withUnsafeBytes(of: number) { Array($0) }
    } + name
  }

  @Test func readsEventsOneAfterTheOther() {
    let bytes = Self.bytes(watch: 1, mask: 0x100, name: "心.md") + Self.bytes(watch: 2, mask: 0x4000_0100, name: "d")
    let events = InotifyEvent.all(in: bytes + Self.bytes(watch: 3, mask: 0x400, name: ""))
    #expect(events.map(\.name) == ["心.md", "d", ""])
    #expect(events.map(\.watch) == [1, 2, 3])
    #expect(events.map(\.isFolder) == [false, true, false])
    #expect(events[2].isAny(of: IN_DELETE_SELF, IN_CREATE))
  }

  @Test func stopsAtBytesThatAreCutOff() {
    let bytes = Self.bytes(watch: 1, mask: 0x100, name: "abc")
    #expect(InotifyEvent.all(in: Array(bytes.dropLast(4))).map(\.name) == ["ab"])
    #expect(InotifyEvent.all(in: Array(bytes.prefix(15))).isEmpty)
  }
}
