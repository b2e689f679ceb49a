/// The numbers of a column by the period that is written beside them.
struct RateRows {
  typealias Row = (period: [String], values: [Int: [Int]], number: Int?)

  let numbers: [[String]: [KnownNumbers.Number]]

  /// Rows that count the same children tell the same number.
  init(distinct rows: [Row]) {
    numbers = Self.numbers(rows) { $0.first ?? nil }
  }

  /// Rows that count the same children are parts of them; no sum is known of which a part is not.
  init(summing rows: [Row]) {
    numbers = Self.numbers(rows) { parts in
      let known = parts.compactMap(\.self)
      return known.count == parts.count ? known.reduce(0, +) : nil
    }
  }

  private static func numbers(_ rows: [Row], _ number: ([Int?]) -> Int?) -> [[String]: [KnownNumbers.Number]] {
    Dictionary(grouping: rows, by: \.period).mapValues { rows in
      Dictionary(grouping: rows, by: \.values).compactMap { values, rows in
        number(rows.map(\.number)).map { KnownNumbers.Number(values: values, number: $0) }
      }
    }
  }
}
