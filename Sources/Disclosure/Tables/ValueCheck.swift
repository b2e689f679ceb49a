/// Finds values that hold other values of their column, so that children would be counted twice, or a difference would be told
/// that the tool does not see.
struct ValueCheck {
  let table: StatisticalTable

  var problems: [TableProblem] { table.dimensions.flatMap { sums(in: $0) + (counts ? mixed(in: $0) : []) } }

  private var counts: Bool { table.measure.countsChildren }

  /// 全校 alone in its column is a table of one number; of what is not children it can be a kind of its own.
  private func sums(in dimension: Dimension) -> [TableProblem] {
    guard dimension.values.count > 1 else { return [] }
    let sums = dimension.values.filter { counts ? ChildWords.isSum($0) : ChildWords.isPlainSum($0) }
    return sums.map { .sumAsValue(dimension: dimension.name, word: $0) }
  }

  private func mixed(in dimension: Dimension) -> [TableProblem] {
    let spans = dimension.values.compactMap { word in ChildWords.span(of: word).map { (word, $0) } }
    for (index, (first, wide)) in spans.enumerated() {
      for (second, narrow) in spans[(index + 1)...] where wide.grades.overlaps(narrow.grades) && wide != narrow {
        if (wide.schoolClass == nil || narrow.schoolClass == nil) && !(wide.isThird && narrow.isThird) {
          return [.mixedLevels(dimension: dimension.name, first: first, second: second)]
        }
      }
    }
    return []
  }
}

/// Finds columns of tables of one population and day that tell the same children more and less finely, without a
/// hierarchy that says how.
struct LevelCheck {
  /// Of one population and day.
  let tables: [StatisticalTable]

  var findings: [TableProblems.Finding] {
    let leveled = tables.flatMap { table in
      table.dimensions.compactMap { dimension in ChildWords.level(of: dimension).map { (table, dimension, $0) } }
    }
    var findings: [TableProblems.Finding] = []
    for (table, coarse, level) in leveled {
      let finer = leveled.first { other in
        other.1.name != coarse.name && (other.2, other.1.name) < (level, coarse.name) && !explains(other.1, coarse)
      }
      guard let finer else { continue }
      let problem = TableProblem.levelsApart(dimension: coarse.name, finer: finer.1.name, table: finer.0.name)
      findings.append(TableProblems.Finding(table: table.name, problem: problem))
    }
    return findings + unknownParts
  }

  /// The coarse words are groups of the fine ones.
  private func explains(_ fine: Dimension, _ coarse: Dimension) -> Bool {
    let groups = tables.flatMap(\.dimensions).filter { $0.name == fine.name }.flatMap(\.groups).map(\.name)
    let stand = tables.contains { Set($0.dimensions.map(\.name)).isSuperset(of: [fine.name, coarse.name]) }
    return !stand && Set(groups).isSuperset(of: coarse.values)
  }

  /// A table may be partial; but what no table of the population has is misspelt.
  private var unknownParts: [TableProblems.Finding] {
    tables.flatMap { table in
      table.dimensions.flatMap { dimension -> [TableProblems.Finding] in
        let known = Set(tables.flatMap(\.dimensions).filter { $0.name == dimension.name }.flatMap(\.values))
        let isStrange = table.strangers[dimension.name] != nil
        let unknown = isStrange ? [] : table.parts[dimension.name, default: []].filter { !known.contains($0) }
        return unknown.map {
          TableProblems.Finding(table: table.name, problem: .unknownPart(dimension: dimension.name, name: $0))
        }
      }
    }
  }
}
