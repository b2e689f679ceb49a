/// A dimension of a table with its values in the order in which they first appear.
package struct Dimension: Sendable, Hashable {
  package let name: String
  package let values: [String]
  /// From its hierarchy; two groups either share no value or one holds the other.
  package let groups: [DimensionGroup]
  /// For each value the words that it stands for where values were merged into it, or its word says so; empty where none were.
  package let constituents: [[String]]
  /// Every value is a year, a month, a term or a date, so that sums over numbers of children mean nothing.
  package let isTime: Bool

  package init(name: String, values: [String], groups: [DimensionGroup] = [], constituents: [[String]] = []) {
    self.name = name
    self.values = values
    self.groups = groups
    self.constituents = constituents.isEmpty ? Self.constituents(named: values) : constituents
    isTime = !values.isEmpty && values.allSatisfy(Period.isPeriod)
  }

  /// Words that name several grades stand for these, whether merging made them or not.
  private static func constituents(named values: [String]) -> [[String]] {
    let named = values.map { ChildWords.grades(in: $0) }
    return named.allSatisfy(\.isEmpty) ? [] : zip(values, named).map { $1.isEmpty ? [$0] : $1 }
  }

  /// The values, then the groups, then the total.
  package func members(withTotal: Bool) -> [Member] {
    values.indices.map(Member.value) + (withTotal ? groups.indices.map(Member.group) + [.total] : [])
  }

  /// A member by the word that stands for it in a file; nil where there is none.
  package func member(named word: String) -> Member? {
    if word == StatisticalTable.total { return .total }
    if let value = values.firstIndex(of: word) { return .value(value) }
    return groups.firstIndex { $0.name == word }.map(Member.group)
  }

  /// The word for a member; 合计 for the total.
  package func name(of member: Member) -> String {
    switch member {
    case .value(let index): values[index]
    case .group(let index): groups[index].name
    case .total: StatisticalTable.total
    }
  }

  /// The words that a value was written with before any were merged.
  package func leaves(of value: Int) -> [String] {
    constituents.indices.contains(value) ? constituents[value] : [values[value]]
  }

  /// The groups and the total that a value counts towards.
  func sums(holding member: Member) -> [Member] {
    guard case .value(let index) = member else { return [] }
    return groups.indices.filter { groups[$0].values.contains(index) }.map(Member.group) + [.total]
  }

  /// Pairs of groups that share some of their values only.
  var crossingGroups: [(String, String)] {
    groups.indices.flatMap { first in
      groups.indices.filter { $0 > first }.compactMap { second in
        let (left, right) = (Set(groups[first].values), Set(groups[second].values))
        let isNested = left.isSubset(of: right) || right.isSubset(of: left) || left.isDisjoint(with: right)
        return isNested ? nil : (groups[first].name, groups[second].name)
      }
    }
  }

  /// The greatest members that a member consists of; none for a value.
  func parts(of member: Member) -> [Member] {
    guard !member.isValue else { return [] }
    let counted = Set(values(of: member))
    let within = groups.indices.filter { counted.isStrictSuperset(of: groups[$0].values) }
    let greatest = within.filter { group in
      !within.contains { Set(groups[$0].values).isStrictSuperset(of: groups[group].values) }
        && within.first { groups[$0].values == groups[group].values } == group
    }
    let grouped = Set(greatest.flatMap { groups[$0].values })
    return greatest.map(Member.group) + counted.subtracting(grouped).sorted().map(Member.value)
  }

  /// The indices of the values that a member sums over.
  package func values(of member: Member) -> [Int] {
    switch member {
    case .value(let index): [index]
    case .group(let index): groups[index].values
    case .total: Array(values.indices)
    }
  }
}

/// Several values of a dimension taken together, such as 小学低段.
package struct DimensionGroup: Sendable, Hashable {
  package let name: String
  /// Indices into the dimension's values, ascending.
  package let values: [Int]

  package init(name: String, values: [Int]) {
    self.name = name
    self.values = values
  }
}

/// What a cell's key holds for one dimension.
package enum Member: Sendable, Hashable {
  case value(Int)
  case group(Int)
  /// The sum over all values.
  case total

  package var isValue: Bool { if case .value = self { true } else { false } }
}
