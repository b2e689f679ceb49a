import Charts
import Disclosure
import Intake

/// Draws a table: the first dimension as categories, the second as series; further dimensions are summed over.
struct StatisticChart {
  let statistic: Statistic

  /// - Parameter kind: what was asked for; nil lets the table decide.
  func figure(kind: ChartKind?, id: String) -> Figure {
    switch kind ?? statistic.chart ?? naturalKind {
    case .bars: BarChart(data).figure(id: id)
    case .stackedBars: table.dimensions.count > 1 ? StackedBarChart(data).figure(id: id) : BarChart(data).figure(id: id)
    case .line: LineChart(data).figure(id: id)
    }
  }
}

extension StatisticChart {
  private var table: ProtectedTable { statistic.table }

  private var naturalKind: ChartKind { table.dimensions.count > 1 && table.measure.isAdditive ? .stackedBars : .bars }

  private var data: ChartData {
    let categories = table.dimensions[0]
    let target = statistic.target.map { Target(value: $0, label: "目标\(NumberText.plain($0))\(statistic.unit)") }
    return ChartData(
      title: statistic.title,
      categoryName: categories.name,
      categories: categories.values,
      series: series,
      unit: statistic.unit,
      target: target,
      totals: totals
    )
  }

  /// As they are printed, so that nothing is added up that could not be.
  private var totals: Totals? {
    guard table.dimensions.allSatisfy(table.heading.isSummed) else { return nil }
    let rest = Array(repeating: Member.total, count: max(0, table.dimensions.count - 2))
    let isFlat = table.dimensions.count == 1
    let all = value(table[table.dimensions.map { _ in .total }])
    return Totals(
      categories: table.dimensions[0].values.indices.map { value(table[table.key(of: $0)]) },
      series: isFlat ? [all] : table.dimensions[1].values.indices.map { value(table[[.total, .value($0)] + rest]) },
      all: all
    )
  }

  private var series: [Series] {
    let rest = Array(repeating: Member.total, count: max(0, table.dimensions.count - 2))
    let categories = table.dimensions[0].values.indices
    guard table.dimensions.count > 1 else {
      return [Series(name: statistic.unit, values: categories.map { value(table[[.value($0)]]) })]
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
      .partial(PartialValue(words: percentage.text, label: "\(percent)%以上", atLeast: Double(percent)))
    case .incomplete, .tooSmallBase: .partial(PartialValue(words: percentage.text, label: percentage.text))
    case .hidden: .hidden
    }
  }
}
