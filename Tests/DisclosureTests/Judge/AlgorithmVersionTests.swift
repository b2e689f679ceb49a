import Testing

@testable import Disclosure

@Suite("The version of the choice")
struct AlgorithmVersionTests {
  /// What version 7 chooses for some villages of each kind.
  private static let known: (version: Int, choices: UInt64) = (7, 13_198_461_280_784_519_148)

  @Test("is raised whenever equal tables are protected otherwise")
  func version() throws {
    var words = ""
    for kind in RandomVillage.Kind.allCases {
      for seed in 0..<6 {
        var random = RandomVillage(seed: seed)
        let trial = try random.trial(kind)
        let made = try DisclosureControl(policy: trial.policy).protect(trial.tables, after: trial.earlier)
        for (table, report) in zip(made.tables, made.reports) {
          words += report.hidden.map { "\($0.key)" }.joined(separator: ";")
          words += table.keys.compactMap { if case .rate(let rate) = table[$0] { "\(rate)" } else { nil } }.joined()
        }
      }
    }
    // FNV-1a
    let choices = words.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    #expect(
      Self.known == (GroupProtection.version, choices),
      "the choice has changed: raise GroupProtection.version, and write it here with what is chosen now"
    )
  }
}
