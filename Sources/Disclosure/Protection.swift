/// Why a table cannot be published, with the row at fault where there is one.
package enum TableProblem: Error, Sendable, Hashable {
  /// Two rows have the same key.
  case repeatedRow(Int)
  /// A stated total is not the sum of its parts.
  case wrongTotal(row: Int, computed: Double)
  case negative(row: Int)
  /// A count that is not whole.
  case fractional(row: Int)
  /// A numerator above its denominator.
  case rateAboveOne(row: Int)
  /// A total of rates, or of items of different kinds.
  case totalOfWhatDoesNotAdd(row: Int)
  /// More combinations of values than anybody would read.
  case tooLarge
  /// A count of children from 1 to the threshold - 1; without a row it is a margin, or a rate's remainder.
  case smallCount(row: Int?, key: [String], threshold: Int)
}

extension StatisticalTable {
  /// The table with its margins, if every number in it is safe; else everything that is wrong with it.
  ///
  /// A count of children is unsafe from 1 to the threshold - 1 (minimum frequency rule, Handbook on Statistical
  /// Disclosure Control, ch. 4). Here an unsafe cell refuses the whole table.
  package func protected(by policy: DisclosurePolicy) -> Result<ProtectedTable, TableProblems> {
    let invalid = invalidRows() + repeatedRows() + totalsOfWhatDoesNotAdd() + (isTooLarge ? [.tooLarge] : [])
    guard invalid.isEmpty else { return .failure(TableProblems(all: invalid)) }
    let cells = cellsWithMargins()
    let table = ProtectedTable(measure: measure, dimensions: dimensions, cells: cells)
    let problems = wrongTotals(in: table) + smallCounts(in: table, threshold: policy.threshold(for: measure))
    return problems.isEmpty ? .success(table) : .failure(TableProblems(all: problems))
  }
}

/// All problems of one table.
package struct TableProblems: Error, Sendable {
  package let all: [TableProblem]
}

extension StatisticalTable {
  private func invalidRows() -> [TableProblem] {
    rows.indices.flatMap { row -> [TableProblem] in
      switch rows[row].value {
      case .number(let number):
        return problems(of: number, row: row)
      case .ratio(let numerator, let denominator):
        let above = numerator > denominator ? [TableProblem.rateAboveOne(row: row)] : []
        return problems(of: numerator, row: row) + problems(of: denominator, row: row) + above
      case .missing, .notCounted, .hidden:
        return []
      }
    }
  }

  private func problems(of number: Double, row: Int) -> [TableProblem] {
    if number < 0 { return [.negative(row: row)] }
    return measure.isCount && number != number.rounded() ? [.fractional(row: row)] : []
  }

  private func repeatedRows() -> [TableProblem] {
    var seen = Set<[String]>()
    return rows.indices.filter { !seen.insert(rows[$0].key).inserted }.map { .repeatedRow($0) }
  }

  private func totalsOfWhatDoesNotAdd() -> [TableProblem] {
    if measure.isAdditive { return [] }
    return rows.indices.filter { rows[$0].key.contains(Self.total) }.map { .totalOfWhatDoesNotAdd(row: $0) }
  }

  /// Every combination becomes a cell, whether a row gives it or not.
  private var isTooLarge: Bool {
    dimensions.reduce(1.0) { $0 * Double($1.values.count + 1) } > 100_000
  }

  private func indices(of key: [String]) -> [Int?] {
    zip(dimensions, key).map { dimension, value in dimension.values.firstIndex(of: value) }
  }

  /// Inner cells as given; each margin the sum of its inner cells, unknown where one of them is unknown.
  private func cellsWithMargins() -> [[Int?]: CellValue] {
    var cells: [[Int?]: CellValue] = [:]
    for row in rows {
      let key = indices(of: row.key)
      if !key.contains(nil) { cells[key] = row.value }
    }
    guard measure.isAdditive else { return cells }
    let inner = ProtectedTable(measure: measure, dimensions: dimensions, cells: cells).keys.filter { !$0.contains(nil) }
    var margins: [[Int?]: CellValue] = [:]
    for key in inner {
      let value = cells[key] ?? .missing
      for margin in Self.margins(of: key) { margins[margin] = margins[margin].map { $0 + value } ?? value }
    }
    return cells.merging(margins) { inner, _ in inner }
  }

  /// Every key that is `key` with one or more of its values summed over.
  private static func margins(of key: [Int?]) -> [[Int?]] {
    let all = key.reduce([[Int?]]([[]])) { keys, value in keys.flatMap { [$0 + [value], $0 + [nil]] } }
    return all.filter { $0 != key }
  }

  private func wrongTotals(in table: ProtectedTable) -> [TableProblem] {
    guard measure.isAdditive else { return [] }
    return rows.indices.compactMap { row in
      guard rows[row].key.contains(Self.total), case .number(let stated) = rows[row].value,
        case .number(let computed) = table[indices(of: rows[row].key)], abs(stated - computed) > 0.005
      else { return nil }
      return .wrongTotal(row: row, computed: computed)
    }
  }

  private func smallCounts(in table: ProtectedTable, threshold: Int) -> [TableProblem] {
    guard measure.countsChildren else { return [] }
    return table.keys.compactMap { key in
      guard Self.isSmall(table[key], threshold) else { return nil }
      let names = key.indices.map { table.name(of: key[$0], in: $0) }
      return .smallCount(row: rows.firstIndex { $0.key == names }, key: names, threshold: threshold)
    }
  }

  private static func isSmall(_ value: CellValue, _ threshold: Int) -> Bool {
    switch value {
    case .number(let number): isSmall(number, threshold)
    case .ratio(let part, let whole): [part, whole, whole - part].contains { isSmall($0, threshold) }
    case .missing, .notCounted, .hidden: false
    }
  }

  private static func isSmall(_ number: Double, _ threshold: Int) -> Bool { number > 0 && number < Double(threshold) }
}

extension CellValue {
  /// The sum of two cells; what is unknown stays unknown, and not-counted says more than missing.
  fileprivate static func + (left: CellValue, right: CellValue) -> CellValue {
    switch (left, right) {
    case (.number(let first), .number(let second)): .number(first + second)
    case (.hidden, _), (_, .hidden): .hidden
    case (.notCounted, _), (_, .notCounted): .notCounted
    default: .missing
    }
  }
}
