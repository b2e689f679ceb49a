import Diagnostics

/// A pupil's marks, rank or grade, in a sentence that names or describes the pupil.
///
/// School-wide statements (不公布成绩, 合格率) pass, since they tell of nobody.
///
/// 中文：
/// 写到具体的人考了多少分、第几名、什么等级。
///
/// - 为什么：分数贴在网上，孩子再也揭不下来。
/// - 法律：《未成年人学校保护规定》（教育部令第50号）：考试成绩、名次不得公开。
/// - 例子：“李**数学 41 分，全班倒数第二”。
/// - 怎么改：只写全班的情况，或者写“有进步”，不写是谁、多少分。
/// - 不算：全校的合格率，“不公布成绩”这样的规定。
struct MarksAndRanks: PrivacyRule {
  static let id = "marks-and-ranks"
  static let basis = Basis.persons

  func matches(in text: ScannedText) -> [PrivacyMatch] { RecordSearch(scanned: text).matches(Self.vocabulary) }

  let message = Wording(en: "a pupil's marks or rank", zh: "这里写了某个学生的成绩或名次")
  let hint = Wording(
    en: "tell of the whole class, or of progress without a name and a number",
    zh: "请只写全班的情况，或者只写“有进步”，不写是谁、多少分"
  )
}

extension MarksAndRanks {
  private static let vocabulary = PhraseTable<Void>(
    words: """
      考了 考得 考取 得分 总分 满分 均分 分数 成绩 名次 排名 排第 倒数 末尾 垫底 全班第 年级第 班级第 全校第 第一名 第二名 第三名 不及格 及格 待合格 语文 数学 英语
      得优 得良 得了优 优秀等级 等级
      """
  )
}
