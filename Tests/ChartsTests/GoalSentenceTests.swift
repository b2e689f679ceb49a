import Testing

@testable import Charts

@Suite("What is said of targets")
struct GoalSentenceTests {
  private static let phones = Goal(name: "专用电话机", present: 3, value: 5, unit: "部")
  private static let computers = Goal(name: "联网电脑", present: 4, value: 5, unit: "台")
  private static let desk = Goal(name: "书信台", present: 1, value: 1, unit: "张")

  @Test(
    arguments: [
      ([phones, computers, desk], 3, "3项定了3个目标，达到1个；差得最远的是专用电话机，现有3部，离5部还差2部"),
      ([desk], 3, "1项定了1个目标，达到了；其余2项没有定目标"),
      ([phones], 1, "1项定了1个目标，没达到；差得最远的是专用电话机，现有3部，离5部还差2部"),
      ([desk, desk], 1, "1项定了2个目标，都达到了"), ([], 2, "没有定目标"),
    ] as [([Goal], Int, String)]
  )
  func goals(goals: [Goal], things: Int, words: String) {
    #expect(Sentence.goals(goals, of: things).filter { !$0.isEmpty }.joined(separator: "；") == words)
  }

  @Test("equally far is not said to be farthest, and a thing that nobody counted is not far")
  func ties() {
    let letters = Goal(name: "信箱", present: 3, value: 5, unit: "个")
    let unknown = Goal(name: "书架", present: nil, value: 6, unit: "个")
    #expect(
      Sentence.goals([Self.phones, letters, unknown], of: 3)[1]
        == "差得一样远的有专用电话机，现有3部，离5部还差2部；信箱，现有3个，离5个还差2个"
    )
    #expect(Sentence.goals([unknown], of: 1) == ["1项定了1个目标，还没有数字", "", ""])
  }

  @Test("a thing is named once, by its highest target, and nothing on hand is no matter of far and near")
  func nothingOnHand() {
    let goals = [
      Goal(name: "电脑", present: 0, value: 2, unit: "台"), Goal(name: "电视机", present: 0, value: 13000, unit: "台"),
      Goal(name: "电视机", present: 0, value: 10, unit: "台"),
    ]
    #expect(
      Sentence.goals(goals, of: 2)[1] == "还一点没有的是电脑，要2台；电视机，要13000台"
    )
  }

  @Test("unlike things are never compared")
  func unlike() {
    var data = ChartData.sample([("数量", [8, 1])], names: ["阅览桌", "电视机"], unit: "件")
    data.areUnlike = true
    #expect(BarChart(data).figure(id: "f").sentence == "各项不是同一种东西，数不拿来比。")
    data.goals = [Goal(name: "电视机", present: 1, value: 1, unit: "台")]
    #expect(BarChart(data).figure(id: "f").sentence == "1项定了1个目标，达到了；其余1项没有定目标。")
    #expect(StackedBarChart(data).figure(id: "f").sentence == "1项定了1个目标，达到了；其余1项没有定目标。")
  }

  @Test("several rows of a bullet chart say how many targets are reached, and which is farthest")
  func bullets() {
    let target = { (value: Double) in Target(value: value, label: "甲计划") }
    let rows = [
      BulletChart.Row(name: "联网电脑", value: 4, targets: [target(2), target(5)]),
      BulletChart.Row(name: "电视机", value: .notCounted, targets: [target(1)]),
      BulletChart.Row(name: "书架", value: 3, targets: []),
    ]
    #expect(
      BulletChart(title: "设施", rowName: "设施", unit: "台", rows: rows).figure(id: "b").sentence
        == "2项定了3个目标，其中有数字的2个达到1个；差得最远的是联网电脑，现有4台，离5台还差1台；其余1项没有定目标；没有数字的：1项未统计。"
    )
  }

  @Test("a stacked bar tells in words what is no number")
  func partials() {
    let partial = Value.partial(PartialValue(words: "未达100%（95%以上）", label: "95%以上", atLeast: 95, below: 100))
    let data = ChartData.sample([("入学率", [100, partial]), ("建档率", [98, .hidden])], names: ["甲", "乙"], unit: "%")
    #expect(StackedBarChart(data).figure(id: "f").sentence == "乙入学率未达100%（95%以上）；另有1项已隐去。")
    let alone = ChartData.sample([("入学率", [partial]), ("建档率", [partial])], names: ["乙"], unit: "%")
    #expect(StackedBarChart(alone).figure(id: "f").sentence == "乙入学率未达100%（95%以上）；乙建档率未达100%（95%以上）。")
  }
}
