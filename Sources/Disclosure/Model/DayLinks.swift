/// Days of counting that a reader takes for one: at most a month apart, and every number that both have is the same, so that
/// nobody seems to have come or gone.
struct DayLinks: Sendable, Hashable {
  /// By group the one whose day it shares.
  private var first: [TableGroup: TableGroup] = [:]

  init() {}

  /// - Parameter tables: with all numbers that are known.
  init(_ tables: [PublishedTable]) {
    let groups = Dictionary(grouping: tables.filter(\.heading.measure.countsChildren)) { TableGroup($0.heading) }
    var days: [(group: TableGroup, numbers: [[String]: Double])] = []
    for (group, members) in groups.sorted(by: { $0.key < $1.key }) {
      let numbers = Self.numbers(members.filter(\.heading.measure.isStock))
      let shared = days.first { day in
        day.group.population == group.population && Self.areNear(day.group.asOf, group.asOf)
          && Self.agree(day.numbers, numbers)
      }
      if let shared { first[group] = first[shared.group] ?? shared.group }
      days.append((group, numbers))
    }
  }

  /// The group of a table, with those of the days that are taken for its own.
  func group(_ heading: TableHeading) -> TableGroup { first[TableGroup(heading)] ?? TableGroup(heading) }

  /// The tables of the group that earlier releases printed, oldest first.
  func tables(of group: TableGroup, in releases: [EarlierRelease]) -> [PublishedTable] {
    releases.flatMap(\.tables).filter { $0.heading.measure.countsChildren && self.group($0.heading) == group }
  }
}

extension DayLinks {
  private static func numbers(_ tables: [PublishedTable]) -> [[String]: Double] {
    var numbers: [[String]: Double] = [:]
    for table in tables {
      for (key, cell) in table.cells {
        guard case .number(let number) = cell else { continue }
        let parts = zip(table.dimensions, key).filter { $0.1 != .total }
        numbers[parts.map { "\($0.name)=\($0.name(of: $1))" }.sorted()] = number
      }
    }
    return numbers
  }

  private static func agree(_ first: [[String]: Double], _ second: [[String]: Double]) -> Bool {
    let both = first.compactMap { key, number in second[key].map { $0 == number } }
    return !both.isEmpty && both.allSatisfy(\.self)
  }

  private static func areNear(_ first: String, _ second: String) -> Bool {
    guard let one = days(first), let other = days(second) else { return false }
    return abs(one - other) <= 31
  }

  /// Months of 31 days are exact enough to tell whether two days are a month apart.
  private static func days(_ date: String) -> Int? {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? parts[0] * 372 + parts[1] * 31 + parts[2] : nil
  }
}
