/// Chooses what to hide besides the primary cells: as few numbers as possible, then the least worth, so that no
/// target is narrowed down too far.
///
/// The choice starts with what is primary, asks what a reader could work out, turns every answer into a condition
/// on the choice, and takes the cheapest choice that fulfils all conditions, until a reader can work out nothing
/// (implicit hitting set). For small problems the result is the least; for large ones it is pruned.
struct SecondarySuppression {
  let problem: SuppressionProblem
  /// Problems with more pieces that can be hidden are solved nearly, not exactly.
  var mostExactPieces = 150

  /// Some target cannot be protected, whatever is hidden.
  struct Unprotectable: Error {
    let columns: [Int]
  }

  /// Everything to hide, primary pieces included.
  ///
  /// - Throws: `Unprotectable`, `SolverFailure`, `Attack.Contradiction`
  func hidden() throws -> Set<Int> {
    var known = Cuts()
    var best: Set<Int>?
    var rounds = 0
    while true {
      let start = problem.primary.union(try hittingSet(known).cheapest(within: isExact ? 0 : 0.02))
      let (choice, found) = try completed(start, known)
      if found.all.count == known.all.count { return choice }
      known = found
      if isExact { continue }
      rounds += 1
      let bare = try pruned(choice, &known)
      let (pruned, more) = try completed(bare, known)
      known = more
      best = [best, choice, pruned].compactMap { $0 }.min { price(of: $0) < price(of: $1) }
      let isNearLeast = best.map { Double(price(of: $0)) < 1.02 * Double(price(of: start)) } ?? false
      if isNearLeast || rounds == mostRounds, let best { return best }
    }
  }
}

extension SecondarySuppression {
  private static let manyPieces = 1_000
  private static let somePieces = 300
  /// To print a number again, in a problem of many pieces.
  private static let fewAttempts = 100

  /// In a large problem a second attempt seldom finds more, and takes as long.
  private var mostRounds: Int { problem.pieces > Self.manyPieces ? 1 : problem.pieces > Self.somePieces ? 2 : 8 }

  private var isExact: Bool { (0..<problem.pieces).count(where: problem.canHide) <= mostExactPieces }

  /// More and more pieces, until the choice is safe or nothing can be added; and all cuts that were met on the way.
  private func completed(_ start: Set<Int>, _ known: Cuts) throws -> (Set<Int>, Cuts) {
    var (choice, known) = (start, known)
    let move = isExact ? nil : CheapestMove(problem: problem, prices: prices)
    while true {
      let found = try breaches(hiding: choice)
      if found.isEmpty { break }
      for cut in try cuts(from: found, hiding: choice) { known.add(cut) }
      var larger = choice
      if let move {
        for breach in found { larger.formUnion(try move.pieces(freeing: breach.target, besides: larger) ?? []) }
      }
      if larger == choice { larger = hittingSet(known).completed(choice) }
      if larger == choice { break }
      choice = larger
    }
    return (choice, known)
  }

  private func hittingSet(_ cuts: Cuts) -> HittingSet { HittingSet(cuts: cuts.all, prices: prices) }

  /// By piece: what it stands for comes first, then what it is worth.
  private var prices: [Int] {
    let all = 1 + (0..<problem.pieces).reduce(0) { $0 + problem.cost(of: $1) }
    return (0..<problem.pieces).map { all * problem.size(of: $0) + problem.cost(of: $0) }
  }

  private func price(of hidden: Set<Int>) -> Int {
    let prices = prices
    return hidden.reduce(0) { $0 + prices[$1] }
  }

  private func breaches(hiding hidden: Set<Int>) throws -> [Attack.Breach] {
    try breaches(of: problem.attack(hiding: hidden), hiding: hidden)
  }

  /// What a better choice must fulfil.
  private func cuts(from breaches: [Attack.Breach], hiding hidden: Set<Int>) throws -> [Cut] {
    let maker = CutMaker(problem: problem, hidden: hidden, attack: problem.attack(hiding: hidden), isNear: !isExact)
    let cuts = try breaches.map(maker.cuts)
    let hopeless = zip(breaches, cuts).filter { $1.contains(where: \.isHopeless) }.map(\.0.target.column)
    if !hopeless.isEmpty { throw Unprotectable(columns: hopeless) }
    return cuts.flatMap { $0 }
  }

  /// The first look is quick and finds most; a choice that passes is looked at in whole numbers.
  private func breaches(of attack: Attack, hiding hidden: Set<Int>, limit: Int = .max) throws -> [Attack.Breach] {
    let all = [problem.targets(hiding: hidden), problem.targetsOfSingletons(hiding: hidden)]
    for targets in all {
      for inWholeNumbers in [false, true] {
        let breaches = try attack.breaches(of: targets, inWholeNumbers: inWholeNumbers, limit: limit)
        if !breaches.isEmpty { return breaches }
      }
    }
    return []
  }

  /// Prints again what need not be hidden at a first look, the dearest first. Every failure adds a cut that saves later
  /// attempts.
  private func pruned(_ hidden: Set<Int>, _ cuts: inout Cuts) throws -> Set<Int> {
    var hidden = hidden
    let prices = prices
    var attempts = problem.pieces > Self.manyPieces ? Self.fewAttempts : Int.max
    let optional = hidden.subtracting(problem.primary).sorted { (prices[$1], $0) < (prices[$0], $1) }
    for piece in optional where attempts > 0 {
      let smaller = hidden.subtracting([piece])
      guard cuts.all.allSatisfy({ $0.isMet(by: smaller) }) else { continue }
      attempts -= 1
      let attack = problem.attack(hiding: smaller)
      let found = try attack.breaches(of: problem.targets(hiding: smaller), inWholeNumbers: false, limit: 1)
      if found.isEmpty { hidden = smaller }
      let maker = CutMaker(problem: problem, hidden: smaller, attack: attack, isNear: true)
      for breach in found where breach.reason != nil { for cut in try maker.cuts(for: breach) { cuts.add(cut) } }
    }
    return hidden
  }
}

/// Cuts in the order in which they were found, each once.
private struct Cuts {
  private(set) var all: [Cut] = []
  private var known: Set<Cut> = []

  mutating func add(_ cut: Cut) {
    if known.insert(cut).inserted { all.append(cut) }
  }
}
