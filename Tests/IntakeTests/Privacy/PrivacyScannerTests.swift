import Testing

@testable import Intake

@Suite struct PrivacyScannerTests {
  @Test(arguments: [
    ("电话13800138000。", "电话1**********。"), ("138 0013 8000", "1**********"),
    ("+86 138 0013 8000 找", "+86 1********** 找"), ("无", "无"), ("", ""),
    ("13800138000 13900139000", "1********** 1**********"), ("身份证340422190012310021", "身份证3*****************"),
    ("１３８００１３８０００", "１**********"),
    ("34042219 13800138000", "34042219 1**********"), ("a/13800138000/13800138000.md", "a/1**********/1**********.md"),
    ("一三八〇〇一三八〇〇〇", "一**********"),
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
      "1", "3", "８", "五", "①", "%31", "-", " ", "\n", "、", "|", "/", "x", "ab", "中", "。", "\u{200B}", "%20",
    ]
    for _ in 0..<100 {
      let text = (0..<60).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let bytes = Array(text.utf8)
      for joins in [true, false] {
        let scanned = ScannedText(bytes, joinsGroups: joins, persons: persons)
        let all = DigitRun.runs(in: bytes, at: [0..<bytes.count], minimum: 5, joinsGroups: joins)
        #expect(scanned.runs.map(\.ranges) == all.strict.map(\.ranges))
        #expect(scanned.looseRuns.map(\.ranges) == all.loose.map(\.ranges))
        #expect(scanned.runs.map(\.wordBefore) == all.strict.map(\.wordBefore))
      }
    }
  }

  @Test("masking twice changes nothing more")
  func stable() {
    let once = PrivacyScanner.strict.masked("+86-138-0013-8000，340422-19001231-0021")
    #expect(PrivacyScanner.strict.masked(once) == once)
  }
}
