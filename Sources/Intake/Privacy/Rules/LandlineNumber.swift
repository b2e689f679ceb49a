import Diagnostics

/// A landline number: 0, area code (010, 02x or 0xxx) and 7 or 8 digits, also behind +86 or 0086 and before an extension.
///
/// Area codes begin with 010, 02 or 03 to 09, subscribers' numbers with 2 to 9. The groups may be parted by spaces, hyphens,
/// dots, brackets or a line end; over slashes and other punctuation only if a word such as 电话, 座机 or 打 stands near, and in
/// other groups only directly behind 电话 or 座机.
/// A number of 7 or 8 digits without an area code, as a village writes it, or whose area code lacks its 0, counts directly
/// behind 电话, 座机, 办公室, 值班室, 热线 or 联系方式, or in a column of that name.
/// Not matched: public service numbers (110, 12345, 12355, 400 …), the national line for aid to pupils, dates and amounts, and the numbers that `site.yml` lists under `public_numbers`. Source: 《电信网编号计划》(工业和信息化部).
///
/// 中文：
/// 座机号码：区号加 7 位或 8 位，带括号、横线、分机的都算；没写区号，但紧跟在“电话”“座机”“办公室”“值班室”“热线”“联系方式”后面的 7 位或 8 位数，也算。
///
/// - 为什么：家里和村里的座机能打到人，也能问出孩子住在哪里。
/// - 法律：《个人信息保护法》第二十五条；《未成年人保护法》第四条第三项（保护隐私和个人信息）。
/// - 例子：“奶奶家电话 0554-8*******”。
/// - 怎么改：写找哪个岗位；学校自己公开的电话登记在 site.yml 的 public_numbers 里。
/// - 不算：110、120、12345、12355、12356、400 开头这些公用号码，全国学生资助热线，日期、金额，旁边没写“电话”的数字。
struct LandlineNumber: PrivacyRule {
  static let id = "landline-number"
  static let basis = Basis.numbers
  let publicNumbers: Set<String>

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    text.looseRuns.flatMap { run in matches(in: run, of: text) }
  }

  private func matches(in run: DigitRun, of text: ScannedText) -> [PrivacyMatch] {
    run.numbers { start in
      guard let number = Self.number(in: run, from: start, of: text), Self.isFree(number, in: run, of: text) else {
        return nil
      }
      return number
    }.filter { !isPublic(Self.withTrunkPrefix(run.digits[$0]).map(String.init).joined()) }
      .map { PrivacyMatch(range: run.range($0)) } + localMatches(in: run, of: text)
  }

  private func isPublic(_ digits: String) -> Bool {
    publicNumbers.contains(digits) || Self.nationalLines.contains(digits)
  }

  private func localMatches(in run: DigitRun, of text: ScannedText) -> [PrivacyMatch] {
    guard let number = LocalNumber.digits(in: run, of: text) else { return [] }
    let digits = run.digits[number].map(String.init).joined()
    return publicNumbers.contains { $0.hasSuffix(digits) } ? [] : [PrivacyMatch(range: run.range(number))]
  }

  let message = Wording(en: "a landline telephone number", zh: "这里有固定电话号码")
  let hint = Wording(
    en:
      "take it out; readers reach the school through the class teacher. A number of the school itself can be listed in site.yml under privacy: public_numbers",
    zh: "请删去；可以写“请找班主任”。学校自己公开的号码，可在 site.yml 的 privacy: public_numbers 里登记"
  )
}

extension LandlineNumber {
  /// Of the ministry of education's office for aid to pupils, which schools announce every summer.
  private static let nationalLines: Set<String> = ["01066097980", "01066096590"]
  private static let words = WordList([
    "电话", "座机", "打", "拨", "号", "联系", "传真", "热线", "专线", "值班室", "tel", "phone", "fax", "call", "dianhua",
  ])
  private static let otherNumbers = WordList(["编号", "文号", "序号", "档号", "批号"])
  private static let wordsBefore = WordList(["tel", "phone", "fax", "call", "dh", "dianhua"])

