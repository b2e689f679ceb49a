/// Which populations and days of counting a reader puts together.
///
/// Days at most a month apart on which every number that both have is the same are one day: nobody seems to have come or gone.
/// A population that an earlier release called otherwise, with the same numbers, is the same. And a rate of which one
/// number counts another population (留守儿童 among 在校学生), by the name of its column or by its numbers, links the two; so
/// does a column that both have, where by their names one holds the other, or a value after which one is named.
struct DayLinks: Sendable, Hashable {
  /// By group the one that it is linked to.
  private var first: [TableGroup: TableGroup] = [:]
  /// By group of an earlier release the name that its population has today.
  private var names: [TableGroup: String] = [:]

  init() {}

  /// - Parameters:
  ///   - tables: with all numbers that are known.
  ///   - earlier: what was published before.
  init(_ tables: [PublishedTable], after earlier: [EarlierRelease] = []) {
    let today = Self.groups(tables)
    let before = Self.groups(earlier.flatMap(\.tables))
    noteNames(of: before.filter { today[$0.key] == nil }, today)
    // Where a number was printed otherwise, today's counts.
    let all = before.merging(today) { $0 + $1 }.sorted { $0.key < $1.key }
    linkDays(all)
    linkRates(all)
    linkNames(all)
  }

  /// The group of a table, with those that are linked to it.
  func group(_ heading: TableHeading) -> TableGroup { root(TableGroup(heading)) }

  /// The tables of the group that earlier releases printed, oldest first, under the names that their populations have today.
  func tables(of group: TableGroup, in releases: [EarlierRelease]) -> [PublishedTable] {
    releases.flatMap(\.tables).filter { $0.heading.measure.countsChildren && self.group($0.heading) == group }
      .map { table in names[TableGroup(table.heading)].map(table.counting) ?? table }
  }
}

extension DayLinks {
  private static func groups(_ tables: [PublishedTable]) -> [TableGroup: [PublishedTable]] {
    Dictionary(grouping: tables.filter(\.heading.measure.countsChildren)) { TableGroup($0.heading) }
  }

  private func root(_ group: TableGroup) -> TableGroup {
    var root = group
    while let next = first[root], next != root { root = next }
    return root
  }

  private mutating func link(_ one: TableGroup, _ other: TableGroup) {
    let (one, other) = (root(one), root(other))
    if one != other { first[max(one, other)] = min(one, other) }
  }

  /// A population that is not counted any more is one of today's where two or more numbers are the same and none is another;
  /// of those that are called after each other one number is enough.
  private mutating func noteNames(of before: [TableGroup: [PublishedTable]], _ today: [TableGroup: [PublishedTable]]) {
    let known = Set(today.keys.map(\.population))
    for (group, tables) in before.sorted(by: { $0.key < $1.key }) where !known.contains(group.population) {
      let numbers = tables.counts
      let same = today.sorted { $0.key < $1.key }.first { other, tables in
        let least = ChildWords.isCalledAfter(group.population, other.population) ? 1 : 2
        return Self.areNear(group.asOf, other.asOf) && Self.agree(numbers, tables.counts, atLeast: least)
      }
      if let same {
        names[group] = same.key.population
        link(group, same.key)
      }
    }
  }

  private mutating func linkDays(_ groups: [(key: TableGroup, value: [PublishedTable])]) {
    var days: [(group: TableGroup, numbers: [[String]: Double])] = []
    for (group, members) in groups {
      let numbers = members.counts
      let shared = days.first { day in
        day.group.population == group.population && Self.areNear(day.group.asOf, group.asOf)
          && Self.agree(day.numbers, numbers, atLeast: 1)
      }
      if let shared { link(group, shared.group) }
      days.append((group, numbers))
    }
  }

  private mutating func linkRates(_ groups: [(key: TableGroup, value: [PublishedTable])]) {
    let all = groups.map { group, tables in
      (
        group: group, fields: Set(tables.filter(\.heading.measure.isStock).flatMap(\.heading.fields)),
        tables.counts
      )
    }
    for (group, tables) in groups {
      for table in tables where table.heading.measure == .rate {
        for column in table.heading.fields {
          let shown = table.numbers(in: column)
          for (other, fields, numbers) in all where other.population != group.population {
            let isNamed =
              ChildWords.isNamed(column, other.population)
              || !ChildWords.bare(column).isEmpty && fields.contains(column)
            let isSame = Self.agree(shown, numbers, atLeast: isNamed ? 1 : 2)
            if other.asOf == group.asOf && isNamed || isSame && Self.areNear(other.asOf, group.asOf) {
              link(group, other)
            }
          }
        }
      }
    }
  }

  /// On one day, a population that is a value of another's column, or is held by another and told by the same column.
  private mutating func linkNames(_ groups: [(key: TableGroup, value: [PublishedTable])]) {
    for (part, tables) in groups {
      let columns = Set(tables.flatMap(\.dimensions).filter { !$0.isTime }.map(\.name))
      for (whole, others) in groups where whole.population != part.population && whole.asOf == part.asOf {
        let dimensions = others.flatMap(\.dimensions).filter { !$0.isTime }
        let isHeld =
          ChildWords.isHeld(part.population, by: whole.population)
          && dimensions.contains { columns.contains($0.name) }
        let isValue = dimensions.contains { dimension in
          dimension.values.contains { ChildWords.isNamed(part.population, after: $0, in: dimension.name) }
        }
        if isHeld || isValue { link(part, whole) }
      }
    }
  }

  /// Numbers of at least so many different places are the same, not counting nobody, and none is another.
  private static func agree(_ first: [[String]: Double], _ second: [[String]: Double], atLeast least: Int) -> Bool {
    let both = first.compactMap { key, number in second[key].map { (number, $0 == number) } }
    return both.allSatisfy(\.1) && both.count { least == 1 || $0.0 > 0 } >= least
  }

  private static func areNear(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    guard let one = days(first), let other = days(second) else { return false }
    return abs(one - other) <= 31
  }

  /// Months of 31 days are exact enough to tell whether two days are a month apart.
  private static func days(_ date: String) -> Int? {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? parts[0] * 372 + parts[1] * 31 + parts[2] : nil
  }
}

extension PublishedTable {
  /// The same table of another population.
  fileprivate func counting(_ population: String) -> PublishedTable {
    let heading = TableHeading(
      name: heading.name,
      measure: heading.measure,
      population: population,
      asOf: heading.asOf,
      fields: heading.fields,
      isCoverage: heading.isCoverage,
      isSensitive: heading.isSensitive
    )
    return PublishedTable(heading: heading, dimensions: dimensions, cells: cells)
  }
}
