/// A telephone number without its area code, which only the word directly before it tells from any other number: 座机2660016.
enum LocalNumber {
  /// The digits of the first number of a run, if there is one.
  static func digits(in run: DigitRun, of text: ScannedText) -> Range<Int>? {
    guard !run.touchesLatinAfter, run.wordBefore == nil else { return nil }
    return run.groupStarts.lazy.compactMap { number(in: run, from: $0, of: text) }.first
  }

  private static func number(in run: DigitRun, from start: Int, of text: ScannedText) -> Range<Int>? {
    guard (2...8).contains(run.digits[start]), let number = shape(of: run, from: start) else { return nil }
    let range = run.range(number)
    guard isAsked(range, in: text), !isDate(run.digits[number]), !units.isIn(text.bytes, text.after(range, 4)) else {
      return nil
    }
    return number
  }
}

extension LocalNumber {
  private static let words = [
    "电话", "座机", "固话", "话机", "电话号码", "電話", "tel", "电话号", "座机号", "座机号码", "办公室", "值班室", "传达室", "保卫室", "医务室",
    "门卫", "门卫室", "热线", "专线", "联系方式", "总机", "村部", "村委会", "公用电话",
  ].map { Array($0.utf8) }
  /// Behind these a number is one of a telephone only where telephones are spoken of.
  private static let looseWords = ["号码", "打", "拨", "拨打"].map { Array($0.utf8) }
  private static let telephones = WordList(["电话", "座机", "区号", "固话", "拨打", "打给", "门卫"])
  private static let links = ["是", "为", ":", "：", " ", "(", "（", "“", "*", "|", "[", "`", "_", "，", ","].map {
    Array($0.utf8)
  }
  private static let units = WordList(["元", "次", "秒", "台", "部", "人", "个", "分", "年", "月", "册", "号楼"])

  /// 2660016, 266-0016, 266 00 16, 6266 0016; 2024-2025 is a school year.
  private static func shape(of run: DigitRun, from start: Int) -> Range<Int>? {
    [11, 10, 8, 7].lazy.map { start..<(start + $0) }.first { number in
      guard number.upperBound <= run.digits.count, run.endsGroup(number.upperBound) else { return false }
      let lengths = run.groupLengths(number)
      return forms.contains(lengths) && (lengths.count == 1 || run.digits.count - start <= number.count)
    }
  }

  /// The last are of numbers whose area code lacks its 0: 554-2660016.
  private static let forms: Set<[Int]> = [[7], [8], [3, 4], [4, 4], [3, 2, 2], [4, 3], [3, 7], [3, 8], [2, 8]]

  private static func isDate(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.count == 8 && (1900...2099).contains(digits.prefix(4).reduce(0) { $0 * 10 + Int($1) })
  }

  /// 电话 stands directly before it, or is the head of its column.
  private static func isAsked(_ range: Range<Int>, in text: ScannedText) -> Bool {
    if let head = text.heads.head(of: range), ends(text.plain(head)[...], with: words) { return true }
    let before = text.plain(text.before(range, 24))[...]
    if ends(before, with: words) { return true }
    return ends(before, with: looseWords)
      && (telephones.isIn(text.bytes, text.before(range, 60)) || telephones.isIn(text.bytes, text.after(range, 15)))
  }

  private static func ends(_ bytes: ArraySlice<UInt8>, with words: [[UInt8]]) -> Bool {
    words.contains(where: bytes.dropping(endings: links).ends)
  }
}
