import Diagnostics

/// A mobile telephone number: 11 digits that begin with 13 to 19, also behind +86, 0086 or 0, also in groups.
///
/// Directly behind 电话, 手机 or 妈妈 any few groups count (`138 0013 80 00`), and letters behind the number do not hide it; QQ,
/// wx and V信 behind it never do.
/// Over slashes, other punctuation and the borders of cells it is found beside a word such as 电话, 手机 or 打. With O and l for 0 and 1 it
/// is found behind 电话 and 手机, and anywhere if at least five digits stand together. Two numbers without a gap between are two. A number told in pieces
/// (前七位1660000，后四位1234) is found too.
/// Not part of a longer number or of a Latin word. A number that `site.yml` lists under `public_numbers` passes.
///
/// - Why: whoever has a family's number can call, and find the child's home from it.
/// - Law: 个人信息保护法 art. 25 (no publication without separate consent) and 28 (all data of children under 14 is sensitive).
/// - What to do: name the post to ask, such as the class teacher; list the school's own numbers under `public_numbers`.
/// - Near misses: a longer number, a number inside a Latin word, coordinates of a drawing, a list of small numbers.
///
/// 中文：
/// 手机号码：13 到 19 开头的 11 位数字，前面有 +86、0086、0，或中间分组的，两个连着写的，用 O、l 代替 0、1 的，分成“前七位……后四位……”来说的，也算；后面紧跟“QQ”“wx”“微信同号”的也算。site.yml 的 public_numbers 里登记过的不算。
///
/// - 为什么：谁有家里的号码，谁就能打过去，问出孩子住在哪里。
/// - 法律：《个人信息保护法》第二十五条（没有单独同意不得公开）、第二十八条（不满十四周岁的，都是敏感个人信息）。
/// - 例子：“有事打 1**********，找李**妈妈”。
/// - 怎么改：写找哪个岗位，比如“请找班主任”；学校自己公开的号码登记在 public_numbers 里。
/// - 不算：更长的数字、英文单词里的数字、图画的坐标、一串小数目。
struct MobileNumber: PrivacyRule {
  static let id = "mobile-number"
  static let basis: Basis = [.numbers, .signs]
  let publicNumbers: Set<String>

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    let found = text.runs.flatMap { run in matches(in: run, of: text) }
    let disguised = text.looseRuns.flatMap { run in disguisedMatches(in: run, of: text) }
    let joined = text.runs.flatMap { run in Self.joined(in: run).map(run.range) }
    let told = LookalikeNumber.mobiles(in: text)
    let bare = LookalikeNumber.words(in: text).filter { Self.isNumber($0.digits[...]) }.map(\.range)
    let lookalikes = told + bare.filter { bare in !told.contains { $0.overlaps(bare) } }
    let pieced = PiecedNumber.all(in: text) { Self.isNumber($0[...]) && !isPublic($0[...]) }
    return (found + disguised + joined + lookalikes + pieced).map { PrivacyMatch(range: $0) }
  }

  /// Parted by slashes, brackets or the borders of cells, beside a word of telephones.
  private func disguisedMatches(in run: DigitRun, of text: ScannedText) -> [Range<Int>] {
    run.groupStarts.compactMap { start in
      guard let number = Self.number(in: run, from: start),
        Self.isDisguised(number, in: run, of: text) || Self.isUneven(number, in: run, of: text),
        !run.isJoinedBySeparators(number, in: text.bytes)
      else { return nil }
      return isPublic(run.digits[number]) ? nil : run.range(number)
    }
  }

  private func isPublic(_ digits: ArraySlice<UInt8>) -> Bool {
    publicNumbers.contains(digits.map(String.init).joined())
  }

  private func matches(in run: DigitRun, of text: ScannedText) -> [Range<Int>] {
    run.numbers { start in
      guard let number = Self.number(in: run, from: start),
        Self.isWritten(number, from: start, in: run, of: text) || Self.isUneven(number, in: run, of: text)
      else { return nil }
      return number
    }.filter { !isPublic(run.digits[$0]) }.map(run.range)
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
  /// Of the country, and the 0 that was once dialled before numbers of other towns.
  private static let prefixes: [[UInt8]] = [[], [8, 6], [0, 0, 8, 6], [0]]

  private static let groupings: Set<[Int]> = [[3, 4, 4], [3, 8], [7, 4]]
  private static let contextWords = WordList([
    "电话", "手机", "打", "拨", "联系", "号码", "tel", "phone", "call", "dianhua", "shouji",
  ])

  /// Words that stand before a number without a gap; behind any other Latin word digits are no telephone number.
  private static let words: Set<String> = [
    "tel", "phone", "mobile", "mob", "cell", "call", "fax", "wx", "vx", "weixin", "wechat", "qq", "dh", "sj", "dianhua",
    "shouji", "no", "hao", "number",
  ]

  /// Whose telephone it may be.
  private static let kin = WordList([
    "妈", "爸", "奶奶", "爷爷", "外婆", "外公", "家长", "监护人", "姑", "舅", "叔", "婶", "伯", "老师", "班主任", "号", "司机", "师傅", "驾驶员", "主任",
    "书记", "组长", "村医",
  ])
  /// What is said of a number directly behind it: 微信同号.
  private static let wordsBehind = WordList([
    "qq", "wx", "vx", "v信", "v同", "v ", "v，", "v。", "wechat", "weixin", "q同", "q号",
  ])
  private static let otherNumbers = WordList(["版本", "发票", "编号", "代码", "单号", "型号"])

  /// In the usual groups or digit by digit, beside a word of telephones.
  private static func isDisguised(_ number: Range<Int>, in run: DigitRun, of text: ScannedText) -> Bool {
    (groupings.contains(run.groupLengths(number)) || isSpelt(number, in: run))
      && (isPlainlyParted(number, in: run, of: text)
        || text.mentions(contextWords, near: run.range(number), before: 120, after: 30))
  }

  /// Eleven digits that begin with 13 to 19.
  static func isNumber(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.count == 11 && digits.first == 1 && (3...9).contains(digits[digits.startIndex + 1])
      && digits.allSatisfy { $0 < 10 }
  }

  /// A number stands at a digit and ends its group.
  static func stands(in run: DigitRun, at start: Int) -> Bool {
    start + 11 <= run.digits.count && run.endsGroup(start + 11) && isNumber(run.digits[start..<(start + 11)])
  }

  /// Two numbers without a gap between: a group of 22 digits.
  private static func joined(in run: DigitRun) -> [Range<Int>] {
    run.groupStarts.flatMap { start -> [Range<Int>] in
      let halves = [start..<(start + 11), (start + 11)..<(start + 22)]
      guard start + 22 <= run.digits.count, run.endsGroup(start + 22), !run.groupStarts.contains(start + 11),
        halves.allSatisfy({ isNumber(run.digits[$0]) })
      else { return [] }
      return halves
    }
  }

  /// 1、6、6、0 …: digit by digit, and nothing else.
  private static func isSpelt(_ number: Range<Int>, in run: DigitRun) -> Bool {
    number == 0..<run.digits.count && run.groupLengths(number).count == 11
  }

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

  private static func isWritten(_ number: Range<Int>, from start: Int, in run: DigitRun, of text: ScannedText) -> Bool {
    guard isFree(number, from: start, in: run, of: text), !endsInSchoolYear(number, in: run, of: text) else {
      return false
    }
    if hasTrunkPrefix(number, from: start, in: run) {
      let range = run.range(number)
      guard text.mentions(contextWords, near: range, before: 60, after: 30),
        !otherNumbers.isIn(text.bytes, text.before(range, 60))
      else { return false }
    }
    let lengths = run.groupLengths(number)
    if run.lineStarts.contains(where: { $0 > number.lowerBound && $0 < number.upperBound }) {
      return lengths == [3, 4, 4] && !isSchoolYear(run.digits[number].suffix(8)) || lengths == [7, 4]
        || lengths == [3, 8] && !isDay(run.digits[number].suffix(8))
          && text.mentions(contextWords, near: run.range(number), before: 60)
    }
    return lengths.allSatisfy { $0 >= 3 } || start == 0 && number.upperBound == run.digits.count && isSpelt(lengths)
  }

  /// Not part of a Latin word; QQ or wx behind it, or 电话 directly before it, is none that it could be a part of.
  private static func isFree(_ number: Range<Int>, from start: Int, in run: DigitRun, of text: ScannedText) -> Bool {
    if start == 0, isInWord(run, of: text) { return false }
    guard number.upperBound == run.digits.count, run.touchesLatinAfter else { return true }
    let range = run.range(number)
    return wordsBehind.isIn(text.bytes, text.after(range, 4))
      || contextWords.isIn(text.bytes, text.before(range, 30)) && !otherNumbers.isIn(text.bytes, text.before(range, 30))
  }

  /// A Latin word stands before the run without a gap, and none such as tel.
  private static func isInWord(_ run: DigitRun, of text: ScannedText) -> Bool {
    run.wordBefore.map { !words.contains(String(decoding: text.bytes[$0], as: UTF8.self).lowercased()) } ?? false
  }

  private static func hasTrunkPrefix(_ number: Range<Int>, from start: Int, in run: DigitRun) -> Bool {
    number.lowerBound == start + 1 && run.groupLengths(start..<number.upperBound).first != 1
  }

  /// 166 0000 12 34: any few groups, where a telephone is spoken of directly before and nothing else follows.
  private static func isUneven(_ number: Range<Int>, in run: DigitRun, of text: ScannedText) -> Bool {
    let (lengths, range) = (run.groupLengths(number), run.range(number))
    guard number.upperBound == run.digits.count, !run.touchesLatinAfter, !isInWord(run, of: text),
      number.lowerBound <= 4, (2...5).contains(lengths.count), !isRow(range, in: text.bytes, of: lengths),
      !otherNumbers.isIn(text.bytes, text.before(range, 24))
    else { return false }
    return text.mentions(contextWords, near: range, before: 36)
      || lengths[0] >= 3 && text.mentions(kin, near: range, before: 24)
  }

  /// Small numbers in a row or under each other; two long groups over a line end are none.
  private static func isRow(_ range: Range<Int>, in bytes: [UInt8], of lengths: [Int]) -> Bool {
    let isBroken = lengths.count == 2 && lengths.allSatisfy { $0 >= 4 }
    return bytes[range].contains { $0 == UInt8(ascii: "\n") ? !isBroken : "\t|,;:".utf8.contains($0) }
      || rowMarks.isIn(bytes, range)
  }

  /// 妈妈 166/0000/1234, 爸爸：【166】【0000】【1234】: in the usual groups, and not in a row of numbers.
  private static func isPlainlyParted(_ number: Range<Int>, in run: DigitRun, of text: ScannedText) -> Bool {
    let (range, bytes) = (run.range(number), text.bytes)
    return run.groupLengths(number) == [3, 4, 4] && !isSchoolYear(run.digits[number].suffix(8))
      && number.count == run.digits.count
      && !bytes[range].contains { isRowMark($0) || "|,;:.".utf8.contains($0) }
      && !rowMarks.isIn(bytes, range)
      && (text.mentions(kin, near: range, before: 24) || isPartedBySigns(bytes[range]))
  }

  /// 166/0000/1234, 166##0000##1234: by signs that part no numbers of a list.
  private static func isPartedBySigns(_ written: ArraySlice<UInt8>) -> Bool {
    let gaps = written.split { (0x30...0x39).contains($0) }.map(Array.init)
    return gaps.count == 2 && gaps[0] == gaps[1] && gaps[0].allSatisfy { "/\\~#=+*_".utf8.contains($0) }
  }

  private static let rowMarks = WordList(["，", "、", "；", "：", "。"])

  /// In a row of a table and over lines stand small numbers.
  private static func isRowMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") }

  /// 2024-2025, with which the next row of a table begins.
  private static func isSchoolYear(_ digits: ArraySlice<UInt8>) -> Bool {
    let (first, second) = digits.reduce(into: 0) { $0 = $0 * 10 + Int($1) }.quotientAndRemainder(dividingBy: 10_000)
    return (2000...2099).contains(first) && second == first + 1
  }

  /// 册数 158, and in the next line 2024-2025学年.
  private static func endsInSchoolYear(_ number: Range<Int>, in run: DigitRun, of text: ScannedText) -> Bool {
    isSchoolYear(run.digits[number].suffix(8)) && run.groupLengths(number).last == 4
      && schoolYears.isIn(text.bytes, text.after(run.range(number), 6))
  }

  private static let schoolYears = WordList(["学年"])

  /// 20250312, with which the next line of a log begins.
  private static func isDay(_ digits: ArraySlice<UInt8>) -> Bool {
    let number = digits.reduce(0) { $0 * 10 + Int($1) }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100) != nil
      && (1900...2099).contains(number / 10_000)
  }

  /// One by one, or in pairs; other short groups are the small numbers of a list.
  private static func isSpelt(_ lengths: [Int]) -> Bool {
    lengths.count == 11
      || lengths.count == 6 && lengths.allSatisfy { $0 <= 2 } && (lengths.first == 1 || lengths.last == 1)
  }
}
