import Testing

@testable import Disclosure

/// Adjusting and rounding are other ways than ours; their published optima are known answers for the solver.
@Suite("Published optima of integer programs")
struct KnownProgramTests {
  /// The columns are what is added to and what is taken from each cell in turn.
  private func least(
    _ inner: [[Int]],
    moves: (Int, Int) -> [(up: ClosedRange<Int>, down: ClosedRange<Int>)],
    keeping sums: Bool
  )
    throws -> Int?
  {
    let (height, width) = (inner.count, inner[0].count)
    let bounds = (0..<height * width).flatMap { moves($0 / width, $0 % width) }
    func line(_ cells: [Int]) -> LinearRow {
      LinearRow(
        cells.flatMap {
          [LinearRow.Term(column: 2 * $0, coefficient: 1), LinearRow.Term(column: 2 * $0 + 1, coefficient: -1)]
        },
        from: 0,
        to: 0
      )
    }
    let rows = (0..<height).map { row in line((0..<width).map { row * width + $0 }) }
    let columns = (0..<width).map { column in line((0..<height).map { $0 * width + column }) }
    let program = IntegerProgram(
      lower: bounds.flatMap { [Double($0.up.lowerBound), Double($0.down.lowerBound)] },
      upper: bounds.flatMap { [Double($0.up.upperBound), Double($0.down.upperBound)] },
      objective: bounds.flatMap { _ in [1, 1] },
      rows: sums ? rows + columns : []
    )
    return try program.solve()?.reduce(0, +)
  }

  @Test("controlled tabular adjustment, margins fixed", arguments: [true, false])
  func adjustment(up: Bool) throws {
    let sample = try Sample.named("cta-tauargus")
    let (row, column) = (sample.rows.firstIndex(of: "M2"), sample.columns.firstIndex(of: "P3"))
    let found = try least(
      sample.inner,
      moves: { atRow, atColumn in
        let free = 0...sample.inner[atRow][atColumn]
        guard atRow == row, atColumn == column else { return [(free, free)] }
        return [up ? (5...50, 0...0) : (0...0, 5...38)]
      },
      keeping: true
    )
    #expect(found == sample.json["expected"]["L1"].number)
  }

  @Test("controlled rounding to base 5")
  func rounding() throws {
    let sample = try Sample.named("rounding-handbook")
    let (inner, base) = (sample.inner, sample.json["base"].number)
    let (height, width) = (inner.count, inner[0].count)
    // Every cell and every sum goes up to the next multiple (1) or down to the one before (0).
    let sums = inner.map { $0.reduce(0, +) } + (0..<width).map { column in inner.reduce(0) { $0 + $1[column] } }
    let values = inner.flatMap(\.self) + sums + [inner.flatMap(\.self).reduce(0, +)]
    func term(_ index: Int, _ sign: Double) -> LinearRow.Term { LinearRow.Term(column: index, coefficient: sign) }
    func line(_ parts: [Int], _ sum: Int) -> LinearRow {
      let rest = values[sum] / base - parts.reduce(0) { $0 + values[$1] / base }
      return LinearRow(parts.map { term($0, 1) } + [term(sum, -1)], from: Double(rest), to: Double(rest))
    }
    let cells = height * width
    let rows =
      (0..<height).map { row in line((0..<width).map { row * width + $0 }, cells + row) }
      + (0..<width).map { column in line((0..<height).map { $0 * width + column }, cells + height + column) }
      + [line((0..<height).map { cells + $0 }, values.count - 1)]
    let solution = try IntegerProgram(
      lower: values.map { _ in 0 },
      upper: values.map { $0 % base == 0 ? 0 : 1 },
      objective: values.map { Double(base - 2 * ($0 % base)) },
      rows: rows
    ).solve()
    let chosen = try #require(solution)
    let distance = zip(values, chosen).reduce(0) { $0 + ($1.1 == 1 ? base - $1.0 % base : $1.0 % base) }
    #expect(distance == sample.json["expected"]["controlled optimum (computed here)"]["L1"].number)
  }

  @Test("what a number rounded to base 5 can have been")
  func roundingIntervals() throws {
    let expected = try Sample.named("rounding-intervals").json["expected"]["b=5,K=0,a=0"].list.map(\.number)
    // To 0 is rounded what lies less than a base away and cannot be below nobody.
    let attack = Attack(
      rows: [LinearRow([LinearRow.Term(column: 0, coefficient: 1)], from: -4, to: 4)],
      fixed: [nil],
      least: [0],
      greatest: 1000
    )
    var search = ValueSearch(of: attack.components()[0], in: attack)
    let found = try search.interval(of: 0)
    #expect([found.least, found.greatest] == expected)
  }

  @Test("every example of the file is tested somewhere")
  func complete() throws {
    let tested: Set = [
      "audit-geurts-3x2", "opt-checktauargus-ex1", "opt-sdctable-microdata1", "audit-sdctable-two-per-line-still-leaks",
      "linked-sdctable", "gauss-z1", "singleton-tauargus", "zeros-example1-2015", "never-suppress-zero-example1-2016",
      "cta-tauargus", "rounding-handbook", "rounding-intervals", "diff-geographic", "diff-linking",
      "diff-subpopulation",
      "identify-handbook", "group-disclosure-handbook", "delinquent-children-wp22", "investment-fischetti-salazar",
      "zentables-a", "zentables-b", "zentables-c", "zentables-d", "real-small-table",
    ]
    #expect(Set(Sample.all.keys) == tested)
  }
}
