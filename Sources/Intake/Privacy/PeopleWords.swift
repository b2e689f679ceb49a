import Disclosure

/// What the words of records, tasks and units tell of the people that are counted.
enum PeopleWords {
  /// Without what is named after children and counts none (留守儿童之家), and without those who belong to them (学生家长).
  static func plain(_ words: String) -> String {
    guard words.holds(anyOf: ["儿童", "学生", "孩子", "小社团"]) else { return words }
    return words.replacing(institutions, with: "").replacing(families, with: "家长")
  }

  /// 名女生, 双胞胎; and what is done with children one by one: 谈心, 结对.
  static func nameChildren(_ words: String) -> Bool { words.holds(anyOf: children) }

  static func nameOthers(_ words: String) -> Bool { words.holds(anyOf: others) }

  /// Told apart by health, hardship or the absence of a guardian.
  static func areSensitive(_ words: String) -> Bool {
    if words.holds("送教") { return true }
    return words.holds(anyOf: ChildVocabulary.hardships) && ChildVocabulary.tellsHardship(words)
  }

  static func areFamilies(_ unit: String) -> Bool { ["户", "家"].contains(unit) }

  /// 人, 名, 人次, 名教师; 例 and 男, one by one.
  static func isHeads(_ unit: String) -> Bool {
    ["人", "名", "位", "口"].contains { unit.contains($0) } || ["例", "男", "女"].contains(unit)
  }

  /// 每人一份, 一人一本: things that are as many as those who get them.
  static func dealOut(_ text: String) -> Bool { text.holds(anyOf: ["每人", "每位", "每名", "每个", "一人一", "人手一"]) }

  /// 27位家长, 12名老师: the numbers of people that a text tells.
  static func numbers(in text: String) -> [Int] { text.matches(of: figures).compactMap { Int($0.1) } }

  /// 个, 对: of children as well as of things.
  static func isPieces(_ unit: String) -> Bool { ["个", "对", "双", "组"].contains(unit) }

  /// 两位家长, 12名老师, 34人.
  static func tellANumber(_ text: String) -> Bool { text.contains(number) }
}

extension PeopleWords {
  // Expressions that are compiled once and then only read.
  nonisolated(unsafe) private static let institutions =
    /(?:留守)?儿童(?:之家|活动中心|活动室|心理咨询室|信箱|邮箱|[心通]\p{Han}{1,5}[箱室])|(?:学生|小)社团/
  nonisolated(unsafe) private static let families = /(?:留守)?(?:儿童|学生|孩子)的?(?:家长|父母|监护人|爷爷奶奶)/
  nonisolated(unsafe) private static let number = /[0-9０-９一二两三四五六七八九十百]\s*(?:[名位个]|人(?![次生家民们物格]))/

  nonisolated(unsafe) private static let figures = /([0-9]{1,4})\s*(?:[名位个]|人(?![次生家民们物格]))/

  private static let children = ChildVocabulary.nouns + ["留守", "双胞胎", "谈心", "个别辅导", "结对", "帮扶"]
  private static let others = [
    "老师", "教师", "家长", "父母", "监护", "爷爷", "奶奶", "志愿", "职工", "干部", "村民", "医生", "民警", "校长", "班主任", "辅导员", "管理员", "专人", "成员",
    "会议",
    "教研", "检查", "采购", "捐赠", "座谈会", "培训",
  ]
}
