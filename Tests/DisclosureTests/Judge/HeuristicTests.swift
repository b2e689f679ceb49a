import Testing

@testable import Disclosure

@Suite("The way for large tables")
struct HeuristicTests {
  @Test(
    "hides at most a tenth more than the exact one",
    arguments: [RandomVillage.Kind.flat, .small3D, .hierarchical, .linked, .sensitive, .rates]
  )
  func comparison(kind: RandomVillage.Kind) throws {
    var (exact, near) = (0, 0)
    for seed in 0..<60 {
      var random = RandomVillage(seed: seed)
      let trial = try random.trial(kind)
      let tables = trial.tables.map(\.withMargins)
      let problem = SuppressionProblem(Exposure(of: tables, after: [], under: trial.policy))
      func size(_ hidden: Set<Int>) -> Int { hidden.reduce(0) { $0 + problem.size(of: $1) } }
      exact += size(try SecondarySuppression(problem: problem).hidden())
      let choice = try SecondarySuppression(problem: problem, mostExactPieces: 0).hidden()
      near += size(choice)
      let attack = problem.attack(hiding: choice)
      #expect(try attack.breaches(of: problem.targets(hiding: choice)).isEmpty, "\(seed)")
      #expect(try attack.breaches(of: problem.targetsOfSingletons(hiding: choice)).isEmpty, "\(seed)")
    }
    #expect(exact > 0 && near >= exact)
    #expect(Double(near) <= 1.1 * Double(exact), "\(kind): \(near) instead of \(exact)")
  }
}
