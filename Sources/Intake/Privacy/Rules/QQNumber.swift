import Diagnostics

/// A QQ number: 5 to 11 digits, not beginning with 0, near the word QQ, 扣扣 or 企鹅 (also `qq=` in an address).
///
/// The word stands before the number in the same sentence, in a table as the head of the column, or close behind it. Any
/// grouping counts. Near 群, the number is told as `qq-group`.
/// Not matched: dates, amounts with a unit, public service numbers, and telephone numbers, which have rules of their own.
struct QQNumber: PrivacyRule {
  static let id = "qq-number"

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    QQMatch.all(in: text).filter { !$0.isGroup }.map { PrivacyMatch(range: $0.range) }
  }

  let message = Wording(en: "a QQ number", zh: "这里有QQ号")
  let hint = Wording(en: "take it out; families learn it in person", zh: "请删去；联系办法请当面告诉家长")
}
