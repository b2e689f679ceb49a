import Diagnostics

/// The short list of what may lie in `files/` and be published: pictures, PDF documents, plain text and
/// recordings of what a page says.
enum AttachmentKind: Sendable, Hashable {
  case picture(ImageFormat)
  case document
  case text
  case recording

  /// The kind that a file's name promises; nil for everything that is not on the list.
  init?(path: String) {
    switch path.fileExtension {
    case "jpg", "jpeg": self = .picture(.jpeg)
    case "png": self = .picture(.png)
    case "webp": self = .picture(.webp)
    case "svg": self = .picture(.svg)
    case "pdf": self = .document
    case "txt": self = .text
    case "mp3": self = .recording
    default: return nil
    }
  }

  /// Bytes. Families pay for every one of them, and a photo of 1280 pixels needs no more.
  var maximumSize: Int {
    switch self {
    case .picture, .text: 300 * 1024
    case .document: 2 * 1024 * 1024
    case .recording: 1024 * 1024
    }
  }

  /// A picture made of pixels may show a child, so somebody must answer for it.
  var isPhoto: Bool {
    switch self {
    case .picture(let format): format != .svg
    case .document, .text, .recording: false
    }
  }
}

extension AttachmentProblem {
  /// A file whose name is not on the list, with the way in which its content can be published.
  static func kind(of path: String) -> AttachmentProblem {
    AttachmentProblem(
      .kind,
      en: "files of this kind are not published",
      zh: "这种文件不能发布",
      hint: hints[path.fileExtension]
        ?? Wording(
          en:
            "published are: jpg, png, webp and svg pictures, pdf documents, txt, mp3 recordings; write everything else as a page",
          zh: "可以发布的有：jpg、png、webp、svg 图片，pdf 文档，txt 文字，mp3 录音；其他内容请写成网页"
        )
    )
  }

  private static let hints: [String: Wording] = {
    let office = ["doc", "docx", "wps", "ppt", "pptx", "dps", "rtf", "odt", "odp"].map { ($0, officeHint) }
    let tables = ["xls", "xlsx", "et", "csv", "ods"].map { ($0, tableHint) }
    let pictures = ["heic", "heif", "gif", "bmp", "tif", "tiff", "avif", "ico"].map { ($0, pictureHint) }
    let pages = ["md", "htm", "html"].map { ($0, pageHint) }
    let sounds = ["m4a", "wav", "amr", "aac", "ogg", "opus", "wma"].map { ($0, soundHint) }
    return Dictionary(office + tables + pictures + pages + sounds, uniquingKeysWith: { first, _ in first })
  }()

  private static let officeHint = Wording(
    en: "export it as PDF and list it in files/documents.yml, or better: write it as a page",
    zh: "请导出成 PDF 并写进 files/documents.yml；更好的办法是把内容写成网页"
  )
  private static let tableHint = Wording(
    en: "tables belong in statistics/, where small counts are protected",
    zh: "表格请放进 statistics/，那里会保护小数目"
  )
  private static let pictureHint = Wording(
    en: "save the picture as JPEG or PNG",
    zh: "请把图片另存为 JPG 或 PNG 格式（iPhone 可在“设置－相机－格式”里选“兼容性最佳”）"
  )
  private static let soundHint = Wording(
    en: "save the recording as MP3, mono, 16 to 32 kbit/s, and name it in an article as `audio`",
    zh: "请把录音另存为 MP3（单声道，16 到 32 kbps），再在文章开头写 audio（录音）"
  )
  private static let pageHint = Wording(en: "put the page into pages/ as .md", zh: "网页请写成 .md，放进 pages/")
}
