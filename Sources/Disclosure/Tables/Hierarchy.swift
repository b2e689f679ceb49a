/// The groups of a dimension as the descriptor names them.
struct Hierarchy {
  let groups: [(name: String, parts: [String])]

  /// The dimension with the values in the order of the rows.
  func dimension(_ name: String, words: [String]) -> Dimension {
    let groupNames = Set(groups.map(\.name))
    var seen: Set = [StatisticalTable.total]
    let values = words.filter { !groupNames.contains($0) && seen.insert($0).inserted }
    let indices = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    let resolved = groups.map { group in
      DimensionGroup(name: group.name, values: leaves(of: group.name, visited: []).compactMap { indices[$0] }.sorted())
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
  private func leaves(of name: String, visited: Set<String>) -> Set<String> {
    guard !visited.contains(name), let group = groups.first(where: { $0.name == name }) else { return [name] }
    return Set(group.parts.flatMap { leaves(of: $0, visited: visited.union([name])) })
  }
}
