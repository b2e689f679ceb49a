import Testing

import Intake
@testable import Publishing

@Suite("The numbers of a record")
struct RecordCountsTests {
  private static let plan = """
    ---
    title: 计划
    ---

    ### 2026年上半年
    - [ ] 为留守儿童建档 {#files target=40 unit=人}
    - [ ] 组织学生合唱 {#choir target=20 unit=名}
    - [ ] 培训教师 {#teachers target=9 unit=人}
    - [ ] 谈心 {#talks target=50 unit=人}
    - [ ] 建成留守儿童之家 {#home target=1 unit=个}
    - [ ] 帮助孩子 {#help target=9 unit=个}
    - [ ] 上门家访 {#visits target=9 unit=次}
    - [ ] 让寄宿的孩子有人陪 {#care target=9 unit=人 from=boarding:住校}
    """

  private static let statistics = [
    "statistics/datapackage.yml": """
    resources:
      - {name: boarding, title: 住宿, path: b.csv, measure: children, value: 人数, dimensions: [住宿], as_of: 2026-02-01,
         schema: {fields: [{name: 住宿}, {name: 人数}]}}
    """,
    "statistics/b.csv": "住宿,人数\n住校,3\n走读,40\n",
  ]

  private static func site(_ rows: [String]) throws -> Site {
    let log = "日期,类别,标题,人数,儿童数,数量,单位,任务,说明\n" + rows.map { "2026-02-01,\($0)\n" }.joined()
    return try SampleSite(["plans/plan.md": plan, "activities/log.csv": log].merging(statistics) { $1 }).site()
  }

  private static func printed(_ row: String) throws -> [String?] {
    let counts = try site([row]).content.activities[0].counts
    return [counts.participants, counts.children, counts.quantity].map { $0?.text }
  }

  @Test(
    "of children are never few",
    arguments: [
      ("文体活动,跳绳,20,3,,,,", ["20人", "不足5人", nil]), ("文体活动,跳绳,20,5,,,,", ["20人", "5人", nil]),
      ("文体活动,跳绳,4,0,,,,", ["4人", "0人", nil]),
      // The children are at most as many as take part.
      ("文体活动,跳绳,2,2,,,,", ["不足5人", "不足5人", nil]), ("文体活动,跳绳,3,,,,,", ["不足5人", nil, nil]),
      // Those who take part without the others are the children.
      ("文体活动,跳绳,5,3,2,名教师,,", ["5人", "不足5人", "已隐去"]), ("文体活动,跳绳,34,2,,,,来了32名家长。", ["已隐去", "不足5人", nil]),
      ("家访,冬季家访,,3,3,户,,", [nil, "不足5人", "已隐去"]), ("家访,冬季家访,,,3,,,", [nil, nil, "3户"]),
      ("书信,写信,,2,2,,,", [nil, "不足5人", "已隐去"]),
      // As many as the children, one for each, or without the others.
      ("书信,写信,,,3,,,每个留守儿童写一封", [nil, nil, "已隐去"]), ("家长会,春季家长会,30,3,27,份,,每位家长一份", ["30人", "不足5人", "已隐去"]),
      ("阅读,读书会,30,,,,,其余27位是家长", ["已隐去", nil, nil]), ("心理辅导,个案,,,1,例,,", [nil, nil, "不足5人"]),
      ("家访,走访四年级留守儿童,,,3,户,,", [nil, nil, "不足5户"]), ("安全教育,送教,8,8,,,,都是残疾儿童", ["不足10人", "不足10人", nil]),
      ("文体活动,看电影,30,26,24,名男生,,", ["30人", "26人", "已隐去"]), ("文体活动,看电影,30,26,12,名男生,,", ["30人", "26人", "12名男生"]),
      ("文体活动,看电影,26,26,26,名学生,,", ["26人", "26人", "26名学生"]),
      // By health and hardship ten are few.
      ("文体活动,残疾儿童康复课,20,8,,,,", ["20人", "不足10人", nil]), ("家访,走访困难家庭,,,6,户,,", [nil, nil, "不足10户"]),
      // Grown-ups may be few.
      ("会议,领导小组会,3,,,,,", ["3人", nil, nil]), ("教师培训,心理课培训,3,,3,人,,", ["3人", nil, "3人"]),
      ("家长会,学生家长会,4,,,,,", ["4人", nil, nil]), ("座谈会,留守儿童座谈会,4,,,,,", ["不足5人", nil, nil]),
    ] as [(String, [String?])]
  )
  func fewChildren(row: String, printed: [String?]) throws {
    #expect(try Self.printed(row) == printed)
  }

