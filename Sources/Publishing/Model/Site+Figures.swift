import Disclosure
import Intake

/// A figure or a list that a page's text asks for by a block, and the id that it has on the page.
struct BlockFigure: Sendable {
  let page: SitePage
  let id: String
  let request: FigureRequest
}

extension Site {
  /// In the order of the pages and their texts. In large type a figure is a sentence, and no block of its own.
  var blockFigures: [BlockFigure] {
    pages.flatMap { page in
      prose(of: page).flatMap { prose, prefix in
        prose.figures.enumerated().map { number, request in
          BlockFigure(page: page, id: BlockFigure.id(prefix, number), request: request)
        }
      }
    }
  }

  /// Pages whose text shows a table by a block.
  var pagesShowingTables: [String] {
    blockFigures.filter(\.showsTable).reduce(into: []) { if $0.last != $1.page.path { $0.append($1.page.path) } }
  }

  /// The numbers that these blocks print.
  var blockNumbers: [TracedFigure] { blockFigures.flatMap(numbers) }
}

extension BlockFigure {
  /// `figure-1`, counted from 1 in each piece of text; the prefix keeps the pieces of a page apart.
  static func id(_ prefix: String, _ number: Int) -> String { "\(prefix)-\(number + 1)" }

  fileprivate var showsTable: Bool {
    switch request.content {
    case .chart, .table: true
    case .progress, .tasks, .activities: false
    }
  }
}

extension Site {
  /// The pieces of text on a page, with what their figures' ids begin with.
  private func prose(of page: SitePage) -> [(Prose, String)] {
    switch page.content {
    case .home: [(content.home.prose, Prose.figurePrefix())]
    case .article(let index): [(content.articles[index].prose, Prose.figurePrefix())]
    case .other(let index): [(content.pages[index].prose, Prose.figurePrefix())]
    case .section(let index, 1): [(content.sections[index].prose, Prose.figurePrefix())]
    case .handout(let index): content.articles[index].steps.map { [($0, Prose.figurePrefix())] } ?? []
    case .yearReview(let index):
      reviews[index].words.map { [(content.pages[$0].prose, Prose.figurePrefix())] } ?? []
    case .plan(let index): prose(of: plans[index])
    case .activityMonth(let month):
      activities(in: month).compactMap { index in
        content.activities[index].story.map { ($0, Prose.figurePrefix(addresses.anchor(ofActivity: index))) }
      }
    default: []
    }
  }

  private func prose(of plan: PlanProgress) -> [(Prose, String)] {
    plan.plan.parts.enumerated().flatMap { number, part -> [(Prose, String)] in
      switch part {
      case .text(let prose): [(prose, Prose.figurePrefix("part-\(number + 1)"))]
      case .tasks(let range):
        range.map { (plan.tasks[$0].task.text, Prose.figurePrefix(addresses.anchor(of: plan.tasks[$0].address))) }
      }
    }
  }

  private func numbers(of block: BlockFigure) -> [TracedFigure] {
    switch block.request.content {
    case .chart(let request): cells(of: request.table.value, block)
    case .table(let table): cells(of: table.value, block)
    case .progress(let plan): counts(of: plans(named: plan?.value).flatMap(\.tasks), on: block.page.path, id: block.id)
    case .tasks(let plan, let period):
      tasks(of: plan?.value, in: period?.value).compactMap { measured(of: $0, on: block.page.path, in: block.id) }
    case .activities(let kind, let year, let limit):
      [
        count(
          of: recentActivities(kind: kind?.value, year: year, limit: limit).map { content.activities[$0] },
          on: block.page.path,
          block.id
        )
      ]
    }
  }

  /// What a drawing shows: the first two dimensions, summed over the others.
  private func cells(of name: String, _ block: BlockFigure) -> [TracedFigure] {
    guard let statistic = statistic(name) else { return [] }
    let (dimensions, table) = (statistic.table.dimensions, statistic.table)
    let second = dimensions.count > 1 ? dimensions[1].values.indices.map { [Member.value($0)] } : [[]]
    let rest = dimensions.dropFirst(2).map { _ in Member.total }
    return dimensions[0].values.indices.flatMap { first in
      second.compactMap { second in
        let key = [.value(first)] + second + rest
        guard let value = table[key].number else { return nil }
        let names = (0..<min(2, key.count)).map { table.name(of: key[$0], in: $0) }
        let id = "\(block.id)/" + names.joined(separator: "/")
        return TracedFigure(page: block.page.path, id: id, value: value, sources: statistic.sources(of: key))
      }
    }
  }
}

extension Site {
  /// All plans where none is named.
  func plans(named slug: String?) -> [PlanProgress] { plans.filter { slug == nil || $0.plan.slug == slug } }

  /// The tasks that a block lists.
  func tasks(of plan: String?, in period: String?) -> [TaskProgress] {
    plans(named: plan).flatMap(\.tasks).filter { period == nil || $0.task.period.label == period }
  }

  /// The activities that a block lists, the latest first: ten where it says no number.
  func recentActivities(kind: String?, year: Int?, limit: Int?) -> [Int] {
    let fitting = pastActivities.indices.reversed().lazy.filter { index in
      let activity = content.activities[index]
      return (kind == nil || activity.kind.name == kind) && (year == nil || activity.date.year == year)
    }
    return Array(fitting.prefix(limit ?? 10))
  }
}

extension Prose {
  /// What the ids of a piece's figures begin with.
  static func figurePrefix(_ piece: String? = nil) -> String { piece.map { "\($0)-figure" } ?? "figure" }
}
