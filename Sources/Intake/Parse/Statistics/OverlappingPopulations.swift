import Diagnostics
import Disclosure

/// Tables of populations that may hold each other (在校学生 and 留守儿童; 留守儿童 and 农村留守儿童), broken down by the same
/// column on days that lie close together. The tool links tables of one population only; what is left when a reader subtracts
/// one from the other, the school must look at itself.
struct OverlappingPopulations {
  let tables: [WrittenTable]
  let policy: DisclosurePolicy

  /// One pair for each two populations.
  struct Pair {
    let first: WrittenTable
    let second: WrittenTable
    /// Rows with the same words whose numbers differ by few.
    let words: [[String]]
  }

  var found: [Pair] {
    var seen: Set<Set<String>> = []
    let counts = tables.filter { $0.descriptor.measure.isStock }
    return counts.indices.flatMap { index in
      counts[(index + 1)...].compactMap { other in pair(counts[index], other) }
    }.filter { seen.insert([$0.first.descriptor.population, $0.second.descriptor.population]).inserted }
  }

  private func pair(_ first: WrittenTable, _ second: WrittenTable) -> Pair? {
    let names = [first, second].map { $0.descriptor.dimensions.map(\.value) }
    guard first.descriptor.population != second.descriptor.population, names[0] == names[1] else { return nil }
    let numbers = Dictionary(first.rows.map { ($0.words, $0.value) }, uniquingKeysWith: { first, _ in first })
    let few = Double([first, second].map { policy.threshold(for: $0.descriptor.heading) }.max() ?? policy.threshold)
    let words = second.rows.filter { row in
      guard case .number(let one) = row.value, case .number(let other) = numbers[row.words] else { return false }
      return one > 0 && other > 0 && one != other && abs(one - other) < few
    }.map(\.words)
    return words.isEmpty ? nil : Pair(first: first, second: second, words: words)
  }
}

extension Diagnostic {
  static func overlap(_ pair: OverlappingPopulations.Pair) -> Diagnostic {
    let populations = [pair.first, pair.second].map(\.descriptor.population)
    return Diagnostic(
      "populations-differ-by-few",
      at: pair.second.descriptor.location,
      severity: .warning,
      message: Wording(
        en: "“\(populations[0])” and “\(populations[1])” differ by few children in \(pair.words.count) of their rows",
        zh: "“\(populations[0])”和“\(populations[1])”有 \(pair.words.count) 行只差很少几个孩子"
      ),
      hint: Wording(
        en: "if one holds the other, who is left over can be recognised: merge values in one of the tables",
        zh: "如果一个包含另一个，两表一减就知道剩下的是谁；请把其中一个表的分类合并"
      )
    )
  }
}
