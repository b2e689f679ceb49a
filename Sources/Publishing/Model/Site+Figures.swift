import Intake

/// Pages whose text shows a table by a block.
extension Site {
  var pagesShowingTables: [String] { pages.filter { prose(of: $0).contains(where: \.showsTable) }.map(\.path) }
}

extension Site {
  private func prose(of page: SitePage) -> [Prose] {
    switch page.content {
    case .home: [content.home.prose]
    case .article(let index): [content.articles[index].prose]
    case .other(let index): [content.pages[index].prose]
    case .section(let index, _): [content.sections[index].prose]
    case .plan(let index): plans[index].plan.parts.compactMap(\.prose) + plans[index].plan.tasks.map(\.text)
    case .activityMonth(let month): content.activities[activities(in: month)].compactMap(\.story)
    default: []
    }
  }
}

extension Prose {
  fileprivate var showsTable: Bool {
    slots.contains { slot in
      guard case .figure(let figure) = slot.content else { return false }
      return switch figure.content {
      case .chart, .table: true
      case .progress, .tasks, .activities: false
      }
    }
  }
}
