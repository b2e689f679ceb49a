/// Columns of linked tables that tell the same of the same children by two names (照护人, 跟谁住): their words are the same,
/// and so is every number that both have, of which there are two or more.
struct ColumnLinks: Sendable, Hashable {
  /// By name of a column the name under which it is known.
  private var names: [String: String] = [:]

  init() {}

  /// - Parameter tables: with all numbers that are known.
  init(_ tables: [PublishedTable]) {
    let stocks = tables.filter(\.heading.measure.isStock)
    let columns = Dictionary(grouping: stocks.flatMap(\.dimensions).filter { !$0.isTime }, by: \.name)
      .mapValues { Set($0.flatMap(\.values)) }
    let all = columns.keys.sorted()
    for (number, name) in all.enumerated() {
      let other = all[..<number].first { other in
        names[other] == nil && Self.areAlike(columns[name, default: []], columns[other, default: []])
          && Self.agree(name, other, in: stocks)
      }
      if let other { names[name] = other }
    }
  }

  /// The column as it is known.
  func known(_ dimension: Dimension) -> Dimension {
    guard let name = names[dimension.name] else { return dimension }
    return Dimension(
      name: name,
      values: dimension.values,
      groups: dimension.groups,
      constituents: dimension.constituents
    )
  }

  func known(_ name: String) -> String { names[name] ?? name }
}

extension ColumnLinks {
  private static func areAlike(_ first: Set<String>, _ second: Set<String>) -> Bool {
    first.intersection(second).count > 1 && (first.isSubset(of: second) || second.isSubset(of: first))
  }

  /// They never stand side by side, and wherever both tell a number it is the same.
  private static func agree(_ name: String, _ other: String, in tables: [PublishedTable]) -> Bool {
    let (first, second) = (tables.filter { $0.has(name) }, tables.filter { $0.has(other) })
    guard !first.contains(where: { $0.has(other) }) else { return false }
    var same: Set<[String]> = []
    for one in first {
      for two in second where one.heading.population == two.heading.population {
        let numbers = two.numbers(telling: other, as: name)
        for (row, number) in one.numbers(telling: name, as: name) {
          guard let known = numbers[row] else { continue }
          if known != number { return false }
          if number > 0 { same.insert(row) }
        }
      }
    }
    return same.count > 1
  }
}

extension PublishedTable {
  fileprivate func has(_ column: String) -> Bool { dimensions.contains { $0.name == column } }

  /// Numbers of rows that have a word of the column, which is called otherwise.
  fileprivate func numbers(telling column: String, as name: String) -> [[String]: Double] {
    guard let position = dimensions.firstIndex(where: { $0.name == column }) else { return [:] }
    return cells.reduce(into: [:]) { numbers, entry in
      guard case .number(let number) = entry.value, entry.key[position] != .total else { return }
      numbers[row(of: entry.key) { $0 == column ? name : $0 }] = number
    }
  }
}
