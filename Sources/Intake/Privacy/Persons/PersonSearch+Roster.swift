/// Names of the school's list.
extension PersonSearch {
  mutating func take(_ hit: Roster.Hit, at index: Int) {
    let range = index..<hit.end
    if !hit.isCommon || hit.isWhole && hit.isSpread || isTold(range, isWhole: hit.isWhole) {
      persons.append(Person(range: range, kind: .listed))
    } else if hit.isWhole {
      doubtful.append(range)
    }
  }

  mutating func lookForRomanised(at index: Int) {
    guard let end = RomanisedNames(text: text, roster: roster).end(from: index) else { return }
    persons.append(Person(range: index..<end, kind: .listed))
  }

  /// Something beside a word says that it is a name here.
  func isTold(_ range: Range<Int>, isWhole: Bool) -> Bool {
    if isToldByFollower(range) { return !isAlias(range) }
    if isWhole {
      if isSubject(range) || isItem(range) { return !isAlias(range) }
      return isSigned(range) || isDescribed(bracketAt: range.upperBound)
        || isFree(range.upperBound) && isLabelled(range.lowerBound)
    }
    let isCalled =
      Self.petPrefixes.contains(text[range.lowerBound - 1]) || isActing(range) || isBehindBracketed(range.upperBound)
      || isSigned(range) || isSubject(range) && !isTitle(range)
    return isCalled && !isAlias(range)
  }

  /// 家豪说, 雨桐笑了, “春燕，吃饭了！”: a given name that is no ordinary word, where a clause begins, before what somebody does.
  private func isActing(_ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard !OrdinaryGivenNames.has(text[start], text[start + 1]), !isSeason(range), beginsWord(start), !isTitle(range)
    else {
      return false
    }
    if Self.acts.longest(in: text, at: min(end, text.count - 1)) != nil { return true }
    let isCall = Self.callMarks.contains(text[end]) && !text.isHan(start - 1)
    return isCall || text.isHan(start - 1) && Self.callers.contains(text[start - 1]) && !text.isHan(end)
  }

  /// 小满不满，麦有一险; not 小满不想来.
  private func isSeason(_ range: Range<Int>) -> Bool {
    Self.ofSeasons.longest(in: text, at: min(range.upperBound, text.count - 1)) != nil
      && Self.solarTerms.contains(Array(text.codes[range]))
  }

  private static let ofSeasons = PhraseTable<Void>(words: "不满 节气 时节 这天 那天 前后 过后 以后 之后 到了 一过 不下 不冷 和 与 、 前 后 这")

  private static let solarTerms = Set("小满 小雪 大雪 谷雨 白露 夏至 冬至 立春 立夏 立秋 立冬".words.map(\.characterCodes))

  /// - 向阳, 1. 白雪 2. 杨柳: an item of a list that holds nothing else.
  private func isItem(_ range: Range<Int>) -> Bool {
    let isEnd = text[range.upperBound] == 0x0A || text[range.upperBound] == 0x20 && text[range.upperBound + 2] == 0x2E
    let (mark, before) = (text[range.lowerBound - 2], text[range.lowerBound - 3])
    return isEnd && text[range.lowerBound - 1] == 0x20
      && (mark == 0x2D && before == 0x0A || mark == 0x2E && 0x30...0x39 ~= before)
  }

  /// 儿子：俊杰, 你的女儿 春燕: below a letter.
  private func isSigned(_ range: Range<Int>) -> Bool {
    var end = range.lowerBound
    while range.lowerBound - end < 4, Self.signatureGaps.contains(text[end - 1]) { end -= 1 }
    return end < range.lowerBound && !text.isHan(range.upperBound)
      && (2...3).contains { end >= $0 && Self.signers.longest(in: text, at: end - $0)?.end == end }
  }

  private static let signatureGaps = CodeSet(": \n>")
  private static let signers = PhraseTable<Void>(words: "儿子 女儿 孙子 孙女 外孙 外孙女 弟弟 妹妹 哥哥 姐姐 宝贝")

  /// 小满（卢）: the surname behind it.
  private func isBehindBracketed(_ end: Int) -> Bool {
    text[end] == 0x28 && text[end + 2] == 0x29 && NameLexicon.shared.traits(text[end + 1]).contains(.surname)
  }

  private static let callMarks = CodeSet(",:!、")
  private static let callers = CodeSet("叫给让问找等陪和跟与是")
  private static let acts = PhraseTable<Void>(
    words: """
      这孩子 那孩子 长高 长大 瘦了 胖了 病了 说 笑 哭 喊 叫 问 答 跑 站 坐 走 写 读 画 唱 拉 抱 举 拿 捧 背 穿 搬 递 送 捡 抬 领 得了 拿了 考了 低着 抬起 没 不 最 第一 也 都 又 就 还 才 把 被 给 在 是 有 要 会 能 想 和 跟 今天 昨天 今年 终于 已经 每天 总 一直
      正 悄悄 高兴 很 真 从 向 对 来 去 回 帮 陪 教 讲 看 听 爱 喜欢 害怕 进步 的作文 的画 的信 的字 的书包 的作业 的妈 的爸 的奶 的爷 的外 的成绩 的脸 的手 的眼 的座位 的日记 的家 的心 你 家里 爸 妈 奶 爷
      """
  )

