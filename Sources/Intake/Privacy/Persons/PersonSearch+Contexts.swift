/// Names by what stands beside them.
extension PersonSearch {
  mutating func lookAtMark(_ code: UInt32, at index: Int) {
    switch code {
    case 0x28: lookBeforeBracket(at: index)
    case 0x3A:
      takeSpeaker(before: index)
      if NameFields.isKey(before: index, in: text) { takeValue(after: index) } else { takeUnit(after: index) }
      let last = text[index - 1] == 0x29 ? index - 2 : index - 1
      if Self.roles.contains(text[last]), !Self.makers.contains(text[last - 1]) { takeHolder(after: index) }
    case 0x3D: if NameFields.isKey(before: index, in: text) { takeValue(after: index) }
    case 0x7C:
      takeUnit(after: index)
      takeHolders(before: index)
    case 0x0A, 0x2C, 0x09, 0x3B: takeUnit(after: index)
    default: break
    }
  }

  /// 某某：“…”
  private mutating func takeSpeaker(before colon: Int) {
    guard text[colon + 1] == 0x201C || text[colon + 1] == 0x300C, let start = shape.start(to: colon, .weak),
      colon - start > 2, !text.isHan(start - 1)
    else { return }
    add(start..<colon)
  }

  /// 被委托人：某某, 饲养员：某某, 建档立卡户：某某: whatever the part is called, a name of three characters that nothing follows.
  private mutating func takeHolder(after colon: Int) {
    let start = text.skippingSpaces(colon + 1)
    guard let end = shape.end(from: start, .bounded), end - start > 2, shape.end(from: start, .beside) == end,
      !text.isHan(end)
    else { return }
    add(start..<end)
  }

  private static let roles = CodeSet("人员手户长者榜")
  /// 译者, 作者, 编者, 著者: often of a book.
  private static let makers = CodeSet("译作编著")

  /// | 领书人 |: the same at the head of a column.
  private mutating func takeHolders(before bar: Int) {
    let end = text[bar - 1] == 0x20 ? bar - 1 : bar
    guard text[end - 1] == 0x4EBA else { return }  // 人
    var start = end
    while text.isHan(start - 1) { start -= 1 }
    guard end - start > 2, NameColumns.isHeading(start..<end, in: text) else { return }
    for cell in NameColumns.cells(under: start..<end, in: text)
    where cell.count > 2 && shape.end(from: cell.lowerBound, .beside) == cell.upperBound { add(cell) }
  }

  /// `author: 某某`, `responsible=某某`.
  private mutating func takeValue(after index: Int) {
    var start = text.skippingSpaces(index + 1)
    if text[start] == 0x22 || text[start] == 0x27 || text[start] == 0x5B { start += 1 }
    repeat {
      take(from: start, .bounded)
      while text.isHan(start) { start += 1 }
      start += 1
    } while text[start - 1] == 0x20 && text.isHan(start)
  }

  mutating func lookForContext(at index: Int) {
    let code = text.codes[index]
    let phrase = PersonContext.table.longest(in: text, at: index)
    switch code {
    case 0x3001: return lookAroundListMark(at: index)  // 、
    case 0x5C0F where phrase == nil: return lookForLittle(at: index)  // 小
    case 0x59D3: lookForSpacedLabel(at: index)  // 姓
    case 0x7537, 0x5973: lookBeforeSex(at: index)  // 男, 女
    case 0x67D0: lookForSomebody(at: index)  // 某
    default: break
    }
    guard let (end, context) = phrase else { return }
    if context.contains(.alias) { noteAliases(around: index..<end) }
    if context.contains(.minority) { lookForMinority(at: index..<end) }
    lookBehind(index..<end, context)
    lookBefore(index..<end, context)
    if context.contains(.route) { routes.append(index..<end) }
    if context.contains(.pupil) { lookAtPupil(index..<end) }
    if context.contains(.only), PupilDescription(text: text).isOnly(index..<end) { described.append(index..<end) }
  }

  private mutating func lookBehind(_ word: Range<Int>, _ context: PersonContext) {
    let end = word.upperBound
    if context.contains(.label) {
      takeList(after: word.lowerBound, end, isNaming: context.contains(.naming))
      takeApart(after: end)
    }
    if context.contains(.calling) { takeCalled(at: end) }
    if context.contains(.before) {
      takeName(after: end)
    } else if context.contains(.label), Self.copulas.contains(text[end]) {
      take(from: end + 1, .weak)
    }
    if context.contains(.weaklyBefore) {
      take(from: end, .weak)
      if text[end - 1] == 0x7684, let stop = shape.closedEnd(from: end) { add(end..<stop) }  // 的
      if !context.contains(.label) { takeApart(after: end) }
    }
  }

