import Charts
import Diagnostics
import Disclosure
import Intake

/// The figures of the dashboard that are made of plans and activities.
extension PageMaker {
  /// A row a period with a square for each task; nil where no plan has tasks.
  func timeline(of tasks: [TaskProgress], title: String, id: String, facts: FigureFacts) -> FigureView? {
    guard !tasks.isEmpty else { return nil }
    let stretches = PeriodProgress.all(of: tasks).map { period in
      Timeline.Stretch(name: period.label, position: position(of: period.period), segments: period.tasks.segments)
    }
    let timeline = Timeline(title: title, today: "今天是\(site.date.chinese)", stretches: stretches)
    let source = link(PageTitle.plans, PagePath.plans)
    return figureView(timeline.figure(id: id), id: id, title: title, facts: facts, source: source)
  }

  /// The three lines and safety, a panel each, by term.
  func linesFigure() -> FigureView? {
    let activities = site.pastActivities
    let terms = site.lineTerms
    guard let first = terms.first else { return nil }
    let byLine = Dictionary(grouping: activities) { TermLine(term: SchoolTerm($0.date), line: $0.kind.line) }
    let series = WorkLine.allCases.map { line in
      Series(
        name: line.rawValue,
        values: terms.map { .number(Double(byLine[TermLine(term: $0, line: line)]?.count ?? 0)) }
      )
    }
    let title = "三条线和安全：每学期的活动"
    let data = ChartData(
      title: title,
      categoryName: "学期",
      categories: terms.map(\.label),
      series: series,
      unit: "次",
      incomplete: site.recordKeeping.incomplete(terms.map(\.days))
    )
    let shown = activities.filter { $0.kind.line != nil && SchoolTerm($0.date) >= first }
    let facts = FigureFacts(of: shown, counting: lineRule, in: site)
    let source = link(PageTitle.activities, PagePath.activities)
    return figureView(
      SmallMultiples(data).figure(id: "lines"),
      id: "lines",
      title: title,
      facts: facts,
      source: source
    )
  }

  /// The first table that counts by all three ways to keep in touch.
  var channels: Statistic? {
    let names = Set(ContactChannel.allCases.map(\.rawValue))
    return site.content.statistics.first { statistic in
      statistic.table.dimensions.count == 2 && names.isSubset(of: statistic.table.dimensions[1].values)
    }
  }

  func channelsFigure() -> FigureView? {
    channels.map { figureView(of: $0, kind: .smallMultiples, id: "channels") }
  }

  /// What tables measure against every target that plans state, a figure for each unit.
  func targetsView() -> TargetsView? {
    let things = site.targets
    guard !things.isEmpty else { return nil }
    return TargetsView(
      figures: things.map(\.unit).withoutRepeats.enumerated().map { number, unit in
        targetsFigure(things.filter { $0.unit == unit }, unit: unit, id: "targets-\(number + 1)")
      },
      tasks: things.flatMap(\.tasks).map(taskLine)
    )
  }

  func taskLine(_ progress: TaskProgress) -> TaskLinkView {
    TaskLinkView(
      title: progress.task.title,
      href: href(site.addresses.address(of: progress.address)),
      period: progress.task.period.label,
      responsible: progress.task.responsible,
      done: date(progress.completed)
    )
  }
}

extension PageMaker {
  /// What is counted; of the kinds that belong to no line, those that occur are named.
  private var lineRule: String {
    let kinds = Set(site.pastActivities.map(\.kind).filter { $0.line == nil })
    let names = site.settings.kinds.filter(kinds.contains).map(\.name)
    return "每次活动按类别归到一条线：家校、课内课外、教学活动；安全教育和法治教育单独算。哪一类归哪条线，见活动记录"
      + (names.isEmpty ? "" : "；\(names.joined(separator: "、"))不归哪条线，不在里面")
  }

  private func position(of period: Period?) -> Timeline.Position {
    guard let period else { return .unknown }
    if period.end < site.date { return .past }
    if site.date < period.start { return .future }
    return .present
  }

  private func targetsFigure(_ things: [StatedTargets], unit: String, id: String) -> FigureView {
    let title = "现有多少，各份计划要多少（\(unit)）"
    let rows = things.map { thing in
      BulletChart.Row(
        name: thing.source.value,
        value: thing.tasks.first.map(\.chartValue) ?? .missing,
        targets: thing.tasks.compactMap(target)
      )
    }
    let figure = BulletChart(title: title, rowName: "设施", unit: unit, rows: rows).figure(id: id)
    let tables = Set(things.map(\.source.table)).sorted().compactMap(site.statistic)
    let facts =
      tables.first.map {
        FigureFacts(of: $0, unit: unit, against: things, in: site)
      }
      ?? FigureFacts(of: site.plans, in: site)
    return figureView(figure, id: id, title: title, facts: facts, source: tables.first.map { link($0.title, $0.path) })
  }

  private func target(_ progress: TaskProgress) -> Target? {
    progress.task.target.map { target in
      Target(
        value: target.value,
        label: "\(site.content.plans[progress.address.plan].title)，\(progress.task.period.label)"
      )
    }
  }
}

extension TaskProgress {
  /// What was measured, or the words in its place.
  var chartValue: Value {
    switch measurement {
    case .nothing: .missing
    case .notCounted: .notCounted
    case .number(let number): .number(number)
    case .withheld(let words): .partial(PartialValue(words: words, label: words))
    }
  }
}

extension [TaskProgress] {
  /// How many have each status.
  var segments: [ProgressBar.Segment] {
    TaskStatus.allCases.map { status in
      ProgressBar.Segment(name: status.label, count: count { $0.status == status }, style: status.style)
    }
  }
}

extension TaskStatus {
  fileprivate var style: SegmentStyle {
    switch self {
    case .done: .done
    case .doneLate: .late
    case .unproven: .unproven
    case .overdue: .overdue
    case .inProgress: .active
    case .notStarted: .open
    }
  }
}
