import Charts
import Disclosure
import Intake

/// Draws a table: the first dimension as categories, the second as series; further dimensions are summed over.
struct StatisticChart {
  let statistic: Statistic
  /// What a page adds to the chart; nil where it is drawn without a page's asking.
  var request: ChartRequest?
  /// What plans state for what the table counts.
  var targets: [StatedTargets] = []

  /// - Parameter kind: what was asked for; nil lets the table decide.
  func figure(kind: ChartKind?, id: String) -> Figure {
    switch kind ?? statistic.chart ?? naturalKind {
    case .bars: BarChart(data).figure(id: id)
    case .stackedBars: isStackable ? StackedBarChart(data).figure(id: id) : BarChart(data).figure(id: id)
    case .line: line(id: id)
    case .smallMultiples: SmallMultiples(data).figure(id: id)
    case .table: BarChart(data).figure(id: id).undrawn
    }
  }
}

extension StatisticChart {
  private var table: ProtectedTable { statistic.table }

  private var unit: String { statistic.unit(against: targets) }

  /// Steps in time alone are joined by a line; more lines than can be told apart stand in panels.
  private func line(id: String) -> Figure {
    let data = data
    if !data.isChronological { return BarChart(data).figure(id: id) }
    let canBeParted = data.references.isEmpty && data.events.isEmpty
    return data.series.count > Self.mostLines && canBeParted
      ? SmallMultiples(data).figure(id: id) : LineChart(data).figure(id: id)
  }

  private static let mostLines = 3

  private var naturalKind: ChartKind { isStackable && table.measure.isAdditive ? .stackedBars : .bars }

  /// Children of several terms are not stacked: they are the same children. Neither are shares of different things.
  private var isStackable: Bool {
    table.dimensions.count > 1 && table.measure != .rate
      && !(table.measure.isStock && table.dimensions.dropFirst().contains(where: \.isTime))
  }

  private var data: ChartData {
    let categories = table.dimensions[0]
    let target = statistic.target.map { Target(value: $0, label: "目标\($0.plainText)\(statistic.unit)") }
    var data = ChartData(
      title: statistic.title,
      categoryName: categories.name,
      categories: categories.values,
      series: series,
      unit: unit,
      target: target,
      references: (request?.references ?? []).map { Target(value: $0.value, label: $0.label) },
      events: (request?.events ?? []).compactMap { event in
        categories.values.firstIndex(of: event.place.value).map { Event(category: $0, label: event.label) }
      },
      totals: totals,
      incomplete: incomplete
    )
    (data.areUnlike, data.goals) = (statistic.countsUnlikeThings, goals)
    return data
  }

  private var goals: [Goal] {
    targets.flatMap { thing in
      thing.tasks.compactMap { task in
        task.task.target.map {
          Goal(name: thing.source.value, present: task.measured, value: $0.value, unit: $0.unit)
        }
      }
    }
  }

  /// Sums over a stretch that was not over when they were counted; rates and numbers of a day can be compared at any time.
  private var incomplete: [Int: String] {
    guard table.dimensions[0].isTime, table.measure.isAdditive, !table.measure.isStock,
      let counted = statistic.asOf ?? statistic.updated
    else { return [:] }
    return RecordKeeping(first: nil, last: counted).incomplete(table.dimensions[0].values.map(Span.init(named:)))
  }

  /// As they are printed, so that nothing is added up that could not be.
  private var totals: Totals? {
    guard table.dimensions.allSatisfy(table.heading.isSummed) else { return totalsOfDays }
    let categories = table.dimensions[0]
    return Totals(
      categories: categories.values.indices.map { value(table[table.key(of: $0)]) },
      series: sums(of: .total),
      all: value(table[table.dimensions.map { _ in .total }]),
      groups: categories.groups.indices.map { index in
        let all = [.group(index)] + table.dimensions.dropFirst().map { _ in Member.total }
        return Totals.Group(
          name: categories.groups[index].name,
          series: sums(of: .group(index)),
          all: value(table[all])
        )
      }
    )
  }

  /// Of children each day has its total, and all days together have none.
  private var totalsOfDays: Totals? {
    guard table.measure.isStock, isStackable, !table.dimensions.dropFirst().contains(where: \.isTime) else {
      return nil
    }
    var totals = Totals(
      categories: table.dimensions[0].values.indices.map { value(table[table.key(of: $0)]) },
      series: table.dimensions[1].values.map { _ in .missing },
      all: .missing
    )
    totals.addsUp = false
    return totals
  }

  /// What each series adds up to over a group of categories or all of them.
  private func sums(of group: Member) -> [Value] {
    guard table.dimensions.count > 1 else { return [value(table[[group]])] }
    let rest = Array(repeating: Member.total, count: table.dimensions.count - 2)
    return table.dimensions[1].values.indices.map { value(table[[group, .value($0)] + rest]) }
  }

  private var series: [Series] {
    let rest = Array(repeating: Member.total, count: max(0, table.dimensions.count - 2))
    let categories = table.dimensions[0].values.indices
    guard table.dimensions.count > 1 else {
      return [Series(name: unit, values: categories.map { value(table[[.value($0)]]) })]
    }
    return table.dimensions[1].values.enumerated().map { index, name in
      Series(name: name, values: categories.map { value(table[[.value($0), .value(index)] + rest]) })
    }
  }

  /// A rate is drawn in whole percent.
  private func value(_ cell: CellValue) -> Value {
    switch cell {
    case .number, .ratio, .missing: cell.number.map(Value.number) ?? .missing
    case .rate(let rate): value(rate.percentage)
    case .notCounted: .notCounted
    case .hidden: .hidden
    }
  }

  private func value(_ percentage: PrintedPercentage) -> Value {
    switch percentage {
    case .whole(let percent): .number(Double(percent))
    case .atLeast(let percent):
      .partial(PartialValue(words: percentage.text, label: "\(percent)%以上", atLeast: Double(percent), below: 100))
    case .incomplete: .partial(PartialValue(words: percentage.text, label: percentage.text, below: 100))
    case .tooSmallBase: .partial(PartialValue(words: percentage.text, label: percentage.text))
    case .hidden: .hidden
    }
  }
}
