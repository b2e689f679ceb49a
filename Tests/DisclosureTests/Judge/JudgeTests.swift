import Disclosure
import Foundation
import Testing

@Suite("An independent judge")
struct JudgeTests {
  /// `SOAK=10 swift test` tries ten times as many.
  private static let rounds = ProcessInfo.processInfo.environment["ROUNDS"].flatMap(Int.init) ?? 225

  @Test("finds no hidden number with too few possible values", arguments: RandomVillage.Kind.allCases)
  func safety(kind: RandomVillage.Kind) throws {
    var (a, b, c) = (Duration.zero, Duration.zero, Duration.zero)
    if let only = ProcessInfo.processInfo.environment["KIND"], only != "\(kind)" { return }
    defer { FileHandle.standardError.write(Data("TIME \(kind) \(a) \(b) \(c)\n".utf8)) }
    let clock = ContinuousClock()
    for seed in 0..<Self.rounds {
      let t0 = clock.now
      var random = RandomVillage(seed: seed)
      let trial = try random.trial(kind)
      let made = try DisclosureControl(policy: trial.policy).protect(trial.tables, after: trial.earlier)
      if ProcessInfo.processInfo.environment["KIND"] != nil {
        FileHandle.standardError.write(Data("\(seed) \(clock.now - t0)\n".utf8))
      }
      let t1 = clock.now; a += t1 - t0
      let published = made.tables.map(\.published)
      if published.contains(where: { $0.cells.values.allSatisfy { $0 == .hidden } }) { continue }
      let complaints = trial.judge(published).complaints()
      #expect(
        complaints.isEmpty,
        "\(kind) \(seed): \(complaints) \(trial.village.atoms.map(\.count)) \(published.flatMap { t in t.keys.map { t.cells[$0] } })"
      )
      let t2 = clock.now; b += t2 - t1
      defer { c += clock.now - t2 }
      let findings = try DisclosureAudit(policy: trial.policy).findings(
        in: published,
        after: trial.earlier,
        singletons: made.singletons
      )
      #expect(findings.isEmpty, "\(kind) \(seed): \(findings)")
    }
  }
}