  @Test(
    "are of children in any unit that may count them",
    arguments: [
      "人", "名", "位", "个", "口", "人次", "名学生", "名儿童", "名女生", "名孩子", "个孩子", "个娃", "位小朋友", "位同学", "学生", "儿童", "孩子", "人（学生）",
      "对双胞胎", "名寄宿生",
      "名新生", "名留守生", "对", "组",
    ]
  )
  func units(unit: String) throws {
    #expect(try Self.printed("心理辅导,谈心,,,3,\(unit),,") == [nil, nil, "不足5人"])
    #expect(try Self.printed("心理辅导,谈心,,,7,\(unit),,") == [nil, nil, "7\(unit)"])
  }

  @Test("are not of children in other units", arguments: ["册", "封", "次", "场", "台", "平方米", "元", "户", "名教师", "位家长"])
  func otherUnits(unit: String) throws {
    #expect(try Self.printed("阅读,读书,,,3,\(unit),,") == [nil, nil, "3\(unit)"])
  }

  @Test("stay hidden whatever task they count towards")
  func tasks() throws {
    #expect(try Self.printed("心理辅导,谈心,,,3,,talks,") == [nil, nil, "不足5人"])
    #expect(try Self.printed("摸底,建档,,,3,,files,") == [nil, nil, "不足5人"])
    #expect(try Self.printed("教师培训,培训,,,3,,teachers,") == [nil, nil, "3人"])
    #expect(try Self.printed("其他,挂牌,,,1,,home,") == [nil, nil, "1个"])
    #expect(try Self.printed("文体活动,陪读,,,1,,help,") == [nil, nil, "不足5人"])
    // 3次 would be the three children of the other task.
    #expect(try Self.printed("心理辅导,谈心,,,3,,visits、talks,") == [nil, nil, "不足5人"])
    #expect(try Self.printed("心理辅导,谈心,,,3,,visits,") == [nil, nil, "3次"])
    #expect(try Self.printed("阅读,读书,,,3,名女生,care,") == [nil, nil, "不足5人"])
  }

  @Test("are in no sum where they are hidden")
  func sums() throws {
    let rows = ["摸底,一,9,3,3,,files,", "文体活动,二,20,5,12,,choir,", "文体活动,三,20,0,2,,choir,", "教师培训,四,3,,3,,teachers,"]
    let site = try Self.site(rows)
    let tasks = site.plans.flatMap(\.tasks)
    #expect(tasks.map(\.measured) == [nil, nil, 3, 0, 0, 0, 0, nil])
    #expect(tasks.map(\.withheld) == ["不足5人", "已隐去", nil, nil, nil, nil, nil, "已隐去"])
    #expect(tasks.prefix(3).map(\.status) == [.inProgress, .inProgress, .inProgress])
    #expect(site.tracedFigures().filter { $0.id.hasPrefix("measure") }.map(\.value).filter { $0 > 0 } == [3])
  }

  @Test("stand in no file where they are hidden")
  func files() throws {
    let rows = ["摸底,一,9,3,3,,files,", "文体活动,二,20,5,12,,choir,", "文体活动,三,20,0,2,,choir,", "阅读,四,,,4,名女生,,"]
    let log = "日期,类别,标题,人数,儿童数,数量,单位,任务,说明\n" + rows.map { "2026-02-01,\($0)\n" }.joined()
    let article = "---\ntitle: 这个月\n---\n\n```activities\nlimit: 9\n```\n"
    let files = try SampleSite(
      ["plans/plan.md": Self.plan, "activities/log.csv": log, "pages/a.md": article].merging(Self.statistics) { $1 }
    ).files()
    for (path, text) in files where path.hasSuffix("html") || path.hasSuffix("js") || path.hasSuffix("json") {
      for few in [" 3人<", ">3人", " 2名<", ">2名", "4名女生", "3名"] { #expect(!text.contains(few), "\(path): \(few)") }
    }
    #expect(files["progress/activities/2026-02.html"]?.ranges(of: "不足5人").count == 4)
    let plan = try #require(files["progress/plans/plan.html"])
    #expect(plan.contains("不足5人，目标40人") && plan.contains("已隐去，目标20名"))
  }
}
