/// Finds columns of tables of one population and day that tell the same children more and less finely, or in other words,
/// without a hierarchy that says how these fit together: one table less the other would tell what neither does.
struct LevelCheck {
  /// Of one population and day.
  let tables: [StatisticalTable]
  /// What was printed of them before.
  let earlier: [PublishedTable]

  var findings: [TableProblems.Finding] {
    levelsApart + levelsApartFromReleases + wordsApart + wordsChanged + unknownParts
  }

  /// A column of a table.
  private typealias Column = (table: String, dimension: Dimension)

  private var stocks: [PublishedTable] { tables.filter(\.measure.isStock).map(\.withMargins) }

  private var columns: [Column] { tables.flatMap { table in table.dimensions.map { (table.name, $0) } } }
  private var earlierColumns: [Column] {
    earlier.flatMap { table in table.dimensions.map { (table.heading.name, $0) } }
  }
}

extension LevelCheck {
  private var levelsApart: [TableProblems.Finding] {
    columns.compactMap { coarse in
      let finer = columns.first { isFiner($0.dimension, than: coarse.dimension) }
      guard let finer else { return nil }
      let problem = TableProblem.levelsApart(
        dimension: coarse.dimension.name,
        finer: finer.dimension.name,
        table: finer.table
      )
      return TableProblems.Finding(table: coarse.table, problem: problem)
    }
  }

  private var levelsApartFromReleases: [TableProblems.Finding] {
    columns.compactMap { now in
      let before = earlierColumns.first {
        isFiner($0.dimension, than: now.dimension) || isFiner(now.dimension, than: $0.dimension)
      }
      guard let before else { return nil }
      let problem = TableProblem.levelsApartFromRelease(
        dimension: now.dimension.name,
        other: before.dimension.name,
        table: before.table,
        isFiner: isFiner(before.dimension, than: now.dimension)
      )
      return TableProblems.Finding(table: now.table, problem: problem)
    }
  }

  private func isFiner(_ fine: Dimension, than coarse: Dimension) -> Bool {
    guard fine.name != coarse.name, !explains(fine, coarse) else { return false }
    if let first = Fineness(fine), let second = Fineness(coarse), first.matter == second.matter {
      return (first.rank, fine.name) < (second.rank, coarse.name)
    }
    return Fineness.hold(coarse.values, fine.values)
  }

  /// The coarse words are groups of the fine ones, or what fine ones were merged into.
  private func explains(_ fine: Dimension, _ coarse: Dimension) -> Bool {
    let all = (columns + earlierColumns).map(\.dimension)
    let groups = all.filter { $0.name == fine.name }.flatMap { $0.groups.map(\.name) + $0.mergedValues }
    let names = tables.map { $0.dimensions.map(\.name) } + earlier.map { $0.dimensions.map(\.name) }
    let stand = names.contains { Set($0).isSuperset(of: [fine.name, coarse.name]) }
    return !stand && Set(groups).isSuperset(of: coarse.values)
  }

  /// Two groupings in one column: each has children where the other has nobody.
  private var wordsApart: [TableProblems.Finding] {
    let stocks = stocks
    return stocks.indices.flatMap { number in
      stocks[number].dimensions.filter { !$0.isTime }.compactMap { dimension -> TableProblems.Finding? in
        for other in stocks[..<number] {
          guard let column = other.dimensions.first(where: { $0.name == dimension.name }),
            let own = stocks[number].words(in: dimension, beyond: [column]).first,
            let its = other.words(in: column, beyond: [dimension]).first
          else { continue }
          let problem = TableProblem.wordsApart(
            dimension: dimension.name,
            word: own.word,
            other: its.word,
            table: other.heading.name
          )
          return TableProblems.Finding(table: stocks[number].heading.name, problem: problem)
        }
        return nil
      }
    }
  }

  /// A release told the column in words that are gone, and now there are others, which hold other children.
  private var wordsChanged: [TableProblems.Finding] {
    let stocks = stocks
    let before = earlier.filter(\.heading.measure.isStock)
    return stocks.flatMap { table in
      table.dimensions.filter { !$0.isTime }.compactMap { dimension -> TableProblems.Finding? in
        let all = stocks.flatMap(\.dimensions).filter { $0.name == dimension.name }
        for old in before {
          guard let column = old.dimensions.first(where: { $0.name == dimension.name }) else { continue }
          let (gone, new) = (old.words(in: column, beyond: all), table.words(in: dimension, beyond: [column]))
          guard let first = gone.first, !new.isEmpty, !Self.areRenamed(gone, new) else { continue }
          let problem = TableProblem.wordsChanged(dimension: dimension.name, old: first.word, table: old.heading.name)
          return TableProblems.Finding(table: table.heading.name, problem: problem)
        }
        return nil
      }
    }
  }

  /// All of them were printed, and only their names are others.
  private static func areRenamed(_ gone: [PublishedTable.Word], _ new: [PublishedTable.Word]) -> Bool {
    let (before, now) = (gone.compactMap(\.number), new.compactMap(\.number))
    return before.count == gone.count && before.sorted() == now.sorted()
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

extension PublishedTable {
  /// A word of a column and how many children have it; nil where that is not said.
  fileprivate struct Word {
    let word: String
    let number: Double?
  }

  /// Words of the column that others do not know, and that somebody has.
  fileprivate func words(in dimension: Dimension, beyond others: [Dimension]) -> [Word] {
    guard let position = dimensions.firstIndex(of: dimension) else { return [] }
    let known = Set(
      others.flatMap { other in
        other.groups.map(\.name) + other.values + other.values.indices.flatMap(other.leaves)
      }
    )
    return dimension.values.indices.filter { value in
      !known.contains(dimension.values[value]) && !known.isSuperset(of: dimension.leaves(of: value))
    }.compactMap { value in
      let key = dimensions.indices.map {
        $0 == position ? Member.value(value) : dimensions[$0].isTime ? .value(0) : .total
      }
      guard let cell = cells[key] else { return nil }
      if case .number(let number) = cell {
        return number > 0 ? Word(word: dimension.values[value], number: number) : nil
      }
      return cell == .hidden ? Word(word: dimension.values[value], number: nil) : nil
    }
  }
}

extension Dimension {
  /// Values that stand for several others.
  var mergedValues: [String] { values.indices.filter { leaves(of: $0).count > 1 }.map { values[$0] } }
}
