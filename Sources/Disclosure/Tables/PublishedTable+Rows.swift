/// What rows say and the numbers that stand behind them, for comparing tables with each other.
extension PublishedTable {
  /// The words of a row without its totals, `年级=三年级`, in a fixed order.
  ///
  /// - Parameter name: what a column is called.
  func row(of key: [Member], calling name: (String) -> String = { $0 }) -> [String] {
    zip(dimensions, key).filter { $0.1 != .total }.map { "\(name($0.name))=\($0.name(of: $1))" }.sorted()
  }

  /// The numbers of a column by what their rows say.
  func numbers(in column: String) -> [[String]: Double] {
    let isBase = column == heading.fields.last
    return cells.reduce(into: [:]) { numbers, entry in
      if let number = entry.value.number(isBase: isBase) { numbers[row(of: entry.key)] = number }
    }
  }
}

extension [PublishedTable] {
  /// The children that these tables count, by what their rows say.
  var counts: [[String]: Double] {
    filter(\.heading.measure.isStock).reduce(into: [:]) { numbers, table in
      numbers.merge(table.numbers(in: table.heading.fields.first ?? "")) { $1 }
    }
  }
}

extension CellValue {
  /// The number, or a part of a rate, as far as it is known.
  func number(isBase: Bool) -> Double? {
    switch self {
    case .number(let number): number
    case .ratio(let part, let base): isBase ? base : part
    case .rate(let rate): (isBase ? rate.denominator : rate.numerator).map(Double.init)
    case .missing, .notCounted, .hidden: nil
    }
  }
}