  func isToldByFollower(_ range: Range<Int>) -> Bool {
    guard range.upperBound < text.count,
      let (end, context) = PersonContext.table.longest(in: text, at: range.upperBound),
      context.isSuperset(of: [.telling, .after])
    else { return false }
    let isHappyMother = text[range.upperBound] == 0x7684 && Self.feelings.contains(Array(text.codes[range]))
    return !isHappyMother || Self.grandparents.contains(Array(text.codes[(end - 2)..<end]))
  }

  /// 路平得了第一名, 今天高兴没交作业: at the beginning of a clause, before what is told of a pupil.
  private func isSubject(_ range: Range<Int>) -> Bool {
    let end = text.skippingSpaces(range.upperBound)
    let behindDay = Self.days.longest(in: text, at: min(end, text.count - 1))?.end ?? end
    return (!text.isHan(range.lowerBound - 1) || isBehindDay(range.lowerBound))
      && [end, behindDay].contains { Self.deeds.longest(in: text, at: min($0, text.count - 1)) != nil }
  }

  func isBehindDay(_ start: Int) -> Bool {
    (2...3).contains { length in start >= length && Self.days.longest(in: text, at: start - length)?.end == start }
  }

  private static let days = PhraseTable<Void>(
    words: "今天 昨天 前天 明天 今早 昨晚 昨夜 早上 上午 下午 晚上 中午 上周 本周 这周 这次 上次 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五"
  )
  static let deeds = PhraseTable<Void>(
    words: """
      说: 说, 笑着 的作文 的画 的信 的作业 的书包 的日记 第一个 今天没 今天哭 昨天没 拉着 低着头 举起手 没交 没来上 没来学 没来校 没到校 没写 没做完 没带 没回家 没吃 没完成 没上学 没考 得了第 得了优 得了一等 得了二等 得了三等 得了满分 得第 得满分 得优 考了 考得 考上 语文 数学 英语 排名 第一名
      领到 画的 写的 做的 今天又没 又没交 又没来 又没写 又不肯 最懂事 很懂事 真懂事 特别懂事 放学后 放学先 想妈妈 想爸爸 想家 想奶奶 想爷爷 哭了 没来 不肯
      上课时 上学 迟到 请假 生病 住院 发烧 打架 和同学 跟同学 被老师 被同学 把作业 家里 患 哮喘 癫痫
      """
  )

  private func isFree(_ end: Int) -> Bool {
    !text.isHan(end) || Self.verbs.contains(text[end]) || text[end] == 0x5F97 && text[end + 1] == 0x4E86  // 得了
  }

  private static let verbs = CodeSet("在把被给和与从用获拿当收考写画读唱跑做帮说举转今昨领参带扫擦捡送站坐")
  private static let petPrefixes = CodeSet("小阿")
  private static let grandparents = Set("爷爷 奶奶 外婆 外公 姥姥 姥爷 祖母 祖父".words.map(\.characterCodes))
  /// Words that describe a person as well: 高兴的妈妈 is a happy mother.
  private static let feelings = Set("高兴 安静 文明 常乐 平安 和平 健康 安心".words.map(\.characterCodes))

  /// 姓名： or 学生 stands before an index.
  private func isLabelled(_ index: Int) -> Bool {
    var gap = index
    while index - gap < 4, Self.partings.contains(text[gap - 1]) { gap -= 1 }
    let isCell = (gap..<index).contains { text[$0] == 0x7C }
    let end = text[gap - 1] == 0x3A ? gap - 1 : isCell ? gap : index
    return (max(0, end - 6)..<max(0, end)).contains { start in
      guard start < text.count, let (stop, context) = PersonContext.table.longest(in: text, at: start), stop == end
      else { return false }
      return end == index ? !context.isDisjoint(with: [.before, .weaklyBefore]) : context.contains(.label)
    }
  }

  /// A word in a row of names is one of them.
  ///
  /// Three words that are names of the list, one beside the other, are names: 高兴、安静、常乐三人.
  mutating func settleDoubts() {
    for (first, second) in zip(doubtful, doubtful.dropFirst())
    where isNeighbour(first, of: second) && (isCounted(second) || isCountedUp(first)) {
      persons.append(Person(range: second, kind: .listed))
    }
    for range in doubtful + doubtful.reversed() where persons.contains(where: { isNeighbour($0.range, of: range) }) {
      persons.append(Person(range: range, kind: .listed))
    }
  }

  /// 三人, 两位, 等同学 stands behind.
  func isCounted(_ range: Range<Int>) -> Bool {
    Self.few.contains(text[range.upperBound]) && Self.heads.contains(text[range.upperBound + 1])
  }

  /// 获奖学生有, 参加的同学是 stand before.
  private func isCountedUp(_ range: Range<Int>) -> Bool {
    let link = range.lowerBound - 1
    return Self.verbsOfLists.contains(text[link]) && PersonSearch.pupils.ends(at: link, in: text)
  }

  private static let verbsOfLists = CodeSet("有是为:")
  private static let pupils = PhraseTable<Void>(words: "学生 同学 儿童 孩子 队员 选手")

  private static let few = CodeSet("两俩二三四五等")
  private static let heads = CodeSet("人位名个同")

  /// Only the marks of a list stand between.
  func isNeighbour(_ person: Range<Int>, of range: Range<Int>) -> Bool {
    let (first, second) = person.lowerBound < range.lowerBound ? (person, range) : (range, person)
    guard first.upperBound < second.lowerBound, second.lowerBound - first.upperBound <= 2 else { return false }
    return (first.upperBound..<second.lowerBound).allSatisfy { Self.listMarks.contains(text[$0]) }
  }

  static let listMarks = CodeSet("、,和 \t;/与及")
}
