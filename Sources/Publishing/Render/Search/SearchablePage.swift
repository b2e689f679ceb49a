import Intake

/// What can be searched of a page.
struct SearchablePage: Sendable {
  let path: String
  /// The content file whose text it is, if it is that of one.
  let origin: String?
  let title: String
  var headings: [String] = []
  /// Paragraphs, items and cells.
  var blocks: [String] = []

  init(path: String, origin: String?, title: String) {
    self.path = path
    self.origin = origin
    self.title = title
  }

  /// Nil for pages that only list others.
  init?(_ page: SitePage, of site: Site) {
    let content = site.content
    switch page.content {
    case .home: self.init(content.home, at: page.path)
    case .article(let index): self.init(content.articles[index], at: page.path)
    case .other(let index): self.init(content.pages[index], at: page.path)
    case .section(let index, 1):
      self.init(path: page.path, origin: page.origin, title: content.sections[index].title)
      blocks = [content.sections[index].summary]
      add(content.sections[index].prose)
    case .plan(let index): self.init(content.plans[index], at: page.path)
    case .activityMonth(let month):
      self.init(path: page.path, origin: page.origin, title: PageTitle.month(month))
      for index in site.activities(in: month) { add(content.activities[index]) }
    case .statistic(let index):
      self.init(path: page.path, origin: page.origin, title: content.statistics[index].title)
      blocks = [content.statistics[index].definition].compactMap(\.self)
    default: return nil
    }
  }

  /// As a browser loads it from a disk too: a script that hands the page over.
  func script(number: Int) -> String {
    let lists = [headings, blocks].map { "[\n\($0.map(Self.quoted).joined(separator: ",\n\n"))]" }
    let address = Self.quoted(URLPath.encoded(path))
    return "xinqiao.page(\(number),[\(Self.quoted(title)),\n\n\(address),\n\n\(lists.joined(separator: ",\n\n"))]);\n"
  }
}

extension SearchablePage {
  private init(_ article: Article, at path: String) {
    self.init(path: path, origin: article.contentPath, title: article.title)
    blocks = [article.summary]
    add(article.prose)
    blocks += article.tags
  }

  private init(_ plan: Plan, at path: String) {
    self.init(path: path, origin: plan.contentPath, title: plan.title)
    for part in plan.parts {
      switch part {
      case .text(let prose): add(prose)
      case .tasks(let range): blocks += plan.tasks[range].map(\.title)
      }
    }
  }

  private mutating func add(_ activity: Activity) {
    headings.append(activity.title)
    blocks += [activity.kind.name, activity.place, activity.note].compactMap(\.self)
    if let story = activity.story { add(story) }
  }

  private mutating func add(_ prose: Prose) {
    headings += prose.outline.map(\.title)
    blocks += MarkupText(of: Self.withoutReadings(prose.html)).lines
  }

  /// `<ruby>铡<rt>zhá</rt></ruby>刀` is found as 铡刀.
  private static func withoutReadings(_ html: [UInt8]) -> [UInt8] {
    var (kept, rest) = ([UInt8](), html[...])
    while let open = start(of: "<rt>", in: rest), let close = start(of: "</rt>", in: rest[open...]) {
      kept += rest[..<open]
      rest = rest[(close + "</rt>".utf8.count)...]
    }
    return kept.isEmpty ? Array(rest) : kept + rest
  }

  private static func start(of tag: String, in html: ArraySlice<UInt8>) -> Int? {
    html.indices.first { html[$0] == UInt8(ascii: "<") && html[$0...].starts(with: tag.utf8) }
  }

  /// A string of JavaScript (ECMA-262, 12.9.4).
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "\"", "\\": escaped += "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }
}
