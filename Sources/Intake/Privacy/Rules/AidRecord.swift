import Diagnostics

/// Who receives aid, or is poor, in a sentence that names or describes the person.
///
/// Policy (营养改善计划, 助学政策) and sums without persons pass.
///
/// 中文：
/// 写到具体的人受了什么资助，或者家里有多困难。
///
/// - 为什么：困难是一家人的私事，写出来孩子在同学面前抬不起头。
/// - 法律：《未成年人学校保护规定》（奖励、资助时不得泄露学生和家庭的隐私）；《未成年人保护法》第四条第三项。
/// - 例子：“李**家是低保户”“丁**领取补助 500 元”。
/// - 怎么改：只写帮助了多少户、多少人。
/// - 不算：政策（营养改善计划、助学办法）和不写人的总数。
struct AidRecord: PrivacyRule {
  static let id = "aid-record"
  static let basis = Basis.persons

  func matches(in text: ScannedText) -> [PrivacyMatch] { RecordSearch(scanned: text).matches(Self.vocabulary) }

  let message = Wording(en: "a record of aid to one person", zh: "这里写了某个人受资助或家庭困难的情况")
  let hint = Wording(
    en: "tell how many families were helped, and name none",
    zh: "请只写帮助了多少户、多少人，不写是谁"
  )
}

extension AidRecord {
  private static let vocabulary = PhraseTable<Void>(
    words: """
      低保 特困 五保 建档立卡 脱贫 监测户 贫困 困难 助学金 助学贷款 补助 慰问金 慰问品 救助 资助 受助 免去 减免 免交 孤儿 事实无人抚养 残疾证 爱心基金 捐助 捐的 送来 领取
      """
  )
}
