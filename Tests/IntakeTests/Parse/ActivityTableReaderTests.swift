import Diagnostics
import Foundation
import Testing

@testable import Intake

@Suite struct ActivityTableReaderTests {
  private let problems = Problems()
  private let header = "日期,类别,标题,人数,儿童数,数量,地点,任务,说明\n"

  private func activities(_ text: String) -> [Activity] {
    ActivityTableReader(
      source: SourceText(file: "a.csv", text: text),
      settings: IntakeTesting.settings,
      problems: problems
    ).activities()
  }

  @Test(
    "columns in Chinese or English, in any order, quoted or not",
    arguments: [
      "日期,类别,标题,人数,儿童数,数量,地点,任务,说明\n2025-03-12,家长会,座谈会,34,12,1,会议室,survey、p/x,谈了\n",
      "date,kind,title,participants,children,quantity,place,tasks,note\r\n2025/3/12,家长会,座谈会,３４,12,1,会议室,\"survey,p/x\",谈了\r\n",
      "\u{FEFF}备注,任务,地点,数量,儿童数,人数,标题,类别,日期,经办\n谈了,survey；p/x,会议室,1,12,\"34\",\"座谈会\",家长会,2025年3月12日,某某\n,,,,,,,,,\n",
    ]
  )
  func rows(text: String) throws {
    let activity = try #require(activities(text).first)
    #expect(problems.diagnostics.isEmpty)
    #expect(activity.date.iso == "2025-03-12")
    #expect([activity.title, activity.kind.name, activity.place, activity.note] == ["座谈会", "家长会", "会议室", "谈了"])
    #expect([activity.participants, activity.children] == [34, 12] && activity.quantity == 1)
    #expect(activity.taskNames.map(\.value) == ["survey", "p/x"])
  }

  @Test(arguments: [
    ("2025-02-30,会议,甲,,,,,,", ["wrong-type 2:1"]), (",会议,甲,,,,,,", ["missing-field 2:1"]),
    ("2025-03-12,会议,,,,,,,", ["missing-field 2:1"]),
    ("2025-03-12,,甲,,,,,,", ["missing-field 2:1"]), ("2025-03-12,钓鱼,甲,,,,,,", ["unknown-kind 2:12"]),
    ("2025-03-12,会议,甲,一,,,,,", ["wrong-type 2:17"]),
    ("2025-03-12,会议,甲,,-1,,,,", ["wrong-type 2:18"]), ("2025-03-12,会议,甲,,,-2,,,", ["wrong-type 2:19"]),
    ("2025-03-12,会议,甲,,,0,,,", []), ("2025-03-12,会议,甲", ["ragged-row 2:1"]),
    (
      "三月,钓鱼,,x,y,z,,,",
      [
        "missing-field 2:1", "unknown-kind 2:4", "wrong-type 2:1", "wrong-type 2:10", "wrong-type 2:12",
        "wrong-type 2:8",
      ]
    ),
    ("2025-03-12,\"会,议\",甲,,,,,,", ["unknown-kind 2:13"]),
  ])
  func faults(row: String, places: [String]) {
    _ = activities(header + row)
    #expect(IntakeTesting.list(problems).sorted() == places.sorted())
  }

  @Test(
    "columns that are missing, unknown or written twice",
    arguments: [
      ("日期,类别\n2025-03-12,会议", ["missing-column 1:1"]), ("日期,类别,标题,心情\n2025-03-12,会议,甲,好", ["unknown-column 1:10"]),
      ("日期,类别,标题,题目\n2025-03-12,会议,甲,乙", ["duplicate-key 1:10"]),
      ("甲,乙\n1,2", ["missing-column 1:1", "unknown-column 1:1", "unknown-column 1:3"]),
      ("日期,类别,标题,经办\n2025-03-12,会议,甲,某某", []), ("日期,类别,标题\n", []),
      ("日期,类别,,标题\n2025-03-12,会议,x,甲", ["nameless-column 1:7"]),
    ]
  )
  func columns(text: String, places: [String]) {
    _ = activities(text)
    #expect(Set(IntakeTesting.list(problems)) == Set(places))
  }

  @Test("several tasks in a cell, each with its place")
  func tasks() throws {
    let names = try #require(activities(header + "2025-03-12,会议,甲,,,,,survey、pc,").first).taskNames
    #expect(names.map(\.location.column) == [21, 28])
  }

  @Test("as a Chinese spreadsheet saves it")
  func gb18030() throws {
    let text = header + "2025-03-12,会议,镕喆𠀀,,,,,,\r\n"
    let bytes = Array(try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632))))
    let source = try #require(TextDecoding.utf8OrGB18030(bytes, file: "a.csv", into: problems))
    let activities = ActivityTableReader(source: source, settings: IntakeTesting.settings, problems: problems)
      .activities()
    #expect(activities.map(\.title) == ["镕喆𠀀"])
  }
}
