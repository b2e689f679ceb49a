import Diagnostics

/// When and where a child is on the way home, or alone: an error beside a person or one to four pupils, there also without
/// an hour if it is so every day (每天独自走山路).
///
/// A time and places of the way home without persons are a warning: a stranger could wait there. The rule that pupils are
/// accompanied (路队护送制度) passes.
///
/// 中文：
/// 什么时间、什么地方，孩子一个人在路上。旁边有人名，或者只有一到四个孩子时，是错误；没写人时是提醒。
///
/// - 为什么：生人看了就知道几点钟、在哪里等得到这个孩子。
/// - 法律：《个人信息保护法》第二十八条（行踪轨迹是敏感个人信息）；《未成年人保护法》第四条第三项。
/// - 例子：“李**每天 4 点 10 分一个人走过石桥”。
/// - 怎么改：写“老师把路队送到安全路段”，时间和路线用纸条告诉家长。
/// - 不算：路队护送的制度。
struct DailyRoute: PrivacyRule {
  static let id = "daily-route"
  static let basis = Basis.persons

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    let search = RecordSearch(scanned: text)
    let told = search.sentences(of: text.people.subjects + text.people.described + text.people.fews)
    let errors = told.compactMap { match(in: $0, of: text, .error) }
    let ways = search.sentences(of: text.people.routes).filter { !told.contains($0) }
    return errors
      + ways.compactMap {
        match(in: $0, of: text, PupilDescription(text: text.people.text).isFew($0) ? .error : .warning)
      }
  }

  let message = Wording(en: "when and where children are on their way", zh: "这里写了孩子路上的时间和地点")
  let hint = Wording(
    en: "write that teachers walk with the pupils to the safe stretch; give times and routes to families on paper",
    zh: "可以写“老师把路队送到安全路段”；具体时间和路线请用纸条告诉家长"
  )
}

extension DailyRoute {
  private func match(in sentence: Range<Int>, of text: ScannedText, _ severity: Diagnostic.Severity) -> PrivacyMatch? {
    let search = RecordSearch(scanned: text)
    guard let time = sentence.first(where: { Self.isClock(at: $0, in: text.people.text) }) else {
      return severity == .error ? lonelyHabit(in: sentence, of: text) : nil
    }
    let ways = search.places(of: Self.ways, in: sentence)
    guard let way = ways.first, severity == .error || search.places(of: Self.safe, in: sentence).isEmpty else {
      return nil
    }
    let clock = clock(around: time, in: text.people.text)
    let range = min(clock.lowerBound, way.lowerBound)..<max(clock.upperBound, way.upperBound)
    return PrivacyMatch(range: text.original(range), severity: severity)
  }

  /// 每天独自走山路: a stranger need not know the hour.
  private func lonelyHabit(in sentence: Range<Int>, of text: ScannedText) -> PrivacyMatch? {
    let search = RecordSearch(scanned: text)
    guard let habit = search.places(of: Self.habits, in: sentence).first,
      let alone = search.places(of: Self.alone, in: sentence).first
    else { return nil }
    let range = min(habit.lowerBound, alone.lowerBound)..<max(habit.upperBound, alone.upperBound)
    return PrivacyMatch(range: text.original(range))
  }

  private static let habits = PhraseTable<Void>(words: "每天 天天 每晚 每早 每日")
  private static let alone = PhraseTable<Void>(words: "独自走 独自上 独自回 独自放 一个人走 一个人上学 一个人回 自己走回 自己走路")

  /// With the hour before and the minutes behind, so that an excerpt shows neither.
  private func clock(around sign: Int, in text: CharacterText) -> Range<Int> {
    var (start, end) = (sign, sign + 1)
    while Self.hours.contains(text[start - 1]) { start -= 1 }
    while Self.minutes.contains(text[end]) { end += 1 }
    return start..<end
  }

  /// 16:10, 四点, 4点10分.
  private static func isClock(at index: Int, in text: CharacterText) -> Bool {
    let before = text[index - 1]
    if text[index] == 0x3A { return (0x30...0x39).contains(before) && (0x30...0x39).contains(text[index + 1]) }
    return text[index] == 0x70B9 && hours.contains(before)
  }

  private static let hours = CodeSet("0123456789一二三四五六七八九十两")
  private static let minutes = CodeSet("0123456789一二三四五六七八九十两半分刻钟")
  private static let safe = PhraseTable<Void>(words: "安全路段")
  private static let ways = PhraseTable<Void>(
    words:
      "出发 途经 经过 送到 走到 走回 回家 独自 一个人走 自己走 自行回 出校门 校门口 南门 北门 东门 西门 解散 下车 沿 → 过河 过桥 石桥 路线 接走 门接 等到 路口 到校 夜班 自己坐 坐班车 坐公交 骑车 等车 没有大人"
  )
}
