import Disclosure
import Testing

@testable import Intake

@Suite("A small count of children")
struct SmallCountTests {
  private func counts(_ text: String, policy: DisclosurePolicy = .minimum) -> [String] {
    findings(of: SmallCount.id, in: text, knowing: PublicData(policy: policy))
  }

  @Test(
    "is found",
    arguments: [
      ("学校有3名留守儿童。", "3名"), ("我校留守儿童３名，都建了档。", "３名"), ("今天来了三个孩子。", "三个"), ("四年级只有1人。", "1人"),
      ("有两位同学没有来。", "两位"), ("留守儿童三十八人，其中 2 人刚转来。", "2 人"), ("参加的学生里，女生仅1人。", "1人"), ("六年级2人", "2人"),
      ("寄宿生共四人。", "四人"), ("我班有一名留守女童。", "一名"), ("五（2）班3人，五（1）班12人。", "3人"), ("昨天家访了俩孩子。", "俩"),
      ("不含2名随班就读学生。", "2名"), ("残疾儿童8名。", "8名"), ("本学期转来两个男生。", "两个"), ("全班只有两名女生。", "两名"),
      ("家访两名留守儿童的奶奶。", "两名"),
    ]
  )
  func small(text: String, count: String) {
    #expect(counts(text) == [count])
  }

  @Test(
    "is no count",
    arguments: [
      "每3名学生一组，轮流读。", "每位教师结对2名留守儿童。", "关心每一个孩子。", "一个孩子不说话，先等一等。", "两个孩子吵架了，怎么办？", "她得了第3名。",
      "3岁的孩子还不会系鞋带。", "两名学生代表发言。", "学生两人一组。", "留守儿童38人。", "全校有12名留守儿童。", "三十四个孩子在视频里见到了爸妈。",
      "2名教师陪着孩子们。", "值班2人。", "如果家里有两个孩子，轮流说。", "4位家长带着孩子来了。", "两个班的学生一起上。", "不足5人的不公布。",
      "1到4人的数字都不公布。", "3至5名学生一桌。", "参加人数：34人，其中教师3人。", "孩子们一人分到几粒。", "家里有两个孩子，谁也不偏。", "今天管好了，是救两个孩子。", "建成一个留守儿童之家。",
      "学生2名代表发言。", "全镇共3个留守儿童活动室。", "建了2个学生社团。",
    ]
  )
  func other(text: String) {
    #expect(counts(text) == [])
  }

  @Test(
    "is found in a table of an article",
    arguments: [
      ("| 年级 | 人数 |\n|---|---|\n| 四年级 | 3 |\n| 五年级 | 12 |\n", ["3"]),
      ("| 年级 | 留守儿童 | 教师 |\n|---|---|---|\n| 四年级 | **2** | 1 |\n", ["2"]),
      ("年级 | 男生 | 女生\n---|---|---\n四年级 | ４ | 12\n五年级 | 9 | 1\n", ["４", "1"]),
      ("| 班 | 残疾儿童 |\n|---|---|\n| 全校 | 8 |\n", ["8"]),
      ("| 活动 | 家长人数 |\n|---|---|\n| 座谈会 | 3 |\n", []), ("| 步骤 | 做什么 |\n|---|---|\n| 1 | 和孩子说话 |\n", []),
      ("| 年级 | 人数 |\n|---|---|\n| 四年级 | 0 |\n| 五年级 | 5 |\n", []),
      ("年级,人数\n四年级,3\n", []), ("| 学生用书 | 册 |\n|---|---|\n| 3 | 4 |\n", []),
    ]
  )
  func tables(text: String, found: [String]) {
    #expect(counts(text).sorted() == found.sorted())
  }

  @Test("follows the thresholds of the site")
  func raised() {
    let policy = DisclosurePolicy(threshold: 8, sensitiveThreshold: 20)
    #expect(counts("我校有7名留守儿童。", policy: policy) == ["7名"])
    #expect(counts("我校有8名留守儿童。", policy: policy) == [])
    #expect(counts("我校有12名残疾儿童。", policy: policy) == ["12名"])
  }
}
