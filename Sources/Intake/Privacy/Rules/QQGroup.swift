import Diagnostics

/// The number of a QQ group: 5 to 11 digits near QQ群, 群号 or `qun=`; whoever knows it can ask to be let in.
///
/// As `qq-number`, with the word 群 near. Not matched: a group that is named without its number.
struct QQGroup: PrivacyRule {
  static let id = "qq-group"

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    QQMatch.all(in: text).filter(\.isGroup).map { PrivacyMatch(range: $0.range) }
  }

  let message = Wording(en: "the number of a QQ group", zh: "这里有QQ群号")
  let hint = Wording(en: "take it out; parents are invited in person", zh: "请删去；进群请当面找班主任")
}
