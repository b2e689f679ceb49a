import Disclosure

extension Trial {
  /// Whether hiding fewer numbers and percentages than were hidden would have been safe as well; nil where there are
  /// too many ways to try. The judge's own reading of what must be hidden in any case.
  func isLeast(_ published: [PublishedTable]) -> Bool? {
    if isIncomplete { return nil }
    let judge = judge(published)
    let forced = self.forced
    let numbers = self.numbers(of: published).subtracting(judge.known)
    let optional = numbers.subtracting(forced).filter { village.count($0) > 0 }.sorted()
    let shares = sayable
    let hidden = judge.hidden.filter { !$0.isRest && numbers.contains($0.mask) }.map(\.mask)
    let unsaid = shares.filter { !judge.shares.contains($0) }.count
    let extra = (hidden.map(weight) + [unsaid]).reduce(0, +) - forced.intersection(numbers).map(weight).reduce(0, +)
    guard extra > 0 else { return true }
    let pieces = optional.map { (Piece.number($0), weight($0)) } + shares.map { (Piece.share($0), 1) }
    guard let choices = Self.choices(below: extra, of: pieces[...], most: earlier.isEmpty ? 60 : 10) else { return nil }
    return !choices.contains { isSafe(hiding: $0, forced, numbers, like: judge) }
  }
}

extension Trial {
  private enum Piece {
    case number(UInt32)
    case share(Judge.Share)
  }

  /// How many numbers of today's tables a reader loses with it; the total of all children is worth five.
  private func weight(_ mask: UInt32) -> Int {
    (village.isWhole(mask) ? 5 : 1)
      * cells.filter { $0.table < Cell.firstEarlier }.reduce(0) {
        $0 + ($1.whole == mask ? 1 : 0) + ($1.part == mask ? 1 : 0)
      }
  }

  /// All ways to hide less than a weight; nil where there are more than `most`.
  private static func choices(below weight: Int, of pieces: ArraySlice<(Piece, Int)>, most: Int) -> [[Piece]]? {
    var all: [[Piece]] = [[]]
    for index in pieces.indices where pieces[index].1 < weight {
      let (piece, own) = pieces[index]
      guard let rest = choices(below: weight - own, of: pieces[(index + 1)...], most: most) else { return nil }
      all += rest.map { [piece] + $0 }
      if all.count > most { return nil }
    }
    return all
  }

  private func isSafe(hiding choice: [Piece], _ forced: Set<UInt32>, _ numbers: Set<UInt32>, like judge: Judge) -> Bool
  {
    var other = judge
    var hidden = forced
    other.shares = always.union(sayable)
    for piece in choice {
      switch piece {
      case .number(let mask): hidden.insert(mask)
      case .share(let share): other.shares.remove(share)
      }
    }
    other.printed = numbers.subtracting(hidden)
    other.hidden = Set(
      hidden.subtracting(judge.known).map { Judge.Number(mask: $0, needed: needed(for: $0)) } + rests(hidden)
    )
    return other.isSafe
  }

  private func needed(for mask: UInt32) -> Int {
    cells.filter { $0.whole == mask || $0.part == mask }.map {
      policy.threshold(for: TableHeading(name: "", measure: $0.measure))
    }.max() ?? 5
  }

  /// A cell of a table before protection.
  struct Cell {
    let whole: UInt32
    /// Of a rate.
    let part: UInt32?
    let isInner: Bool
    let measure: Measure
    let isCoverage: Bool
    let table: Int

    /// The number of the first table of an earlier release.
    static let firstEarlier = 1000
  }

