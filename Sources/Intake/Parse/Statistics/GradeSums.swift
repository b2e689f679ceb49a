import Disclosure

/// The numbers of the grades of a table that hides some of them: 三、五年级共有23名 gives 三年级 back where 五年级 is printed.
struct GradeSums {
  /// The title of the table.
  let table: String
  private let numbers: [Int: Int]
  private let hidden: Set<Int>
  /// Sums that the table itself prints.
  private let printed: Set<Set<Int>>

  /// Nil where the table does not count grades, or hides none of their totals.
  init?(_ table: WrittenTable, _ report: TableReport) {
    let dimensions = table.statistical.dimensions
    guard let position = dimensions.firstIndex(where: { ChildWords.level(of: $0) == .grade }) else { return nil }
    func total(of word: String) -> [String] {
      dimensions.indices.map { $0 == position ? word : StatisticalTable.total }
    }
    var (numbers, hidden) = ([Int: Int](), Set<Int>())
    let keys = Set(report.hidden.map(\.key))
    for word in dimensions[position].values {
      guard let grade = Self.grade(word), let number = table.sum(of: total(of: word)) else { return nil }
      numbers[grade] = number
      if !report.coarsenings.isEmpty || keys.contains(total(of: word)) { hidden.insert(grade) }
    }
    guard !hidden.isEmpty else { return nil }
    self.table = table.descriptor.title
    (self.numbers, self.hidden) = (numbers, hidden)
    let groups = dimensions[position].groups.map { group in
      Set(group.values.compactMap { Self.grade(dimensions[position].values[$0]) })
    }
    printed = Set(groups + [Set(numbers.keys)])
  }

  /// The grades that a sentence names are as many together, and others could be worked out from it.
  func tells(_ number: Int, of sentence: String) -> Bool {
    let grades = Self.grades(in: sentence)
    return grades.count > 1 && !printed.contains(grades) && !grades.isDisjoint(with: hidden)
      && !hidden.isSubset(of: grades) && grades.isSubset(of: numbers.keys)
      && grades.compactMap { numbers[$0] }.reduce(0, +) == number
  }
}

extension GradeSums {
  private static func grade(_ word: String) -> Int? {
    let plain = PlainCodes(word).text
    return plain.wholeMatch(of: one).flatMap { Int($0.1) }
  }

  /// 三、五年级; 一至三年级; 五、六年级和三年级. In the spelling of `PlainCodes`.
  private static func grades(in sentence: String) -> Set<Int> {
    sentence.matches(of: list).reduce(into: []) { grades, list in
      let digits = list.output.compactMap(\.wholeNumberValue)
      let isRange = digits.count == 2 && digits[0] < digits[1] && list.output.contains { "至到~-–—".contains($0) }
      grades.formUnion(isRange ? Array(digits[0]...digits[1]) : digits)
    }
  }

  // Expressions that are compiled once and then only read.
  nonisolated(unsafe) private static let one = #/([1-9])(?:年级)?/#
  nonisolated(unsafe) private static let list = #/[1-9](?:年级)?(?:[、,和与及至到~\-–—]*[1-9])*年级/#
}
