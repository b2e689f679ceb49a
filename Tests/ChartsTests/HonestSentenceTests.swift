import Charts
import Testing

/// No sentence compares a part with a whole.
@Suite struct HonestSentenceTests {
  typealias Draw = @Sendable (ChartData) -> String

  private static let line: Draw = { LineChart($0).figure(id: "f").sentence }
  private static let bars: Draw = { BarChart($0).figure(id: "f").sentence }
  private static let stacked: Draw = { StackedBarChart($0).figure(id: "f").sentence }
  private static let multiples: Draw = { SmallMultiples($0).figure(id: "f").sentence }

  private static let terms = ["2025年春季学期", "2025年秋季学期", "2026年春季学期", "2026年秋季学期"]

  @Test(
    arguments: [
      (line, [9, 12, 14, 3], [3: "未完"], "从2025年春季学期的9次升至2026年春季学期的14次，增加5次；2026年秋季学期（未完）不拿来比。"),
      (line, [9, 12, 14, 30], [3: "未完"], "从2025年春季学期的9次升至2026年春季学期的14次，增加5次；2026年秋季学期（未完）不拿来比。"),
      (bars, [9, 12, 14, 3], [3: "未完"], "2026年春季学期最多，为14次；2025年春季学期最少，为9次；2026年秋季学期（未完）不拿来比。"),
      (bars, [9, 12, 14, 30], [3: "未完"], "2026年秋季学期（未完）最多，为30次；2025年春季学期最少，为9次。"),
      (bars, [0, 0, 0, 5], [3: "未完"], "2026年秋季学期（未完）最多，为5次；2025年春季学期、2025年秋季学期、2026年春季学期并列最少，均为0次。"),
      (bars, [.missing, .missing, 9, 3], [2: "4月起", 3: "未完"], "2026年春季学期（4月起）、2026年秋季学期（未完）不拿来比；另有2项空缺。"),
      (line, [.missing, .missing, 9, 3], [2: "4月起", 3: "未完"], "2026年春季学期（4月起）、2026年秋季学期（未完）不拿来比；另有2项空缺。"),
      (multiples, [.missing, .missing, 9, 3], [2: "4月起", 3: "未完"], "2026年春季学期（4月起）、2026年秋季学期（未完）不拿来比；另有2项空缺。"),
      (stacked, [9, 12, 14, 3], [3: "未完"], "合计从2025年春季学期的9次升至2026年春季学期的14次，增加5次；2026年秋季学期（未完）不拿来比。"),
      (multiples, [9, 12, 14, 3], [3: "未完"], "从2025年春季学期的9次升至2026年春季学期的14次，增加5次；2026年秋季学期（未完）不拿来比。"),
      (
        bars, [2, 12, 14, 3], [0: "4月起", 3: "未完"],
        "2026年春季学期较多，为14次；2025年秋季学期较少，为12次；2025年春季学期（4月起）、2026年秋季学期（未完）不拿来比。"
      ),
      (
        bars, [2, 12, .hidden, 3], [0: "4月起", 3: "未完"],
        "只有2025年秋季学期有数值，为12次；2025年春季学期（4月起）、2026年秋季学期（未完）不拿来比；另有1项已隐去。"
      ),
      (line, [9, 9, 9, 3], [3: "未完"], "从2025年春季学期到2026年春季学期，一直是9次；2026年秋季学期（未完）不拿来比。"),
      (line, [9, 12, 14, .notCounted], [3: "未完"], "从2025年春季学期的9次升至2026年春季学期的14次，增加5次；另有1项未统计。"),
      (bars, [.missing, .missing, .missing, 3], [3: "未完"], "只有2026年秋季学期（未完）有数值，为3次；另有3项空缺。"),
      (line, [0, 0, 0, 0], [3: "未完"], "从2025年春季学期到2026年春季学期，一直是0次；2026年秋季学期（未完）不拿来比。"),
      (line, [.hidden, .hidden, .hidden, .hidden], [3: "未完"], "各项数值均已隐去。"),
      (multiples, [.hidden, 4, .missing, 2], [3: "未完"], "只有2025年秋季学期有数值，为4次；2026年秋季学期（未完）不拿来比；另有1项已隐去、1项空缺。"),
    ] as [(Draw, [Value], [Int: String], String)]
  )
  func aPartIsNotComparedWithTheWhole(draw: Draw, values: [Value], incomplete: [Int: String], sentence: String) {
    let data = ChartData.sample(
      [("", values)],
      names: Self.terms,
      categoryName: "学期",
      unit: "次",
      incomplete: incomplete
    )
    #expect(draw(data) == sentence)
  }

