/// Finds populations of one day of which two are the third in every row (留守男生 and 留守女生 are 留守儿童), and those that are
/// one by two names (农村留守儿童 are all 留守儿童): what one table hides the others tell, and nothing says so.
struct PopulationCheck {
  let tables: [StatisticalTable]
  /// What was printed before.
  let earlier: [PublishedTable]

  var findings: [TableProblems.Finding] { alike + sums }
}

extension PopulationCheck {
  private var sums: [TableProblems.Finding] {
    days.sorted { $0.key < $1.key }.flatMap { _, tables -> [TableProblems.Finding] in
      let numbers = Dictionary(grouping: tables, by: \.heading.population).mapValues(\.counts)
      let populations = numbers.keys.sorted()
      for whole in populations {
        for (place, first) in populations.enumerated() {
          for second in populations[(place + 1)...] where first != whole && second != whole {
            guard Self.addUp(numbers[first] ?? [:], numbers[second] ?? [:], to: numbers[whole] ?? [:]) else { continue }
            let all = [whole, first, second]
            guard let table = self.tables.last(where: { all.contains($0.heading.population) }) else { continue }
            let problem = TableProblem.populationsAddUp(whole: whole, first: first, second: second)
            return [TableProblems.Finding(table: table.name, problem: problem)]
          }
        }
      }
      return []
    }
  }

  /// One is called after the other and has as many children in every row that both have, of which one is all of them or two
  /// count somebody. What a release called otherwise, `DayLinks` knows.
  private var alike: [TableProblems.Finding] {
    let days = Dictionary(grouping: tables.filter(\.measure.countsChildren)) { $0.heading.asOf }
    return days.sorted { $0.key < $1.key }.flatMap { _, tables -> [TableProblems.Finding] in
      let numbers = Dictionary(grouping: tables, by: \.heading.population).mapValues(Self.numbers)
      let names = numbers.keys.sorted()
      return names.flatMap { name in
        names.filter { $0 > name && ChildWords.isCalledAfter(name, $0) }.compactMap { other in
          guard Self.areOne(numbers[name] ?? [:], numbers[other] ?? [:]),
            let table = tables.last(where: { [name, other].contains($0.heading.population) })
          else { return nil }
          let first = table.heading.population == name ? other : name
          return TableProblems.Finding(
            table: table.name,
            problem: .populationsAlike(table.heading.population, other: first)
          )
        }
      }
    }
  }

  private static func areOne(_ first: [[String]: Double], _ second: [[String]: Double]) -> Bool {
    let both = first.compactMap { row, number in second[row].map { (row: row, number: number, other: $0) } }
    let telling = both.filter { $0.number > 0 }
    return both.allSatisfy { $0.number == $0.other } && (telling.count > 1 || telling.contains { $0.row.isEmpty })
  }

  /// Of tables of children and of the bases of coverage rates, which are all of them.
  private static func numbers(_ tables: [StatisticalTable]) -> [[String]: Double] {
    tables.map(\.withMargins).reduce(into: [:]) { numbers, table in
      if table.heading.measure.isStock { numbers.merge([table].counts) { known, _ in known } }
      guard table.heading.isCoverage else { return }
      let bases = table.numbers(in: table.heading.fields.last ?? "")
      if table.dimensions.allSatisfy(ChildWords.split) {
        numbers.merge(bases) { known, _ in known }
        numbers[[]] = numbers[[]] ?? bases.values.reduce(0, +)
      } else if let base = bases.values.first, bases.values.allSatisfy({ $0 == base }) {
        numbers[[]] = numbers[[]] ?? base
      }
    }
  }

  private var days: [String: [PublishedTable]] {
    let all = tables.filter(\.measure.isStock).map(\.withMargins) + earlier.filter(\.heading.measure.isStock)
    return Dictionary(grouping: all, by: \.heading.asOf)
  }

  /// In two rows or more that count some of both, and in no row otherwise.
  private static func addUp(
    _ first: [[String]: Double],
    _ second: [[String]: Double],
    to whole: [[String]: Double]
  ) -> Bool {
    let rows = whole.compactMap { key, number -> (isTelling: Bool, holds: Bool)? in
      guard let one = first[key], let other = second[key] else { return nil }
      return (!key.isEmpty && one > 0 && other > 0, one + other == number)
    }
    return rows.count(where: \.isTelling) > 1 && rows.allSatisfy(\.holds)
  }
}
