import Testing

@testable import Intake

@Suite struct PictureCleaningTests {
  private static func clean(_ name: String) throws -> CleanedPicture {
    let bytes = try AttachmentFixtures.bytes(name)
    switch name.suffix(3) {
    case "jpg": return try JPEGFile.cleaning(bytes)
    case "png": return try PNGFile.cleaning(bytes)
    default: return try WebPFile.cleaning(bytes)
    }
  }

  @Test(arguments: [
    ("full.jpg", "APP5 EXIF IPTC MPF XMP comment profile text thumbnail trailing data"), ("progressive.jpg", "EXIF"),
    ("cmyk.jpg", "comment"), ("full.png", "EXIF XMP chunk comment comment profile text time trailing data"),
    ("palette.png", "XMP comment comment"), ("full.webp", "EXIF XMP profile text trailing data"),
    ("alpha.webp", "EXIF"),
    ("plain.webp", ""), ("lossless.webp", ""),
  ])
  func `loses all metadata`(_ name: String, _ removed: String) throws {
    let before = try AttachmentFixtures.bytes(name)
    let after = try Self.clean(name)
    #expect(AttachmentFixtures.holdsPlanted(before) == (removed.contains("comment") || removed.contains("EXIF")))
    #expect(!AttachmentFixtures.holdsPlanted(after.bytes))
    #expect(after.removed.sorted().joined(separator: " ") == removed)
    #expect(after.size == PictureSize(width: 40, height: 24))
  }

  @Test func `keeps every byte of the picture`() throws {
    for name in ["full.jpg", "progressive.jpg", "cmyk.jpg"] {
      let (before, after) = (try JPEGFile(AttachmentFixtures.bytes(name)), try JPEGFile(Self.clean(name).bytes))
      #expect(before.pictureData == after.pictureData && !after.pictureData.isEmpty)
    }
    for name in ["full.png", "palette.png"] {
      let (before, after) = (try PNGFile(AttachmentFixtures.bytes(name)), try PNGFile(Self.clean(name).bytes))
      #expect(before.pictureData == after.pictureData && !after.pictureData.isEmpty)
    }
    for name in ["full.webp", "alpha.webp", "lossless.webp"] {
      let (before, after) = (try WebPFile(AttachmentFixtures.bytes(name)), try WebPFile(Self.clean(name).bytes))
      #expect(before.pictureData == after.pictureData && !after.pictureData.isEmpty)
    }
  }

  @Test func `a JPEG holds nothing but the segments on the list`() throws {
    let file = try JPEGFile(Self.clean("full.jpg").bytes)
    #expect(file.segments.map(\.marker).filter { $0 >= 0xE0 } == [0xE0, 0xE2])
    #expect(try JPEGFile(Self.clean("cmyk.jpg").bytes).segments.map(\.marker).filter { $0 >= 0xE0 } == [0xEE])
  }

