import Diagnostics

/// Who receives aid, or is poor, in a sentence that names or describes the person.
///
/// Policy (营养改善计划, 助学政策) and sums without persons pass.
struct AidRecord: PrivacyRule {
  static let id = "aid-record"

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
