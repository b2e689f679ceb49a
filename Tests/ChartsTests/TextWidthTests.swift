import Testing

@testable import Charts

@Suite struct TextWidthTests {
  @Test(
    arguments: [
      ("2024年上半年", 50, ["2024年", "上半年"]),
      ("第12周", 60, ["第12周"]),
      ("一二三四五六", 42, ["一二三", "四五六"]),
      ("一二三，四五六", 42, ["一二三，", "四五六"]),
      ("很长很长很长很长的名字", 42, ["很长很", "长很长", "很长…"]),
      ("", 42, []),
    ] as [(String, Double, [String])]
  )
  func linesBreakBetweenWords(text: String, width: Double, lines: [String]) {
    #expect(text.lines(atMost: 3, width: width, size: 14) == lines)
  }

  @Test func namesThatDifferAtTheirEndsStayApart() {
    let long = "这是一个特别特别长的名字"
    let lines = ["甲乙丙", "甲乙丁"].map { "\(long)\($0)".lines(atMost: 1, width: 140, size: 14) }
    #expect(lines == [["这是一个特别…甲乙丙"], ["这是一个特别…甲乙丁"]])
  }

  @Test func aTinyWidthEndsAllTheSame() {
    #expect("abcdefg字".lines(atMost: 2, width: 1, size: 16).count == 2)
  }

  @Test func ticksUnderALineLeaveSomeOut() {
    let weeks = (1...40).map { "第\($0)周" }
    let ticks = CategoryTicks(weeks, slot: 8, widest: 160)
    #expect(ticks.shown.last?.index == 39)
    #expect(ticks.shown.allSatisfy { $0.lines.count == 1 })
    #expect((3...8).contains(ticks.shown.count))
  }

  @Test func periodsBreakAfterTheYear() {
    let ticks = CategoryTicks(["2024年上半年", "2024年下半年"], slot: 76, widest: 160)
    #expect(ticks.shown.map(\.lines) == [["2024年", "上半年"], ["2024年", "下半年"]])
  }

  @Test func datesAreLeftOutRatherThanBroken() {
    let ticks = CategoryTicks((1...9).map { "2025-01-0\($0)" }, slot: 36, widest: 160)
    #expect(ticks.shown.count < 9)
    #expect(ticks.shown.allSatisfy { $0.lines.count == 1 })
  }

  @Test func remarksStandOnALineOfTheirOwn() {
    let ticks = CategoryTicks(["2026年秋季学期（未完）"], slot: 70, widest: 160)
    #expect(ticks.shown.map(\.lines) == [["2026年", "秋季学期", "（未完）"]])
  }
}
