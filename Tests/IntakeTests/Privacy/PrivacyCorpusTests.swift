import Diagnostics
import Foundation
import Testing

@testable import Intake

/// The planted corpora in `Tests/Fixtures/Privacy`: texts that leak, and texts that only look as if they did.
///
/// The everyday ones were written before their author had read the rules: chat, notices, letters, duty tables, captions,
/// CSV, YAML, addresses and names of files. Those of the attack are what a hostile test of the gate wrote in the same way, with
/// a list of its own, and as many again on what it found. Each later attack, after the rules had been mended, left texts
/// of its own (`attack2-…`, `attack3-…`, `attack6-…`, `attack8-…`, `attack9-…`); what of these is still missed is marked so.
@Suite("The planted corpora")
struct PrivacyCorpusTests {
  /// A text with one planted leak.
  struct Leak: Decodable {
    let text: String
    let rule: String
    let value: String
    let evasion: String
    let place: String
    /// The name can only be known from the school's list.
    let roster: Bool
    /// It is known that the gate does not see it.
    let missed: Bool?
  }

  struct Clean: Decodable {
    let text: String
    let why: String
    let place: String?

    /// 李老师 is refused until site.yml declares the person public.
    var isRefusedByDesign: Bool { why.hasSuffix("by design") }
  }

  @Test("are caught rule by rule", arguments: [("leaks.jsonl", 600, 100), ("everyday-leaks.jsonl", 200, 95)])
  func recall(file: String, least: Int, percentOfNumbers: Int) throws {
    let leaks: [Leak] = try Self.lines(of: file)
    let caught = leaks.map { Self.errors(in: $0.text, at: $0.place, withRoster: $0.roster) > 0 }
    Self.printTable(file, leaks, caught)
    #expect(leaks.count >= least)
    Self.expectPersons(zip(leaks, caught).map(\.self))
    let numbers = zip(leaks, caught).filter { !Self.rulesAboutPersons.contains($0.0.rule) }
    #expect(numbers.count { $0.1 } * 100 >= numbers.count * percentOfNumbers)
  }

  @Test("of an attack are caught rule by rule")
  func attack() throws {
    let leaks: [Leak] = try Self.lines(of: "attack-leaks.jsonl")
    let caught = leaks.map { leak in
      Self.errors(in: leak.text, at: leak.place, by: leak.roster ? Self.attacked : Self.unlisted) > 0
    }
    Self.printTable("attack-leaks.jsonl", leaks, caught)
    #expect(leaks.count >= 280)
    let pairs = zip(leaks, caught)
    for (isAboutPersons, least) in [(false, 98), (true, 90)] {
      let cases = pairs.filter { Self.rulesAboutPersons.contains($0.0.rule) == isAboutPersons }
      #expect(cases.count { $0.1 } * 100 >= cases.count * least)
    }
  }

  @Test(
    "of later attacks are caught but for those marked as missed",
    arguments: [("attack2", 900), ("attack3", 720), ("attack6", 480), ("attack8", 440), ("attack9", 490)]
  )
  func laterAttacks(name: String, least: Int) throws {
    let leaks: [Leak] = try Self.lines(of: "\(name)-leaks.jsonl")
    let listed = PrivacyScanner(PublicData(roster: Self.readRoster("\(name)-roster.csv")))
    let caught = leaks.map { leak in
      Self.remarks(on: leak) > 0
        || Self.errors(in: leak.text, at: leak.place, by: leak.roster ? listed : Self.unlisted) > 0
    }
    Self.printTable("\(name)-leaks.jsonl", leaks, caught)
    let lost = zip(leaks, caught).filter { !$1 && $0.missed != true }.map(\.0.text)
    #expect(lost.isEmpty, "\(lost)")
    #expect(leaks.count >= least)
  }

  @Test(
    "of later attacks that are clean raise no alarm",
    arguments: [("attack2", 500), ("attack3", 900), ("attack6", 470), ("attack8", 370), ("attack9", 720)]
  )
  func laterPrecision(name: String, least: Int) throws {
    let texts: [Clean] = try Self.lines(of: "\(name)-clean.jsonl")
    let alarms = texts.filter { Self.errors(in: $0.text, at: $0.place ?? "body", by: Self.unlisted) > 0 }
    let others = alarms.filter { !$0.isRefusedByDesign }
    print(
      "\(name)-clean.jsonl: \(texts.count) texts, false alarms: \(others.count), by design: \(alarms.count - others.count)"
    )
    #expect(texts.count >= least)
    #expect(others.count * 200 <= texts.count, "\(others.map(\.text))")
  }

