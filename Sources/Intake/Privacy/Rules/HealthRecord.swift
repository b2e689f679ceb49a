import Diagnostics

/// An illness, a disability or a measurement of the body, in a sentence that names or describes the person.
///
/// Advice on health (换季容易感冒) passes, since it tells of nobody.
///
/// 中文：
/// 写到具体的人生了什么病、有什么残疾、身高体重视力是多少。
///
/// - 为什么：病是私事，传出去跟着孩子很多年。
/// - 法律：《个人信息保护法》第二十八条（医疗健康是敏感个人信息）；《精神卫生法》第四条。
/// - 例子：“学生李**对花生过敏”。
/// - 怎么改：删去；要让老师知道的，写在纸上交给班主任。
/// - 不算：讲健康知识（换季容易感冒），全校的比例。
struct HealthRecord: PrivacyRule {
  static let id = "health-record"
  static let basis = Basis.persons

  func matches(in text: ScannedText) -> [PrivacyMatch] { RecordSearch(scanned: text).matches(Self.vocabulary) }

  let message = Wording(en: "a record of somebody's health", zh: "这里写了某个人的健康情况")
  let hint = Wording(
    en: "take it out; advice on health needs no person",
    zh: "请删去；讲健康知识不需要写到具体的人"
  )
}

extension HealthRecord {
  private static let vocabulary = PhraseTable<Void>(
    words: """
      患有 患 确诊 诊断 病史 心脏病 哮喘 癫痫 贫血 骨折 过敏 近视 弱视 听力 视力 脊柱侧弯 肝功能 乙肝 肺结核 结核 脑瘫 自闭 孤独症 多动症 抑郁 残疾 智力 发育迟缓 口吃 肥胖
      偏瘦 身高 体重 血压 服药 吃药 带药 住院 手术 化疗 白血病 糖尿病 肾病 尿床 助听器 轮椅 体检 例假 病假 高烧 发烧 阑尾炎 水痘 腮腺炎 手足口病 先天性
      """
  )
}
