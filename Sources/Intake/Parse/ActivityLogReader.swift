import Diagnostics

/// Reads an activity log written in Markdown: a heading with a date opens an entry, its first list is the record.
struct ActivityLogReader {
  let file: SourceFile
  let source: SourceText
  let settings: SiteSettings
  let problems: Problems

  func activities() -> (activities: [Activity], readable: ReadableText) {
    let page = MarkdownPage.read(file, source, known: ["title"], needsTitle: false, into: problems)
    let activities = entries(of: page.blocks).compactMap { activity($0, on: page) }
    return (activities, page.readable)
  }
}

extension ActivityLogReader {
  private struct Entry {
    let heading: MarkdownNode
    let date: CalendarDate
    let title: String
    let level: Int
    var blocks: [MarkdownNode] = []
  }

  private func entries(of blocks: [MarkdownNode]) -> [Entry] {
    var entries: [Entry] = []
    var isOpen = false
    // What stands below a heading that has been reported is not reported again.
    var isReported = false
    for block in blocks {
      if let entry = entry(openedBy: block) {
        entries.append(entry)
        (isOpen, isReported) = (true, false)
      } else if let fault = HeadingFault(of: block, in: source, below: entries.last?.level ?? 7) {
        problems.add(.activityHeading(fault, at: source.location(at: block.range.lowerBound)))
        (isOpen, isReported) = (false, true)
      } else if let level = block.headingLevel, isBadDate(block) || level <= (entries.last?.level ?? 7) {
        (isOpen, isReported) = (false, false)
      } else if isOpen {
        entries[entries.count - 1].blocks.append(block)
      } else if !block.isComment, !isReported {
        problems.add(.textOutsideEntry(at: source.location(at: block.range.lowerBound)))
      }
    }
    return entries
  }

  private func entry(openedBy block: MarkdownNode) -> Entry? {
    guard let level = block.headingLevel, let (date, rest) = CalendarDate.leading(block.plainText) else { return nil }
    let title = String(Self.withoutWeekday(rest).drop { "：:，, 　".contains($0) }.trimmingWhitespace)
    if title.isEmpty { problems.add(.entryWithoutTitle(at: source.location(at: block.range.lowerBound))) }
    return Entry(heading: block, date: date, title: title, level: level)
  }

  /// `（星期四） 座谈会`
  private static func withoutWeekday(_ text: String) -> Substring {
    guard text.holds(anyOf: ["星期", "周", "礼拜"]) else { return text[...] }
    let weekday = /[\s　]*[（(]?(星期|周|礼拜)[一二三四五六日天末][）)]?(?=[\s　：:，,]|$)/
    return text.prefixMatch(of: weekday).map { text[$0.range.upperBound...] } ?? text[...]
  }

  /// `## 2025-02-30 …` is meant as an entry, `## 三月` is not.
  private func isBadDate(_ heading: MarkdownNode) -> Bool {
    let text = Number.halfWidth(heading.plainText)
    let digits = text.prefix(while: \.isASCIIDigit)
    guard digits.count == 4, let next = text.dropFirst(4).trimmingWhitespace.first, "-/.年".contains(next),
      text.count(where: \.isASCIIDigit) >= 6
    else { return false }
    problems.add(.wrongType(at: source.location(at: heading.range.lowerBound), expected: .aDate))
    return true
  }

  private func activity(_ entry: Entry, on page: MarkdownPage) -> Activity? {
    let location = source.location(at: entry.heading.range.lowerBound)
    let blocks = entry.blocks.filter { !$0.isComment }
    let record = blocks.first.flatMap { RecordList(node: $0, source: source, problems: problems)?.entries() }
    let fields = Fields(record ?? [], at: location, known: ActivityReader.recordKeys, into: problems)
    let story = record == nil ? blocks : Array(blocks.dropFirst())
    let prose = story.isEmpty ? nil : page.prose(of: story, topLevel: 4)
    return ActivityReader(settings: settings, problems: problems)
      .activity(date: entry.date, title: entry.title, fields, story: prose)
  }
}

/// The list of `key: value` items at the head of an entry.
private struct RecordList {
  let items: [MarkdownNode]
  let source: SourceText
  let problems: Problems

  /// Nil where the node is no list, or a list without a single colon.
  init?(node: MarkdownNode, source: SourceText, problems: Problems) {
    guard case .list = node.kind, node.children.contains(where: { $0.plainText.contains(where: Self.isColon) }) else {
      return nil
    }
    items = node.children
    self.source = source
    self.problems = problems
  }

