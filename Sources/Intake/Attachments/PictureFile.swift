import Diagnostics

/// A picture container read strictly: every length checked, every part known.
protocol PictureFile: Sendable {
  static var format: ImageFormat { get }

  init(_ bytes: [UInt8]) throws(AttachmentProblem)

  var size: PictureSize { get }
  /// The bytes from which the pixels are decoded; cleaning leaves every one of them as it is.
  var pictureData: [ArraySlice<UInt8>] { get }
  /// The names of everything the file holds beside the picture: `EXIF`, `XMP`, `comment` …
  var metadata: [String] { get }
  /// The EXIF blocks, each as a TIFF file.
  var exif: [ArraySlice<UInt8>] { get }
  /// The same picture without metadata.
  var cleaned: [UInt8] { get }
}

/// A picture as it may be published.
struct CleanedPicture: Sendable {
  var bytes: [UInt8]
  var size: PictureSize
  /// What was taken out.
  var removed: [String]
}

extension PictureFile {
  /// Takes the metadata out and then proves it on the result, which is read again from its bytes.
  static func cleaning(_ bytes: [UInt8]) throws(AttachmentProblem) -> CleanedPicture {
    let file = try Self(bytes)
    try file.size.check(format)
    if file.exif.contains(where: { ExifOrientation.turnsPicture($0) }) { throw .turned }
    let result = file.cleaned
    try file.prove(result)
    return CleanedPicture(bytes: result, size: file.size, removed: file.metadata)
  }

  /// The result holds the same picture and nothing else, and cleaning it once more changes no byte.
  private func prove(_ result: [UInt8]) throws(AttachmentProblem) {
    let again = try Self(result)
    guard again.metadata.isEmpty, again.exif.isEmpty, again.cleaned == result, again.size == size,
      again.pictureData == pictureData, !MetadataMarks.all.contains(where: { result.firstRange(of: $0) != nil })
    else { throw .metadataLeft }
  }
}

/// Words by which metadata are known wherever they lie, even inside the picture data of a file made to hide them.
private enum MetadataMarks {
  static let all: [[UInt8]] = [
    "Exif\0\0", "http://ns.adobe.com/", "<x:xmpmeta", "<?xpacket", "Photoshop 3.0", "W5M0MpCehiHzreSzNTczkc9d",
    "ftypmp4",
  ].map { Array($0.utf8) }
}

/// The orientation that a camera notes in IFD0 of EXIF (tag 0x0112).
///
/// A picture that is shown upright only by this note is refused: without it the picture would lie on its side, and
/// with it phones before Chrome 81 (2020) show it lying anyway.
enum ExifOrientation {
  static func turnsPicture(_ tiff: ArraySlice<UInt8>) -> Bool {
    (2...8).contains(value(in: tiff) ?? 1)
  }

  /// Nil where the block is damaged or says nothing; viewers then show the picture as it is stored.
  static func value(in tiff: ArraySlice<UInt8>) -> Int? {
    do throws(AttachmentProblem) {
      return try entryValue(in: tiff)
    } catch {
      return nil
    }
  }

  private static func entryValue(in tiff: ArraySlice<UInt8>) throws(AttachmentProblem) -> Int? {
    guard tiff.starts(with: "II*\0") || tiff.starts(with: "MM\0*") else { return nil }
    let isLittle = tiff.starts(with: "II")
    func number(_ width: Int, _ reader: inout ByteReader) throws(AttachmentProblem) -> Int {
      isLittle ? try reader.littleEndian(width) : try reader.bigEndian(width)
    }
    var header = ByteReader(tiff.dropFirst(4))
    var entries = ByteReader(tiff.dropFirst(try number(4, &header)))
    for _ in 0..<(try number(2, &entries)) {
      let tag = try number(2, &entries)
      let isLong = try number(2, &entries) == 4
      _ = try number(4, &entries)
      var value = ByteReader(try entries.take(4))
      if tag == 0x0112 { return try number(isLong ? 4 : 2, &value) }
    }
    return nil
  }
}

extension AttachmentProblem {
  fileprivate static let turned = AttachmentProblem(
    .imageMetadata,
    en:
      "the picture is turned only by a note in its metadata; without the note, and on old phones, it lies on its side",
    zh: "这张照片靠附加信息里的方向标记才是正的；去掉附加信息后，或在旧手机上，它会横过来",
    hint: Wording(
      en: "rotate it in the phone album or a picture program (once around is enough) and save it again",
      zh: "请在手机相册或看图软件里旋转一下，转正后重新保存"
    )
  )

  fileprivate static let metadataLeft = AttachmentProblem(
    .imageMetadata,
    en: "the metadata of this picture cannot be taken out for certain",
    zh: "无法确保去净这张图片的附加信息",
    hint: Wording(en: "take a screenshot of the picture and use that", zh: "请对着图片截屏，改用截屏")
  )
}
