import Diagnostics

/// A QQ number: 5 to 11 digits, not beginning with 0, near the word QQ, 扣扣 or 企鹅 (also `qq=` in an address).
///
/// The word stands before the number in the same sentence, in a table at the head of the column, or close behind it. Any
/// grouping counts. Near 群, the number is told as `qq-group`.
/// Not matched: dates, amounts with a unit, public service numbers, and telephone numbers, which have rules of their own.
///
/// 中文：
/// QQ 号：5 到 11 位，同一句里有“QQ”“扣扣”“企鹅”，表里看列名。
///
/// - 为什么：加上好友就能单独跟孩子、跟家里人说话。
/// - 法律：《个人信息保护法》第二十五条；《未成年人保护法》第四条第三项。
/// - 例子：“班主任 QQ：2*******”。
/// - 怎么改：删去，当面告诉家长。
/// - 不算：日期，带“元”“人”“册”的数目，公用号码。
struct QQNumber: PrivacyRule {
  static let id = "qq-number"
  static let basis = Basis.numbers

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    QQMatch.all(in: text).filter { !$0.isGroup }.map { PrivacyMatch(range: $0.range) }
  }

  let message = Wording(en: "a QQ number", zh: "这里有QQ号")
  let hint = Wording(en: "take it out; families learn it in person", zh: "请删去；联系办法请当面告诉家长")
}
