import Diagnostics
import Foundation
import Testing

@testable import Intake

/// Takes each rule out in turn: its golden site must then pass the gate, so that the golden tests fail without the rule.
///
/// `scripts/canary.sh` does the same for real, with a build a rule.
@Suite struct CanaryTests {
  @Test("without its rule a golden site would be published", arguments: PrivacyRules.all().map { type(of: $0).id })
  func canary(rule: String) throws {
    let sites = try GoldenCase.all().filter { try $0.refusals == [rule] }
    #expect(
      sites.contains { !isCleared($0, by: { _ in true }) && isCleared($0, by: { $0 != rule }) },
      "no golden site is refused because of \(rule) alone"
    )
  }

  @Test("every rule that has a file is on the list")
  func list() throws {
    let folder = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Sources/Intake/Privacy/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.standardized.path)
      .map { String($0.prefix { $0 != "." }) }
    #expect(files.sorted() == PrivacyRules.all().map { String(describing: type(of: $0)) }.sorted())
  }

  /// Whether the gate lets a site's content through with some of its rules.
  private func isCleared(_ site: GoldenCase, by applies: (String) -> Bool) -> Bool {
    guard let date = CalendarDate("2026-03-01") else { return false }
    let content = ContentIntake(of: site.contentFolder, on: date).parsed()
    let scanner = content.settings.map(PrivacyScanner.init(settings:)) ?? .strict
    let findings = PrivacyGate.findings(in: content, scanner: scanner).filter { applies($0.diagnostic.rule) }
    let waivers = content.settings?.waivers ?? []
    let review = WaiverReview(of: findings, waivers: waivers, files: content.files, on: date)
    return PrivacyGate.clear(content, found: findings, review: review, scanner: scanner) != nil
  }
}

extension GoldenCase {
  /// The rules whose errors the expected messages name.
  fileprivate var refusals: Set<String> {
    get throws {
      let messages = String(decoding: try FolderContents(of: expectedFolder)["stderr"] ?? Data(), as: UTF8.self)
      return Set(messages.matches(of: /error: \[([a-z0-9-]+)\]/).map { String($0.output.1) })
    }
  }
}
