import Diagnostics

/// The story of one child on a page of 心理导航 that does not say 化名 (the name is changed) in its paragraph.
///
/// - Why: in a village a child is known by the story even without the name, and readers must be able to see that it is
///   nobody they know.
/// - Law: 精神卫生法 art. 4 (what could identify a person stays confidential), 未成年人保护法 art. 63 and 103.
/// - What to do: tell it without class, village and year, change what could be recognised, and write 化名. It is a warning;
///   a real name is an error by the rule for names.
/// - Near misses: advice that speaks of any child (`孩子不说话时`, `家里有一个孩子`); a name of school books (`小明`) that is spoken of
///   only once.
///
/// 中文：
/// 心理导航里讲某一个孩子的事，那一段却没有注明“（化名）”，全文也没有写“均为化名”。
///
/// - 为什么：村里不写名字也认得出是谁家的孩子；读的人要能看明白，这不是自己认识的人。
/// - 法律：《精神卫生法》第四条（可能推断出身份的信息要保密）；《未成年人保护法》第六十三、一百零三条。
/// - 怎么改：不写班级、村子和年份，改掉认得出的地方，注明“化名”。只是提醒；写真名由姓名规则当作错误。
/// - 不算：泛泛的建议（“孩子不说话时”“家里有一个孩子”）；课本里常见的名字（小明）只提到一次的。
struct CaseStory: GuidanceRule {
  static let id = "case-story"

  /// One remark a page, where its first story begins.
  func remarks(on text: String) -> [GuidanceRemark] {
    if text.holds(anyOf: Self.announcements) { return [] }
    let hasAlias = text.holds("化名")
    let lines = text.utf8.split(separator: UInt8(ascii: "\n")).lazy.map(Substring.init)
    let stories = lines.filter { !hasAlias || !Self.isUnderOtherName($0) }
    return stories.compactMap { Self.beginning(in: $0, of: text, hasAlias) }.first.map { [GuidanceRemark(range: $0)] }
      ?? []
  }

  let message = Wording(en: "this looks like the story of one child", zh: "这里像是在讲某一个孩子的事")
  let hint = Wording(
    en: "take out what could be recognised, and write 化名 behind the name",
    zh: "请去掉能认出是谁的内容，并注明“化名”"
  )
}

extension CaseStory {
  /// What says of all names of a page that they are made up.
  private static let announcements = ["均为化名", "都是化名", "皆为化名", "均系化名", "都用了化名", "全部化名", "全是化名"]

  /// 小丽（化名）, 化名小丽; 没有用化名 and 请用化名 are none.
  private static func isUnderOtherName(_ paragraph: Substring) -> Bool {
    paragraph.contains("（化名") || paragraph.contains("(化名") || paragraph.contains("，化名") || paragraph.hasPrefix("化名")
  }

  /// Where the first story of a paragraph begins.
  private static func beginning(in paragraph: Substring, of page: String, _ hasAlias: Bool) -> Range<String.Index>? {
    let text = String(paragraph)
    guard let range = firstBeginning(in: text, of: page, hasAlias) else { return nil }
    let start = paragraph.index(
      paragraph.startIndex,
      offsetBy: text.distance(from: text.startIndex, to: range.lowerBound)
    )
    return start..<paragraph.index(start, offsetBy: text.distance(from: range.lowerBound, to: range.upperBound))
  }

  private static func firstBeginning(in text: String, of page: String, _ hasAlias: Bool) -> Range<String.Index>? {
    let found =
      beginnings(in: text).compactMap { text.firstRange(of: $0) }
      + [nickname(in: text, of: page, hasAlias: hasAlias), introduction(in: text)].compactMap(\.self)
    return found.min { $0.lowerBound < $1.lowerBound }
  }

  private static let places = ["我班", "我们班", "班上", "班里", "我校", "我们学校", "村里", "去年", "前年", "上学期", "曾经"]
  private static let ones = ["有个", "有一个", "有位", "有一位", "有名", "有一名"]
  private static let children = ["孩子", "学生", "同学", "男孩", "女孩", "小男孩", "小女孩"]

  /// The words with which stories begin, as far as the text holds them.
  private static func beginnings(in text: String) -> [String] {
    let starts = places.filter(text.holds).flatMap { place in ones.map { place + $0 } }.filter(text.holds)
    return starts.flatMap { start in children.map { start + $0 } }.filter(text.holds)
  }

  /// 案例：, 小强今年九岁, 一个叫芳芳的女孩, 有个孩子叫小丽: a child is introduced.
  private static func introduction(in text: String) -> Range<String.Index>? {
    let marks = ["案例", "个案", "来访者", "今年", "个叫", "子叫", "生叫", "孩叫", "，男，", "，女，"].filter(text.holds)
    return marks.isEmpty ? nil : text.firstMatch(of: introductions)?.range
  }

  private static var introductions: some RegexComponent {
    /【?(?:案例|个案|来访者)[一二三四五六七八九十\d]{0,2}】?[：，:,]?[^。\n]{0,12}[，（,(]?(?:男[，生孩童]|女[，生孩童]|\d岁|十岁|年级)|，[男女]，[\p{Han}\d]{1,3}岁|[小阿]\p{Han}今年[\p{Han}\d]{1,3}岁|有?[个名位](?:孩子|男孩|女孩|学生|男生|女生)?叫[\p{Han}]{2,3}/
  }
}