  @Test(
    "raise no alarm over clean texts",
    arguments: [("clean.jsonl", 400), ("everyday-clean.jsonl", 150), ("attack-clean.jsonl", 400)]
  )
  func precision(file: String, least: Int) throws {
    let texts: [Clean] = try Self.lines(of: file)
    let alarms = texts.filter { Self.errors(in: $0.text, at: "body", withRoster: $0.why.hasPrefix("roster word")) > 0 }
    print("\(file): \(texts.count) texts, false alarms: \(alarms.count)")
    for alarm in alarms where Self.isVerbose { print("  alarm [\(alarm.why)]: \(alarm.text)") }
    #expect(texts.count >= least)
    #expect(alarms.count * 100 <= texts.count, "\(alarms.map(\.text))")
  }
}

// The rules about persons

extension PrivacyCorpusTests {
  /// Of a hundred leaks so many are caught at least: names with the roster, names without it, and records.
  private static let personThresholds = [
    "personal-name/roster": 98, "personal-name": 85, "marks-and-ranks": 90, "aid-record": 90, "health-record": 90,
    "counselling-record": 90, "daily-route": 90, "small-count": 90,
  ]

  private static let rulesAboutPersons = Set(personThresholds.keys)

  private static func expectPersons(_ cases: [(leak: Leak, isCaught: Bool)]) {
    let groups = Dictionary(grouping: cases) { entry in
      entry.leak.rule + (entry.leak.rule == "personal-name" && entry.leak.roster ? "/roster" : "")
    }
    for (group, least) in personThresholds {
      let cases = groups[group] ?? []
      let caught = cases.count { $0.isCaught }
      #expect(!cases.isEmpty && caught * 100 >= cases.count * least, "\(group): \(caught) of \(cases.count)")
    }
  }
}

extension PrivacyCorpusTests {
  /// `CORPUS=verbose` prints every miss and every false alarm.
  private static let isVerbose = ProcessInfo.processInfo.environment["CORPUS"] == "verbose"

  private static let unlisted = PrivacyScanner(PublicData())
  private static let listed = PrivacyScanner(PublicData(roster: roster))
  private static let attacked = PrivacyScanner(PublicData(roster: readRoster("attack-roster.csv")))

  /// The list of `roster.csv`, by which lines with `roster: true` are looked through.
  static let roster = readRoster("roster.csv")

  private static func readRoster(_ file: String) -> Roster {
    RosterReader(
      path: Located(fixtures.appendingPathComponent(file).path, at: SourceLocation(file: "site.yml")),
      problems: Problems()
    ).roster()
  }

  private static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/Privacy")

  private static func lines<Line: Decodable>(of file: String) throws -> [Line] {
    let text = try String(contentsOf: fixtures.appendingPathComponent(file), encoding: .utf8)
    return try text.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }

  /// What the review of guidance says of a leak that its rules are asked for.
  private static func remarks(on leak: Leak) -> Int {
    let rules: [any GuidanceRule] = [LabellingWords(), CaseStory()]
    return rules.filter { type(of: $0).id == leak.rule }.map { $0.remarks(on: leak.text).count }.reduce(0, +)
  }

  /// How many errors the gate finds in a text, looking where it looks in a build.
  private static func errors(in text: String, at place: String, withRoster: Bool) -> Int {
    errors(in: text, at: place, by: withRoster ? listed : unlisted)
  }

  private static func errors(in text: String, at place: String, by scanner: PrivacyScanner) -> Int {
    let source = SourceText(file: "test.md", text: text)
    let isMarkdown = !["csv", "yaml", "file-name", "front-matter"].contains(place)
    let readable = isMarkdown ? ReadableText(of: MarkdownDocument.read(source, from: 0)).bytes : []
    return (scanner.findings(in: source.bytes) + scanner.findings(in: readable)).count { $0.severity == .error }
  }

  private static func printTable(_ file: String, _ leaks: [Leak], _ caught: [Bool]) {
    let rules = Dictionary(grouping: zip(leaks, caught), by: \.0.rule).sorted { $0.key < $1.key }
    print("\(file.padding(toLength: 22, withPad: " ", startingAt: 0))leaks  caught")
    for (rule, cases) in rules {
      print(row(rule, cases.count, cases.count { $0.1 }))
      for (leak, isCaught) in cases where !isCaught && isVerbose {
        print("  missed \(rule) [\(leak.evasion)/\(leak.place)]: \(leak.text)")
      }
    }
  }

  private static func row(_ rule: String, _ count: Int, _ caught: Int) -> String {
    func padded(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    return rule + padded("\(count)", 28 - rule.count) + padded("\(caught)", 8)
  }
}
