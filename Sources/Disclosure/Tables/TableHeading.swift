/// What a table says of whom and when, apart from its numbers.
package struct TableHeading: Sendable, Hashable {
  /// Its address; unique.
  package let name: String
  package let measure: Measure
  package let population: String
  /// ISO date on which it was counted; empty where nobody wrote it.
  package let asOf: String
  /// The column of the value; of a rate those of its numerator and its denominator.
  package let fields: [String]
  /// A rate of the 入学率 kind: 100 % is always printed.
  package let isCoverage: Bool
  /// A rate of health, hardship or absence of a guardian: its numbers are as sensitive as those of `sensitive-children`.
  package let isSensitive: Bool

  package init(
    name: String,
    measure: Measure,
    population: String = "",
    asOf: String = "",
    fields: [String] = [],
    isCoverage: Bool = false,
    isSensitive: Bool = false
  ) {
    self.name = name
    self.measure = measure
    self.population = population
    self.asOf = asOf
    self.fields = fields
    self.isCoverage = isCoverage
    self.isSensitive = isSensitive || measure == .sensitiveChildren
  }

  /// The population of whom a column counts those that a coverage rate has reached; nil where it counts no such.
  func coverage(_ column: String) -> String? { isCoverage && column == fields.first ? population : nil }

  /// A column counts what a column of another table counts, by their names, whatever their tables' kinds of rates are called:
  /// 已建档 and 建档人数, or those whom two coverage rates of one population have reached.
  func counts(_ column: String, as other: String, of heading: TableHeading) -> Bool {
    ChildWords.areOneMatter(column, other) || coverage(column).map { $0 == heading.coverage(other) } ?? false
  }

  /// The column of the base of a rate, or of what is counted of it; of other tables their only one.
  func field(isBase: Bool) -> String { (isBase ? fields.last : fields.first) ?? "" }

  /// A table of this heading has totals and groups over the dimension.
  package func isSummed(over dimension: Dimension) -> Bool {
    measure.isAdditive && !(measure.isStock && dimension.isTime)
  }
}
