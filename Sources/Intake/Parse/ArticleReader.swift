import Diagnostics

/// Reads articles, other pages, the home page and the front pages of sections.
struct ArticleReader {
  let file: SourceFile
  let source: SourceText
  let problems: Problems

  private static let known = [
    "title", "date", "summary", "audience", "ages", "tags", "search_words", "author_role", "reviewed_by", "review_due",
    "sources",
    "draft", "handout", "audio", "slug", "aliases",
  ]

  func article(in section: String) -> (article: Article, readable: ReadableText) {
    let page = MarkdownPage.read(
      file,
      source,
      known: Self.known + (section == Article.pages ? ["year"] : []),
      into: problems
    )
    let fields = page.fields
    let prose = page.prose()
    let dates = fields.dates("date", "review_due")
    let article = Article(
      contentPath: file.contentPath,
      location: file.location,
      section: section,
      slug: fields.slug(elseOf: file.stem),
      title: page.title ?? "",
      date: dates.first,
      summary: fields.text("summary") ?? prose.summary,
      audience: fields.texts("audience"),
      ages: ages(fields),
      tags: fields.texts("tags"),
      searchWords: fields.texts("search_words"),
      authorRole: fields.text("author_role"),
      reviewedBy: fields.text("reviewed_by"),
      reviewDue: dates.second,
      sources: citations(fields),
      isDraft: fields.flag("draft") ?? false,
      steps: fields.flag("handout") == true ? HandoutSteps(page: page).prose(into: problems) : nil,
      recording: recording(fields),
      reviewedYear: fields.count("year"),
      aliases: fields.locatedTexts("aliases"),
      prose: prose
    )
    return (article, page.readable)
  }

  func section(key: String) -> (section: Section, readable: ReadableText) {
    let page = MarkdownPage.read(file, source, known: ["title", "summary"], into: problems)
    let prose = page.prose()
    let section = Section(
      contentPath: file.contentPath,
      location: file.location,
      key: key,
      title: page.title ?? "",
      summary: page.fields.text("summary") ?? prose.summary,
      prose: prose
    )
    return (section, page.readable)
  }
}

extension ArticleReader {
  private func ages(_ fields: Fields) -> String? {
    let ages = fields.texts("ages")
    return ages.isEmpty ? nil : ages.joined(separator: "、")
  }

  /// Who reads must be said, so that nobody publishes a child's voice without thinking.
  private func recording(_ fields: Fields) -> Recording? {
    guard let audio = fields.fields("audio", known: ["file", "path", "post"]), let file = audio.registeredFile,
      let post = audio.requiredText("post")
    else { return nil }
    return Recording(file: file, post: post)
  }

  /// A citation is a line of text, or `text` and `url`.
  private func citations(_ fields: Fields) -> [Citation] {
    fields.list("sources").compactMap { value in
      if case .scalar(let text, _) = value { return value.isEmpty ? nil : Citation(text: text, url: nil) }
      guard let citation = Fields(value, known: ["text", "title", "url"], into: problems),
        let text = citation.text("text") ?? citation.requiredText("title")
      else { return nil }
      return Citation(text: text, url: url(citation))
    }
  }

  private func url(_ citation: Fields) -> String? {
    guard let url = citation.locatedText("url") else { return nil }
    let lower = url.value.lowercased()
    if lower.hasPrefix("https://") || lower.hasPrefix("http://") { return url.value }
    problems.add(.sourceAddress(at: url.location))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func sourceAddress(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "unsafe-link",
      at: location,
      message: Wording(en: "a source's address begins with https://", zh: "来源的网址应以 https:// 开头")
    )
  }
}
