/// The groups of a dimension as the descriptor names them.
struct Hierarchy {
  let groups: [(name: String, parts: [String])]

  /// The dimension with the values in the order of the rows.
  func dimension(_ name: String, words: [String]) -> Dimension {
    let groupNames = Set(groups.map(\.name))
    var seen: Set = [StatisticalTable.total]
    let values = words.filter { !groupNames.contains($0) && seen.insert($0).inserted }
    let indices = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    let leaves = leaves
    let resolved = groups.map { group in
      DimensionGroup(name: group.name, values: (leaves[group.name] ?? []).compactMap { indices[$0] }.sorted())
    }
    return Dimension(name: name, values: values, groups: resolved.filter { !$0.values.isEmpty })
  }

  /// Parts that are neither a value nor a group. A value that no row has is none of them: the table may be partial.
  func strangers(to dimension: Dimension) -> [String] {
    let known = Set(dimension.values + groups.map(\.name))
    let parts = groups.flatMap(\.parts)
    return known.isDisjoint(with: parts) ? parts : []
  }
}

extension Hierarchy {
  /// By group what it consists of in the end; a group is taken when all groups in it are.
  private var leaves: [String: Set<String>] {
    let names = Set(groups.map(\.name))
    var (known, rest) = ([String: Set<String>](), groups[...])
    while !rest.isEmpty {
      let ready = rest.filter { $0.parts.allSatisfy { !names.contains($0) || known[$0] != nil } }
      // What is left holds itself.
      if ready.isEmpty { break }
      for group in ready where known[group.name] == nil {
        known[group.name] = group.parts.reduce(into: []) { $0.formUnion(known[$1] ?? [$1]) }
      }
      rest = rest.filter { known[$0.name] == nil }[...]
    }
    return known
  }

  /// Groups that are parts of themselves, or hold such a group.
  var circular: [String] {
    let known = leaves
    return groups.map(\.name).filter { known[$0] == nil }
  }
}