  @Test func whatIsLackingStandsInDrawingAndTable() {
    let data = ChartData.sample([("", [9, 3])], names: ["2025年", "2026年"], unit: "次", incomplete: [1: "未完"])
    let figure = BarChart(data).figure(id: "f")
    #expect(figure.svg.contains(">2026年（未完）</text>"))
    #expect(figure.table.contains("<th scope=\"row\">2026年</th>") && figure.table.contains("2026年未完）</caption>"))
  }

  @Test(arguments: [line, bars, stacked, multiples])
  func stepsOfDifferentLengthAreNotCompared(draw: Draw) {
    let uneven = ChartData.sample([("", [9, 3])], names: ["2025年", "2026年上半年"], unit: "次")
    #expect(draw(uneven) == "各段时间长短不一，不拿来比。")
    let even = ChartData.sample([("", [9, 3])], names: ["2025年下半年", "2026年上半年"], unit: "次")
    #expect(!draw(even).contains("不拿来比"))
  }

  @Test func ratesOfADayCanBeComparedAnyTime() {
    let data = ChartData.sample([("", [90, 95])], names: ["2025年", "2026年上半年"], unit: "%")
    #expect(Self.line(data) == "从2025年的90%升至2026年上半年的95%，提高5个百分点。")
  }

  @Test(arguments: [line, bars, multiples])
  func whatIsSaidInPlaceOfANumberIsTold(draw: Draw) {
    let least = Value.partial(.init(words: "未达100%（95%以上）", label: "95%以上", atLeast: 95, below: 100))
    let rates = ChartData.sample([("", [90, least])], names: ["2025年", "2026年"], unit: "%", target: 100)
    #expect(draw(rates).contains("；2026年未达100%（95%以上）"))
    #expect(!draw(rates).contains("已隐去"))
    #expect(draw(.sample([("", [least])], names: ["2026年"], unit: "%")) == "2026年未达100%（95%以上）。")
  }

  @Test func panelsAreHeldAgainstTheTarget() {
    let data = ChartData.sample(
      [("甲", [9, 4]), ("乙", [3, 8])],
      names: ["2025年", "2026年"],
      unit: "次",
      target: 8
    )
    #expect(Self.multiples(data).hasSuffix("；2项中有1项达到目标8次。"))
  }

  @Test(arguments: [line, bars, stacked, multiples])
  func tooManyToDrawAreInTheTable(draw: Draw) {
    let values = (1...200).map { Value.number(Double($0)) }
    #expect(draw(.sample(values, names: (1...200).map { "第\($0)村" }, unit: "人")).hasSuffix("共200项，图中画不下，请看表格。"))
  }

  @Test func equalOnlyAmongTheKnown() {
    let data = ChartData.sample([("甲", [5, 5, .hidden]), ("乙", [1, .hidden, .hidden])], unit: "次")
    #expect(Self.multiples(data) == "甲：有数值的2项均为5次；乙：只有一年级有数值，为1次；另有3项已隐去。")
  }

  @Test(arguments: [
    ("2025-09", "2025年9月"), ("2025-09-02", "2025年9月2日"), ("2025", "2025"),
    ("2025-9-12", "2025年9月12日"), ("2025-10-30", "2025年10月30日"), ("3-4", "3-4"), ("2025-", "2025-"),
    ("2025-123", "2025-123"), ("2025-09-02-1", "2025-09-02-1"), ("20251-09", "20251-09"), ("2025-九", "2025-九"),
  ])
  func datesAreSaidInChinese(written: String, said: String) {
    let data = ChartData.sample([5], names: [written], unit: "次")
    #expect(Self.bars(data) == "\(said)为5次。")
  }
}
