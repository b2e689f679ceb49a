import Diagnostics

/// A mobile telephone number: 11 digits that begin with 13 to 19, also behind +86 or 0086, also in groups.
///
/// Over slashes, other punctuation and the borders of cells it is found beside a word such as 电话, 手机 or 打.
/// Not part of a longer number or of a Latin word. A number that `site.yml` lists under `public_numbers` passes.
///
/// - Why: whoever has a family's number can call, and find the child's home from it.
/// - Law: 个人信息保护法 art. 25 (no publication without separate consent) and 28 (all data of children under 14 is sensitive).
/// - What to do: name the post to ask, such as the class teacher; list the school's own numbers under `public_numbers`.
/// - Near misses: a longer number, a number inside a Latin word, coordinates of a drawing, a list of small numbers.
///
/// 中文：
/// 手机号码：13 到 19 开头的 11 位数字，前面有 +86、0086，或中间分组的，也算。site.yml 的 public_numbers 里登记过的不算。
///
/// - 为什么：谁有家里的号码，谁就能打过去，问出孩子住在哪里。
/// - 法律：《个人信息保护法》第二十五条（没有单独同意不得公开）、第二十八条（不满十四周岁的，都是敏感个人信息）。
/// - 例子：“有事打 1**********，找李**妈妈”。
/// - 怎么改：写找哪个岗位，比如“请找班主任”；学校自己公开的号码登记在 public_numbers 里。
/// - 不算：更长的数字、英文单词里的数字、图画的坐标、一串小数目。
struct MobileNumber: PrivacyRule {
  static let id = "mobile-number"
  static let basis = Basis.longNumbers
  let publicNumbers: Set<String>

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    let found = text.runs.flatMap { run in matches(in: run, of: text.bytes) }
    let disguised = text.looseRuns.flatMap { run in disguisedMatches(in: run, of: text) }
    return (found + disguised).map { PrivacyMatch(range: $0) }
  }

  /// Parted by slashes, brackets or the borders of cells, beside a word of telephones.
  private func disguisedMatches(in run: DigitRun, of text: ScannedText) -> [Range<Int>] {
    run.groupStarts.compactMap { start in
      guard let number = Self.number(in: run, from: start), Self.groupings.contains(run.groupLengths(number)),
        !run.isJoinedBySeparators(number, in: text.bytes),
        text.mentions(Self.contextWords, near: run.range(number), before: 120, after: 30)
      else { return nil }
      return isPublic(number, in: run) ? nil : run.range(number)
    }
  }

  private func isPublic(_ number: Range<Int>, in run: DigitRun) -> Bool {
    publicNumbers.contains(run.digits[number].map(String.init).joined())
  }

  private func matches(in run: DigitRun, of bytes: [UInt8]) -> [Range<Int>] {
    run.numbers { start in
      guard let number = Self.number(in: run, from: start), Self.isWritten(number, from: start, in: run, of: bytes)
      else { return nil }
      return number
    }.filter { !isPublic($0, in: run) }.map(run.range)
  }

  /// The digits of a number without its country code, as `public_numbers` holds them.
  static func normalised(_ written: String) -> String {
    let digits = Number.halfWidth(written).filter(\.isASCIIDigit)
    let prefix = ["0086", "86"].first { digits.hasPrefix($0) && digits.count == $0.count + 11 } ?? ""
    return String(digits.dropFirst(prefix.count))
  }

  let message = Wording(en: "a mobile telephone number", zh: "这里有手机号码")
  let hint = Wording(
    en:
      "take it out; readers reach the school through the class teacher. A number of the school itself can be listed in site.yml under privacy: public_numbers",
    zh: "请删去；可以写“请找班主任”。学校自己公开的号码，可在 site.yml 的 privacy: public_numbers 里登记"
  )
}

extension MobileNumber {
  private static let prefixes: [[UInt8]] = [[], [8, 6], [0, 0, 8, 6]]

  private static let groupings: Set<[Int]> = [[3, 4, 4], [3, 8], [7, 4]]
  private static let contextWords = WordList([
    "电话", "手机", "打", "拨", "联系", "号码", "tel", "phone", "call", "dianhua", "shouji",
  ])

  /// Words that stand before a number without a gap; behind any other Latin word digits are no telephone number.
  private static let words: Set<String> = [
    "tel", "phone", "mobile", "mob", "cell", "call", "fax", "wx", "vx", "weixin", "wechat", "qq", "dh", "sj", "dianhua",
    "shouji",
  ]

  /// The eleven digits behind a country code, if there is one.
  private static func number(in run: DigitRun, from start: Int) -> Range<Int>? {
    let digits = run.digits[start...]
    return prefixes.lazy.filter { digits.starts(with: $0) }.map { (start + $0.count)..<(start + $0.count + 11) }.first {
      number in
      number.upperBound <= run.digits.count && run.digits[number.lowerBound] == 1
        && (3...9).contains(run.digits[number.lowerBound + 1]) && run.digits[number].allSatisfy { $0 < 10 }
        && run.endsGroup(number.upperBound)
    }
  }

  private static func isWritten(_ number: Range<Int>, from start: Int, in run: DigitRun, of bytes: [UInt8]) -> Bool {
    if start == 0, let word = run.wordBefore, !words.contains(String(decoding: bytes[word], as: UTF8.self).lowercased())
    {
      return false
    }
    if number.upperBound == run.digits.count, run.touchesLatinAfter { return false }
    let lengths = run.groupLengths(number)
    if run.lineStarts.contains(where: { $0 > number.lowerBound && $0 < number.upperBound }) {
      return lengths == [3, 4, 4] && !isSchoolYear(run.digits[number].suffix(8)) || lengths == [7, 4]
    }
    return lengths.allSatisfy { $0 >= 3 } || start == 0 && number.upperBound == run.digits.count && isSpelt(lengths)
  }

  /// 2024-2025, with which the next row of a table begins.
  private static func isSchoolYear(_ digits: ArraySlice<UInt8>) -> Bool {
    let (first, second) = digits.reduce(into: 0) { $0 = $0 * 10 + Int($1) }.quotientAndRemainder(dividingBy: 10_000)
    return (2000...2099).contains(first) && second == first + 1
  }

  /// One by one, or in pairs; other short groups are the small numbers of a list.
  private static func isSpelt(_ lengths: [Int]) -> Bool {
    lengths.count == 11
      || lengths.count == 6 && lengths.allSatisfy { $0 <= 2 } && (lengths.first == 1 || lengths.last == 1)
  }
}
