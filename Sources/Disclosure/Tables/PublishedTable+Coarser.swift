extension PublishedTable {
  /// The table with less detail, and what was given up; nil where nothing is left to give up.
  ///
  /// Values are merged into the smallest groups of the last dimension that has any; where there is no hierarchy, the
  /// last dimension with sums is dropped. What does not add up is never dropped.
  func coarser() -> (table: PublishedTable, step: Coarsening)? {
    if let position = dimensions.lastIndex(where: { !$0.smallestGroups.isEmpty }) {
      return (merged(at: position), .merged(dimension: dimensions[position].name))
    }
    guard dimensions.count > 1, let position = dimensions.lastIndex(where: heading.isSummed) else { return nil }
    return (dropping(position), .dropped(dimension: dimensions[position].name))
  }

  /// The same steps again.
  func coarsened(by steps: [Coarsening]) -> PublishedTable {
    steps.reduce(self) { table, _ in table.coarser()?.table ?? table }
  }
}

extension PublishedTable {
  private func dropping(_ position: Int) -> PublishedTable {
    var kept = dimensions
    kept.remove(at: position)
    var cells: [[Member]: CellValue] = [:]
    for (key, value) in self.cells where key[position] == .total {
      var key = key
      key.remove(at: position)
      cells[key] = value
    }
    return PublishedTable(heading: heading, dimensions: kept, cells: cells)
  }

  private func merged(at position: Int) -> PublishedTable {
    let old = dimensions[position]
    let members = old.mergedMembers
    var merged = dimensions
    merged[position] = old.merged
    let table = PublishedTable(heading: heading, dimensions: merged, cells: [:])
    var cells: [[Member]: CellValue] = [:]
    for key in table.keys {
      var from = key
      switch key[position] {
      case .value(let index): from[position] = members[index]
      case .group(let index): from[position] = old.member(named: merged[position].groups[index].name) ?? .total
      case .total: break
      }
      cells[key] = self.cells[from] ?? sum(of: from, at: position)
    }
    return PublishedTable(heading: heading, dimensions: merged, cells: cells)
  }

  /// A rate of a group, from the rates of its values.
  private func sum(of key: [Member], at position: Int) -> CellValue {
    var (numerator, denominator) = (0.0, 0.0)
    for value in dimensions[position].values(of: key[position]) {
      var part = key
      part[position] = .value(value)
      guard case .ratio(let some, let all) = cells[part] else { return .missing }
      numerator += some
      denominator += all
    }
    return .ratio(numerator: numerator, denominator: denominator)
  }
}

extension Dimension {
  /// Groups of several values that hold no other such group.
  fileprivate var smallestGroups: [Int] {
    let several = groups.indices.filter { groups[$0].values.count > 1 }
    return several.filter { group in
      !several.contains { Set(groups[$0].values).isStrictSubset(of: groups[group].values) }
    }
  }

  /// What the values of the merged dimension stand for: groups and values outside them, in the order of the values.
  fileprivate var mergedMembers: [Member] {
    let groupsOfValues = Dictionary(
      smallestGroups.flatMap { group in groups[group].values.map { ($0, group) } },
      uniquingKeysWith: { first, _ in first }
    )
    var seen: Set<Member> = []
    return values.indices.map { groupsOfValues[$0].map(Member.group) ?? .value($0) }.filter { seen.insert($0).inserted }
  }

  fileprivate var merged: Dimension {
    let members = mergedMembers
    let larger = groups.indices.filter { !members.contains(.group($0)) && groups[$0].values.count > 1 }
    let kept = larger.map { group in
      let counted = Set(groups[group].values)
      let within = members.indices.filter { counted.isSuperset(of: values(of: members[$0])) }
      return DimensionGroup(name: groups[group].name, values: within)
    }
    return Dimension(
      name: self.name,
      values: members.map { self.name(of: $0) },
      groups: kept,
      constituents: members.map { values(of: $0).flatMap(leaves) }
    )
  }
}
