import Diagnostics

typealias DocumentRegister = Register<DocumentEntry>

/// One PDF document of `files/documents.yml`: why it is published, and which post answers for it.
struct DocumentEntry: Sendable {
  /// Inside the content folder: `files/notice.pdf`.
  var file: Located<String>
  var title: String?
  /// Why it cannot be a page.
  var reason: String?
  var post: String?
  var location: SourceLocation
}

extension DocumentEntry: RegisterEntry {
  static let path = "files/documents.yml"
  static let rule = AttachmentProblem.Rule.documentListed
  static let known = ["title", "reason", "post"]
  static var unlisted: AttachmentProblem { .unlisted }

  init(file: Located<String>, fields: Fields) {
    self.init(
      file: file,
      title: fields.text("title"),
      reason: fields.text("reason"),
      post: fields.text("post"),
      location: fields.location
    )
  }

  /// A document may be published on every day.
  func check(on date: CalendarDate) throws(LocatedProblem) {
    guard title != nil, reason != nil, post != nil else { throw LocatedProblem(.incomplete, at: location) }
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
