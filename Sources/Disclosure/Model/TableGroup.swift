/// Tables of one population and day of counting: all that a reader can put together.
struct TableGroup: Sendable, Hashable, Comparable {
  let population: String
  let asOf: String

  init(_ heading: TableHeading) { (population, asOf) = (heading.population, heading.asOf) }

  static func < (left: TableGroup, right: TableGroup) -> Bool {
    (left.population, left.asOf) < (right.population, right.asOf)
  }

  /// The tables of the group that earlier releases printed, oldest first.
  func tables(in releases: [EarlierRelease]) -> [PublishedTable] {
    releases.flatMap(\.tables).filter { $0.heading.measure.countsChildren && TableGroup($0.heading) == self }
  }
}
