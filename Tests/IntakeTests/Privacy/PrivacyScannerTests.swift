import TestSupport
import Testing

@testable import Intake

@Suite struct PrivacyScannerTests {
  @Test(arguments: [
    ("电话13800138000。", "电话1**********。"), ("138 0013 8000", "1**********"),
    ("+86 138 0013 8000 找", "+86 1********** 找"), ("无", "无"), ("", ""),
    ("13800138000 13900139000", "1********** 1**********"), ("身份证340422190012310021", "身份证3*****************"),
    ("１３８００１３８０００", "１**********"),
    ("34042219 13800138000", "34042219 1**********"), ("a/13800138000/13800138000.md", "a/1**********/1**********.md"),
    ("一三八〇〇一三八〇〇〇", "一**********"), ("%C313800138000", "%C31**********"), ("%E8%B513800138000", "%E8%B51**********"),
  ])
  func masks(text: String, shown: String) {
    #expect(PrivacyScanner.strict.masked(text) == shown)
  }

  /// The survey only spares looks: it must not cost a run.
  @Test("the survey notes every run of digits that a look at all bytes finds", arguments: 0..<10)
  func survey(seed: UInt64) {
    var random = SeededGenerator(seed: seed + 1000)
    let persons = PersonFinder(roster: .empty, publicNames: [])
    let pieces = [
      "1", "3", "８", "五", "①", "%31", "-", " ", "\n", "、", "|", "/", "x", "ab", "中", "。", "\u{200B}", "%20", "%C3",
      "%E8", "%F0",
    ]
    for _ in 0..<100 {
      let text = (0..<60).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      for (text, joins) in [(text, true), (text, false), ("Q中" + text, true), ("Q中" + text, false)] {
        let bytes = Array(text.utf8)
        let scanned = ScannedText(bytes, joinsGroups: joins, persons: persons)
        let all = DigitRun.runs(in: bytes, at: [0..<bytes.count], minimum: 5, joinsGroups: joins)
        let isMissed = isMissed(in: bytes, all: text.hasPrefix("Q"))
        #expect(!all.strict.contains { isMissed($0, scanned.runs) })
        #expect(!all.loose.contains { isMissed($0, scanned.looseRuns) })
        #expect(scanned.runs.count <= all.strict.count && scanned.looseRuns.count <= all.loose.count)
      }
    }
  }

  /// Short runs in one piece are looked at only where QQ is spoken of.
  private func isMissed(in bytes: [UInt8], all: Bool) -> (DigitRun, [DigitRun]) -> Bool {
    { run, noted in
      let isAsked = all || run.digits.count >= 9 || self.isParted(run, in: bytes)
      return isAsked && !noted.contains { $0.ranges == run.ranges && $0.wordBefore == run.wordBefore }
    }
  }

  private func isParted(_ run: DigitRun, in bytes: [UInt8]) -> Bool {
    zip(run.ranges, run.ranges.dropFirst()).contains { first, second in
      let between = String(decoding: bytes[first.upperBound..<second.lowerBound], as: UTF8.self)
      return !between.unicodeScalars.allSatisfy { $0 == "\u{200B}" }
    }
  }

  @Test("masking twice changes nothing more")
  func stable() {
    let once = PrivacyScanner.strict.masked("+86-138-0013-8000，340422-19001231-0021")
    #expect(PrivacyScanner.strict.masked(once) == once)
  }
}
