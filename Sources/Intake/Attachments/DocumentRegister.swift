import Diagnostics

/// `files/documents.yml`: which PDF documents are published, why, and which post answers for them.
struct DocumentRegister: Sendable {
  private(set) var entries: [DocumentEntry] = []
  /// False where a part of it could not be read: then nothing may be called missing.
  private(set) var isWhole = true

  static let path = "files/documents.yml"
  static let none = DocumentRegister()

  /// The entry of a document, complete.
  ///
  /// - Parameter contentPath: `files/notice.pdf`.
  func cleared(_ contentPath: String) throws(LocatedProblem) -> DocumentEntry {
    guard let entry = entries.first(where: { $0.file.value == contentPath }) else { throw LocatedProblem(.unlisted) }
    guard entry.title != nil, entry.reason != nil, entry.post != nil else {
      throw LocatedProblem(.incomplete, at: entry.location)
    }
    return entry
  }

  func lists(_ contentPath: String) -> Bool { entries.contains { $0.file.value == contentPath } }

  /// Entries for files that are not there.
  func problems(among contentPaths: Set<String>) -> [Diagnostic] {
    entries.map(\.file).filter { !contentPaths.contains($0.value) }.map {
      .unknownFile($0, .documentListed, among: contentPaths)
    }
  }
}

/// One document of the register, as written.
struct DocumentEntry: Sendable {
  /// Inside the content folder: `files/notice.pdf`.
  var file: Located<String>
  var title: String?
  /// Why it cannot be a page.
  var reason: String?
  var post: String?
  var location: SourceLocation
}

extension DocumentRegister {
  init(_ source: SourceText, into problems: Problems) {
    let before = problems.diagnostics.count
    for fields in Fields.register(source, known: ["file", "path", "title", "reason", "post"], into: problems) {
      guard let file = fields.registeredFile else { continue }
      if entries.contains(where: { $0.file.value == file.value }) { problems.add(.listedTwice(file, .documentListed)) }
      let texts = (fields.text("title"), fields.text("reason"), fields.text("post"))
      entries.append(
        DocumentEntry(file: file, title: texts.0, reason: texts.1, post: texts.2, location: fields.location)
      )
    }
    isWhole = problems.diagnostics.count == before
  }
}

extension AttachmentProblem {
  fileprivate static let unlisted = AttachmentProblem(
    .documentListed,
    en: "this document is not listed in files/documents.yml",
    zh: "这个文档没有写进 files/documents.yml",
    hint: Wording(
      en: "write its content as a page, which every phone can read; or add: - {file: …, title: …, reason: …, post: …}",
      zh: "最好写成网页，手机都能看；一定要发文档，请加一项：- {file: 文件名, title: 标题, reason: 理由, post: 负责岗位}"
    )
  )

  fileprivate static let incomplete = AttachmentProblem(
    .documentListed,
    en: "this entry needs `title`, `reason` and `post`",
    zh: "这一项要写全 title（标题）、reason（理由）和 post（岗位）",
    hint: Wording(en: "say why it cannot be a page, and which post answers for it", zh: "请写明为什么不能写成网页、由哪个岗位负责")
  )
}
