import Diagnostics
import Testing

@testable import Intake

@Suite struct LabellingWordsTests {
  @Test(
    "finds labels at their place",
    arguments: [
      ("这是问题儿童。", "问题儿童"), ("他是差生！", "差生"), ("双差生也会进步", "双差生"), ("孩子缺爱。", "缺爱"), ("家教缺失的孩子", "家教缺失"), ("这孩子没救了", "没救了"),
      ("留守儿童容易学坏", "容易学坏"),
    ]
  )
  func labels(text: String, label: String) {
    #expect(LabellingWords().remarks(on: text).map { String(text[$0.range]) } == [label])
  }

  @Test(
    "near misses",
    arguments: ["不要叫孩子“差生”。", "别给孩子贴“问题儿童”的标签。", "爸爸出差生病了。", "两人相差生日十天。", "孩子不缺爱心。", "孩子的问题，儿童节再说。"]
  )
  func innocent(text: String) {
    #expect(LabellingWords().remarks(on: text).isEmpty)
  }
}

@Suite struct CaseStoryTests {
  @Test(
    "a story of one child",
    arguments: [
      "我班有个孩子总是哭。", "去年有一名学生离家。", "小明想妈妈。后来小明写了信。", "讲故事请用化名。\n\n去年有个孩子不说话。", "小芸每天写日记。", "铁蛋跟着爷爷放羊。",
      "女孩婷婷，五年级。\n\n婷婷在日记里写道",
    ]
  )
  func stories(text: String) {
    #expect(CaseStory().remarks(on: text).count == 1)
  }

  @Test(
    "near misses",
    arguments: [
      "小明（化名）想妈妈。后来小明写了信。", "去年有个孩子不说话。\n\n文中孩子均为化名。", "家里有一个孩子的，多陪陪。", "孩子不说话时，等一等。", "请小明读课文。\n\n小红读课文。",
      "小学、小心、小时候。", "今天小明来了。", "小芸（化名）今年十岁。\n\n小芸不说话。", "天天、慢慢说，星星的故事。",
    ]
  )
  func innocent(text: String) {
    #expect(CaseStory().remarks(on: text).isEmpty)
  }
}

@Suite struct GuidanceReviewTests {
  @Test("speaks of guidance alone, and of stories in 心理导航 alone")
  func sections() throws {
    let text = "---\ntitle: 甲\n---\n\n去年有个孩子，是差生。\n"
    let sample = try SampleFolder([
      "psychological-guidance/_index.md": "# 心理导航\n", "psychological-guidance/a.md": text,
      "tutoring/_index.md": "# 课外辅导\n", "tutoring/a.md": text, "pages/a.md": text, "plans/p.md": "# 差生\n",
    ])
    #expect(
      sample.problems() == [
        "case-story psychological-guidance/a.md:5:1", "labelling-words psychological-guidance/a.md:5:9",
        "labelling-words tutoring/a.md:5:9",
      ]
    )
  }

  @Test("reads what a reader reads, over mark-up, and the front matter")
  func readable() throws {
    let text = "---\ntitle: 差生怎么办\n---\n\n不懂的**差**生。\n"
    let sample = try SampleFolder(["tutoring/_index.md": "# 课外辅导\n", "tutoring/a.md": text])
    #expect(sample.problems() == ["labelling-words tutoring/a.md:2:8", "labelling-words tutoring/a.md:5:6"])
  }
}