  /// The digits of area code and subscriber, if a number begins at a group.
  private static func number(in run: DigitRun, from start: Int, of text: ScannedText) -> Range<Int>? {
    let digits = run.digits[start...]
    let skipped = digits.starts(with: [0, 0, 8, 6]) ? 4 : digits.starts(with: [8, 6]) ? 2 : 0
    let first = start + skipped
    guard first < digits.endIndex, skipped == 0 ? digits[first] == 0 : true else { return nil }
    let national = digits[first] == 0 ? first + 1 : first
    guard let area = areaLength(run.digits[national...]) else { return nil }
    return [8, 7].lazy.map { first..<(national + area + $0) }.first { number in
      number.upperBound <= run.digits.count && (2...9).contains(run.digits[national + area])
        && run.endsGroup(number.upperBound)
        && (isWritten(number, areaEnd: national + area, in: run) || isUneven(number, in: run, of: text))
    }
  }

  /// 0856-9 990 741: any few groups of a whole number, where a telephone is spoken of directly before and nothing else follows.
  private static func isUneven(_ number: Range<Int>, in run: DigitRun, of text: ScannedText) -> Bool {
    number.upperBound == run.digits.count && !run.touchesLatinAfter && run.digits[number.lowerBound] == 0
      && (run.groupLengths(number).first ?? 0) >= 3 && run.groupLengths(number).count <= 5
      && telephones.isIn(text.bytes, text.before(run.range(number), 24))
  }

  private static let telephones = WordList(["电话", "座机", "固话", "拨打", "打给", "传真"])

  /// The length of an area code without its 0.
  private static func areaLength(_ digits: ArraySlice<UInt8>) -> Int? {
    guard let first = digits.first, digits.count >= 9 else { return nil }
    switch first {
    case 1: return digits.dropFirst().first == 0 ? 2 : nil
    case 2: return 2
    case 3...9: return 3
    default: return nil
    }
  }

  /// In groups of two digits and more of which the first is the area code, in one piece, or digit by digit.
  private static func isWritten(_ number: Range<Int>, areaEnd: Int, in run: DigitRun) -> Bool {
    let lengths = run.groupLengths(number)
    return lengths.count == 1 || lengths.count == number.count
      || run.groupStarts.contains(areaEnd) && lengths.allSatisfy { $0 >= 2 }
        && lengths[0] == areaEnd - number.lowerBound
  }

  /// Not part of a Latin word, and, where more than separators part it, beside a word of telephones.
  private static func isFree(_ number: Range<Int>, in run: DigitRun, of text: ScannedText) -> Bool {
    let range = run.range(number)
    if number.lowerBound == 0, let word = run.wordBefore, !wordsBefore.isIn(text.bytes, word) { return false }
    if number.upperBound == run.digits.count, run.touchesLatinAfter, !isExtension(range, in: text) { return false }
    if otherNumbers.isIn(text.bytes, text.before(range, 12)) { return false }
    let isWhole = run.digits[number.lowerBound] == 0 || isBehindCountryCode(number, in: run, of: text)
    return isWhole && run.isJoinedBySeparators(number, in: text.bytes)
      || text.mentions(words, near: range, before: 90, after: 12)
  }

  private static let plusSigns = WordList(["+", "＋"])
  private static let extensions = WordList(["ext", "x"])

  /// +86 or 0086; 86 alone may be any number.
  private static func isBehindCountryCode(_ number: Range<Int>, in run: DigitRun, of text: ScannedText) -> Bool {
    guard number.lowerBound >= 2 else { return false }
    let code = run.range((number.lowerBound - 2)..<number.lowerBound)
    return number.lowerBound >= 4 && run.digits[number.lowerBound - 4] == 0
      || plusSigns.isIn(text.bytes, text.before(code, 3))
  }

  private static func isExtension(_ range: Range<Int>, in text: ScannedText) -> Bool {
    extensions.isIn(text.bytes, text.after(range, 3))
  }

  private static func withTrunkPrefix(_ digits: ArraySlice<UInt8>) -> [UInt8] {
    (digits.first == 0 ? [] : [0]) + digits
  }
}

extension DigitRun {
  /// Whether the groups of a range of digits stand as close as the strict runs ask for.
  func isJoinedBySeparators(_ digits: Range<Int>, in bytes: [UInt8]) -> Bool {
    let range = range(digits)
    let part = Array(bytes[range])
    let runs = DigitRun.runs(in: part, at: [0..<part.count], minimum: digits.count, joinsGroups: true).strict
    return runs.contains { $0.digits.count == digits.count }
  }
}