  func entries() -> [(key: Located<String>, value: YAMLValue)] {
    items.compactMap { item in
      let start = item.children.first?.range.lowerBound ?? item.range.lowerBound
      let text = item.plainText
      guard let colon = text.firstIndex(where: Self.isColon) else {
        problems.add(.recordLine(at: source.location(at: start)))
        return nil
      }
      let key = Located(String(text[..<colon].trimmingWhitespace), at: source.location(at: start))
      let value = text[text.index(after: colon)...].trimmingWhitespace
      return (key, .scalar(String(value), at: source.location(at: valueOffset(in: item, from: start))))
    }
  }

  private func valueOffset(in item: MarkdownNode, from start: Int) -> Int {
    let line = source.bytes[start..<max(start, item.range.upperBound)]
    let ascii = line.firstIndex(of: UInt8(ascii: ":"))
    let wide = line.indices.first { line[$0...].starts(with: "：".utf8) }.map { $0 + 2 }
    guard let colon = [ascii, wide].compactMap(\.self).min() else { return start }
    return line[(colon + 1)...].firstIndex { $0 != UInt8(ascii: " ") } ?? start
  }

  private static func isColon(_ character: Character) -> Bool { character == ":" || character == "：" }
}

/// Why a line that was meant to open an activity opens none.
private enum HeadingFault {
  case noSpace, noYear, dateBehind

  /// - Parameter most: the level of the headings that open activities; those of a story lie deeper.
  init?(of block: MarkdownNode, in source: SourceText, below most: Int) {
    if let level = block.headingLevel {
      let text = Number.halfWidth(block.plainText)
      let day = /[0-9]{4}([-\/.][0-9]{1,2}[-\/.]|\s*年\s*[0-9]{1,2}\s*月\s*)[0-9]{1,2}\s*[日号]?\s*$/
      if level > most {
        return nil
      } else if text.prefixMatch(of: /\s*[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*[日号]/) != nil {
        self = .noYear
      } else if let match = text.firstMatch(of: day), match.range.lowerBound > text.startIndex {
        self = .dateBehind
      } else {
        return nil
      }
    } else if case .paragraph = block.kind {
      let text = Number.halfWidth(String(decoding: source.bytes[block.range].prefix(60), as: UTF8.self))
      guard let match = text.prefixMatch(of: /[#＃]{1,6}/), CalendarDate.leading(text[match.range.upperBound...]) != nil
      else { return nil }
      self = .noSpace
    } else {
      return nil
    }
  }

  var message: Wording {
    switch self {
    case .noSpace: Wording(en: "this is no heading: a space is missing behind #", zh: "这一行没有读成标题：# 后面要空一格，# 用半角")
    case .noYear: Wording(en: "the date of this activity has no year", zh: "这次活动的日期没写年份")
    case .dateBehind: Wording(en: "the date of this activity stands behind its title", zh: "这次活动的日期写在了名称后面")
    }
  }
}

extension Diagnostic {
  fileprivate static func activityHeading(_ fault: HeadingFault, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "activity-heading",
      at: location,
      message: fault.message,
      hint: Wording(
        en: "write `## 2025-03-12 座谈会`: first the date with its year, then the title",
        zh: "请写成“## 2025-03-12 座谈会”：先写日期，年月日写全，再写名称"
      )
    )
  }

  fileprivate static func textOutsideEntry(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "text-outside-entry",
      at: location,
      message: Wording(en: "this text belongs to no activity", zh: "这段文字不属于任何一次活动"),
      hint: Wording(en: "put a heading such as `## 2025-03-12 座谈会` above it", zh: "请在上面加一个标题，如“## 2025-03-12 座谈会”")
    )
  }

  fileprivate static func entryWithoutTitle(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-field",
      at: location,
      message: Wording(en: "this activity has no title", zh: "这次活动没有标题"),
      hint: Wording(en: "write it behind the date", zh: "请写在日期后面")
    )
  }

  fileprivate static func recordLine(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "record-line",
      at: location,
      message: Wording(en: "this line of the record has no colon", zh: "记录里这一行没有冒号"),
      hint: Wording(en: "write `名称: 内容`; the story stands below the list", zh: "请写成“名称: 内容”；经过写在清单下面")
    )
  }
}
