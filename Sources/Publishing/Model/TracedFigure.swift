import Charts
import Diagnostics
import Disclosure
import Intake

/// A number that a page prints, and the lines of the content that it comes from.
package struct TracedFigure: Sendable {
  /// The page's path in the site.
  package let page: String
  /// The id of the figure on the page; behind a slash the part of it that the number is.
  package let id: String
  package let value: Double
  package let sources: [SourceLocation]
}

extension Site {
  /// Every number of the dashboard, the plans, the tables, and the blocks in texts.
  package func tracedFigures() -> [TracedFigure] {
    planFigures + timelineFigures + targetFigures + measuredFigures + activityFigures + yearFigures + termFigures
      + lineFigures + tableFigures + blockNumbers
  }
}

extension Site {
  private var planFigures: [TracedFigure] {
    guard !tasks.isEmpty else { return [] }
    let dashboard = counts(of: tasks, on: PagePath.progress, id: "progress-all")
    return dashboard + plans.flatMap { counts(of: $0.tasks, on: $0.plan.path, id: "progress-\($0.plan.slug)") }
  }

  /// How many tasks have each status.
  func counts(of tasks: [TaskProgress], on page: String, id: String) -> [TracedFigure] {
    TaskStatus.allCases.map { status in
      let matching = tasks.filter { $0.status == status }
      return TracedFigure(
        page: page,
        id: "\(id)/\(status.rawValue)",
        value: Double(matching.count),
        sources: matching.map(\.task.location)
      )
    }
  }

  /// How many tasks of each period have each status, on the dashboard and in the reviews.
  private var timelineFigures: [TracedFigure] {
    let pages = [(PagePath.progress, tasks)] + reviews.map { (PagePath.review(of: $0.year), $0.tasks) }
    return pages.flatMap { page, tasks in
      PeriodProgress.all(of: tasks).flatMap { counts(of: $0.tasks, on: page, id: "timeline/\($0.label)") }
    }
  }

  /// What is there, and every target that a plan states for it.
  private var targetFigures: [TracedFigure] {
    targets.flatMap { thing in
      let measured = thing.tasks.first.flatMap {
        figure(of: $0.measured, "targets/\(thing.source.value)", sources(of: $0))
      }
      let targets = thing.tasks.map { progress in
        let id =
          "targets/\(thing.source.value)/\(content.plans[progress.address.plan].slug)/\(addresses.anchor(of: progress.address))"
        return figure(of: progress.task.target?.value, id, [progress.task.location])
      }
      return ([measured] + targets).compactMap(\.self)
    }
  }

  private func figure(of value: Double?, _ id: String, _ sources: [SourceLocation]) -> TracedFigure? {
    value.map { TracedFigure(page: PagePath.progress, id: id, value: $0, sources: sources) }
  }

  private var measuredFigures: [TracedFigure] {
    tasks.compactMap { measured(of: $0, on: content.plans[$0.address.plan].path) }
  }

  private func sources(of progress: TaskProgress) -> [SourceLocation] {
    guard let reference = progress.task.target?.source else {
      return progress.evidence.map { content.activities[$0].location }
    }
    guard let statistic = statistic(reference.table),
      let value = statistic.table.dimensions[0].values.firstIndex(of: reference.value)
    else { return [] }
    return statistic.sources(of: statistic.table.key(of: value))
  }

  private var activityFigures: [TracedFigure] {
    Dictionary(grouping: pastActivities, by: \.date.year).sorted { $0.key < $1.key }.map { year, activities in
      count(of: activities, on: PagePath.activityYear(year), "days")
    }
  }

  private var yearFigures: [TracedFigure] {
    let byYear = Dictionary(grouping: pastActivities, by: \.date.year)
    return recordedYears.map { count(of: byYear[$0] ?? [], on: PagePath.activities, "years/\($0)年") }
  }

  /// How many activities each kind and each line had in each term, on their own pages.
  private var termFigures: [TracedFigure] {
    groups.flatMap { group in
      let byTerm = Dictionary(grouping: past(of: group)) { SchoolTerm($0.date) }
      return terms(of: group).map { term in
        count(of: byTerm[term] ?? [], on: group.path, "terms/\(group.name)/\(term.label)")
      }
    }
  }

  func count(of activities: [Activity], on page: String, _ id: String) -> TracedFigure {
    TracedFigure(page: page, id: id, value: Double(activities.count), sources: activities.map(\.location))
  }

  /// How many activities each line had in each term.
  private var lineFigures: [TracedFigure] {
    let byLine = Dictionary(grouping: pastActivities) { TermLine(term: SchoolTerm($0.date), line: $0.kind.line) }
    return lineTerms.flatMap { term in
      WorkLine.allCases.map { line in
        let activities = byLine[TermLine(term: term, line: line)] ?? []
        return count(of: activities, on: PagePath.progress, "lines/\(term.label)/\(line.rawValue)")
      }
    }
  }

  private var tableFigures: [TracedFigure] {
    content.statistics.flatMap { statistic in
      statistic.table.keys.compactMap { key in
        guard let value = statistic.table[key].number else { return nil }
        let names = key.indices.map { statistic.table.name(of: key[$0], in: $0) }
        return TracedFigure(
          page: statistic.path,
          id: "figure/" + names.joined(separator: "/"),
          value: value,
          sources: statistic.sources(of: key)
        )
      }
    }
  }
}

extension Site {
  /// What was measured of a task, on a page that shows it.
  func measured(of progress: TaskProgress, on page: String, in block: String = "") -> TracedFigure? {
    progress.measured.map {
      TracedFigure(page: page, id: measureID(of: progress, in: block), value: $0, sources: sources(of: progress))
    }
  }

  /// The id of the figure of what was measured of a task; behind the block's where a block lists the task.
  func measureID(of progress: TaskProgress, in block: String = "") -> String {
    (block.isEmpty ? "" : block + "-")
      + "measure-\(progress.address.plan)-\(addresses.anchor(of: progress.address))"
  }
}

extension CellValue {
  /// What is drawn: a rate in whole percent; nil where there is no number.
  var number: Double? {
    switch self {
    case .number(let number): number
    case .ratio(let numerator, let denominator):
      denominator > 0 ? Double(Percentage.whole(Int(numerator), of: Int(denominator))) : nil
    case .rate(let rate):
      if case .whole(let percent) = rate.percentage { Double(percent) } else { nil }
    case .missing, .notCounted, .hidden: nil
    }
  }
}
