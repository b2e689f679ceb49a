/// Nobody is in the part who is not in the whole; both are fields.
struct Inclusion: Hashable {
  let part: String
  let whole: String
}

/// Whom a number counts: children of a population, or a matter that no table of children has; of these those in some values.
struct Whom: Hashable {
  let field: String
  /// What is said besides the row, by common dimension: 住校 as a column is a value of 住宿.
  var parts: [Int: [Int]] = [:]

  /// Those of them in more values; nil where they speak of one of the dimensions themselves.
  func within(_ values: [Int: [Int]]) -> Whom? {
    guard parts.keys.allSatisfy({ values[$0] == nil }) else { return nil }
    return Whom(field: field, parts: parts.merging(values) { first, _ in first })
  }

  /// The rest of a rate is named after both.
  var text: String { "\(field)\(parts.sorted { $0.key < $1.key })" }
}
