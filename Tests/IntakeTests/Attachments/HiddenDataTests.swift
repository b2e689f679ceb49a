import Testing

@testable import Intake

/// Data between and behind the parts of a picture, where no viewer looks.
@Suite struct HiddenDataTests {
  private static func beforeEnd(_ name: String, _ extra: [UInt8]) throws -> [UInt8] {
    let bytes = try JPEGFile.cleaning(AttachmentFixtures.bytes(name)).bytes
    return bytes.dropLast(2) + extra + bytes.suffix(2)
  }

  @Test(arguments: ["full.jpg", "progressive.jpg", "cmyk.jpg"])
  func `behind the last block of a JPEG nothing stands`(_ name: String) throws {
    #expect(JPEGFile.refusal(of: try Self.beforeEnd(name, [])) == nil)
    #expect(JPEGFile.refusal(of: try Self.beforeEnd(name, [0xFF, 0xD0])) == nil)
    #expect(JPEGFile.refusal(of: try Self.beforeEnd(name, Array("1660000".utf8))) == "image-format")
    #expect(JPEGFile.refusal(of: try Self.beforeEnd(name, [0xFF, 0xD0] + Array("1660000".utf8))) == "image-format")
  }

  @Test func `a JPEG of a thousand scans is refused before they are followed`() throws {
    let bytes = try AttachmentFixtures.bytes("progressive.jpg")
    let scan = try #require(try JPEGFile(bytes).segments.last { $0.marker == 0xDA })
    let encoded = [0xFF, 0xDA] + (scan.body.count + 2).bigEndianBytes(2) + scan.body + scan.scan
    let many = [[UInt8]](repeating: encoded, count: 1000).flatMap(\.self)
    #expect(JPEGFile.refusal(of: try Self.beforeEnd("progressive.jpg", many)) == "image-format")
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let typed = Array(type.utf8) + data
    return data.count.bigEndianBytes(4) + typed + Checksum.crc32(typed[...]).bigEndianBytes(4)
  }

  /// Three grey pixels in two rows.
  private static func png(_ data: [UInt8], interlace: UInt8 = 0, more: [UInt8] = []) -> [UInt8] {
    PNGFile.signature + chunk("IHDR", [0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, interlace]) + more + chunk("IDAT", data)
      + chunk("IEND", [])
  }

  @Test func `a PNG holds its rows and nothing behind them`() {
    let rows = Zlib.stored([UInt8](repeating: 0, count: 8))
    #expect(PNGFile.refusal(of: Self.png(rows)) == nil)
    // Adam7: a pixel, a pixel of step four, a pixel between, and the second row of three.
    #expect(PNGFile.refusal(of: Self.png(Zlib.stored([UInt8](repeating: 0, count: 10)), interlace: 1)) == nil)
    for data in [
      rows + [0x31], rows + rows, rows.dropLast(), [], Array("1660000".utf8), Zlib.stored([0, 1, 2, 3]),
      Zlib.stored([UInt8](repeating: 0, count: 9)),
    ] {
      #expect(PNGFile.refusal(of: Self.png(data)) == "image-format")
    }
    #expect(PNGFile.refusal(of: Self.png(rows, more: Self.chunk("PLTE", [1, 2, 3]))) == "image-format")
  }

  @Test func `an icon is a small PNG, or pictures without anything between`() throws {
    let rows = Zlib.stored([UInt8](repeating: 0, count: 8))
    let png = Self.png(rows)
    func ico(_ picture: [UInt8], at offset: Int = 22, behind: [UInt8] = []) -> [UInt8] {
      [0, 0, 1, 0, 1, 0, 3, 2, 0, 0, 1, 0, 32, 0] + picture.count.littleEndianBytes(4) + offset.littleEndianBytes(4)
        + picture
        + behind
    }
    let bitmap =
      [40, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0, 1, 0, 32, 0] + [UInt8](repeating: 0, count: 24 + 3 * 4 * 2 + 4 * 2)
    func passes(_ bytes: [UInt8]) -> Bool {
      do throws(AttachmentProblem) { return try !IconFile.cleaning(bytes).bytes.isEmpty } catch { return false }
    }
    let good = [png, png + [1], ico(png), ico(bitmap)]
    #expect(good.map(passes) == [true, true, true, true])
    #expect(try IconFile.cleaning(png + [1]).bytes == png)
    let bad = [
      ico(png, at: 23), ico(png, behind: [1]), ico(bitmap + [1]), ico(Array("1660000".utf8)), Array("1660000".utf8),
      try AttachmentFixtures.bytes("full.jpg"), [UInt8](repeating: 0, count: 200_000), ico(png + [1]),
    ]
    #expect(bad.allSatisfy { !passes($0) })
  }
}
