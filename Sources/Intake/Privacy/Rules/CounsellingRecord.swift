import Diagnostics

/// What a child said in confidence, or the trouble of a family, in a sentence that names or describes the person.
///
/// Rules and hours of counselling (谈心记录不外传) pass, since they tell of nobody.
///
/// 中文：
/// 写到具体的人私下说了什么，或者家里出了什么事。
///
/// - 为什么：孩子肯说，是相信不会传出去。
/// - 法律：《精神卫生法》第四条（可能推断出身份的信息要保密）；《未成年人保护法》第六十三条（信件、日记不得私拆）、第一百零三条。
/// - 例子：“李**说爸妈要离婚了”。
/// - 怎么改：删去；要举例，把几件事合成一个，写明“（化名）”。
/// - 不算：谈心的规定和开放时间，说给所有家长听的建议。
struct CounsellingRecord: PrivacyRule {
  static let id = "counselling-record"
  static let basis = Basis.persons

  func matches(in text: ScannedText) -> [PrivacyMatch] { RecordSearch(scanned: text).matches(Self.vocabulary) }

  let message = Wording(en: "what somebody said in confidence, or a family's trouble", zh: "这里写了某个人的心事或家里的事")
  let hint = Wording(
    en: "take it out; tell a made-up case and write （化名）, put together from several",
    zh: "请删去；需要举例时，请把几件事合成一个例子，并写明“（化名）”"
  )
}

extension CounsellingRecord {
  private static let vocabulary = PhraseTable<Void>(
    words: """
      谈心 谈话 个案 来访 辅导记录 咨询记录 心理老师 哭 恨 想死 不想活 轻生 自残 割腕 离家出走 逃学 厌学 孤僻 扭曲 自卑 抑郁 焦虑 噩梦 失眠 缄默 离婚 离异 分居 改嫁 再婚
      单亲 坐牢 服刑 看守所 戒毒 酗酒 赌博 家暴 打他 打她 欺负 欺凌 霸凌 偷 早恋 没有来过电话 不要他 不要她 割过手 被打 被叔叔 被人打 挨打 不说话 偷东西 怪爸爸 怪妈妈 想妈妈 想爸爸 摔东西 不肯说话 问题
      """
  )
}
