/// Counts without those that are known to be zero, where counts that must be equal are one.
///
/// A reader makes these two steps at once: the parts of a printed zero are zero, and where all other parts of a sum
/// are zero, the sum and the part are the same children.
struct Merging {
  /// The class of each count; nil for a zero.
  private(set) var classes: [Int?]
  /// How many classes there are; they are numbered in the order of their first counts.
  private(set) var count = 0
  /// The conditions between classes.
  private(set) var rows: [LinearRow] = []

  /// - Parameter zeros: counts that are printed as zero, or are zero because of what is printed.
  init(counts: Int, rows: [LinearRow], zeros: Set<Int>) {
    var parents = Array(0..<counts)
    var isZero = (0..<counts).map(zeros.contains)
    var pending = rows
    var changed = true
    while changed {
      changed = false
      pending = pending.compactMap { row in
        let row = Self.simplified(row, &parents, isZero)
        guard row.lower == 0 && row.upper == 0, let first = row.terms.first else {
          return row.terms.isEmpty ? nil : row
        }
        if row.terms.allSatisfy({ ($0.coefficient > 0) == (first.coefficient > 0) }) {
          for term in row.terms { isZero[term.column] = true }
        } else if row.terms.count == 2, row.terms[0].coefficient == -row.terms[1].coefficient {
          parents[max(row.terms[0].column, row.terms[1].column)] = min(row.terms[0].column, row.terms[1].column)
        } else {
          return row
        }
        changed = true
        return nil
      }
    }
    classes = Array(repeating: nil, count: counts)
    number(parents, isZero)
    self.rows = pending.map(renamed)
  }

  /// A condition between counts as one between classes.
  func renamed(_ row: LinearRow) -> LinearRow {
    var coefficients: [Int: Double] = [:]
    for term in row.terms {
      if let class_ = classes[term.column] { coefficients[class_, default: 0] += term.coefficient }
    }
    let terms = coefficients.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    return LinearRow(
      terms.map { LinearRow.Term(column: $0.key, coefficient: $0.value) },
      from: row.lower,
      to: row.upper
    )
  }
}

extension Merging {
  private static func root(_ count: Int, _ parents: inout [Int]) -> Int {
    var root = count
    while parents[root] != root { root = parents[root] }
    parents[count] = root
    return root
  }

  private static func simplified(_ row: LinearRow, _ parents: inout [Int], _ isZero: [Bool]) -> LinearRow {
    var coefficients: [Int: Double] = [:]
    for term in row.terms {
      let column = root(term.column, &parents)
      if !isZero[column] { coefficients[column, default: 0] += term.coefficient }
    }
    let terms = coefficients.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    return LinearRow(
      terms.map { LinearRow.Term(column: $0.key, coefficient: $0.value) },
      from: row.lower,
      to: row.upper
    )
  }

  private mutating func number(_ parents: [Int], _ isZero: [Bool]) {
    var parents = parents
    var numbers: [Int: Int] = [:]
    for count in parents.indices {
      let root = Self.root(count, &parents)
      guard !isZero[root] && !isZero[count] else { continue }
      if numbers[root] == nil { numbers[root] = numbers.count }
      classes[count] = numbers[root]
    }
    count = numbers.count
  }
}