  @Test func `a PNG holds nothing but the chunks on the list`() throws {
    #expect(try PNGFile(Self.clean("full.png").bytes).chunks.map(\.type) == ["IHDR", "iCCP", "pHYs", "IDAT", "IEND"])
    #expect(
      try PNGFile(Self.clean("palette.png").bytes).chunks.map(\.type) == ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]
    )
  }

  @Test func `the flags of a WebP say what is left`() throws {
    let full = try WebPFile(Self.clean("full.webp").bytes)
    #expect(full.chunks.map(\.type) == ["VP8X", "ICCP", "VP8 "])
    #expect(full.chunks.first?.data.first == 0x20)
    let alpha = try WebPFile(Self.clean("alpha.webp").bytes)
    #expect(alpha.chunks.map(\.type) == ["VP8X", "ALPH", "VP8 "])
    #expect(alpha.chunks.first?.data.first == 0x10)
  }

  @Test func `cleaning a clean picture changes nothing`() throws {
    for name in ["full.jpg", "cmyk.jpg"] {
      let once = try Self.clean(name).bytes
      #expect(try JPEGFile.cleaning(once).bytes == once)
    }
    let png = try Self.clean("full.png").bytes
    #expect(try PNGFile.cleaning(png).bytes == png)
  }

  @Test func `a picture that only a note turns upright is refused`() throws {
    #expect(JPEGFile.refusal(of: try AttachmentFixtures.bytes("turned.jpg")) == "image-metadata")
    #expect(PNGFile.refusal(of: try AttachmentFixtures.bytes("turned.png")) == "image-metadata")
    #expect(WebPFile.refusal(of: try AttachmentFixtures.bytes("turned.webp")) == "image-metadata")
  }

  @Test func `moving pictures are refused`() throws {
    #expect(PNGFile.refusal(of: try AttachmentFixtures.bytes("moving.png")) == "image-format")
    #expect(WebPFile.refusal(of: try AttachmentFixtures.bytes("moving.webp")) == "image-format")
  }

  @Test func `metadata hidden in the coded picture are refused`() throws {
    let clean = try Self.clean("progressive.jpg").bytes
    for word in ["Exif\0\0", "http://ns.adobe.com/xap/1.0/", "<?xpacket begin", "Photoshop 3.0"] {
      let forged = Array(clean.dropLast(2)) + Array(word.utf8) + [0xFF, 0xD9]
      #expect(["image-metadata", "image-format"].contains(JPEGFile.refusal(of: forged)), "\(word)")
    }
  }

  @Test(arguments: [
    "FFD8", "FFD8FFD9", "FFD8FFE00001", "FFD8FFE0FFFF4A", "FFD8FF00", "FFD8FFD8", "FFD8FFFFFFFF", "FFD8FFC3000B08",
    "FFD800",
    "FFD8FFDB000300FFD9", "FFD8FFDA000C03010002110311003F00FFD9", "FFD8FFC0000B080010001001011100FFD9",
  ])
  func `a broken JPEG is refused`(_ hex: String) throws {
    let bytes = stride(from: 0, to: hex.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
    #expect(JPEGFile.refusal(of: bytes) == "image-format")
  }

  @Test(arguments: ["full.jpg", "progressive.jpg", "cmyk.jpg"])
  func `a picture whose data end before its last block is refused, though an end marker stands behind them`(
    _ name: String
  ) throws {
    let bytes = try JPEGFile.cleaning(AttachmentFixtures.bytes(name)).bytes
    let scan = try #require(bytes.firstRange(of: [0xFF, 0xDA])?.upperBound)
    let cut = scan + (bytes.count - scan) / 2
    #expect(JPEGFile.refusal(of: Array(bytes[..<cut]) + [0xFF, 0xD9]) == "image-format")
    #expect(JPEGFile.refusal(of: bytes) == nil)
  }

  @Test func `a picture with more pixels than a phone can hold is refused`() throws {
    var bytes = try AttachmentFixtures.bytes("progressive.jpg")
    let frame = try #require(bytes.firstRange(of: [0xFF, 0xC2])?.upperBound)
    bytes.replaceSubrange((frame + 3)..<(frame + 5), with: [0x10, 0x01])
    #expect(JPEGFile.refusal(of: bytes) == "photo-size")
  }

  @Test func `a wrong checksum or an unknown critical chunk is refused`() throws {
    var bytes = try Self.clean("full.png").bytes
    bytes[20] ^= 1
    #expect(PNGFile.refusal(of: bytes) == "image-format")
    var critical = try Self.clean("full.png").bytes
    let typed = Array("CgBIabcd".utf8)
    critical.insert(contentsOf: 4.bigEndianBytes(4) + typed + Checksum.crc32(typed[...]).bigEndianBytes(4), at: 33)
    #expect(PNGFile.refusal(of: critical) == "image-format")
  }
}

@Suite struct ExifOrientationTests {
  private static func tiff(little: Bool, tag: Int = 0x0112, type: Int = 3, value: Int) -> [UInt8] {
    func number(_ value: Int, _ width: Int) -> [UInt8] {
      little ? value.littleEndianBytes(width) : value.bigEndianBytes(width)
    }
    let field = number(value, type == 3 ? 2 : 4) + (type == 3 ? [0, 0] : [])
    return Array((little ? "II*\0" : "MM\0*").utf8) + number(8, 4) + number(1, 2) + number(tag, 2) + number(type, 2)
      + number(1, 4) + field
  }

