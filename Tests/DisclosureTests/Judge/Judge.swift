import Disclosure

/// Tries every village that agrees with what was printed, by plain search. It knows nothing of how the tool works.
struct Judge {
  /// A printed or hidden number: which atoms it counts.
  struct Number: Hashable {
    let mask: UInt32
    /// How many values must stay possible.
    let needed: Int
    /// The rest of a rate, which no cell prints.
    var isRest = false
  }

  /// What is said of a rate in percent.
  struct Share: Hashable {
    let part: UInt32
    let whole: UInt32
    let said: PrintedPercentage
    let rule: PercentageRule
  }

  let village: Village
  let zerosAreSafe: Bool
  var printed: Set<UInt32> = []
  var hidden: Set<Number> = []
  /// Numbers that the school has not given.
  var absent: Set<Number> = []
  var shares: Set<Share> = []
  /// Bases of rates, which are no singletons of their own.
  var bases: Set<UInt32> = []
  /// Printed by an earlier release.
  var known: Set<UInt32> = []

  /// Hidden numbers with too few possible values, or that the one child of another can work out.
  func complaints() -> [String] {
    targets.filter { !hasEnoughValues($0) }.map { "\($0.mask): fewer than \($0.needed) values" }
      + told.map { "\($0.other.mask) is known to the child of \($0.one.mask)" }
      + unprinted.filter(isTold).map { "\($0.mask) was not given and is few" }
  }

  /// There is nothing to complain of; finds the first complaint only.
  var isSafe: Bool { !isPlainlyOpen && targets.allSatisfy(hasEnoughValues) && told.isEmpty }

  /// Some hidden number is the difference of two printed ones: quick to see, and the most common flaw.
  private var isPlainlyOpen: Bool {
    let shown = printed.union(known)
    let plain = Set(shown.map(significant))
    return hidden.contains { number in
      let mask = significant(number.mask)
      return !known.contains(number.mask)
        && (plain.contains(mask) || plain.contains { $0 & mask == mask && plain.contains($0 & ~mask) })
    }
  }

}

extension Judge {
  private var targets: [Number] { hidden.filter { !known.contains($0.mask) }.sorted { $0.mask < $1.mask } }

  private var told: [(one: Number, other: Number)] {
    let numbers = targets.filter { !$0.isRest }
    let ones = numbers.filter { village.count($0.mask) == 1 && !bases.contains($0.mask) }
    return ones.flatMap { one in
      numbers.filter { significant($0.mask) != significant(one.mask) && isTold($0, by: one) }.map { (one, $0) }
    }
  }

  /// The atoms that are not under a printed zero.
  private func significant(_ mask: UInt32) -> UInt32 {
    var zeros = (printed.union(known)).filter { village.count($0) == 0 }.reduce(0) { $0 | $1 }
    for share in shares where share.said == .whole(100) { zeros |= share.whole & ~share.part }
    for share in shares where share.said == .whole(0) { zeros |= share.part }
    return mask & ~zeros
  }

  private var unprinted: [Number] {
    let others = printed.union(known).union(hidden.map(\.mask))
    return absent.filter { !others.contains($0.mask) }.sorted { $0.mask < $1.mask }
  }

  /// That there are few children can be worked out, and nearly how many.
  private func isTold(_ number: Number) -> Bool {
    let values = values(of: number)
    return values.count < number.needed && values.contains { (1..<number.needed).contains($0) }
  }

  private func hasEnoughValues(_ number: Number) -> Bool { values(of: number).count == number.needed }

  /// Possible values, no more than are needed.
  private func values(of number: Number) -> [Int] {
    let truth = village.count(number.mask)
    // Near the truth first, where most are.
    let candidates = (0...(truth + number.needed + 40)).sorted { abs($0 - truth) < abs($1 - truth) }
    var found: [Int] = []
    for value in candidates where found.count < number.needed {
      if isPossible([(number.mask, value)]) && isExplained(number, value) { found.append(value) }
    }
    return found
  }

  /// The policy is public: where a number is hidden, it is small or another one is. Only of plain counts it is known so
  /// exactly.
  private func isExplained(_ number: Number, _ value: Int) -> Bool {
    let isPlain = shares.isEmpty && known.isEmpty && absent.isEmpty && hidden.allSatisfy { $0.needed == 5 }
    guard isPlain, value > limit(number) else { return true }
    return hidden.contains { other in
      other.mask != number.mask
        && (0...limit(other)).contains { isPossible([(number.mask, value), (other.mask, $0)]) }
    }
  }

  /// All children together are hidden up to the threshold itself.
  private func limit(_ number: Number) -> Int {
    village.isWhole(number.mask) ? number.needed : number.needed - 1
  }

