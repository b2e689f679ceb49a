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

  /// Another hash for another text.
  func add(to hash: inout ContentHash) {
    for list in [[path, title], headings, blocks] {
      for text in list { hash.add(text.utf8) }
      hash.add([])
    }
  }

  /// As a browser loads it from a disk too: a script that hands the page over.
  func script(number: Int) -> [UInt8] {
    var script = Array("xinqiao.page(\(number),[".utf8)
    Self.quote(title, into: &script)
    script += ",\n\n".utf8
    Self.quote(URLPath.encoded(path), into: &script)
    for list in [headings, blocks] {
      script += ",\n\n[\n".utf8
      for (index, text) in list.enumerated() {
        if index > 0 { script += ",\n\n".utf8 }
        Self.quote(text, into: &script)
      }
      script += "]".utf8
    }
    return script + "]);\n".utf8
  }

  /// The address, as it stands in a link, of the page that such a script hands over; nil for other scripts.
  static func address(inScript script: [UInt8]) -> String? {
    guard script.starts(with: "xinqiao.page(".utf8), let start = script.firstRange(of: Array(",\n\n\"".utf8)),
      let end = script[start.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    return String(decoding: script[start.upperBound..<end], as: UTF8.self)
  }
}

extension SearchablePage {
  private init(_ article: Article, at path: String) {
    self.init(path: path, origin: article.contentPath, title: article.title)
    blocks = [article.summary]
    add(article.prose)
    blocks += article.tags
    headings += article.searchWords
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
    while let open = rest.firstRange(of: Self.reading),
      let close = rest[open.upperBound...].firstRange(of: Self.readingEnd)
    {
      kept += rest[..<open.lowerBound]
      rest = rest[close.upperBound...]
    }
    return kept.isEmpty ? Array(rest) : kept + rest
  }

  private static let reading = Array("<rt>".utf8)
  private static let readingEnd = Array("</rt>".utf8)

  /// A string of JavaScript (ECMA-262, 12.9.4); what would end it there is a space.
  private static func quote(_ text: String, into script: inout [UInt8]) {
    script.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): script += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: script.append(UInt8(ascii: " "))
      // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
      case 0xA8...0xA9 where script.suffix(2).elementsEqual([0xE2, 0x80]):
        script.removeLast(2)
        script.append(UInt8(ascii: " "))
      default: script.append(byte)
      }
    }
    script.append(UInt8(ascii: "\""))
  }
}
