import Diagnostics
import Disclosure

/// Reads the CSV file of one descriptor and protects it.
struct StatisticReader {
  let descriptor: TableDescriptor
  let source: SourceText
  let policy: DisclosurePolicy
  let problems: Problems

  func statistic() -> Statistic? {
    let before = problems.diagnostics.count
    guard let csv = CSVTable.read(source, into: problems), let columns = columns(of: csv) else { return nil }
    let rows = csv.rows.compactMap { row($0, columns) }
    guard problems.diagnostics.count == before else { return nil }
    let table = StatisticalTable(
      measure: descriptor.measure,
      dimensionNames: descriptor.dimensions.map(\.value),
      rows: rows.map(\.row)
    )
    switch table.protected(by: policy) {
    case .success(let protected):
      let locations = Dictionary(rows.map { ($0.row.key, $0.location) }, uniquingKeysWith: { first, _ in first })
      return statistic(protected, locations)
    case .failure(let refused):
      for problem in refused.all {
        problems.add(.tableProblem(problem, at: location(of: problem, rows), in: descriptor))
      }
      return nil
    }
  }
}

extension StatisticReader {
  private typealias ReadRow = (row: StatisticalTable.Row, location: SourceLocation)

  private struct Columns {
    let dimensions: [Int]
    let values: [Int]
  }

  private func columns(of csv: CSVTable) -> Columns? {
    let names = csv.header.map(\.value)
    let described = descriptor.fields.map(\.value)
    for column in csv.header where !described.contains(column.value) {
      problems.add(.unknownColumn(column, amongColumns: described))
    }
    let place = csv.header.first?.location ?? SourceLocation(file: source.file)
    for name in described where !names.contains(name) {
      problems.error("missing-column", at: place, en: "the column “\(name)” is missing", zh: "缺少“\(name)”这一列")
    }
    let dimensions = descriptor.dimensions.compactMap { names.firstIndex(of: $0.value) }
    let values = descriptor.value.names.compactMap { names.firstIndex(of: $0) }
    guard dimensions.count == descriptor.dimensions.count, values.count == descriptor.value.names.count else {
      return nil
    }
    return Columns(dimensions: dimensions, values: values)
  }

  private func row(_ cells: [Located<String>], _ columns: Columns) -> ReadRow? {
    for index in columns.dimensions where cells[index].value.isEmpty {
      problems.error("missing-field", at: cells[index].location, en: "this cell must name a value", zh: "这一格不能空着")
      return nil
    }
    guard let value = value(columns.values.map { cells[$0] }) else { return nil }
    let location = cells[columns.values[0]].location
    return (StatisticalTable.Row(key: columns.dimensions.map { cells[$0].value }, value: value), location)
  }

  private func value(_ cells: [Located<String>]) -> CellValue? {
    if cells.contains(where: \.value.isEmpty) { return .missing }
    if cells.contains(where: { $0.value == "未统计" }) { return .notCounted }
    let numbers = cells.compactMap { cell -> Double? in
      if let number = Number.parse(cell.value) { return number }
      problems.add(
        .wrongType(at: cell.location, expected: Wording(en: "a number, nothing, or 未统计", zh: "数字；没有就空着，还没统计就写“未统计”"))
      )
      return nil
    }
    guard numbers.count == cells.count else { return nil }
    return numbers.count == 2 ? .ratio(numerator: numbers[0], denominator: numbers[1]) : .number(numbers[0])
  }

  private func location(of problem: TableProblem, _ rows: [ReadRow]) -> SourceLocation {
    let row =
      switch problem {
      case .repeatedRow(let row), .wrongTotal(let row, _), .negative(let row), .fractional(let row),
        .rateAboveOne(let row):
        Optional(row)
      case .smallCount(let row, _, _): row
      }
    return row.map { rows[$0].location } ?? SourceLocation(file: source.file, line: 1, column: 1)
  }

  private func statistic(_ table: ProtectedTable, _ locations: [[String]: SourceLocation]) -> Statistic {
    Statistic(
      location: descriptor.location,
      name: descriptor.name,
      title: descriptor.title,
      table: table,
      unit: descriptor.unit,
      valueName: descriptor.value.names[0],
      chart: descriptor.chart,
      target: descriptor.target,
      definition: descriptor.definition,
      asOf: descriptor.asOf,
      updated: descriptor.updated,
      nextUpdate: descriptor.nextUpdate,
      source: descriptor.source,
      responsible: descriptor.responsible,
      rowLocations: locations
    )
  }
}

extension Diagnostic {
  /// The message never repeats a count of children.
  fileprivate static func tableProblem(_ problem: TableProblem, at location: SourceLocation, in table: TableDescriptor)
    -> Diagnostic
  {
    switch problem {
    case .repeatedRow:
      Diagnostic(
        "repeated-row",
        at: location,
        message: Wording(en: "this combination of values stands twice", zh: "同样的一行写了两遍")
      )
    case .wrongTotal(_, let computed):
      Diagnostic(
        "wrong-total",
        at: location,
        message: table.measure.countsChildren
          ? Wording(en: "this total is not the sum of its parts", zh: "这个合计与各项之和不符")
          : Wording(en: "this total is not the sum of its parts, \(computed)", zh: "这个合计与各项之和（\(computed)）不符"),
        hint: Wording(en: "correct it, or leave the totals out: they are computed", zh: "请改正；也可以不写合计，程序会自己算")
      )
    case .negative:
      Diagnostic("bad-count", at: location, message: Wording(en: "a count cannot be negative", zh: "数量不能是负数"))
    case .fractional:
      Diagnostic("bad-count", at: location, message: Wording(en: "a count must be whole", zh: "数量必须是整数"))
    case .rateAboveOne:
      Diagnostic("bad-rate", at: location, message: Wording(en: "the part is larger than the whole", zh: "分子大于分母"))
    case .smallCount(let row, let key, let threshold):
      .smallCount(isMargin: row == nil, key: key, threshold: threshold, at: location)
    }
  }

  private static func smallCount(isMargin: Bool, key: [String], threshold: Int, at location: SourceLocation)
    -> Diagnostic
  {
    let cell = key.joined(separator: "、")
    return Diagnostic(
      "small-count",
      at: location,
      message: Wording(
        en: isMargin
          ? "the total for “\(cell)” counts fewer than \(threshold) children, so they could be recognised"
          : "“\(cell)” counts fewer than \(threshold) children (or leaves fewer out), so they could be recognised",
        zh: isMargin
          ? "“\(cell)”的合计不足\(threshold)人，孩子可能被认出来" : "“\(cell)”（或其余部分）不足\(threshold)人，孩子可能被认出来"
      ),
      hint: Wording(
        en: "merge values (grades into stages) or leave the table out",
        zh: "请合并分类（如把年级合成低段、高段），或不公布这个表"
      )
    )
  }
}
