import Testing

@testable import Charts

@Suite struct SmallMultiplesTests {
  @Test func equalValuesHaveEqualBarsInEveryPanel() {
    let svg = Self.figure([("家校", [40, 10]), ("安全", [10, 20])]).svg
    let paths = svg.all(between: "<path class=\"chart-bar c1\" fill=\"#2f6f5e\" d=\"", and: "\"")
    let heights = paths.map { $0.all(between: "v", and: "h").compactMap(Double.init) }
    #expect(heights.count == 2 && heights[0].count == 2)
    #expect(heights[0][1] == heights[1][0])
    #expect(abs(heights[0][0] / heights[0][1] - 4) < 0.05)
  }

  @Test func theFourKindsOfNothingDiffer() {
    let svg = Self.figure([("书信", [0, .hidden, .missing, .notCounted])]).svg
    for sign in ["chart-zero", "chart-hidden", "chart-uncounted", "chart-missing"] { #expect(svg.contains(sign)) }
    for name in ["已隐去", "未统计", "空缺"] { #expect(svg.contains(">\(name)</text>")) }
  }

  @Test(
    arguments: [
      ([("家校", [9, 13])], "从2025年的9次升至2026年的13次，增加4次。"),
      ([("家校", [9, 13]), ("安全", [4, 4])], "从2025年到2026年，家校从9次升至13次，安全一直是4次。"),
      (
        [("书信", [126, 151, 40]), ("电话", [9, 7, 9]), ("网络", [14, 20, 116])],
        "从2025年到2027年，书信从126次降至40次，电话前后都是9次，网络从14次升至116次。"
      ),
      (
        [("家校", [9, 18]), ("课内课外", [2, 8]), ("教学活动", [11, 15]), ("安全", [4, 6])],
        "从2025年到2026年，4项都增加，变化最大的是家校从9次升至18次。"
      ),
      (
        [("家校", [9, 5]), ("课内课外", [2, 6]), ("教学活动", [7, 7]), ("安全", [4, 6])],
        "从2025年到2026年，课内课外、安全增加，家校减少，教学活动前后一样，变化最大的是家校、课内课外，都变了4次。"
      ), ([("甲", [1, 1]), ("乙", [2, 2]), ("丙", [3, 3]), ("丁", [0, 0])], "从2025年到2026年，4项都前后一样。"),
      (
        [("家校", [9, 18]), ("安全", [.missing, 6])],
        "家校：从2025年的9次升至2026年的18次，增加9次；安全：只有2026年有数值，为6次；另有1项空缺。"
      ),
      ([("家校", [.hidden, .hidden])], "各项数值均已隐去。"), ([("家校", [5])], "2025年为5次。"),
      ([("家校", [0, 0])], "从2025年到2026年，一直是0次。"), ([], "暂无数据。"),
    ] as [([(String, [Value])], String)]
  )
  func sentences(series: [(String, [Value])], sentence: String) {
    #expect(Self.figure(series).sentence == sentence)
  }

  @Test func tooMuchOrNegativeIsATable() {
    let many = (1...13).map { ("第\($0)村", [1] as [Value]) }
    #expect(Self.figure(many).svg.isEmpty && Self.figure(many).sentence.contains("画不下"))
    #expect(Self.figure([("甲", [-1])]).svg.isEmpty)
  }

  private static func figure(_ series: [(String, [Value])]) -> Figure {
    let count = series.map(\.1.count).max() ?? 0
    let years = ["2025年", "2026年", "2027年", "2028年"].prefix(count)
    return SmallMultiples(.sample(series, names: Array(years), categoryName: "年份", unit: "次")).figure(id: "m")
  }
}
