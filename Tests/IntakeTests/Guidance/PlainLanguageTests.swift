import Testing

@testable import Intake

@Suite struct PlainSentencesTests {
  private func told(_ text: String) -> [String] {
    PlainSentences().remarks(on: text).map { "\(text[$0.range].prefix(3)) \($0.message?.english ?? "")" }
  }

  private func words(_ count: Int) -> String { String(repeating: "字", count: count) }

  @Test("a sentence may have 60 characters, marks not counted")
  func long() {
    let short = String(repeating: "好。", count: 20)
    #expect(told("\(short)\(words(60))。") == [])
    #expect(told("\(short)\(words(30))，“\(words(30))”：") == [])
    #expect(told("\(short)一\(words(60))。") == ["一字字 a sentence of 61 characters; at most 60"])
    #expect(told("\(short)一\(words(58)) abc 12。") == ["一字字 a sentence of 61 characters; at most 60"])
  }

  @Test("the middle of a page's sentences may have 20")
  func median() {
    #expect(told("\(words(20))。\(words(20))！\(words(5))？") == [])
    #expect(
      told("甲\(words(20))。\(words(21))！\(words(5))？") == [
        "甲字字 half of this page's sentences have 21 characters or more; at most 20"
      ]
    )
  }

  @Test("what is no sentence does not count")
  func others() {
    #expect(told("") == [])
    #expect(
      told("https://x.example/a\n\(words(21))。\nb.md\n") == [
        "字字字 half of this page's sentences have 21 characters or more; at most 20"
      ]
    )
  }
}

@Suite struct OfficialWordsTests {
  @Test("a word of offices is found with a plainer one")
  func words() {
    let remarks = OfficialWords().remarks(on: "请务必督促孩子。")
    #expect(remarks.map { $0.hint?.chinese } == ["可以说“看着、催一催”", "可以说“一定要”"])
  }

  @Test("near misses", arguments: ["见《关于切实防止的通知》。", "看着他，催一催。", "《甲》之后《予以乙》"])
  func innocent(text: String) {
    #expect(OfficialWords().remarks(on: text).isEmpty)
  }

  @Test("what stands behind a title counts")
  func behindTitle() {
    #expect(OfficialWords().remarks(on: "《甲》要落实。").count == 1)
  }
}

@Suite struct RareCharactersTests {
  @Test(
    "a rare character is found once, unless its reading stands on the page",
    arguments: [
      ("用铡刀，铡草", ["铡"]), ("铡刀\n{铡|zhá}\n", []), ("嘎嘎叫，攒钱", ["嘎", "攒"]), ("孩子想妈妈，abc，123。", []), ("〇", []), ("髒", ["髒"]),
    ]
  )
  func rare(text: String, expected: [String]) {
    #expect(RareCharacters().remarks(on: text).map { String(text[$0.range]) } == expected)
  }
}

@Suite struct PlainLanguageReviewTests {
  @Test("speaks of guidance alone, at its place, and not of the front matter")
  func places() throws {
    let text = "---\ntitle: 予以铡刀\n---\n\n予以**铡**刀，{攒|zǎn}钱。\n"
    let sample = try SampleFolder([
      "tutoring/_index.md": "# 课外辅导\n", "tutoring/a.md": text, "pages/a.md": text, "plans/p.md": "# 予以\n",
    ])
    #expect(sample.problems() == ["official-words tutoring/a.md:5:1", "rare-character tutoring/a.md:5:5"])
  }
}
