import Testing

@testable import Disclosure

@Suite("The audit against choices that somebody spoilt")
struct MutationTests {
  private struct Spoilt {
    let trial: Trial
    let tables: [PublishedTable]
    let facts: HiddenFacts
    let what: String
  }

  @Test(
    "refuses whenever one hidden number is printed again",
    arguments: [RandomVillage.Kind.flat, .small3D, .hierarchical, .linked, .rates]
  )
  func printedAgain(kind: RandomVillage.Kind) throws {
    var spoilt = 0
    var seed = 0
    while spoilt < 40 {
      defer { seed += 1 }
      var random = RandomVillage(seed: 1_000 + seed)
      let trial = try random.trial(kind)
      guard let case_ = try printingOneAgain(of: trial, seed) else { continue }
      spoilt += 1
      let findings = try DisclosureAudit(policy: trial.policy).findings(in: case_.tables, knowing: case_.facts)
      #expect(!findings.isEmpty, "\(kind) \(seed): \(case_.what)")
    }
  }

  @Test(
    "agrees with the judge on any pattern",
    arguments: [RandomVillage.Kind.flat, .small3D, .hierarchical, .linked, .sensitive, .hiddenZeros]
  )
  func agreement(kind: RandomVillage.Kind) throws {
    var verdicts = [true: 0, false: 0]
    for seed in 0..<40 {
      var random = RandomVillage(seed: 2_000 + seed)
      let trial = try random.trial(kind)
      var coin = RandomVillage.Numbers(state: UInt64(seed))
      let (tables, facts) = Self.patterned(trial, &coin)
      let findings = try DisclosureAudit(policy: trial.policy).findings(in: tables, knowing: facts)
        .filter { $0.fault != .printsTooFew }
      let complaints = trial.judge(tables).complaints()
      #expect(findings.isEmpty == complaints.isEmpty, "\(kind) \(seed): \(findings) \(complaints)")
      verdicts[complaints.isEmpty, default: 0] += 1
    }
    #expect(verdicts.values.allSatisfy { $0 > 0 }, "\(kind): \(verdicts)")
  }
}

extension MutationTests {
  /// Nil where nothing is hidden that must be.
  private func printingOneAgain(of trial: Trial, _ seed: Int) throws -> Spoilt? {
    let made = try DisclosureControl(policy: trial.policy).protect(trial.tables)
    let hidden = made.reports.flatMap { report in
      report.hidden.map { CellAddress(table: report.table, key: $0.key) }
    }
    guard !hidden.isEmpty else { return nil }
    let cell = hidden[seed % hidden.count]
    var isChanged = false
    let tables = zip(made.tables.map(\.published), trial.tables.map(\.withMargins)).map { table, truth in
      guard table.heading.name == cell.table, let key = table.keys.first(where: { table.names(of: $0) == cell.key }),
        let value = Self.shown(truth.cells[key], in: table.cells[key])
      else { return table }
      isChanged = true
      return table.with(value, at: key)
    }
    return isChanged ? Spoilt(trial: trial, tables: tables, facts: made.facts, what: "\(cell)") : nil
  }

  /// The number, or the numerator of a rate; nil where only something else of a rate is hidden.
  private static func shown(_ truth: CellValue?, in printed: CellValue?) -> CellValue? {
    switch (truth, printed) {
    case (.number, .hidden): return truth
    case (.ratio(let numerator, _), .rate(let rate)) where rate.numerator == nil:
      return .rate(
        PublishedRate(numerator: Int(numerator), denominator: rate.denominator, percentage: rate.percentage)
      )
    case (.ratio(let numerator, _), .hidden):
      return .rate(PublishedRate(numerator: Int(numerator), denominator: nil, percentage: .hidden))
    default: return nil
    }
  }

  /// Small counts are hidden, and others by the throw of a coin; equal counts of several tables alike.
  private static func patterned(_ trial: Trial, _ coin: inout RandomVillage.Numbers) -> ([PublishedTable], HiddenFacts)
  {
    var facts = HiddenFacts()
    var isHidden: [UInt32: Bool] = [:]
    let share = Int.random(in: 0...10, using: &coin)
    let tables = trial.tables.map(\.withMargins).map { table in
      var cells = table.cells
      let threshold = trial.policy.threshold(for: table.heading)
      for key in table.keys {
        guard case .number(let value) = cells[key] else { continue }
        let mask = trial.village.mask(table.names(of: key), by: table.dimensions.map(\.name))
        let isSmall = value > 0 && value < Double(threshold) || value == 0 && !trial.policy.zerosAreSafe
        let thrown = value > 0 && Int.random(in: 0..<10, using: &coin) < share
        if isHidden[mask] == nil { isHidden[mask] = isSmall || thrown }
        guard isHidden[mask] == true else { continue }
        cells[key] = .hidden
        if value == 1 { facts.singletons.insert(CellAddress(table: table.heading.name, key: table.names(of: key))) }
      }
      return PublishedTable(heading: table.heading, dimensions: table.dimensions, cells: cells)
    }
    return (tables, facts)
  }
}

extension PublishedTable {
  fileprivate func with(_ value: CellValue, at key: [Member]) -> PublishedTable {
    PublishedTable(heading: heading, dimensions: dimensions, cells: cells.merging([key: value]) { $1 })
  }
}