  @Test(arguments: [true, false], [3, 4])
  func `is read in both byte orders and widths`(_ little: Bool, _ type: Int) {
    for value in 0...9 {
      let bytes = Self.tiff(little: little, type: type, value: value)
      #expect(ExifOrientation.value(in: bytes[...]) == value)
      #expect(ExifOrientation.turnsPicture(bytes[...]) == (2...8).contains(value))
      #expect(!ExifOrientation.turnsPicture(bytes.dropLast()))
    }
    #expect(ExifOrientation.value(in: Self.tiff(little: little, tag: 0x010F, type: type, value: 6)[...]) == nil)
  }
}

@Suite struct ColourProfileTests {
  @Test func `keeps the numbers and drops the words`() throws {
    let file = try JPEGFile(AttachmentFixtures.bytes("full.jpg"))
    let profile = try #require(file.segments.first { $0.marker == 0xE2 && $0.body.starts(with: "ICC") }).body.dropFirst(
      14
    )
    let reduced = try #require(ColourProfile.reduced(Array(profile)))
    #expect(AttachmentFixtures.holdsPlanted(Array(profile)) && !AttachmentFixtures.holdsPlanted(reduced))
    #expect(ColourProfile.reduced(reduced) == reduced)
    for tag in ["rXYZ", "gXYZ", "bXYZ", "rTRC", "wtpt", "desc", "cprt"] { #expect(reduced.holds(tag)) }
  }

  @Test func `a profile that is none is dropped`() throws {
    #expect(ColourProfile.reduced([]) == nil)
    #expect(ColourProfile.reduced([UInt8](repeating: 0, count: 200)) == nil)
  }
}

@Suite struct ZlibTests {
  @Test(arguments: [0, 1, 1000, 65_535, 65_536, 200_000])
  func `stored bytes come back`(_ count: Int) throws {
    let bytes = (0..<count).map { UInt8($0 * 7 % 251) }
    #expect(try Zlib.inflated(Zlib.stored(bytes)[...], limit: count) == bytes)
    #expect(throws: Zlib.Broken.self) { try Zlib.inflated(Zlib.stored(bytes + [1])[...], limit: count) }
  }

  /// Made with zlib itself: one stream with fixed codes, one with codes of its own.
  @Test(arguments: [
    ("789c4b4c4aa4394c0600aa85267a", String(repeating: "ab", count: 50) + "c"),
    (
      "78da2d8fcb15003108025ba135fff65fc18e797b8b03120c495ebedad5287d6d0664da9252de66c68834c03c5b76dea380f290cad5ac3065"
        + "952ec6369947715c6ae2e50a4d2f9ad5a32a9edac686a8f5df1cb7a9441bc2aaf245f385b31738c78a12afc6b5a1d624909666ed00a1db351a5bcf8be13c8e04c50792d8430f",
      "c   bebh hh g dbhagg   a he  d bfaaa  ag dg a d hh dfd d heag  bc  eb f   g  dee h g ahd  gg cf     fbh  b c gfh ahae   "
        + "   eaha hfg c b  hbf     fc gg  dha g h eed  g   f be  cb  gaeh d dfd hh d a gd ga  aaafb d  eh a   ggahbd g hh hbeb   c"
    ),
  ])
  func `packed bytes are unpacked`(_ hex: String, _ text: String) throws {
    let packed = stride(from: 0, to: hex.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
    #expect(try Zlib.inflated(packed[...], limit: text.utf8.count) == Array(text.utf8))
    #expect(throws: Zlib.Broken.self) { try Zlib.inflated(packed[...], limit: text.utf8.count - 1) }
    for count in packed.indices {
      #expect(throws: Zlib.Broken.self) { try Zlib.inflated(packed[..<count], limit: 1000) }
    }
    #expect(throws: Zlib.Broken.self) { try Zlib.inflated((packed.dropLast(4) + [0, 0, 0, 0])[...], limit: 1000) }
  }
}
