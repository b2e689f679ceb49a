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
      for (second, narrow) in spans[(index + 1)...]
      where !wide.grades.isDisjoint(with: narrow.grades) && wide != narrow {
        if (wide.schoolClass == nil || narrow.schoolClass == nil) && !(wide.isThird && narrow.isThird) {
          return [.mixedLevels(dimension: dimension.name, first: first, second: second)]
        }
      }
    }
    return []
  }
}
