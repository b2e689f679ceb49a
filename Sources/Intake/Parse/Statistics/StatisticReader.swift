import Diagnostics
import Disclosure

/// Reads the CSV file of one descriptor.
struct StatisticReader {
  let descriptor: TableDescriptor
  let source: SourceText
  let problems: Problems

  func table() -> WrittenTable? {
    let before = problems.diagnostics.count
    guard let csv = CSVTable.read(source, into: problems), let columns = columns(of: csv) else { return nil }
    let rows = csv.rows.compactMap { row($0, columns) }
    if csv.rows.isEmpty, problems.diagnostics.count == before {
      problems.add(.tableWithoutRows(at: SourceLocation(file: source.file)))
    }
    guard problems.diagnostics.count == before else { return nil }
    let table = WrittenTable(descriptor: descriptor, file: source.file, rows: rows)
    HardshipCheck(table: table, problems: problems).check()
    return table
  }
}

extension StatisticReader {
  private struct Columns {
    let dimensions: [Int]
    let values: [Int]
  }

  private func columns(of csv: CSVTable) -> Columns? {
    let names = csv.header.map(\.value)
    for index in names.indices where names[..<index].contains(names[index]) {
      problems.add(.repeatedKey(csv.header[index]))
    }
    let described = descriptor.fields.map(\.value)
    for column in csv.header where !described.contains(column.value) {
      problems.add(.unknownColumn(column, amongColumns: described))
    }
    let place = csv.header.first?.location ?? SourceLocation(file: source.file)
    for name in described where !names.contains(name) {
      problems.add(.missingColumn(described: name, at: place))
    }
    let dimensions = descriptor.dimensions.compactMap { names.firstIndex(of: $0.value) }
    let values = descriptor.value.names.compactMap { names.firstIndex(of: $0) }
    guard dimensions.count == descriptor.dimensions.count, values.count == descriptor.value.names.count else {
      return nil
    }
    return Columns(dimensions: dimensions, values: values)
  }

  private func row(_ cells: [Located<String>], _ columns: Columns) -> WrittenTable.Row? {
    for index in columns.dimensions where cells[index].value.isEmpty {
      problems.add(.emptyCell(at: cells[index].location))
      return nil
    }
    guard let value = value(columns.values.map { cells[$0] }) else { return nil }
    return WrittenTable.Row(
      key: columns.dimensions.map { cells[$0] },
      value: value,
      location: cells[columns.values[0]].location
    )
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
}

extension Diagnostic {
  fileprivate static func missingColumn(described name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-column",
      at: location,
      message: Wording(en: "the column “\(name)” is missing", zh: "缺少“\(name)”这一列"),
      hint: Wording(en: "datapackage.yml describes it", zh: "datapackage.yml 里写了这一列；请补上，或改那边的说明")
    )
  }

  fileprivate static func emptyCell(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-field",
      at: location,
      message: Wording(en: "this cell must name a value", zh: "这一格不能空着"),
      hint: Wording(en: "write the value, or 合计 for a total", zh: "请写上分类名；合计行写“合计”")
    )
  }
}
