import Disclosure

/// A made-up village: children by two or three dimensions, and perhaps who takes part in something. From it come
/// tables for the tool and, by another way, what the judge needs to know of them.
struct Village {
  /// Smallest groups of children that the tables can tell apart: the values of all dimensions, and for rates whether
  /// they take part.
  struct Atom {
    let place: [String: String]
    let takesPart: Bool?
    let count: Int
  }

  var atoms: [Atom]
  var dimensions: [(name: String, values: [String])]
  /// By dimension the groups with their values.
  var groups: [String: [(name: String, parts: [String])]] = [:]

  /// The population of a table of those who take part, which the column of rates is named after.
  static let part = "参加"

  /// All children of a population: nobody else can hide its number.
  func isWhole(_ mask: UInt32) -> Bool {
    let all = atoms.indices.reduce(0 as UInt32) { $0 | 1 << UInt32($1) }
    let part = atoms.indices.reduce(0 as UInt32) { atoms[$1].takesPart == true ? $0 | 1 << UInt32($1) : $0 }
    return mask == all || hasTableOfPart && mask == part
  }

  /// A table counts those who take part.
  var hasTableOfPart = false

  /// A table over some of the dimensions of those who take part.
  func tableOfPart(_ name: String, by wanted: [String]) -> StatisticalTable {
    var part = self
    part.atoms = atoms.map { Atom(place: $0.place, takesPart: nil, count: $0.takesPart == true ? $0.count : 0) }
    return part.table(name, by: wanted, population: Self.part)
  }

  /// A table over some of the dimensions.
  func table(
    _ name: String,
    by wanted: [String],
    measure: Measure = .children,
    isCoverage: Bool = false,
    population: String = "村里的孩子"
  )
    -> StatisticalTable
  {
    let values = wanted.map { name in dimensions.first { $0.name == name }?.values ?? [] }
    let keys = values.reduce([[String]]([[]])) { keys, values in keys.flatMap { key in values.map { key + [$0] } } }
    return StatisticalTable(
      heading: TableHeading(
        name: name,
        measure: measure,
        population: population,
        asOf: "2026-09-01",
        fields: measure == .rate ? ["参加", "应到"] : ["人数"],
        isCoverage: isCoverage
      ),
      dimensionNames: wanted,
      hierarchies: groups,
      mayCoarsen: false,
      rows: keys.map { StatisticalTable.Row(key: $0, value: value(of: $0, by: wanted, measure)) }
    )
  }

  /// The atoms that a row of a table counts, as a set of bits.
  func mask(_ words: [String], by wanted: [String], takingPart: Bool? = nil) -> UInt32 {
    atoms.indices.reduce(0) { mask, index in
      let atom = atoms[index]
      let isCounted = zip(wanted, words).allSatisfy { dimension, word in
        counts(word, atom.place[dimension] ?? "", dimension)
      }
      return isCounted && (takingPart == nil || atom.takesPart == takingPart) ? mask | 1 << UInt32(index) : mask
    }
  }

  func count(_ mask: UInt32) -> Int {
    atoms.indices.reduce(0) { mask >> UInt32($1) & 1 == 1 ? $0 + atoms[$1].count : $0 }
  }
}

extension Village {
  private func counts(_ word: String, _ value: String, _ dimension: String) -> Bool {
    if word == "合计" || word == value { return true }
    return groups[dimension]?.first { $0.name == word }?.parts.contains { counts($0, value, dimension) } ?? false
  }

  private func value(of key: [String], by wanted: [String], _ measure: Measure) -> CellValue {
    let all = Double(count(mask(key, by: wanted)))
    guard measure == .rate else { return .number(all) }
    return .ratio(numerator: Double(count(mask(key, by: wanted, takingPart: true))), denominator: all)
  }
}