  private mutating func lookBefore(_ word: Range<Int>, _ context: PersonContext) {
    let start = word.lowerBound
    if context.contains(.after) {
      if let begin = shape.start(to: start, .beside) {
        add(begin..<start)
      } else if context.contains(.telling), isCompoundSurname(before: start) {
        add((start - 2)..<start)
      } else if start >= 3, beginsWord(start - 3) {
        takeRare(at: start - 3)
      }
    }
    if context.contains(.weaklyAfter) {
      take(to: text[start - 1] == 0x20 ? start - 1 : start, .weak)
      if text[start - 1] == text[start - 2] || text[start - 2] == 0x963F, !text.isHan(start - 3) {  // 阿
        takeGivenName(to: start)
      }
    }
    if context.contains(.home), !Self.kindsOfHomes.contains(text[start - 1]) { take(to: start, .weak) }
    if context.contains(.pupil), text[start - 1] == 0x8FD9 { take(to: start - 1, .beside) }  // 这
    if context.contains(.titled) { takeSurname(before: start, to: word.upperBound) }
    if context.contains(.familiar) { takeGivenName(to: start) }
  }

  /// 欧阳同学
  private func isCompoundSurname(before end: Int) -> Bool {
    NameLexicon.shared.isCompound(text[end - 2], text[end - 1]) && !Self.directions.contains(text[end - 2])
      && beginsWord(end - 2)
  }

  /// 学生某某, 学生 某某, 学生【某某】, 学习委员是某某.
  private mutating func takeName(after end: Int) {
    if text.isHan(end), !Self.copulas.contains(text[end]) {
      if let stop = shape.end(from: end, .beside) ?? childEnd(from: end) { return add(end..<stop) }
      return takeRare(at: end)
    }
    if text.isHan(end) { return take(from: end + 1, .weak) }
    guard Self.gaps.contains(text[end]) else { return }
    if let stop = shape.end(from: end + 1, .bounded) ?? NameRun.spread(shape, from: end + 1) { add((end + 1)..<stop) }
  }

  /// 学生双喜举着奖状, 女孩小葵，九岁: a given name alone that is no ordinary word, before what somebody does or a mark.
  private func childEnd(from start: Int) -> Int? {
    let (end, first, second) = (start + 2, text[start], text[start + 1])
    if CommonGivenNames.has(first, second), Self.handling.contains(text[end]) { return end }
    guard !OrdinaryGivenNames.has(first, second), !NameLexicon.shared.isOrdinary(first, second) else { return nil }
    let isActing = Self.acting.contains(text[end])
    if CommonGivenNames.has(first, second) { return isActing ? end : nil }
    let isLittle =
      first == 0x5C0F && NameLexicon.shared.traits(second).contains(.given) && LittleName(second) != .figure  // 小
    return isLittle && (!text.isHan(end) || isActing) ? end : nil
  }

  private static let handling = CodeSet("举把给拿抱")
  private static let acting = CodeSet("举把给说站坐写画唱读笑哭拿抱躲低")

  /// 名字叫苗苗, 小名狗蛋的: a given name alone.
  private mutating func takeCalled(at start: Int) {
    let end = start + 2
    let isPet = text.has(Self.petCall, at: start - 3) && !isSentence(start..<end)
    if isNickname(start) { return add(start..<(start + 3)) }
    let isLittle = text[start] == 0x5C0F && Self.children.longest(in: text, at: min(end, text.count - 1)) != nil
    guard isGivenName(start) || isPet || isLittle, !text.isHan(end) || Self.behindCalls.contains(text[end]) else {
      return
    }
    add(start..<end)
  }

  /// 他叫小锤子
  private func isNickname(_ start: Int) -> Bool {
    text[start - 1] == 0x53EB && text[start] == 0x5C0F && text[start + 2] == 0x5B50 && !text.isHan(start + 3)
      && !isSentence(start..<(start + 2)) && !Self.animals.contains(text[start + 1])
  }

  private static let animals = CodeSet("兔猴鸽狮豹鸭虫蚊")
  private static let children = PhraseTable<Void>(words: "的女孩 的男孩 的孩子 的女生 的男生 的学生 的小姑娘 的女儿 的儿子")

  /// 小名叫毛蛋: whatever follows.
  private static let petCall = "小名叫".characterCodes

  private func isSentence(_ range: Range<Int>) -> Bool {
    range.contains { !text.isHan($0) || NameLexicon.shared.traits(text[$0]).contains(.functional) }
  }

  private static let behindCalls = CodeSet("的是在今说跟和")

  /// 一等奖 某某, | 一等奖 | 某某 |: over a space or the border of a cell, and nothing else.
  private mutating func takeApart(after end: Int) {
    var start = end
    while start < end + 4, Self.partings.contains(text[start]) { start += 1 }
    guard start > end, let stop = shape.end(from: start, .bounded), stop - start > 2,
      shape.end(from: start, .weak) == stop,
      !text.isHan(stop)
    else { return }
    add(start..<stop)
  }

  /// 学生操雨萱, 操雨萱同学: before a given name that many people bear, any character can be a surname.
  private mutating func takeRare(at start: Int) {
    if let end = rareEnd(from: start) { add(start..<end) }
  }

  func rareEnd(from start: Int) -> Int? {
    guard isRareSurname(start), isGivenName(start + 1), !OrdinaryGivenNames.has(text[start + 1], text[start + 2])
    else { return nil }
    return start + 3
  }

