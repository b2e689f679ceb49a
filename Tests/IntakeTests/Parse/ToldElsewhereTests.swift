import Testing

@testable import Intake

@Suite("Numbers that a table hides")
struct ToldElsewhereTests {
  private static let descriptor = """
    resources:
      - {name: t, title: 各年级, path: t.csv, measure: children, value: 人数, coarsen: never, dimensions: [年级], as_of: 2025-05-01,
         schema: {fields: [{name: 年级}, {name: 人数}]}}
    """

  /// 一年级 is small, 三年级 is hidden for its sake.
  private static let rows = "年级,人数\n一年级,2\n二年级,13\n三年级,9\n四年级,11\n五年级,20\n"

  private func problems(_ text: String, _ record: String = "阅读,读书会,20,12") throws -> [String] {
    try SampleFolder([
      "statistics/datapackage.yml": Self.descriptor, "statistics/t.csv": Self.rows,
      "pages/a.md": "---\ntitle: 说明\n---\n\n\(text)\n",
      "activities/a.csv": "日期,类别,标题,人数,儿童数\n2025-03-01,\(record)\n",
    ]).problems().filter { $0.hasPrefix("told-elsewhere") }
  }

  @Test("are told by no text", arguments: ["三年级有9名留守儿童。", "去年三年级的孩子是九名，今年没有变。", "三年级９人"])
  func told(text: String) throws { #expect(try problems(text).count == 1) }

  @Test(
    "are not told by other numbers and other people",
    arguments: ["四年级有11名留守儿童。", "三年级有9名教师。", "三年级，9名孩子写信。", "三年级的孩子8名。"]
  )
  func others(text: String) throws { #expect(try problems(text) == []) }

  @Test("are told by no record")
  func records() throws {
    #expect(try problems("你好。", "阅读,三年级读书会,12,9") == ["told-elsewhere activities/a.csv:2:1"])
    #expect(try problems("你好。", "阅读,三年级读书会,12,8") == [])
  }

  @Test("populations are compared by the school's threshold")
  func populations() throws {
    for (threshold, count) in [(5, 0), (8, 1)] {
      let warnings = try SampleFolder([
        "site.yml": "title: 心桥\nschool: 云溪小学\nlanguage: zh-Hans\nprivacy:\n  threshold: \(threshold)\n",
        "statistics/datapackage.yml": """
        resources:
          - {name: a, title: 甲, path: a.csv, measure: children, value: 人数, dimensions: [年级], as_of: 2025-05-01,
             population: 在校学生, schema: {fields: [{name: 年级}, {name: 人数}]}}
          - {name: b, title: 乙, path: b.csv, measure: children, value: 人数, dimensions: [年级], as_of: 2025-05-01,
             schema: {fields: [{name: 年级}, {name: 人数}]}}
        """,
        "statistics/a.csv": "年级,人数\n一年级,40\n二年级,60\n", "statistics/b.csv": "年级,人数\n一年级,34\n二年级,30\n",
      ]).problems().filter { $0.hasPrefix("populations-differ-by-few") }
      #expect(warnings.count == count, "\(threshold)")
    }
  }
}
