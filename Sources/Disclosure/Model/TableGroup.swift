/// Tables of one population and day of counting: all that a reader can put together.
struct TableGroup: Sendable, Hashable, Comparable {
  let population: String
  let asOf: String

  init(_ heading: TableHeading) { (population, asOf) = (heading.population, heading.asOf) }

  static func < (left: TableGroup, right: TableGroup) -> Bool {
    (left.population, left.asOf) < (right.population, right.asOf)
  }
}