  /// A character that can be a surname, whether or not it is known as one.
  func isRareSurname(_ start: Int) -> Bool {
    text.isHan(start) && NameLexicon.shared.traits(text[start]).isDisjoint(with: [.functional, .roleEnd])
      && !NameLexicon.shared.isOrdinary(text[start], text[start + 1])
  }

  static let partings = CodeSet(" |")

  /// 姓　名：某某.
  private mutating func lookForSpacedLabel(at index: Int) {
    let second = text.skippingSpaces(index + 1)
    if second > index + 1, text[second] == 0x540D {
      takeList(after: index, second + 1, isNaming: true)
      takeApart(after: second + 1)
    }
  }

  /// 大家, 国家, 作家.
  private static let kindsOfHomes = CodeSet("大国专作画厂商科学自人公全成起到在回治术玩史名")
  private static let copulas = CodeSet("是为叫")
  /// A line end is none.
  private static let gaps = CodeSet(" _-·/【〔[\"“")

  mutating func take(from start: Int, _ evidence: NameShape.Evidence) {
    if let end = shape.end(from: start, evidence) { add(start..<end) }
  }

  mutating func take(to end: Int, _ evidence: NameShape.Evidence) {
    if let start = shape.start(to: end, evidence) { add(start..<end) }
  }

  mutating func add(_ range: Range<Int>, _ kind: Person.Kind = .named) {
    if !isAlias(range), !isTitle(range) { persons.append(Person(range: range, kind: kind)) }
  }

  /// 小张, unless it begins a word: 小孙女, 小范围.
  mutating func lookForLittle(at index: Int) {
    let lexicon = NameLexicon.shared
    let (surname, next) = (text[index + 1], text[index + 2])
    if lexicon.traits(surname).contains(.compound), lexicon.isCompound(surname, next) {
      return add(index..<(index + 3))
    }
    if isPetName(surname, at: index) { return add(index..<(index + 2)) }
    let isPlace = Self.afterLittle.contains(next) || next == 0x5BB6 && Self.afterLittle.contains(text[index + 3])
    if lexicon.traits(surname).contains(.surname), isAtHome(index + 2) || isFollowedByPupil(index + 2) {
      return add(index..<(index + 2))
    }
    guard lexicon.traits(surname).contains(.withLittle), !lexicon.isOrdinary(surname, next), !isPlace,
      !Self.beforeLittle.contains(text[index - 1])
    else { return }
    add(index..<(index + 2))
  }

  /// 到小严家时, 小严家里.
  private func isAtHome(_ index: Int) -> Bool {
    text[index] == 0x5BB6 && (!text[index + 1].isHan || Self.afterHome.contains(text[index + 1]))
  }

  /// 小严同学
  private func isFollowedByPupil(_ index: Int) -> Bool { text.has(Self.schoolmate, at: index) }

  private static let schoolmate = "同学".characterCodes
  private static let afterHome = CodeSet("时里去看走访的住离在")

  /// 小芬妈妈, 小芬同学, 小芬说她…, 小芬不敢….
  private func isPetName(_ second: UInt32, at index: Int) -> Bool {
    let traits = NameLexicon.shared.traits(second)
    let isPerson = LittleName(second) == .person
    guard traits.contains(.given), isPerson || beginsWord(index) && !OrdinaryGivenNames.has(text[index], second) else {
      return false
    }
    let behind = min(index + 2, text.count - 1)
    return isFollowedByKin(index + 1)
      || (isPerson || traits.contains(.surname)) && Self.longings.longest(in: text, at: behind) != nil
      || isPerson && Self.habits.longest(in: text, at: behind) != nil && !saysThatNamesAreMadeUp
  }

  /// What is told of a child, and of no child in a school book.
  private static let longings = PhraseTable<Void>(
    words: """
      上学要走 今年上 已经 哭了 哭着 没接到 没见到 没见过 想妈妈 想爸爸 想家 想爷爷 想奶奶 想她妈 想他妈 三年没 两年没 半年没 每天晚上 晚上睡 睡不着 说她 说他 告诉我 告诉老师 跟着奶奶
      跟着爷爷 跟奶奶住 跟爷爷住 和奶奶住 和爷爷住 没来上学 不来上学 不肯上学 不肯来 偷偷哭
      """
  )

  /// The same of names that hardly anybody else bears.
  private static let habits = PhraseTable<Void>(
    words: """
      从前 从来 从不 从小 总爱 总是 总说 总把 总想 怕黑 害怕 不敢 不肯 不愿 不想 不爱说 不说话 低头 低着头 恨 一个人 沉默 迷上 躲 夜里 半夜 第一次来 为什么不 情绪 的改变 的心事 的心里
      上课总 上课老 又没 又不 又哭 又躲 突然
      """
  )

  private func isFollowedByKin(_ index: Int) -> Bool {
    guard index + 1 < text.count else { return false }
    return PersonContext.table.longest(in: text, at: index + 1).map { $0.value.contains(.familiar) } ?? false
  }

  private static let afterLittle = CodeSet("庄村店圩郢子营岗湾镇寨集屯沟桥楼街巷路屋")
  private static let beforeLittle = CodeSet("大中不从弱矮细短一每这那各几半两")
}
