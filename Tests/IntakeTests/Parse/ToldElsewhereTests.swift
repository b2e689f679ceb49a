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

  @Test(
    "are told by no text",
    arguments: [
      "三年级有9名留守儿童。", "去年三年级的孩子是九名，今年没有变。", "三年级９人", "三年级有留守儿童，一共9名。", "三年级，9名留守儿童。", "3年级有9名留守儿童。",
      "３年级有９名留守儿童。", "三年级留守儿童数：9", "| 年级 | 人数 |\n|---|---|\n| 三年级 | 9 |", "| 年级 | 留守儿童 |\n|---|---|\n| 3年级 | 9人 |",
      "| | 三年级 | 五年级 |\n|---|---|---|\n| 留守儿童 | 9 | 20 |", "- 三年级 9\n- 五年级 20", "三年级\n\n9名留守儿童", "三、五年级共有留守儿童29名。",
      "三和五年级共有29名留守儿童。", "二、五年级和三年级加起来有42人。", "三至五年级共40人。", "三年级（9人）", "三年级：9", "在三年级，留守的有9个。", "留守儿童人数（三年级）：9",
      "三年级今年比去年多。留守儿童有9人。", "三年级共18人，一半留守。", "三年级留守儿童占一半，全班18人。", "三年级20人，五成五不是留守儿童。",
      "三年级领了9份礼物，留守儿童一人一份。", "### 三年级\n\n留守儿童9人，都建了档。",
    ]
  )
  func told(text: String) throws { #expect(!(try problems(text)).isEmpty) }

  @Test(
    "are not told by other numbers and other people",
    arguments: [
      "四年级有11名留守儿童。", "三年级有9名教师。", "三年级的孩子8名。", "三年级9月1日开学。", "三年级（9）班在二楼。", "三年级每天9点上课。", "三年级读了9本书。",
      "三年级有9个书包要修。", "三年级第9课学完了。", "| 年级 | 图书本数 |\n|---|---|\n| 三年级 | 9 |", "| 年级 | 教师 |\n|---|---|\n| 三年级 | 9 |",
      "三年级来了志愿者，一共9名。", "全校55名留守儿童。", "三年级开家长会。五年级有9名学生参加。", "二、四年级共有留守儿童24名。", "一年级、三年级一共11人。", "三年级每周9节课。",
      "三年级共20人，一半留守。", "三年级领了9份礼物，老师分给大家。",
      "三年级的孩子，9岁左右。", "三年级 2026-09-09", "联系三年级班主任：分机 9",
    ]
  )
  func others(text: String) throws { #expect(try problems(text) == []) }

  @Test("are told by no record")
  func records() throws {
    #expect(try problems("你好。", "阅读,三年级读书会,12,9") == ["told-elsewhere activities/a.csv:2:1"])
    #expect(try problems("你好。", "阅读,三年级读书会,9,") == ["told-elsewhere activities/a.csv:2:1"])
    #expect(try problems("你好。", "阅读,三年级读书会,12,8") == [])
    #expect(try problems("你好。", "家长会,三年级家长会,9,") == [])
  }

  @Test("are told by no descriptor, no value, no title and no target")
  func elsewhere() throws {
    let described = Self.descriptor.replacing("title: 各年级,", with: "title: 各年级, definition: 三年级今年是9人,")
    let named = Self.rows.replacing("三年级", with: "三年级（9人）")
    for files in [
      ["statistics/datapackage.yml": described], ["statistics/t.csv": named],
      ["pages/a.md": "---\ntitle: 三年级9名留守儿童\n---\n\n你好。\n"],
      ["plans/p.md": "# 计划\n\n### 2025年下半年\n- [ ] 三年级留守儿童建档 {#a target=9 unit=人}\n"],
    ] {
      let tables = ["statistics/datapackage.yml": Self.descriptor, "statistics/t.csv": Self.rows]
      let found = try SampleFolder(tables.merging(files) { $1 }).problems().filter { $0.hasPrefix("told-elsewhere") }
      #expect(!found.isEmpty, "\(files)")
    }
  }

  @Test("of classes are found in any spelling")
  func classes() throws {
    let found = try SampleFolder([
      "statistics/datapackage.yml": Self.descriptor.replacing("年级]", with: "班级]").replacing(
        "name: 年级",
        with: "name: 班级"
      ),
      "statistics/t.csv": "班级,人数\n三（1）班,9\n三（2）班,4\n四（1）班,14\n四（2）班,13\n",
      "pages/a.md": "---\ntitle: 说明\n---\n\n三年级1班有9名留守儿童。\n",
    ]).problems().filter { $0.hasPrefix("told-elsewhere") }
    #expect(found.count == 1)
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
