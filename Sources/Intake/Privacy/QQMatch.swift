/// A number of a person or a group in QQ, which only the words near it tell from any other number.
struct QQMatch {
  let range: Range<Int>
  let isGroup: Bool

  static func all(in text: ScannedText) -> [QQMatch] {
    guard mayBeNamed(in: text) else { return [] }
    return text.looseRuns.compactMap { run in
      let whole = run.range(0..<run.digits.count)
      guard let number = number(in: run), !isOther(number, in: run, of: text) else { return nil }
      let range = run.range(number)
      if isGroupByName(number, in: run, of: text) { return QQMatch(range: range, isGroup: true) }
      guard text.mentions(words, near: whole, before: reach, after: 24), let context = context(of: range, in: text)
      else { return nil }
      return QQMatch(range: range, isGroup: groupWords.isIn(context, context.indices))
    }
  }
}

extension QQMatch {
  /// Most texts hold nothing of which the words for QQ are made.
  private static func mayBeNamed(in text: ScannedText) -> Bool {
    text.holds(.qq)
  }

  private static let reach = 120
  private static let words = WordList([
    "qq", "q q", "q-q", "球球", "秋秋号", "扣扣", "叩叩", "抠抠", "扣群", "企鹅", "群号", "群聊号", "群:", "群：", "qun=", "扣:", "扣：", "q号",
    "q群", "q:",
    "q：",
    "加q", "我q", "的q", "q是",
  ])
  private static let groupWords = WordList(["群", "qun"])
  private static let stops = WordList(["。", "！", "？", "；"])
  private static let units = WordList(["元", "人", "次", "册", "个", "字", "条", "张", "年", "米", "块", "分"])
  private static let years = WordList(["年", " 年"])
  /// Numbers of the state, of the telephone companies and of power supply.
  private static let publicNumbers: Set<[UInt8]> = [
    [9, 5, 5, 9, 8], [9, 6, 1, 1, 0], [1, 0, 0, 8, 6], [1, 0, 0, 1, 0], [1, 0, 0, 0, 0],
  ]

  /// The first group, or, while that is shorter than a number, with those behind it. A lone Chinese numeral before other
  /// digits is the end of a word: 周三19:30.
  private static func number(in run: DigitRun) -> Range<Int>? {
    let start = run.groupStarts.dropFirst().first == 1 && run.ranges[0].count == 3 && run.ranges[1].count == 1 ? 1 : 0
    let end = run.groupStarts.first { $0 >= start + 5 } ?? run.digits.count
    return (5...11).contains(end - start) && run.digits[start] != 0 ? start..<end : nil
  }

  /// 家长群166000012, 进群请搜166000012: QQ need not be named before a number as long as those of groups.
  private static func isGroupByName(_ number: Range<Int>, in run: DigitRun, of text: ScannedText) -> Bool {
    guard (8...10).contains(number.count), run.groupLengths(number).allSatisfy({ $0 >= 3 }) else { return false }
    let range = run.range(number)
    let before = text.plain(text.before(range, 24))[...].dropping(endings: links)
    if before.ends(with: "群".utf8) || isToldBehind(range, in: text) { return true }
    let around = text.before(range, 36).lowerBound..<text.after(range, 18).upperBound
    return searches.contains(where: before.ends) && groupWords.isIn(text.bytes, around)
  }

  /// 100200309，这是家长群
  private static func isToldBehind(_ range: Range<Int>, in text: ScannedText) -> Bool {
    let behind = text.plain(text.after(range, 27))[...].dropping(beginnings: pointers)
    return behind.count < 24 && groupNames.contains { behind.starts(with: $0) }
  }

  private static let pointers = ["，", ",", " ", "这", "就", "是"].map { Array($0.utf8) }
  private static let groupNames = ["家长群", "班级群", "我们群", "班群", "家校群"].map { Array($0.utf8) }

  private static let links = ["是", "为", ":", "：", " ", "(", "（", "“", "*", "[", "`", "号"].map { Array($0.utf8) }
  private static let searches = ["搜", "搜索", "加入", "加", "进", "查找", "输入"].map { Array($0.utf8) }

  /// The head of its column, what stands before the number up to the last sentence, and a little behind it.
  private static func context(of range: Range<Int>, in text: ScannedText) -> [UInt8]? {
    let before = text.before(range, reach)
    let start = stops.lastEnd(in: text.bytes, before) ?? before.lowerBound
    let head = text.heads.head(of: range).map { text.plain($0) } ?? []
    let context = head + text.plain(start..<range.lowerBound) + text.plain(text.after(range, 24))
    return words.isIn(context, context.indices) ? context : nil
  }

  private static func isOther(_ number: Range<Int>, in run: DigitRun, of text: ScannedText) -> Bool {
    let digits = run.digits[number]
    let isMobile = MobileNumber.isNumber(digits)
    let isService = digits.count == 5 && digits.starts(with: [1, 2]) || publicNumbers.contains(Array(digits))
    let isWord = run.touchesLatinAfter && number.upperBound == run.digits.count
    let isAsked = run.groupLengths(number).count == 1 && words.isIn(text.bytes, text.before(run.range(number), 16))
    return isMobile || isService || isWord || endsInYear(number, in: run, of: text) || !isAsked && isDate(digits)
      || units.isIn(text.bytes, text.after(run.range(number), 3)) || isMoment(run)
  }

  /// QQ20261012-153012: the day and time by which QQ names the pictures that it saves.
  private static func isMoment(_ run: DigitRun) -> Bool {
    guard run.digits.count == 14, run.groupLengths(0..<14) == [8, 6], isDate(run.digits[0..<8]) else { return false }
    let parts = [8, 10, 12].map { run.digits[$0] * 10 + run.digits[$0 + 1] }
    return parts[0] < 24 && parts[1] < 60 && parts[2] < 60
  }

  /// `5、2024 年`: the number of a heading and the year that it names.
  private static func endsInYear(_ number: Range<Int>, in run: DigitRun, of text: ScannedText) -> Bool {
    let lengths = run.groupLengths(number)
    return lengths.count > 1 && lengths.last == 4 && run.digits[number].suffix(4).starts(with: [2, 0])
      && years.isIn(text.bytes, text.after(run.range(number), 4))
  }

  /// No log of a school's home is older than 2010.
  private static func isDate(_ digits: ArraySlice<UInt8>) -> Bool {
    guard (6...8).contains(digits.count), digits.starts(with: [2, 0]), digits[digits.startIndex + 2] > 0 else {
      return false
    }
    let value = digits.reduce(0) { $0 * 10 + Int($1) }
    if digits.count == 6 { return (1...12).contains(value % 100) }
    return CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100) != nil
  }
}
