import Disclosure
import Testing

/// One case for the judge: tables of a village, what the tool made of them, and what it printed before.
struct Trial {
  let village: Village
  let tables: [StatisticalTable]
  let policy: DisclosurePolicy
  let earlier: [EarlierRelease]
  /// All cells of the tables, of today and earlier.
  let cells: [Cell]

  init(village: Village, tables: [StatisticalTable], policy: DisclosurePolicy, earlier: [EarlierRelease] = []) {
    self.village = village
    self.tables = tables
    self.policy = policy
    self.earlier = earlier
    cells = Self.cells(of: tables, after: earlier, in: village)
  }

  /// How the judge sees published tables. The numbers are looked up in the village, not taken from the tables.
  func judge(_ published: [PublishedTable]) -> Judge {
    var judge = Judge(village: village, zerosAreSafe: policy.zerosAreSafe)
    for table in published { read(table, into: &judge, isEarlier: false) }
    let now = judge.printed
    for table in earlier.flatMap(\.tables) { read(table, into: &judge, isEarlier: true) }
    judge.known.subtract(now)
    judge.hidden = judge.hidden.filter { !judge.printed.contains($0.mask) && !judge.known.contains($0.mask) }
    return judge
  }

  /// Numbers that a table shows or hides, of both parts of a rate.
  func numbers(of published: [PublishedTable]) -> Set<UInt32> {
    let judge = judge(published)
    return judge.printed.union(judge.hidden.filter { !$0.isRest }.map(\.mask))
  }
}

extension Trial {
  private func read(_ table: PublishedTable, into judge: inout Judge, isEarlier: Bool) {
    let needed = policy.threshold(for: table.heading)
    let wanted = table.dimensions.map(\.name)
    // Its marks tell nothing, not even that somebody is there.
    let isWithheld = isWithheld(table)
    for key in table.keys {
      let words = table.names(of: key)
      let whole = village.mask(words, by: wanted, takingPart: table.heading.population == Village.part ? true : nil)
      if isWithheld || [.missing, .notCounted].contains(table.cells[key]) {
        if !isEarlier { judge.absent.insert(Judge.Number(mask: whole, needed: needed)) }
        continue
      }
      guard table.heading.measure == .rate else {
        note(whole, isPrinted: table.cells[key] != .hidden, needed, in: &judge, isEarlier)
        #expect(table.cells[key] == .hidden || table.cells[key] == .number(Double(village.count(whole))))
        continue
      }
      let part = village.mask(words, by: wanted, takingPart: true)
      let rate: PublishedRate
      if case .rate(let said) = table.cells[key] {
        rate = said
      } else {
        rate = PublishedRate(numerator: nil, denominator: nil, percentage: .hidden)
      }
      note(part, isPrinted: rate.numerator != nil, needed, in: &judge, isEarlier)
      note(whole, isPrinted: rate.denominator != nil, needed, in: &judge, isEarlier)
      if part != whole { judge.bases.insert(whole) }
      let share = Judge.Share(part: part, whole: whole, said: rate.percentage, rule: rule(table.heading))
      judge.shares.insert(share)
      let isOpen = rate.numerator == nil || rate.denominator == nil
      if isOpen && rate.percentage != .whole(100) && !(rate.numerator == 0) {
        judge.hidden.insert(Judge.Number(mask: whole & ~part, needed: needed, isRest: true))
      }
    }
  }

  func rule(_ heading: TableHeading) -> PercentageRule {
    PercentageRule(isCoverage: heading.isCoverage, threshold: policy.threshold(for: heading))
  }

  func isWithheld(_ table: PublishedTable) -> Bool { table.keys.allSatisfy { table.cells[$0] == .hidden } }

  /// Some number is not given.
  var isIncomplete: Bool { tables.contains { $0.rows.contains { $0.value == .missing } } }

  private func note(_ mask: UInt32, isPrinted: Bool, _ needed: Int, in judge: inout Judge, _ isEarlier: Bool) {
    if !isPrinted {
      let other = judge.hidden.first { $0.mask == mask && !$0.isRest }
      if let other { judge.hidden.remove(other) }
      judge.hidden.insert(Judge.Number(mask: mask, needed: max(needed, other?.needed ?? 0)))
    } else if isEarlier {
      judge.known.insert(mask)
    } else {
      judge.printed.insert(mask)
    }
  }
}
