import Diagnostics

/// A pupil's number in the national register (全国学籍号): G, J or L and 18 digits, of which the last may be X.
///
/// G stands before a resident identity number, J before a number made for those who have none, L before a temporary one:
/// region (6), date of birth (8) and four digits. Region and date must be real, but not where both the letter and one of
/// the words 学籍, 标识码 or 学生号 say what it is; four digits are random in an L number, so that no check digit can be asked
/// for. Behind one of the words a number with region and date is found without the letter too.
/// A valid identity number behind the letter is told as `resident-id`. Any grouping counts, over cells as well.
/// A school's own number and that of a candidate (6 to 17 digits) count directly behind 学号, 学籍号, 学生证, 考号 or 准考证号, also with
/// one or two letters before it, or in a column of that name.
/// Not matched: a place in a row, such as 学号12, and numbers that no such word names. Source: 教育部《中小学生学籍管理办法》(教基一〔2013〕7号).
///
/// 中文：
/// 全国学籍号：字母 G、J 或 L，加 18 位数字，最后一位可能是 X。旁边写了“学籍”“学号”“标识码”的，不带字母也算。学校自己编的学号、考号、准考证号（6 到 17 位），紧跟在这些字后面，或在这样的列里，也算。
///
/// - 为什么：学籍号多半就是身份证号加一个字母，跟着孩子到毕业。
/// - 法律：《个人信息保护法》第二十八、三十一条（不满十四周岁的，都是敏感个人信息）；《未成年人保护法》第七十二条。
/// - 例子：“学籍号 G3404221903**********”。
/// - 怎么改：删去。任何时候都不能放行。
/// - 不算：“学号尾号是单数的”“学号 1 到 35”这类座号。
struct StudentNumber: PrivacyRule {
  static let id = "student-number"
  static let basis = Basis.numbers

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    let mayBeNamed = text.holds(.pupilNumber)
    return text.looseRuns.flatMap { run in
      let registered = registered(in: run, of: text)
      guard mayBeNamed else { return registered }
      return registered + own(in: run, of: text).filter { own in !registered.contains { $0.range.overlaps(own.range) } }
    }
  }

  /// The number that a school or an examination gave: 学号2023030217.
  private func own(in run: DigitRun, of text: ScannedText) -> [PrivacyMatch] {
    run.numbers { start in
      let number = start..<Self.end(from: start, in: run)
      let isWhole = number == run.digits.indices
      return (6...17).contains(number.count) && Self.isNamed(run.range(number), isWhole: isWhole, of: text)
        ? number : nil
    }.map { PrivacyMatch(range: run.range($0)) }
  }

  private func registered(in run: DigitRun, of text: ScannedText) -> [PrivacyMatch] {
    run.numbers { start in
      let end = start + 18
      guard end <= run.digits.count, run.endsGroup(end), !ResidentID.isValid(Array(run.digits[start..<end])) else {
        return nil
      }
      let range = run.range(start..<end)
      let isMarked = start == 0 && Self.hasLetter(before: range.lowerBound, in: text.bytes)
      let isReal = ResidentID.hasRegionAndBirth(run.digits[start..<end])
      guard isMarked || isReal, !(isMarked && isReal) else { return isReal ? start..<end : nil }
      let reach = isReal ? 200 : 60
      return text.mentions(Self.words, near: range, before: reach, after: isReal ? 40 : 0) ? start..<end : nil
    }.map { PrivacyMatch(range: run.range($0)) }
  }

  let message = Wording(en: "a pupil's register number", zh: "这里有学籍号")
  let hint = Wording(en: "take it out; it may never be published", zh: "请删去；学籍号任何时候都不能公开")
}

extension StudentNumber {
  private static let words = WordList(["学籍", "標識碼", "标识码", "学生号", "学号"])

  /// Where the group ends, or, of 2024 0315, the second one.
  private static func end(from start: Int, in run: DigitRun) -> Int {
    let end = run.endOfGroup(start)
    guard end == start + 4, end < run.digits.count, run.digits[start] == 2, run.digits[start + 1] == 0 else {
      return end
    }
    let next = run.endOfGroup(end)
    return next - end >= 3 && run.isClose(at: end) ? next : end
  }

  /// 学号 stands directly before it, or at the head of its column.
  ///
  /// - Parameter isWhole: whether no other group goes with it, so that letters may stand before it.
  private static func isNamed(_ range: Range<Int>, isWhole: Bool, of text: ScannedText) -> Bool {
    if let head = text.heads.head(of: range), owns.isIn(text.bytes, head) { return true }
    let before = text.before(range, 24)
    return owns.lastEnd(in: text.bytes, before).map { end in
      let gap = text.plain(end..<range.lowerBound)
      let letters = gap.reversed().prefix(while: \.isLatin).count
      return letters <= (isWhole ? 2 : 0) && gap.dropLast(letters).allSatisfy { !$0.isLatinOrDigit }
        && range.lowerBound - end <= 9
        && !stops.isIn(text.bytes, end..<range.lowerBound)
    } ?? false
  }

  private static let owns = WordList(["学号", "学 号", "学籍号", "学生号", "学生证", "考号", "考生号", "准考证", "准考证号", "學號", "學籍號", "考號"])
  private static let stops = WordList(["。", "，", "；", ",", ";", "\n\n"])

  /// G, J or L as a word of its own, also full-width or escaped, before at most three separators.
  private static func hasLetter(before start: Int, in bytes: [UInt8]) -> Bool {
    let before = FoldedText(Array(bytes[max(0, start - 16)..<start])).bytes
    let word = before.reversed().drop { !$0.isLatinOrDigit && $0 < 0x80 }
    guard before.count - word.count <= 3, let letter = word.first else { return false }
    guard [UInt8(ascii: "g"), UInt8(ascii: "j"), UInt8(ascii: "l")].contains(letter | 0x20) else { return false }
    return !(word.dropFirst().first?.isLatinOrDigit ?? false)
  }
}
