import Testing

@testable import Intake

@Suite struct MP3FileTests {
  /// MPEG-2, 16 kbit/s, 16 kHz, one channel: 72 bytes for 36 ms.
  private static let frame: [UInt8] = [0xFF, 0xF3, 0x28, 0xC0] + [UInt8](repeating: 0x55, count: 68)
  /// MPEG-1, 32 kbit/s, 44.1 kHz, padded: 105 bytes.
  private static let padded: [UInt8] = [0xFF, 0xFB, 0x12, 0xC0] + [UInt8](repeating: 0x55, count: 101)
  private static let minute = [[UInt8]](repeating: frame, count: 1_667).flatMap(\.self)
  private static let head: [UInt8] = Array("ID3".utf8) + [4, 0, 0, 0, 0, 0, 12] + Array("王小明的声音".utf8.prefix(12))
  private static let tail: [UInt8] = Array("TAG王小明".utf8) + [UInt8](repeating: 0, count: 128 - 12)
  private static let ape: [UInt8] =
    Array("APETAGEX".utf8) + [0xD0, 7, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0xA0] + [UInt8](repeating: 0, count: 48)

  @Test func `tells how long it takes`() throws {
    #expect(try abs(MP3File.cleaning(Self.minute).seconds - 60) < 0.1)
    let recording = try MP3File.cleaning([[UInt8]](repeating: Self.padded, count: 100).flatMap(\.self))
    #expect(abs(recording.seconds - 100 * 1152 / 44_100) < 0.001)
  }

  @Test(arguments: [(head, [UInt8]()), ([], tail), (head, tail), (ape, []), (head, ape + tail)])
  func `tags with names in them stay out`(_ before: [UInt8], _ after: [UInt8]) throws {
    #expect(try MP3File.cleaning(before + Self.minute + after).bytes == Self.minute)
  }

  private static let lyrics: [UInt8] = Array("LYRICSBEGINLYR00015王小明000031LYRICS200".utf8)

  @Test(arguments: [
    lyrics, lyrics + tail, Array("LYRICSBEGIN王小明LYRICSEND".utf8), [1, 0, 0, 0, 0, 0, 0, 65] + headless,
    [1, 0, 0, 0, 0, 0, 0, 65] + headless + tail,
  ])
  func `words of a song and tags without their head stay out`(_ behind: [UInt8]) throws {
    #expect(try MP3File.cleaning(Self.minute + behind).bytes == Self.minute)
  }

  /// Behind eight bytes of an item.
  private static let headless: [UInt8] =
    Array("APETAGEX".utf8) + [0xD0, 7, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 8)

  @Test(arguments: [
    [], Array("RIFF".utf8), head, frame, minute + Array("王小明".utf8),
    minute + Array("APETAGEX".utf8), minute + [1, 2] + headless, minute + Array("LYRICSBEGIN".utf8),
    [0xFF, 0xEB, 0x28, 0xC0] + minute, [0xFF, 0xF3, 0xF8, 0xC0] + minute,
  ])
  func `what is more than sound is refused`(_ bytes: [UInt8]) {
    #expect(throws: AttachmentProblem.self) { try MP3File.cleaning(bytes) }
  }

  private static let longTag: [UInt8] = Array("TAG+王小明".utf8) + [UInt8](repeating: 0, count: 227 - 13)

  @Test(
    arguments: [
      minute + [UInt8](repeating: 0, count: 300), [0, 0] + minute, minute + frame.prefix(40), minute + longTag + tail,
    ] as [[UInt8]]
  )
  func `zeros, a cut last frame and long tags are left out`(_ bytes: [UInt8]) throws {
    #expect(try MP3File.cleaning(bytes).bytes == Self.minute)
  }

  @Test func `every part of a recording is read or refused, never more`() {
    for count in 0..<min(400, Self.minute.count) {
      let part = Array((Self.head + Self.minute).prefix(count))
      guard let read = try? MP3File.cleaning(part) else { continue }
      #expect(read.bytes.count <= count && Self.minute.starts(with: read.bytes))
    }
  }
}
