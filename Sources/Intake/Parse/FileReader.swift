import Diagnostics

/// What one file gave.
struct ReadFile: Sendable {
  enum Part: Sendable {
    case home(Article)
    case section(Section)
    case article(Article)
    case page(Article)
    case plan(Plan)
    case activities([Activity])
    case descriptor(DescribedTables)
    case table(SourceText)
    case rootFile(Attachment)
  }

  let file: SourceFile
  let part: Part?
  let text: CheckedText?
  let diagnostics: [Diagnostic]
}

/// Reads one file of the content folder by its kind.
struct FileReader {
  let file: SourceFile
  let settings: SiteSettings
  private let problems = Problems()

  init(file: SourceFile, settings: SiteSettings) {
    self.file = file
    self.settings = settings
  }

  func read(knowing memory: IntakeMemory = .none) -> ReadFile {
    guard let bytes = file.bytes(into: problems) else { return told((nil, nil)) }
    return memory.files.output(for: file.file, of: bytes) { told(read(bytes)) }
  }
}

extension FileReader {
  private typealias Result = (part: ReadFile.Part?, text: CheckedText?)

  /// With all that was said on the way.
  private func told(_ result: Result) -> ReadFile {
    var text = result.text
    text?.values = problems.values
    return ReadFile(file: file, part: result.part, text: text, diagnostics: problems.diagnostics)
  }

  private func read(_ bytes: [UInt8]) -> Result {
    switch file.kind {
    case .rootFile: rootFile(bytes)
    case .activityTable, .statisticsTable:
      TextDecoding.utf8OrGB18030(bytes, file: file.file, into: problems).map(table) ?? (nil, nil)
    default: TextDecoding.utf8(bytes, file: file.file, into: problems).map(text) ?? (nil, nil)
    }
  }

  private func text(_ source: SourceText) -> Result {
    let articles = ArticleReader(file: file, source: source, problems: problems)
    let (part, readable) = part(source, articles)
    return (part, CheckedText(source: source, readable: readable))
  }

  private func part(_ source: SourceText, _ articles: ArticleReader) -> (ReadFile.Part, ReadableText?) {
    switch file.kind {
    case .section(let key):
      let read = articles.section(key: key)
      return (.section(read.section), read.readable)
    case .article(let section):
      let read = articles.article(in: section)
      return (.article(read.article), read.readable)
    case .page:
      let read = articles.article(in: Article.pages)
      return (.page(read.article), read.readable)
    case .plan:
      let read = PlanReader(file: file, source: source, problems: problems).plan()
      return (.plan(read.plan), read.readable)
    case .activityLog:
      let read = ActivityLogReader(file: file, source: source, settings: settings, problems: problems).activities()
      return (.activities(read.activities), read.readable)
    case .descriptor:
      return (.descriptor(DescriptorReader(source: source, problems: problems).tables()), nil)
    default:
      let read = articles.article(in: "")
      return (.home(read.article), read.readable)
    }
  }

  private func table(_ source: SourceText) -> Result {
    let text = CheckedText(source: source)
    guard file.kind == .activityTable else { return (.table(source), text) }
    return (.activities(ActivityTableReader(source: source, settings: settings, problems: problems).activities()), text)
  }

  /// A file for the root must be text that the gate can read and that holds no picture, but for the icon that browsers ask for.
  private func rootFile(_ bytes: [UInt8]) -> Result {
    let path = String(file.contentPath.dropFirst("root/".count))
    if path == "favicon.ico" { return icon(bytes, path) }
    let text = TextDecoding.utf8OrNil(bytes, file: file.file)
    if text.map({ String(decoding: $0.bytes, as: UTF8.self).lowercased().holds(anyOf: ["data:image", ";base64,"]) })
      ?? true
    {
      problems.add(.uncheckedFile(at: file.location))
    }
    let attachment = Attachment(contentPath: file.contentPath, outputPath: path, bytes: bytes)
    return (.rootFile(attachment), text.map { CheckedText(source: $0) })
  }

  private func icon(_ bytes: [UInt8], _ path: String) -> Result {
    var attachment = Attachment(contentPath: file.contentPath, outputPath: path, bytes: bytes)
    do throws(AttachmentProblem) {
      let icon = try IconFile.cleaning(bytes)
      attachment.bytes = icon.bytes
      attachment.picture = Picture(size: icon.size)
    } catch {
      problems.add(error.diagnostic(at: file.location))
    }
    return (.rootFile(attachment), nil)
  }
}

extension Diagnostic {
  /// What lies in `root/` has no register that someone answers for.
  static func uncheckedFile(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unchecked-file",
      at: location,
      message: Wording(
        en: "this file is no plain text and cannot be checked for personal data, so it is not published",
        zh: "这个文件不是纯文字，无法检查里面有没有个人信息，所以不能发布"
      ),
      hint: Wording(en: "put it in files/, where pictures and documents are checked", zh: "请放到 files/ 里，图片和文档在那里检查")
    )
  }
}
