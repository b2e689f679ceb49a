import Diagnostics

/// What a child said in confidence, or the trouble of a family, in a sentence that names or describes the person.
///
/// Of a single child (一位女孩, 她十一岁, 孩子M) no name and no class is needed where harm is told: 想死, 叔叔打过她, 坐牢, 双亡.
/// Rules and hours of counselling (谈心记录不外传) pass, since they tell of nobody, and so does what is only supposed
/// (如果有个孩子说不想活) or marked 化名 in its sentence.
///
/// 中文：
/// 写到具体的人私下说了什么，或者家里出了什么事。只讲一个孩子、又写了会伤到孩子的事的，不写名字也算。
///
/// - 为什么：孩子肯说，是相信不会传出去。
/// - 法律：《精神卫生法》第四条（可能推断出身份的信息要保密）；《未成年人保护法》第六十三条（信件、日记不得私拆）、第一百零三条。
/// - 例子：“李**说爸妈要离婚了”。
/// - 怎么改：删去；要举例，把几件事合成一个，写明“（化名）”。
/// - 不算：谈心的规定和开放时间，说给所有家长听的建议（如果有个孩子说……），同一句里写明“化名”的。
struct CounsellingRecord: PrivacyRule {
  static let id = "counselling-record"
  static let basis = Basis.persons

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    let search = RecordSearch(scanned: text)
    let records = search.matches(Self.vocabulary)
    let stories = search.matches(Self.grave, of: text.people.singles)
    return records + stories.filter { story in !records.contains { $0.range.overlaps(story.range) } }
  }

  let message = Wording(en: "what somebody said in confidence, or a family's trouble", zh: "这里写了某个人的心事或家里的事")
  let hint = Wording(
    en: "take it out; tell a made-up case and write （化名）, put together from several",
    zh: "请删去；需要举例时，请把几件事合成一个例子，并写明“（化名）”"
  )
}

extension CounsellingRecord {
  /// What in a village tells whose child it is, and would hurt that child.
  private static let grave = PhraseTable<Void>(
    words: """
      想死 不想活 活着没意思 自杀 轻生 自残 自伤 割腕 手腕上有伤 打过她 打过他 打她 打他 殴打 性侵 猥亵 摸她 家暴 坐牢 坐了牢 服刑 判刑 判了刑 吸毒 双亡 去世 改嫁 妈妈走了 妈妈跑了 跟人跑了 年没回 没有音信 失联 离异 离婚 偷东西 偷钱
      癫痫 尿床 抑郁 失眠 辱骂 跳楼 离家出走 怀孕 没见过妈妈 没见过爸爸 哭醒 离开了家 不想回家 患有 精神病 打人 扔进 割伤 喝药 喝农药 跑了就没 再没回来 抛弃 不要他 不要她
      扒裤子 扒他裤子 扒她裤子 遗弃 收养 脑瘫 乙肝 六指 人工耳蜗 父亡 母亡 偷拿 打妈妈 打他妈 打她妈 虐待 倒数第一 独自在家 钥匙放 摸下身 想死了算 孤儿 艾滋
      """
  )

  private static let vocabulary = PhraseTable<Void>(
    words: """
      谈心 谈话 个案 来访 辅导记录 咨询记录 心理老师 哭 恨 想死 不想活 轻生 自残 割腕 离家出走 逃学 厌学 孤僻 扭曲 自卑 抑郁 焦虑 噩梦 失眠 缄默 离婚 离异 分居 改嫁 再婚 妈妈走了 妈妈跑了 爸爸走了 跟人跑了 没回来过 没有回来过 年没回
      单亲 坐牢 服刑 看守所 戒毒 酗酒 赌博 家暴 打他 打她 欺负 欺凌 霸凌 偷 早恋 没有来过电话 不要他 不要她 割过手 被打 被叔叔 被人打 挨打 不说话 偷东西 没有户口 没户口 没有妈妈 没有爸爸 怪爸爸 怪妈妈 想妈妈 想爸爸 摔东西 不肯说话 问题
      """
  )
}
