import Diagnostics

/// Decides over the files of `files/` to which a page refers: published without metadata, or refused with a reason.
struct AttachmentCheck: Sendable {
  var photos: PhotoRegister
  var documents: DocumentRegister
  /// The recordings that an article names with who reads them.
  var recordings: Set<String> = []
  /// On which consents must hold.
  var date: CalendarDate
  var documentReader = DocumentReader()

  enum Outcome: Sendable {
    case publish(CheckedAttachment)
    case refused(Diagnostic)
  }

  /// What a file is before it is read.
  struct Admission {
    fileprivate let kind: AttachmentKind
    fileprivate var photo: PhotoEntry?
    fileprivate var document: DocumentEntry?
  }

  /// What can be told before the file is read: its kind, its size, its entry.
  ///
  /// - Parameters:
  ///   - contentPath: `files/sports.jpg`.
  ///   - size: bytes, from `fstat` on the open file.
  func admitted(_ contentPath: String, size: Int) throws(LocatedProblem) -> Admission {
    guard let kind = AttachmentKind(path: contentPath) else { throw LocatedProblem(.kind(of: contentPath)) }
    try Self.check(size, of: kind)
    var admission = Admission(kind: kind)
    if kind.isPhoto { admission.photo = try photos.cleared(contentPath, on: date) }
    if kind == .recording, !recordings.contains(contentPath) { throw LocatedProblem(.unknownReader) }
    if kind == .document { admission.document = try documents.cleared(contentPath, on: date) }
    return admission
  }

  /// The rest, from the bytes of an admitted file, which may have grown.
  ///
  /// - Parameter file: the path that messages print.
  func cleared(
    _ admission: Admission,
    _ bytes: [UInt8],
    file: String
  ) throws(LocatedProblem) -> CheckedAttachment {
    try Self.check(bytes.count, of: admission.kind)
    do throws(AttachmentProblem) {
      var attachment = try content(admission.kind, bytes, file: file)
      attachment.photo = admission.photo
      attachment.document = admission.document
      return attachment
    } catch {
      throw LocatedProblem(error)
    }
  }
}

extension AttachmentCheck {
  /// The register that would clear it has been refused, and may hold it in a part that could not be read.
  func mayBeListed(_ contentPath: String) -> Bool {
    switch AttachmentKind(path: contentPath) {
    case .document: !documents.isWhole && !documents.lists(contentPath)
    case .some(let kind) where kind.isPhoto: !photos.isWhole && !photos.lists(contentPath)
    default: false
    }
  }
}

/// An attachment as it may be published once the gate has read its texts.
struct CheckedAttachment: Sendable {
  var bytes: [UInt8]
  /// For the gate; the files are called `….pdf (text)`, `….pdf (drawn)`, `….pdf (metadata)`, `….svg (text)`, `….svg (lines)` or as
  /// the file itself, each once.
  var texts: [SourceText] = []
  var size: PictureSize?
  var photo: PhotoEntry?
  var document: DocumentEntry?
  /// How long a recording takes.
  var seconds: Double?
  /// The texts are all that it says.
  var isRead = false
}

extension AttachmentCheck {
  private static func check(_ size: Int, of kind: AttachmentKind) throws(LocatedProblem) {
    if size == 0 { throw LocatedProblem(.empty) }
    if size > kind.maximumSize { throw LocatedProblem(.tooBig(size, kind)) }
  }

  private func content(
    _ kind: AttachmentKind,
    _ bytes: [UInt8],
    file: String
  ) throws(AttachmentProblem) -> CheckedAttachment {
    switch kind {
    case .picture(let format):
      try format.check(bytes)
      return try picture(format, bytes, file: file)
    case .document:
      let read = try documentReader.text(of: bytes)
      let drawn = read.drawn == read.text ? [] : [("drawn", read.drawn)]
      let texts = [("text", read.text)] + drawn + [("metadata", read.metadata)]
      return CheckedAttachment(
        bytes: bytes,
        texts: texts.map { SourceText(file: "\(file) (\($0.0))", text: $0.1) },
        isRead: true
      )
    case .recording:
      let recording = try MP3File.cleaning(bytes)
      return CheckedAttachment(bytes: recording.bytes, seconds: recording.seconds)
    case .text:
      guard Self.isPlainText(bytes) else { throw .noText }
      return CheckedAttachment(bytes: bytes, texts: [SourceText(file: file, bytes: bytes)])
    }
  }

