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

  /// A table over some of the dimensions.
  func table(_ name: String, by wanted: [String], measure: Measure = .children, isCoverage: Bool = false)
    -> StatisticalTable
  {
    let values = wanted.map { name in dimensions.first { $0.name == name }?.values ?? [] }
    let keys = values.reduce([[String]]([[]])) { keys, values in keys.flatMap { key in values.map { key + [$0] } } }
    return StatisticalTable(
      heading: TableHeading(
        name: name,
        measure: measure,
        population: "村里的孩子",
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
