import Diagnostics

/// The picture formats that every phone shows, told by their first bytes and not by their names.
enum ImageFormat: String, Sendable, CaseIterable {
  case jpeg = "JPEG"
  case png = "PNG"
  case webp = "WebP"
  case svg = "SVG"

  /// The format of a file's content; nil where it is none of ours.
  init?(content bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: PNGFile.signature) {
      self = .png
    } else if bytes.starts(with: "RIFF"), bytes.dropFirst(8).starts(with: "WEBP") {
      self = .webp
    } else if Self.looksLikeSVG(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  /// Refuses a picture that is not what its name says.
  func check(_ bytes: [UInt8]) throws(AttachmentProblem) {
    let found = ImageFormat(content: bytes)
    guard found != self else { return }
    throw .misnamed(as: self, is: found?.rawValue ?? Self.foreignName(of: bytes), suffix: found?.suffix)
  }

  var suffix: String {
    switch self {
    case .jpeg: "jpg"
    case .png: "png"
    case .webp: "webp"
    case .svg: "svg"
    }
  }
}

extension ImageFormat {
  /// Text that opens with a tag: how it goes on is for the SVG reader to judge.
  private static func looksLikeSVG(_ bytes: [UInt8]) -> Bool {
    let body = bytes.starts(with: SourceText.byteOrderMark) ? bytes[3...] : bytes[...]
    let text = body.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return text.first == UInt8(ascii: "<") && bytes.holds("<svg")
  }

  /// Formats that are often met under a wrong name, so that the message can say what the file is.
  private static func foreignName(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: "GIF8") { return "GIF" }
    if bytes.starts(with: "BM") { return "BMP" }
    if bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) { return "TIFF" }
    if bytes.dropFirst(4).starts(with: "ftyphei") || bytes.dropFirst(4).starts(with: "ftypmif1") { return "HEIC" }
    if bytes.dropFirst(4).starts(with: "ftyp") { return "MP4/AVIF" }
    if bytes.starts(with: "%PDF-") { return "PDF" }
    if bytes.starts(with: "PK\u{3}\u{4}") { return "ZIP/Office" }
    return nil
  }
}

extension AttachmentProblem {
  fileprivate static func misnamed(as name: ImageFormat, is found: String?, suffix: String?) -> AttachmentProblem {
    AttachmentProblem(
      .imageFormat,
      en: "the name says \(name.rawValue), but this is \(found.map { "a \($0) file" } ?? "no picture we know")",
      zh: "文件名说是 \(name.rawValue) 图片，内容却\(found.map { "是 \($0) 格式" } ?? "不是认得的图片")",
      hint: suffix.map {
        Wording(en: "rename it so that it ends in .\($0)", zh: "请把文件名的结尾改成 .\($0)")
      } ?? Wording(en: "open it in a picture program and save it as JPEG", zh: "请用看图软件打开，另存为 JPG")
    )
  }

  static let truncated = AttachmentProblem(
    .imageFormat,
    en: "the picture is cut off: its data end too early",
    zh: "图片不完整：数据没有到头就断了",
    hint: Wording(en: "copy or export it again", zh: "请重新复制或导出一次")
  )

  /// - Parameter offset: the byte at which the format is broken.
  static func broken(_ format: ImageFormat, at offset: Int) -> AttachmentProblem {
    AttachmentProblem(
      .imageFormat,
      en: "this \(format.rawValue) file is damaged at byte \(offset)",
      zh: "这个 \(format.rawValue) 文件已损坏（第 \(offset) 字节处）",
      hint: Wording(en: "open it in a picture program and save it again", zh: "请用看图软件打开，重新另存一次")
    )
  }

  static func unsupported(_ format: ImageFormat) -> AttachmentProblem {
    AttachmentProblem(
      .imageFormat,
      en: "this is an unusual variety of \(format.rawValue) that many phones do not show",
      zh: "这是少见的 \(format.rawValue) 变种，很多手机打不开",
      hint: Wording(en: "save it as an ordinary JPEG", zh: "请另存为普通的 JPG")
    )
  }

  static let moving = AttachmentProblem(
    .imageFormat,
    en: "moving pictures are not published: a frame that nobody looks at may show a child",
    zh: "动图不能发布：一闪而过的画面里可能有孩子",
    hint: Wording(en: "save one picture of it", zh: "请只存其中一张")
  )
}
