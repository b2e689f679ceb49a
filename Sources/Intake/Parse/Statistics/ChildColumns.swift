import Disclosure

/// What the name of a column tells of whom it counts.
enum ChildColumns {
  /// 人数, 学生人数, 留守儿童数量, 寄宿生, 转入, 请假, 困难户数; not 人次, 家长人数, 户数, 名额 or 儿童读物数量.
  static func countsChildren(_ name: String) -> Bool {
    let name = name.withoutWhitespace
    if name.hasSuffix("人次") && tellsHardship(name) { return true }
    if others.contains(where: name.contains) { return false }
    let counted = amounts.first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
    if (children + groups).contains(where: counted.hasSuffix) { return true }
    if ["户", "家庭"].contains(where: name.contains), isOfKind(name) { return true }
    if pieces.contains(where: name.hasSuffix) { return false }
    return children.contains(where: name.contains) || name.hasSuffix("人数") || heads.contains(name)
  }

  /// 残疾, 困难家庭, 心理辅导: what surely is of health, hardship or the absence of a guardian; not a talk about short sight.
  static func tellsHardship(_ text: String) -> Bool {
    ChildVocabulary.tellsHardship(text) || counselling.contains(where: text.contains)
  }

  /// 残疾学生, 困难儿童, 无人照护.
  static func isSensitive(_ text: String) -> Bool {
    tellsHardship(text) || ["无人", "缺失", "心理", "特殊"].contains(where: text.contains)
  }

  private static func isOfKind(_ name: String) -> Bool {
    isSensitive(name) || ChildVocabulary.kinds.contains(where: name.contains)
  }

  private static let children = ChildVocabulary.nouns + ["少年"]
  /// Words that stand for the children they tell of.
  private static let groups =
    ChildVocabulary.kinds
    + [
      "毕业生", "毕业", "转入", "转出", "休学", "复学", "在册", "在校", "在读", "个案", "建档", "受助", "结对", "获奖", "请假", "病假", "事假", "缺勤", "缺课",
      "旷课", "迟到",
      "早退", "报到", "报名",
    ]
  /// Of pairs each has one child.
  private static let heads: Set = ["人", "名", "男", "女", "对", "对数"]
  /// The longer ones first.
  private static let amounts = ["总数量", "数量", "总数", "数"]
  private static let others = ["家长", "老师", "教师", "志愿者", "监护人", "照护人", "职工", "干部", "村民", "来访", "人次"]
  private static let pieces = [
    "次数", "次", "件数", "册数", "本数", "份数", "场数", "户数", "台数", "金额", "元", "节数", "条数", "数量", "名额", "天数",
  ]
  private static let counselling = ["心理辅导", "心理咨询", "智力"]
}
