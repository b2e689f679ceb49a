import Diagnostics

/// Checks links between source files. Addresses of built pages (`….html`) are checked by the publisher, who knows them.
struct LinkCheck {
  /// Pages by their files.
  private let anchors: [String: Set<String>]
  private let files: [String: SourceFile.Kind]
  private let unpublished: Set<String>

  init(content: ParsedContent) {
    let articles = content.articles + content.pages + [content.home].compactMap(\.self)
    var anchors = Dictionary(
      articles.map { ($0.contentPath, $0.prose.anchors) },
      uniquingKeysWith: { first, _ in first }
    )
    for section in content.sections { anchors[section.contentPath] = section.prose.anchors }
    for plan in content.plans {
      anchors[plan.contentPath] = plan.outline.anchors.union(plan.tasks.compactMap(\.id))
    }
    self.anchors = anchors
    unpublished = content.unpublished
    files = Dictionary(content.files.map { ($0.contentPath, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  func check(_ link: LocalLink, _ problems: Problems) {
    if let known = anchors[link.path] { return check(link.fragment, among: known, at: link.location, problems) }
    if unpublished.contains(link.path) { return problems.add(.linkToUnpublished(at: link.location)) }
    switch files[link.path] {
    // What is no page though it should be could not be read, and has been reported.
    case .attachment, .statisticsTable, .home, .section, .article, .page, .plan: return
    case .some: problems.add(.linkToNoPage(at: link.location))
    case .none where link.path.hasSuffix(".html"): return
    case .none: problems.add(.unknownFile(link, among: linkable))
    }
  }

  /// What is in no list of files, or may not be published at all, is reported elsewhere.
  func check(picture link: LocalLink, _ problems: Problems) {
    guard let file = files[link.path] else { return }
    switch AttachmentKind(path: link.path) {
    case .picture: return
    case .none where file == .attachment: return
    default: problems.add(.noPicture(link))
    }
  }

  private var linkable: [String] {
    Array(anchors.keys) + files.filter { $0.value == .attachment || $0.value == .statisticsTable }.keys
  }

  private func check(_ fragment: String?, among known: Set<String>, at location: SourceLocation, _ problems: Problems) {
    guard let fragment, !fragment.isEmpty, !known.contains(fragment) else { return }
    problems.add(.unknownReference("anchor", "标题", fragment, among: known, at: location))
  }
}

extension Prose {
  fileprivate var anchors: Set<String> { outline.anchors }
}

extension [Prose.Heading] {
  /// A heading is reached by its id, and by its own words.
  fileprivate var anchors: Set<String> { Set(flatMap { [$0.id, $0.title] }) }
}

extension Diagnostic {
  /// A file that lies in the content, named from the wrong folder, is told as it has to be written.
  fileprivate static func unknownFile(_ link: LocalLink, among known: [String]) -> Diagnostic {
    var problem = unknownReference("file", "文件", link.path, among: known, at: link.location)
    if let right = known.first(where: { link.path.hasSuffix("/" + $0) && $0.contains("/") }) {
      problem.hint = Wording(en: "did you mean “../\(right)”?", zh: "是不是“../\(right)”？")
    }
    return problem
  }

  fileprivate static func noPicture(_ link: LocalLink) -> Diagnostic {
    let name = link.path.fileName
    return Diagnostic(
      "no-picture",
      at: link.location,
      message: Wording(en: "“\(name)” is no picture and cannot be shown as one", zh: "“\(name)”不是图片，不能当图片放在网页里"),
      hint: Wording(
        en: "link to it: leave out the exclamation mark and write between the brackets what it is",
        zh: "请写成链接：去掉前面的感叹号，方括号里写上这是什么"
      )
    )
  }

  fileprivate static func linkToUnpublished(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "link-to-unpublished",
      at: location,
      message: Wording(en: "this leads to a page that is not published yet", zh: "这个链接指向的页面是草稿，或还没到发布日期"),
      hint: Wording(
        en: "take the link out until it is; where it should be, look at the computer's date",
        zh: "请先去掉链接，等那个页面发布了再加；那一页早该发布的，先看看电脑的日期对不对"
      )
    )
  }

  fileprivate static func linkToNoPage(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "link-to-no-page",
      at: location,
      message: Wording(en: "this file has no page of its own", zh: "这个文件没有自己的网页，不能直接链接"),
      hint: Wording(
        en: "for activities link to /progress/activities/index.html",
        zh: "要链接活动记录，请写 /progress/activities/index.html"
      )
    )
  }
}