  static func cells(
    of tables: [StatisticalTable],
    after earlier: [EarlierRelease],
    in village: Village
  ) -> [Cell] {
    let now = tables.enumerated().map { ($0, $1.heading, $1.dimensions) }
    let before = earlier.flatMap(\.tables).enumerated().map { (Cell.firstEarlier + $0, $1.heading, $1.dimensions) }
    return (now + before).flatMap { number, heading, dimensions in
      let table = PublishedTable(heading: heading, dimensions: dimensions, cells: [:])
      let wanted = dimensions.map(\.name)
      return table.keys.map { key in
        let words = table.names(of: key)
        return Cell(
          whole: village.mask(words, by: wanted, takingPart: heading.population == Village.part ? true : nil),
          part: heading.measure == .rate ? village.mask(words, by: wanted, takingPart: true) : nil,
          isInner: key.allSatisfy(\.isValue),
          measure: heading.measure,
          isCoverage: heading.isCoverage,
          table: number
        )
      }
    }
  }

  /// What must be hidden whatever else is.
  private var forced: Set<UInt32> {
    var forced: Set<UInt32> = []
    for cell in cells {
      let threshold = needed(for: cell.whole)
      func isSmall(_ mask: UInt32) -> Bool {
        let count = village.count(mask)
        let isWhole = village.isWhole(mask)
        return count == 0 ? !policy.zerosAreSafe : count < threshold || isWhole && count == threshold
      }
      if isSmall(cell.whole) { forced.insert(cell.whole) }
      if let part = cell.part {
        let rest = village.count(cell.whole & ~part)
        // Nobody is printed, whatever is left.
        let leavesFew = (1..<threshold).contains(rest) && (village.count(part) > 0 || !policy.zerosAreSafe)
        if isSmall(part) || leavesFew { forced.insert(part) }
        if rule(cell).hidesBoth(village.count(part), of: village.count(cell.whole)) {
          forced.formUnion([part, cell.whole])
        }
      }
      let isAll = cells.contains { other in
        other.table == cell.table && other.whole != cell.whole && other.whole & cell.whole == cell.whole
          && village.count(other.whole) == village.count(cell.whole)
      }
      if cell.measure == .sensitiveChildren && cell.isInner && village.count(cell.whole) > 0 && isAll {
        forced.insert(cell.whole)
      }
    }
    let marks = earlier.flatMap(\.tables).flatMap { table in
      table.keys.filter { table.cells[$0] == .hidden }.map {
        village.mask(table.names(of: $0), by: table.dimensions.map(\.name))
      }
    }
    return forced.union(marks)
  }

  private func rests(_ hidden: Set<UInt32>) -> [Judge.Number] {
    cells.compactMap { cell in
      guard let part = cell.part, hidden.contains(part) || hidden.contains(cell.whole) else { return nil }
      let isTold = cell.isCoverage && village.count(cell.whole & ~part) == 0 || village.count(part) == 0
      return isTold ? nil : Judge.Number(mask: cell.whole & ~part, needed: 5, isRest: true)
    }
  }

  private func share(_ cell: Cell, _ said: PrintedPercentage) -> Judge.Share? {
    cell.part.map { Judge.Share(part: $0, whole: cell.whole, said: said, rule: rule(cell)) }
  }

  private func rule(_ cell: Cell) -> PercentageRule {
    PercentageRule(
      isCoverage: cell.isCoverage,
      threshold: policy.threshold(for: TableHeading(name: "", measure: cell.measure))
    )
  }

  /// What is said of coverage in any case.
  private var always: Set<Judge.Share> {
    Set(
      cells.filter { $0.isCoverage && village.count($0.whole) > 0 }.compactMap { cell in
        share(cell, cell.part.map(village.count) == village.count(cell.whole) ? .whole(100) : .incomplete)
      }
    )
  }

  /// Percentages that are said where they are harmless, and would otherwise be left out.
  private var sayable: [Judge.Share] {
    cells.compactMap { cell in
      guard let part = cell.part, let said = rule(cell).says(village.count(part), of: village.count(cell.whole)) else {
        return nil
      }
      let isAlways = cell.isCoverage && (said == .whole(100) || said == .incomplete)
      return isAlways ? nil : share(cell, said)
    }
  }
}
