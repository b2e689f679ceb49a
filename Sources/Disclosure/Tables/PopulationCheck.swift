/// Finds populations of one day of which two are the third in every row (留守男生 and 留守女生 are 留守儿童): what one table hides
/// the two others tell, and nothing says so.
struct PopulationCheck {
  let tables: [StatisticalTable]
  /// What was printed before.
  let earlier: [PublishedTable]

  var findings: [TableProblems.Finding] {
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
}

extension PopulationCheck {
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