  private func picture(
    _ format: ImageFormat,
    _ bytes: [UInt8],
    file: String
  ) throws(AttachmentProblem) -> CheckedAttachment {
    switch format {
    case .jpeg: CheckedAttachment(try JPEGFile.cleaning(bytes))
    case .png: CheckedAttachment(try PNGFile.cleaning(bytes))
    case .webp: CheckedAttachment(try WebPFile.cleaning(bytes))
    case .svg: try drawing(bytes, file: file)
    }
  }

  private func drawing(_ bytes: [UInt8], file: String) throws(AttachmentProblem) -> CheckedAttachment {
    let drawing = try SVGDrawing(bytes)
    let again = try SVGDrawing(drawing.bytes)
    guard again.bytes == drawing.bytes, again.words == drawing.words else { throw .drawing(.notClosed, at: 0) }
    let words = [("text", drawing.words), ("lines", drawing.lines)].map {
      SourceText(file: "\(file) (\($0.0))", text: $0.1)
    }
    return CheckedAttachment(
      bytes: drawing.bytes,
      texts: [SourceText(file: file, bytes: drawing.readable)] + words,
      isRead: true
    )
  }

  /// UTF-8 without control characters other than white space.
  private static func isPlainText(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
      && !bytes.contains { ($0 < 0x20 && !(0x09...0x0D).contains($0)) || $0 == 0x7F }
  }
}

extension CheckedAttachment {
  fileprivate init(_ picture: CleanedPicture) {
    self.init(bytes: picture.bytes, size: picture.size)
  }
}

extension LocatedProblem {
  /// - Parameter bytes: of a text file, so that a byte can be told as a line and column.
  func diagnostic(file: String, bytes: [UInt8] = []) -> Diagnostic {
    let place = problem.offset.map { SourceText(file: file, bytes: bytes).location(at: $0) }
    return problem.diagnostic(at: location ?? place ?? SourceLocation(file: file))
  }
}

extension AttachmentProblem {
  fileprivate static let empty = AttachmentProblem(
    .size,
    en: "this file is empty",
    zh: "这个文件是空的",
    hint: Wording(en: "copy it again", zh: "请重新复制一次")
  )

  fileprivate static func tooBig(_ size: Int, _ kind: AttachmentKind) -> AttachmentProblem {
    let (size, most) = ((size + 1023) / 1024, kind.maximumSize / 1024)
    return AttachmentProblem(
      kind.isPhoto ? .photoSize : .size,
      en: "this file has \(size) KB; at most \(most) KB are published",
      zh: "这个文件有 \(size) KB，最多只能 \(most) KB",
      hint: kind.isPhoto ? .shrinking : kind == .document ? smallerDocumentHint : smallerHint
    )
  }

  fileprivate static let unknownReader = AttachmentProblem(
    .recordingReader,
    en: "no article names this recording as its `audio`, with the post of who reads",
    zh: "没有文章把这段录音写成自己的 audio（录音），也没有写谁来读",
    hint: Wording(
      en: "write audio: {file: …, post: …} at the head of the article that is read; a child's voice is never published",
      zh: "请在被读的那篇文章开头写：录音: {文件名: ……, 岗位: ……}；孩子的声音不能发布"
    )
  )

  private static let smallerDocumentHint = Wording(
    en: """
      whole fonts or pictures in it make it that big: export it anew in a usual font such as SimSun (Word: Save As, PDF, \
      Minimum size); or write the content as pages
      """,
    zh: "多半是里面装了整套字体或图片：请用宋体、黑体这样的常用字体，重新导出（Word：文件→另存为→PDF，选“最小文件大小”），或把内容写成网页"
  )

  private static let smallerHint = Wording(
    en: "families pay for every megabyte: write the content as pages, or split it",
    zh: "家长看网页要花流量：请把内容写成网页，或拆成几份"
  )

  fileprivate static let noText = AttachmentProblem(
    .kind,
    en: "the name says text, but this is not UTF-8 text",
    zh: "文件名说是文字，内容却不是 UTF-8 编码的文字",
    hint: Wording(
      en: "open it in a text editor and save it again with the encoding UTF-8",
      zh: "请用记事本打开，选“另存为”，编码选 UTF-8，再保存"
    )
  )
}