  private func isTold(_ other: Number, by one: Number) -> Bool {
    let truth = village.count(other.mask)
    return !(0...(truth + 40)).contains { $0 != truth && isPossible([(one.mask, 1), (other.mask, $0)]) }
  }

  private func isPossible(_ assumed: [(mask: UInt32, value: Int)]) -> Bool {
    let sums = assumed + printed.union(known).map { ($0, village.count($0)) }
    let positive = zerosAreSafe ? hidden.filter { !$0.isRest }.map(\.mask) : []
    let near = atomsTied(to: assumed.reduce(0) { $0 | $1.mask }, by: sums.map(\.0) + positive + shares.map(\.whole))
    var search = Search(
      sums: sums.filter { $0.0 & near != 0 },
      positive: positive.filter { $0 & near != 0 },
      shares: shares.filter { $0.whole & near != 0 },
      open: near,
      atoms: village.atoms.count
    )
    return search.succeeds()
  }

  /// What has nothing to do with the question can be as it is.
  private func atomsTied(to mask: UInt32, by ties: [UInt32]) -> UInt32 {
    var near = mask
    while true {
      let more = ties.filter { $0 & near != 0 }.reduce(near) { $0 | $1 }
      if more == near { return near }
      near = more
    }
  }
}

/// Fills in one atom after another.
private struct Search {
  let masks: [UInt32]
  var left: [Int]
  let positive: [UInt32]
  let shares: [Judge.Share]
  let all: UInt32
  var values: [Int]
  /// Many more than the children of any test.
  static let most = 250

  init(sums: [(mask: UInt32, value: Int)], positive: [UInt32], shares: [Judge.Share], open: UInt32, atoms: Int) {
    masks = sums.map(\.mask)
    left = sums.map(\.value)
    self.positive = positive
    self.shares = shares
    all = open
    values = Array(repeating: 0, count: atoms)
  }

  mutating func succeeds() -> Bool { fill(all) }

  // Plain loops, because this is where the tests spend their time, and without optimisation.
  private mutating func fill(_ open: UInt32) -> Bool {
    var best = -1
    var fewest = Int.max
    var index = 0
    while index < masks.count {
      let here = masks[index] & open
      if left[index] < 0 || here == 0 && left[index] != 0 { return false }
      if here != 0 {
        let ways = Self.ways(left[index], here.nonzeroBitCount)
        if ways < fewest { (best, fewest) = (index, ways) }
      }
      index += 1
    }
    if isBroken(open) { return false }
    if open == 0 { return true }
    let atom = best >= 0 ? (masks[best] & open).trailingZeroBitCount : open.trailingZeroBitCount
    let rest = open & ~(1 << UInt32(atom))
    if best >= 0 && (masks[best] & open).nonzeroBitCount == 1 { return fill(atom, with: left[best], rest) }
    // An atom that nothing bounds and no percentage is said of can as well be large.
    if best < 0 && !shares.contains(where: { $0.whole >> UInt32(atom) & 1 == 1 }) { return fill(atom, with: 1, rest) }
    let most = best >= 0 ? left[best] : Self.most
    var value = 0
    while value <= most {
      if fill(atom, with: value, rest) { return true }
      value += 1
    }
    return false
  }

  /// About how many ways there are to fill a sum.
  private static func ways(_ sum: Int, _ atoms: Int) -> Int {
    var ways = 1
    var number = 1
    while number < atoms && ways < 1_000_000 {
      ways *= sum + 1
      number += 1
    }
    return ways
  }

  private mutating func fill(_ atom: Int, with value: Int, _ rest: UInt32) -> Bool {
    add(-value, at: atom)
    values[atom] = value
    if fill(rest) { return true }
    add(value, at: atom)
    return false
  }

  private mutating func add(_ value: Int, at atom: Int) {
    let bit = UInt32(1) << UInt32(atom)
    var index = 0
    while index < masks.count {
      if masks[index] & bit != 0 { left[index] += value }
      index += 1
    }
  }

  private func isBroken(_ open: UInt32) -> Bool {
    var index = 0
    while index < positive.count {
      if positive[index] & open == 0 && sum(positive[index]) == 0 { return true }
      index += 1
    }
    index = 0
    while index < shares.count {
      if shares[index].whole & open == 0 && !isTrue(shares[index]) { return true }
      index += 1
    }
    return false
  }

  private func sum(_ mask: UInt32) -> Int {
    var rest = mask
    var sum = 0
    while rest != 0 {
      sum += values[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return sum
  }

  private func isTrue(_ share: Judge.Share) -> Bool {
    let (part, whole) = (sum(share.part), sum(share.whole))
    switch share.said {
    case .hidden, .tooSmallBase: return true
    // Said too where a percentage had to be left out.
    case .incomplete: return part < whole
    default: return share.rule.says(part, of: whole) == share.said
    }
  }
}
