/// A table that may be published, margins included. Only `StatisticalTable.protected(by:)` makes one.
package struct ProtectedTable: Sendable {
  package let measure: Measure
  package let dimensions: [Dimension]
  /// A cell for every combination of values; nil in a key stands for the sum over that dimension.
  private let cells: [[Int?]: CellValue]

  init(measure: Measure, dimensions: [Dimension], cells: [[Int?]: CellValue]) {
    self.measure = measure
    self.dimensions = dimensions
    self.cells = cells
  }

  /// - Parameter key: for each dimension the index of a value, or nil for the sum over it.
  package subscript(key: [Int?]) -> CellValue { cells[key] ?? .missing }

  /// The keys of all inner cells in row-major order, then (for additive measures) of all margins.
  package var keys: [[Int?]] {
    let all = dimensions.reduce([[Int?]]([[]])) { keys, dimension in
      let values: [Int?] = dimension.values.indices.map { $0 } + (measure.isAdditive ? [nil] : [])
      return keys.flatMap { key in values.map { key + [$0] } }
    }
    return all.filter { !$0.contains(nil) } + all.filter { $0.contains(nil) }
  }

  /// The name of a key's value in a dimension; 合计 for a sum.
  package func name(of value: Int?, in dimension: Int) -> String {
    value.map { dimensions[dimension].values[$0] } ?? StatisticalTable.total
  }
}
