import Diagnostics
import Intake

/// Puts into a piece of prose what only the page knows: addresses relative to it, and figures.
extension PageMaker {
  /// - Parameter idPrefix: keeps the ids of figures apart where a page shows several pieces.
  func html(_ prose: Prose, idPrefix: String = Prose.figurePrefix()) throws -> String {
    guard !prose.slots.isEmpty else { return String(decoding: prose.html, as: UTF8.self) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(prose.html.count + prose.slots.count * 64)
    var (position, figures) = (0, 0)
    for slot in prose.slots {
      bytes += prose.html[position..<slot.offset]
      bytes += try filling(of: slot.content, id: BlockFigure.id(idPrefix, figures))
      if case .figure = slot.content { figures += 1 }
      position = slot.offset
    }
    bytes += prose.html[position...]
    return String(decoding: bytes, as: UTF8.self)
  }

  private func filling(of slot: Prose.SlotContent, id: String) throws -> [UInt8] {
    switch slot {
    case .link(let link): Array((site.addresses.address(of: link).map { Markup.escaped(href($0)) } ?? "").utf8)
    case .picture(let path, let words): Array(Self.attributes(of: site.picture(path), words: words).utf8)
    case .figure(let request): try block(request, id: id)
    }
  }

  /// The words on the page come first, since they may say more there than the register's; a known size keeps the text below
  /// from jumping.
  private static func attributes(of picture: Picture?, words: String) -> String {
    let alt = words.isEmpty ? picture?.alt ?? "" : words
    let size = picture.map { "\" width=\"\($0.size.width)\" height=\"\($0.size.height)" } ?? ""
    return "\" alt=\"\(Markup.escaped(alt))\(size)"
  }

  private func block(_ request: FigureRequest, id: String) throws -> [UInt8] {
    if page.isLarge { return Array(words(of: request).utf8) }
    switch request.content {
    case .tasks(let plan, let period):
      let tasks = try site.tasks(of: plan?.value, in: period?.value).map { try taskView($0, idPrefix: id) }
      return try ListView(tasks).map { try render(.blockTasks, $0) } ?? []
    case .activities(let kind, let year, let limit):
      let list = recentActivities(kind: kind?.value, year: year, limit: limit)
      return try render(.blockActivities, ActivityBlockView(id: id, list: list))
    case .table: return try figure(for: request, id: id).map { try render(.blockTable, $0) } ?? []
    case .chart, .progress: return try figure(for: request, id: id).map { try render(.blockFigure, $0) } ?? []
    }
  }

  /// In large type a figure is what it says, and a list its titles.
  private func words(of request: FigureRequest) -> String {
    switch request.content {
    case .tasks(let plan, let period):
      let tasks = site.tasks(of: plan?.value, in: period?.value)
      return Self.list(tasks.map { "\($0.task.title)（\($0.status.label)）" })
    case .activities(let kind, let year, let limit):
      let activities = site.recentActivities(kind: kind?.value, year: year, limit: limit).map {
        site.content.activities[$0]
      }
      return Self.list(activities.map { "\($0.date.chinese) \($0.title)" })
    case .table, .chart, .progress:
      return figure(for: request, id: "").map { "<p>\(Markup.escaped($0.sentence))</p>\n" } ?? ""
    }
  }

  /// Nil for lists, and where there is nothing to draw.
  private func figure(for request: FigureRequest, id: String) -> FigureView? {
    switch request.content {
    case .chart(let request):
      site.statistic(request.table.value).map { figureView(of: $0, asking: request, id: id) }
    case .table(let table): site.statistic(table.value).map { figureView(of: $0, id: id) }
    case .progress(let plan): figure(of: site.plans(named: plan?.value), id: id)
    case .tasks, .activities: nil
    }
  }

  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "" : "<ul>\n\(items.map { "<li>\(Markup.escaped($0))</li>\n" }.joined())</ul>\n"
  }
}
