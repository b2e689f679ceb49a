import Diagnostics

/// The small picture that browsers show beside a page's title: a PNG, or an ICO file of PNG pictures and bitmaps.
enum IconFile {
  private static let maximumSize = 100 * 1024
  private static let longestSide = 512

  static func cleaning(_ bytes: [UInt8]) throws(AttachmentProblem) -> CleanedPicture {
    guard bytes.count <= maximumSize else { throw .noIcon }
    if ImageFormat(content: bytes) == .png {
      let picture = try PNGFile.cleaning(bytes)
      guard max(picture.size.width, picture.size.height) <= longestSide else { throw .noIcon }
      return picture
    }
    return CleanedPicture(bytes: bytes, size: try check(bytes), removed: [])
  }

  /// Pictures follow the list of them without anything between or behind.
  private static func check(_ bytes: [UInt8]) throws(AttachmentProblem) -> PictureSize {
    var reader = ByteReader(bytes)
    guard try reader.littleEndian(4) == 0x0001_0000 else { throw .noIcon }
    let count = try reader.littleEndian(2)
    var list = ByteReader(try reader.take(16 * count))
    var size: PictureSize?
    while !list.isAtEnd {
      let (width, height) = (Int(try list.byte()), Int(try list.byte()))
      _ = try list.take(6)
      let (length, offset) = (try list.littleEndian(4), try list.littleEndian(4))
      guard offset == reader.offset else { throw .noIcon }
      let picture = PictureSize(width: width == 0 ? 256 : width, height: height == 0 ? 256 : height)
      try check(Array(try reader.take(length)), picture)
      size = picture
    }
    guard let size, reader.isAtEnd else { throw .noIcon }
    return size
  }

  private static func check(_ picture: [UInt8], _ size: PictureSize) throws(AttachmentProblem) {
    if ImageFormat(content: picture) == .png {
      let cleaned = try PNGFile.cleaning(picture)
      guard cleaned.removed.isEmpty, cleaned.size == size else { throw .noIcon }
      return
    }
    var reader = ByteReader(picture)
    guard try reader.littleEndian(4) == 40, try reader.littleEndian(4) == size.width,
      try reader.littleEndian(4) == 2 * size.height, try reader.littleEndian(2) == 1
    else { throw .noIcon }
    let bits = try reader.littleEndian(2)
    guard [1, 4, 8, 24, 32].contains(bits), try reader.littleEndian(4) == 0 else { throw .noIcon }
    _ = try reader.take(12)
    let named = try reader.littleEndian(4)
    let colours = bits > 8 ? 0 : named == 0 ? 1 << bits : named
    // The picture and its mask; each row fills whole words.
    let rows = ((size.width * bits + 31) / 32 + (size.width + 31) / 32) * 4
    guard picture.count == 40 + 4 * colours + rows * size.height else { throw .noIcon }
  }
}

extension AttachmentProblem {
  fileprivate static let noIcon = AttachmentProblem(
    .imageFormat,
    en: "this is no plain icon: a PNG or ICO of at most 100 KB and 512 pixels, with nothing but its pictures in it",
    zh: "这不是普通的网站图标：只能是 PNG 或 ICO，不超过 100 KB、512 像素，里面除了图案什么都不带",
    hint: Wording(
      en: "save a small square picture as PNG, and name it favicon.ico",
      zh: "请把一张方形小图存成 PNG，改名为 favicon.ico"
    )
  )
}
