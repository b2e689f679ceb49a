import Diagnostics

/// The number of a QQ group: 5 to 11 digits near QQ群, 群号 or `qun=`; whoever knows it can ask to be let in.
///
/// As `qq-number`, with the word 群 near; 8 to 10 digits directly behind 家长群, or behind 搜 beside 群, without QQ too. Not matched: a group that is named without its number.
///
/// 中文：
/// QQ 群号：5 到 11 位，旁边有“QQ群”“群号”；紧跟在“家长群”“进群请搜”后面的 8 到 10 位数，没写 QQ 也算。
///
/// - 为什么：知道群号就能申请进群，群里有孩子的照片和名字。
/// - 法律：《个人信息保护法》第二十五条；《未成年人网络保护条例》第三十六条（能少知道就少知道）。
/// - 例子：“家长QQ群 3********”。
/// - 怎么改：删去，写“进群请当面找班主任”。
/// - 不算：只写群的名称，不写号码。
struct QQGroup: PrivacyRule {
  static let id = "qq-group"
  static let basis = Basis.numbers

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    QQMatch.all(in: text).filter(\.isGroup).map { PrivacyMatch(range: $0.range) }
  }

  let message = Wording(en: "the number of a QQ group", zh: "这里有QQ群号")
  let hint = Wording(en: "take it out; parents are invited in person", zh: "请删去；进群请当面找班主任")
}
