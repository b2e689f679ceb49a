extension StatisticalTable {
  /// Everything that is wrong with the table by itself.
  func problems() -> [TableProblem] {
    if isTooLarge { return [.tooLarge] }
    let invalid =
      invalidRows() + repeatedRows() + totalsOfWhatDoesNotAdd() + faultyGroups() + ValueCheck(table: self).problems
    return invalid.isEmpty ? wrongTotals() : invalid
  }
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
      case .missing, .notCounted, .hidden, .rate:
        return []
      }
    }
  }

  private func problems(of number: Double, row: Int) -> [TableProblem] {
    if number < 0 { return [.negative(row: row)] }
    return measure.isCount && number != number.rounded() ? [.fractional(row: row)] : []
  }

  /// The table with its margins and nothing hidden.
  var withMargins: PublishedTable {
    PublishedTable(heading: heading, dimensions: dimensions, cells: cellsWithMargins())
  }

  private func faultyGroups() -> [TableProblem] {
    dimensions.flatMap { dimension -> [TableProblem] in
      let strange =
        strangers[dimension.name, default: []] + dimension.groups.map(\.name).filter(dimension.values.contains)
      let crossing = dimension.crossingGroups.map { first, second in
        TableProblem.crossingGroups(dimension: dimension.name, first: first, second: second)
      }
      let circular = circularGroups[dimension.name, default: []].prefix(1).map {
        TableProblem.circularGroup(dimension: dimension.name, name: $0)
      }
      return strange.map { .strangeGroup(dimension: dimension.name, name: $0) } + circular + crossing
    }
  }

  private func repeatedRows() -> [TableProblem] {
    var seen = Set<[String]>()
    return rows.indices.filter { !seen.insert(rows[$0].key).inserted }.map { .repeatedRow($0) }
  }

  private func totalsOfWhatDoesNotAdd() -> [TableProblem] {
    rows.indices.filter { row in
      zip(dimensions, rows[row].key).contains { dimension, word in
        !heading.isSummed(over: dimension) && dimension.member(named: word)?.isValue != true
      }
    }.map { .totalOfWhatDoesNotAdd(row: $0) }
  }

  /// Every combination becomes a cell, whether a row gives it or not.
  private var isTooLarge: Bool {
    dimensions.reduce(1.0) { $0 * Double($1.values.count + $1.groups.count + 1) } > Double(Self.mostCells)
  }

  /// Inner cells as given; each margin the sum of its inner cells, unknown where one of them is unknown.
  func cellsWithMargins() -> [[Member]: CellValue] {
    var cells: [[Member]: CellValue] = [:]
    for row in rows {
      if let key = members(of: row.key), key.allSatisfy(\.isValue) { cells[key] = row.value }
    }
    guard measure.isAdditive else { return cells }
    var margins: [[Member]: CellValue] = [:]
    for key in PublishedTable(heading: heading, dimensions: dimensions, cells: cells).keys
    where key.allSatisfy(\.isValue) {
      let value = cells[key] ?? .missing
      for margin in self.margins(of: key) { margins[margin] = margins[margin].map { $0 + value } ?? value }
    }
    return cells.merging(margins) { inner, _ in inner }
  }

  /// Every key that is `key` with one or more of its values summed over.
  private func margins(of key: [Member]) -> [[Member]] {
    let all = zip(dimensions, key).reduce([[Member]]([[]])) { keys, part in
      let (dimension, member) = part
      let sums = heading.isSummed(over: dimension) ? dimension.sums(holding: member) : []
      return keys.flatMap { key in ([member] + sums).map { key + [$0] } }
    }
    return all.filter { $0 != key }
  }

  private func wrongTotals() -> [TableProblem] {
    guard measure.isAdditive else { return [] }
    let cells = cellsWithMargins()
    return rows.indices.compactMap { row in
      guard let key = members(of: rows[row].key), !key.allSatisfy(\.isValue),
        case .number(let stated) = rows[row].value
      else { return nil }
      guard case .number(let computed) = cells[key] else { return .totalBesideGap(row: row) }
      return abs(stated - computed) > 0.005 ? .wrongTotal(row: row, computed: computed) : nil
    }
  }
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
