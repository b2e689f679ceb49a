import Diagnostics
import Testing

@testable import Intake

@Suite struct ArticleReaderTests {
  private let problems = Problems()

  private func article(_ text: String, path: String = "tutoring/zuo-ye.md") -> Article {
    let file = IntakeTesting.file(path, .article(section: "tutoring"))
    return ArticleReader(file: file, source: SourceText(file: path, text: text), problems: problems).article(
      in: "tutoring"
    ).article
  }

  @Test(
    "all fields, in English and Chinese",
    arguments: [
      """
      ---
      title: 作业
      date: 2025-03-12T08:30:00+08:00
      summary: 怎么陪
      audience: [祖辈, 父母]
      ages: 6—12岁
      tags: 作业、陪伴
      author_role: 教务处
      reviewed_by: 心理教师
      review_due: 2026-03-01
      sources: [一本书, {title: 家庭教育促进法, url: "https://a.example/x"}]
      draft: no
      handout: yes
      slug: homework
      aliases: [old.html]
      ---
      正文。

      1. 一
      2. 二
      3. 三
      """,
      """
      ---
      标题: 作业
      日期: 2025年3月12日
      摘要: 怎么陪
      读者: 祖辈、父母
      年龄: 6—12岁
      关键词: [作业, 陪伴]
      作者岗位: 教务处
      审核岗位: 心理教师
      复核日期: 2026/3/1
      来源:
        - 一本书
        - 标题: 家庭教育促进法
          网址: https://a.example/x
      草稿: 否
      讲义: 是
      地址名: homework
      旧地址: old.html
      ---
      正文。

      1. 一
      2. 二
      3. 三
      """,
    ]
  )
  func fields(text: String) {
    let article = article(text)
    #expect(problems.diagnostics.isEmpty)
    #expect([article.title, article.slug, article.summary, article.ages] == ["作业", "homework", "怎么陪", "6—12岁"])
    #expect(article.date?.iso == "2025-03-12" && article.reviewDue?.iso == "2026-03-01")
    #expect(article.audience == ["祖辈", "父母"] && article.tags == ["作业", "陪伴"])
    #expect([article.authorRole, article.reviewedBy] == ["教务处", "心理教师"])
    #expect(
      article.sources.map(\.text) == ["一本书", "家庭教育促进法"] && article.sources.map(\.url) == [nil, "https://a.example/x"]
    )
    #expect(!article.isDraft && article.steps?.characterCount == 3)
    #expect(article.aliases.map(\.value) == ["old.html"])
  }

  @Test(
    "a handout needs three steps that fit on a sheet",
    arguments: [
      ("handout: true", "正文。", "handout-steps", 3), ("handout: true", "1. 一\n2. 二", "handout-steps", 3),
      ("handout: true", "- 一\n- 二\n- 三", "handout-steps", 3),
      ("handout: true", "1. 一\n2. 二\n3. 三\n4. 四", "handout-steps", 3),
      ("handout: true", "1. 一\n2. 二\n3. \(String(repeating: "三", count: 420))", "handout-length", 6),
      ("handout: false", "正文。", nil, 0), ("handout: true", "前言。\n\n1. 一\n2. 二\n3. 三\n\n后文。\n\n1. 甲", nil, 0),
    ]
  )
  func handout(field: String, text: String, rule: String?, line: Int) {
    let article = article("---\ntitle: 作业\n\(field)\n---\n\n\(text)\n")
    #expect(problems.diagnostics.map(\.rule) == (rule.map { [$0] } ?? []))
    #expect(problems.diagnostics.map(\.location.line) == (rule == nil ? [] : [line]))
    #expect((article.steps != nil) == (rule == nil && field == "handout: true"))
  }

  @Test(
    "a title may stand in the text",
    arguments: ["# 作业\n\n正文。", "---\ndate: 2025-03-12\n---\n\n# 作业\n\n正文。", "<!-- 说明 -->\n\n# 作业\n\n正文。"]
  )
  func heading(text: String) {
    let article = article(text)
    #expect(article.title == "作业")
    #expect(article.summary == "正文。")
    #expect(article.slug == "zuo-ye")
    #expect(problems.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("date: 2025-02-30", ["wrong-type 3:7"]), ("review_due: 明年", ["wrong-type 3:13"]),
    ("date: 2025-02-03\nreview_due: 2024-02-03", ["reversed-dates 4:13"]),
    ("draft: 也许", ["wrong-type 3:8"]), ("slug: My Page", ["bad-slug 3:7"]),
    ("slug: 作业", ["bad-slug 3:7"]), ("slug: ../x", ["bad-slug 3:7"]),
    ("sources: [{url: \"https://a.example\"}]", ["missing-field 3:11"]),
    ("sources: [{title: 甲, url: \"javascript:x\"}]", ["unsafe-link 3:28"]), ("tags: {a: b}", ["wrong-type 3:7"]),
    ("tags: [[a]]", ["wrong-type 3:8"]),
    ("author: 李老师", ["unknown-key 3:1"]), ("标题: 乙", ["duplicate-key 3:1"]), ("sources:", []), ("tags: []", []),
    ("date:", []),
  ])
  func faults(line: String, places: [String]) {
    _ = article("---\ntitle: 甲\n\(line)\n---\n正文。")
    #expect(IntakeTesting.list(problems) == places)
  }

  @Test func withoutTitle() {
    _ = article("正文。")
    #expect(IntakeTesting.list(problems) == ["missing-field 1:1"])
  }
}
