import Disclosure
import Foundation
import Testing

@Suite("An independent judge")
struct JudgeTests {
  /// Cases of each kind; `JUDGE_CASES=2000` is what `make soak` asks for. Of a few none may be small enough to try all choices.
  private static let cases = ProcessInfo.processInfo.environment["JUDGE_CASES"].flatMap(Int.init) ?? 182

  @Test(
    "finds no hidden number with too few possible values, and none hidden without need",
    arguments: RandomVillage.Kind.allCases
  )
  func verdicts(kind: RandomVillage.Kind) throws {
    var (judgedLeast, more) = (0, [Int]())
    for seed in 0..<Self.cases {
      var random = RandomVillage(seed: seed)
      let trial = try random.trial(kind)
      let made = try DisclosureControl(policy: trial.policy).protect(trial.tables, after: trial.earlier)
      let published = made.tables.map(\.published)
      let withheld = published.filter(trial.isWithheld)
      let complaints = trial.judge(published).complaints()
      #expect(complaints.isEmpty, "\(kind) \(seed): \(complaints)")
      if withheld.isEmpty, let isLeast = trial.isLeast(published) {
        if !isLeast { more.append(seed) }
        judgedLeast += 1
      }
      let audit = DisclosureAudit(policy: trial.policy)
      let findings = try audit.findings(in: published, after: trial.earlier, knowing: made.facts)
      #expect(findings.isEmpty, "\(kind) \(seed): \(findings)")
    }
    #expect(more.isEmpty, "\(kind) \(more): more is hidden than need be")
    #expect(
      kind == .incomplete || Self.cases < 40 || judgedLeast * 40 > Self.cases,
      "\(kind): only \(judgedLeast) choices were small enough to try all others"
    )
  }

  @Test("and the audit agree that primary suppression alone is not enough")
  func audit() throws {
    var random = RandomVillage(seed: 1)
    var caught = 0
    for _ in 0..<40 {
      let trial = try random.trial(.flat)
      let table = trial.tables[0].withPrimaryHidden(threshold: 5)
      let complaints = trial.judge([table]).complaints().filter { $0.contains("fewer") }
      let findings = try DisclosureAudit(policy: trial.policy).findings(in: [table])
      #expect(complaints.isEmpty == findings.isEmpty)
      caught += complaints.isEmpty ? 0 : 1
    }
    #expect(caught > 10)
  }
}

extension StatisticalTable {
  /// As the most careless would publish it.
  fileprivate func withPrimaryHidden(threshold: Int) -> PublishedTable {
    var cells: [[Member]: CellValue] = [:]
    let empty = PublishedTable(heading: heading, dimensions: dimensions, cells: [:])
    for key in empty.keys {
      let parts = rows.filter { row in
        zip(zip(dimensions, key), row.key).allSatisfy { part, word in
          part.0.values(of: part.1).contains { part.0.values[$0] == word }
        }
      }
      let sum = parts.reduce(0.0) { if case .number(let number) = $1.value { $0 + number } else { $0 } }
      cells[key] = sum > 0 && sum < Double(threshold) ? .hidden : .number(sum)
    }
    return PublishedTable(heading: heading, dimensions: dimensions, cells: cells)
  }
}
