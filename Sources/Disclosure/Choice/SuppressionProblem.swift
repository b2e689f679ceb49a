/// What can be hidden in linked tables, what it costs, and what must be out of a reader's reach.
///
/// A piece of information is a class of equal counts, or the percentage of a rate. The pieces are numbered: first the
/// classes, then the percentages.
struct SuppressionProblem {
  /// The percentage of a rate that may be left out.
  struct Percentage {
    let table: Int
    let key: [Member]
    let conditions: [LinearRow]
    /// Its counts, as classes.
    let numerator: Int?
    let denominator: Int?
  }

  /// The rest of a rate, hidden as soon as one of the two numbers is.
  struct Gap {
    let column: Int
    let numerator: Int?
    let denominator: Int?
    let needed: Int
  }

  let exposure: Exposure
  let merging: Merging
  /// By class: the true value, where it is known.
  private(set) var values: [Int?]
  /// By class: the reader has it from an earlier release.
  private(set) var known: [Int?]
  /// By class: how many values must stay possible once it is hidden; nil where it is shown nowhere.
  private(set) var needed: [Int?]
  /// By class: how many numbers of the tables it stands for, where a total stands for several: it is what most people look for.
  private(set) var sizes: [Int]
  private(set) var costs: [Int]
  private(set) var primary: Set<Int> = []
  private(set) var percentages: [Percentage] = []
  private(set) var gaps: [Gap] = []
  /// By class: rests of rates that earlier releases did not print in full, and how many values must stay possible.
  private(set) var earlierGaps: [Int: Int] = [:]
  /// By class: counts that the school has not given, or that merging took away, and no table shows, and how many values must stay possible.
  private(set) var absent: [Int: Int] = [:]
  /// By class: up to which value it would be hidden for itself.
  private var limits: [Int: Int] = [:]
  /// Classes that may be hidden for another reason than being small.
  private var excuses: Set<Int> = []
  /// Conditions that hold whatever is hidden.
  private(set) var rows: [LinearRow]
  /// A count that must be equal to another and is not, or must be zero and is not.
  private(set) var contradictory: Int?
  /// No count is greater, as far as a reader cares.
  let greatest: Int
  /// What is found with one choice is looked at again with the next.
  private let worlds = KnownWorlds()

  init(_ exposure: Exposure) {
    self.exposure = exposure
    let zeros = exposure.policy.zerosAreSafe ? exposure.values.indices.filter { exposure.values[$0] == 0 } : []
    let shown = zeros.filter(exposure.isShown) + exposure.known.filter { $0.value == 0 }.map(\.key)
    merging = Merging(
      counts: exposure.system.count,
      rows: exposure.system.rows,
      zeros: Set(shown + Self.completeGaps(of: exposure))
    )
    rows = merging.rows + exposure.earlierConditions.map(merging.renamed).filter { !$0.terms.isEmpty }
    values = Array(repeating: nil, count: merging.count)
    known = values
    needed = values
    sizes = Array(repeating: 0, count: merging.count)
    costs = sizes
    greatest = 4 * (exposure.values.compactMap { $0 }.max() ?? 0) + 100_000
    for count in exposure.values.indices { take(count) }
    for number in exposure.tables.indices { takeRates(of: number) }
    for (rate, needed) in exposure.earlierGaps {
      let isTold = exposure.known[rate.numerator] != nil && exposure.known[rate.denominator] != nil
      guard !isTold, let column = merging.classes[rate.gap] else { continue }
      earlierGaps[column] = max(earlierGaps[column] ?? 0, needed)
    }
    for count in exposure.excuses { if let column = merging.classes[count] { excuses.insert(column) } }
    for (count, needed) in exposure.absent.merging(exposure.mergedAway, uniquingKeysWith: max) {
      guard let column = merging.classes[count], sizes[column] == 0, known[column] == nil else { continue }
      absent[column] = max(absent[column] ?? 0, needed)
    }
  }

  var pieces: Int { merging.count + percentages.count }

  /// It can be hidden, and hiding it takes something from the reader.
  func canHide(_ piece: Int) -> Bool {
    guard piece < merging.count else { return true }
    return sizes[piece] > 0 && known[piece] == nil
  }

  /// The least that a reader can think of a class once it is hidden.
  func least(_ column: Int) -> Int { needed[column] != nil && exposure.policy.zerosAreSafe ? 1 : 0 }

  /// How many printed numbers or percentages a piece stands for; a total for several.
  func size(of piece: Int) -> Int { piece < merging.count ? sizes[piece] : 1 }

  /// What else it costs to hide a piece: its value, a margin twice; the percentage is what a rate is printed for.
  func cost(of piece: Int) -> Int {
    if piece < merging.count { return costs[piece] }
    let rate = percentages[piece - merging.count]
    return 2 * (rate.denominator.flatMap { values[$0] } ?? 0)
  }

