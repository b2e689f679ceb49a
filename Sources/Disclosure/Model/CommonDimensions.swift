/// The dimensions of tables that count the same children: all their values, and groups by name.
///
/// A dimension whose every value is a group of another one's hierarchy (学段 and 年级) is that dimension, told more
/// coarsely; and columns of two names that tell the same are one (`ColumnLinks`).
struct CommonDimensions {
  private(set) var values: [[String]] = []
  private var groups: [[String: Set<Int>]] = []
  private var indices: [String: Int] = [:]
  private let links: ColumnLinks

  init(_ tables: [PublishedTable]) {
    links = ColumnLinks(tables)
    let links = links
    let columns = tables.map { $0.dimensions.map(links.known) }
    let dimensions = columns.flatMap(\.self)
    let finer = Self.finerDimensions(dimensions, in: columns)
    for dimension in dimensions where finer[dimension.name] == nil {
      add(dimension, groups: Set(dimensions.filter { $0.name == dimension.name }.flatMap(\.namesOfSeveral)))
    }
    for (coarse, fine) in finer { indices[coarse] = indices[fine] }
  }

  /// The names that a dimension has in any table, in a fixed order.
  func names(of dimension: Int) -> [String] { indices.filter { $0.value == dimension }.map(\.key).sorted() }

  /// The index of a dimension among the common ones.
  func index(of name: String) -> Int { indices[links.known(name)] ?? 0 }

  /// The values that a member of a table's dimension counts, ascending; nil where it counts all.
  func values(of member: Member, in dimension: Dimension) -> [Int]? {
    let common = index(of: dimension.name)
    if member == .total { return nil }
    let word = dimension.name(of: member)
    let counted = values[common].firstIndex(of: word).map { [$0] } ?? groups[common][word].map { $0.sorted() } ?? []
    return counted.count == values[common].count ? nil : counted
  }
}

extension CommonDimensions {
  private mutating func add(_ dimension: Dimension, groups names: Set<String>) {
    let index = indices[dimension.name] ?? values.count
    if index == values.count {
      indices[dimension.name] = index
      values.append([])
      groups.append([:])
    }
    for (number, value) in dimension.values.enumerated() {
      let leaves = dimension.leaves(of: number).filter { !names.contains($0) }
      for leaf in leaves where !values[index].contains(leaf) { values[index].append(leaf) }
      if leaves != [value] { note(leaves, as: value, at: index) }
    }
    for group in dimension.groups { note(group.values.flatMap(dimension.leaves), as: group.name, at: index) }
  }

  private mutating func note(_ leaves: [String], as group: String, at index: Int) {
    groups[index][group, default: []].formUnion(leaves.compactMap(values[index].firstIndex))
  }

  /// For each coarse dimension the one whose groups its values are.
  private static func finerDimensions(_ dimensions: [Dimension], in columns: [[Dimension]]) -> [String: String] {
    var finer: [String: String] = [:]
    for fine in dimensions where !fine.namesOfSeveral.isEmpty {
      let groups = Set(fine.namesOfSeveral)
      for coarse in dimensions where coarse.name != fine.name && coarse.namesOfSeveral.isEmpty && !coarse.values.isEmpty
      {
        let stand = columns.contains { Set($0.map(\.name)).isSuperset(of: [coarse.name, fine.name]) }
        let all = dimensions.filter { $0.name == coarse.name }.flatMap(\.values)
        if !stand && groups.isSuperset(of: all) { finer[coarse.name] = fine.name }
      }
    }
    return finer.filter { finer[$0.value] == nil }
  }
}

extension Dimension {
  /// Its groups, and values that others were merged into.
  fileprivate var namesOfSeveral: [String] {
    groups.map(\.name) + values.indices.filter { leaves(of: $0) != [values[$0]] }.map { values[$0] }
  }
}