  /// The reader's problem when these pieces are hidden.
  func attack(hiding hidden: Set<Int>) -> Attack {
    var fixed: [Int?] = merging.classes.isEmpty ? [] : Array(repeating: nil, count: merging.count)
    var least = Array(repeating: 0, count: merging.count)
    for column in 0..<merging.count {
      if let value = known[column] ?? (sizes[column] > 0 && !hidden.contains(column) ? values[column] : nil) {
        fixed[column] = value
      } else {
        least[column] = self.least(column)
      }
    }
    for gap in gaps where !isHidden(gap, hidden) && fixed[gap.column] == nil { fixed[gap.column] = values[gap.column] }
    let printed = percentages.indices.filter { !hidden.contains(merging.count + $0) }
    let conditions = rows + printed.flatMap { percentages[$0].conditions }
    var attack = Attack(rows: conditions, fixed: fixed, least: least, greatest: greatest)
    attack.reasons = limits.filter { hidden.contains($0.key) }
    attack.excuses = excuses
    attack.worlds = worlds
    return attack
  }

  /// What must not be narrowed down when these pieces are hidden.
  func targets(hiding hidden: Set<Int>) -> [Attack.Target] {
    let columns = hiddenColumns(hidden)
    let counts = columns.map { Attack.Target(column: $0, needed: needed[$0] ?? 0) }
    let today = gaps.filter { isHidden($0, hidden) }.map { ($0.column, $0.needed) }
    let rests = Dictionary(today + earlierGaps.map { ($0, $1) }, uniquingKeysWith: max)
      .filter { known[$0.key] == nil && !columns.contains($0.key) }.sorted { $0.key < $1.key }
    let others = absent.filter { !columns.contains($0.key) }.sorted { $0.key < $1.key }
    return counts + rests.map { Attack.Target(column: $0.key, needed: $0.value) }
      + others.map { Attack.Target(column: $0.key, needed: $0.value, harmlessFrom: $0.value) }
  }

  /// No choice of what to hide changes that it must be protected.
  func isAlwaysTarget(_ column: Int) -> Bool {
    primary.contains(column) || absent[column] != nil || earlierGaps[column] != nil
      || needed[column] != nil && sizes[column] == 0
  }

  /// What the one child of a hidden count must not be able to work out.
  func targetsOfSingletons(hiding hidden: Set<Int>) -> [Attack.Target] {
    let columns = hiddenColumns(hidden)
    let ones = Set(exposure.singletons.compactMap { merging.classes[$0] }).intersection(columns).sorted()
    return ones.flatMap { one in
      columns.filter { $0 != one }.map { Attack.Target(column: $0, needed: 2, given: one) }
    }
  }
}

extension SuppressionProblem {
  /// So many other numbers are hidden rather than a total.
  private static let numbersPerTotal = 5

  /// Nobody is missing where a coverage rate says 100 %.
  private static func completeGaps(of exposure: Exposure) -> [Int] {
    exposure.tables.indices.filter { exposure.tables[$0].heading.isCoverage }.flatMap { number in
      exposure.tables[number].keys.compactMap { key in
        guard case .rate(let rate) = exposure.counts(number, key), exposure.values[rate.gap] == 0 else { return nil }
        return rate.gap
      }
    }
  }

  private mutating func take(_ count: Int) {
    let value = exposure.values[count]
    guard let column = merging.classes[count] else {
      if value.map({ $0 > 0 }) ?? false && exposure.known[count] == nil { contradictory = count }
      return
    }
    if let value, let other = values[column], value != other { contradictory = count }
    values[column] = value ?? values[column]
    if let value = exposure.known[count] { known[column] = value }
    if let more = exposure.needed[count] { needed[column] = max(needed[column] ?? 0, more) }
    guard exposure.isShown(count) else { return }
    sizes[column] += exposure.timesShown(count) * (exposure.isTotal(count) ? Self.numbersPerTotal : 1)
    let isMargin = exposure.isMargin(count)
    costs[column] += (isMargin ? 2 : 1) * (exposure.values[count] ?? 0)
    if exposure.primary[count] != nil { primary.insert(column) }
    if let limit = exposure.limit(of: count) { limits[column] = max(limits[column] ?? 0, limit) }
  }

  private mutating func takeRates(of number: Int) {
    let heading = exposure.tables[number].heading
    for key in exposure.tables[number].keys {
      guard case .rate(let counts) = exposure.counts(number, key), let rate = exposure.rate(number, key) else {
        continue
      }
      let threshold = exposure.policy.threshold(for: heading)
      let (numerator, denominator) = (merging.classes[counts.numerator], merging.classes[counts.denominator])
      func conditions(_ percentage: PrintedPercentage) -> [LinearRow] {
        percentage.conditions(on: counts, isCoverage: heading.isCoverage, threshold: threshold)
          .map(merging.renamed).filter { !$0.terms.isEmpty }
      }
      rows += conditions(rate.fallback)
      if rate.percentage != rate.fallback, rate.percentage != .tooSmallBase {
        let printed = conditions(rate.percentage)
        percentages.append(
          Percentage(table: number, key: key, conditions: printed, numerator: numerator, denominator: denominator)
        )
      }
      if let column = merging.classes[counts.gap] {
        gaps.append(Gap(column: column, numerator: numerator, denominator: denominator, needed: threshold))
      }
    }
  }

  private func hiddenColumns(_ hidden: Set<Int>) -> [Int] {
    (0..<merging.count).filter { column in
      needed[column] != nil && known[column] == nil && (sizes[column] == 0 || hidden.contains(column))
    }
  }

  private func isHidden(_ gap: Gap, _ hidden: Set<Int>) -> Bool {
    [gap.numerator, gap.denominator].contains { $0.map(hidden.contains) ?? false }
  }
}
