/// A look around the characters at which a person may be told of.
struct PersonSearch {
  let text: CharacterText
  let roster: Roster
  let readsContexts: Bool
  private(set) var persons: [Person] = []
  private(set) var described: [Range<Int>] = []
  private(set) var fews: [Range<Int>] = []
  private(set) var routes: [Range<Int>] = []
  /// Names of the roster that are ordinary words, until something beside them tells.
  private var doubtful: [Range<Int>] = []
  private let shape: NameShape

  init(text: CharacterText, roster: Roster, readsContexts: Bool) {
    self.text = text
    self.roster = roster
    self.readsContexts = readsContexts
    shape = NameShape(text: text)
  }

  mutating func run(at indices: [Int]) {
    for index in indices {
      let code = text.codes[index]
      if code < 0x80 {
        if code.isLatinLetter { lookForRomanised(at: index) } else { lookAtMark(code, at: index) }
        continue
      }
      if !roster.isEmpty, let hit = roster.hit(in: text, at: index) { take(hit, at: index) }
      if readsContexts { lookForContext(at: index) }
    }
    settleDoubts()
  }
}

// The roster

extension PersonSearch {
  private mutating func take(_ hit: Roster.Hit, at index: Int) {
    let range = index..<hit.end
    if !hit.isCommon || hit.isWhole && hit.isSpread || isTold(range, isWhole: hit.isWhole) {
      persons.append(Person(range: range, kind: .listed))
    } else if hit.isWhole {
      doubtful.append(range)
    }
  }

  private mutating func lookForRomanised(at index: Int) {
    guard let end = RomanisedNames(text: text, roster: roster).end(from: index) else { return }
    persons.append(Person(range: index..<end, kind: .listed))
  }

  /// Something beside a word says that it is a name here.
  private func isTold(_ range: Range<Int>, isWhole: Bool) -> Bool {
    if isToldByFollower(range) { return !isAlias(range) }
    if isWhole {
      return isDescribed(bracketAt: range.upperBound) || isFree(range.upperBound) && isLabelled(range.lowerBound)
    }
    return Self.petPrefixes.contains(text[range.lowerBound - 1]) && !isAlias(range)
  }

  private func isToldByFollower(_ range: Range<Int>) -> Bool {
    guard range.upperBound < text.count,
      let (end, context) = PersonContext.table.longest(in: text, at: range.upperBound),
      context.isSuperset(of: [.telling, .after])
    else { return false }
    let isHappyMother = text[range.upperBound] == 0x7684 && Self.feelings.contains(Array(text.codes[range]))
    return !isHappyMother || Self.grandparents.contains(Array(text.codes[(end - 2)..<end]))
  }

  private func isFree(_ end: Int) -> Bool { !text.isHan(end) || Self.verbs.contains(text[end]) }

  private static let verbs = Set("在把被给和与从用获".characterCodes)
  private static let petPrefixes = Set("小阿".characterCodes)
  private static let grandparents = Set("爷爷 奶奶 外婆 外公 姥姥 姥爷 祖母 祖父".words.map(\.characterCodes))
  /// Words that describe a person as well: 高兴的妈妈 is a happy mother.
  private static let feelings = Set("高兴 安静 文明 常乐 平安 和平 健康 安心".words.map(\.characterCodes))

  /// 姓名： or 学生 stands before an index.
  private func isLabelled(_ index: Int) -> Bool {
    let colon = text[index - 1] == 0x20 ? index - 2 : index - 1
    let end = text[colon] == 0x3A ? colon : index
    return (max(0, end - 6)..<max(0, end)).contains { start in
      guard start < text.count, let (stop, context) = PersonContext.table.longest(in: text, at: start), stop == end
      else { return false }
      return end == index ? context.contains(.before) : context.contains(.label)
    }
  }

  /// A word in a row of names is one of them.
  private mutating func settleDoubts() {
    for range in doubtful + doubtful.reversed() where persons.contains(where: { isNeighbour($0.range, of: range) }) {
      persons.append(Person(range: range, kind: .listed))
    }
  }

  /// Only the marks of a list stand between.
  private func isNeighbour(_ person: Range<Int>, of range: Range<Int>) -> Bool {
    let (first, second) = person.lowerBound < range.lowerBound ? (person, range) : (range, person)
    guard first.upperBound < second.lowerBound, second.lowerBound - first.upperBound <= 2 else { return false }
    return (first.upperBound..<second.lowerBound).allSatisfy { Self.listMarks.contains(text[$0]) }
  }

  static let listMarks = Set("、,和 \t;/与及".unicodeScalars.map(\.value))
}

// Names by what stands beside them

extension PersonSearch {
  private mutating func lookAtMark(_ code: UInt32, at index: Int) {
    switch code {
    case 0x28: lookBeforeBracket(at: index)
    case 0x3A:
      if NameFields.isKey(before: index, in: text) { takeValue(after: index) } else { lookForRow(after: index) }
    case 0x3D: if NameFields.isKey(before: index, in: text) { takeValue(after: index) }
    default: break
    }
  }

  /// `author: 某某`, `responsible=某某`.
  private mutating func takeValue(after index: Int) {
    var start = text.skippingSpaces(index + 1)
    if text[start] == 0x22 || text[start] == 0x27 { start += 1 }
    take(from: start, .bounded)
  }

  /// Two names and more in a row behind any colon.
  private mutating func lookForRow(after index: Int) {
    let first = text.skippingSpaces(index + 1)
    guard let end = shape.end(from: first, .weak), end - first > 2, text[end] == 0x3001,
      let second = shape.end(from: end + 1, .weak), second - end > 3, shape.isEnd(second)
    else { return }
    var start = first
    while let next = takeItem(at: start) { start = next }
  }

  private mutating func lookForContext(at index: Int) {
    let code = text.codes[index]
    if code == 0x5C0F { return lookForLittle(at: index) }
    if code == 0x7537 || code == 0x5973 { lookBeforeSex(at: index) }
    guard let (end, context) = PersonContext.table.longest(in: text, at: index)
    else { return }
    if context.contains(.label) { takeList(after: index, end) }
    if context.contains(.before) { take(from: end, .beside) }
    if context.contains(.weaklyBefore) { take(from: end, .weak) }
    if context.contains(.after) { take(to: index, .beside) }
    if context.contains(.weaklyAfter) { take(to: text[index - 1] == 0x20 ? index - 1 : index, .weak) }
    if context.contains(.route) { routes.append(index..<end) }
    if context.contains(.pupil) { lookAtPupil(index..<end) }
  }

  private mutating func take(from start: Int, _ evidence: NameShape.Evidence) {
    if let end = shape.end(from: start, evidence) { add(start..<end) }
  }

  private mutating func take(to end: Int, _ evidence: NameShape.Evidence) {
    if let start = shape.start(to: end, evidence) { add(start..<end) }
  }

  private mutating func add(_ range: Range<Int>) {
    if !isAlias(range), !isTitle(range) { persons.append(Person(range: range, kind: .named)) }
  }

  /// 小张, unless it begins a word: 小孙女, 小范围.
  private mutating func lookForLittle(at index: Int) {
    let lexicon = NameLexicon.shared
    let (surname, next) = (text[index + 1], text[index + 2])
    if lexicon.traits(surname).contains(.compound), lexicon.isCompound(surname, next) {
      return add(index..<(index + 3))
    }
    let isPlace = Self.afterLittle.contains(next) || next == 0x5BB6 && Self.afterLittle.contains(text[index + 3])
    guard lexicon.traits(surname).contains(.withLittle), !lexicon.isOrdinary(surname, next), !isPlace,
      !Self.beforeLittle.contains(text[index - 1])
    else { return }
    add(index..<(index + 2))
  }

  private static let afterLittle = Set("庄村店圩郢子营岗湾镇寨集屯沟桥楼街巷路屋".characterCodes)
  private static let beforeLittle = Set("大中不从弱矮细短一每这那各几半两".characterCodes)

  /// 姓名：某某、某某（五年级），某某.
  private mutating func takeList(after start: Int, _ end: Int) {
    if NameColumns.isHeading(start..<end, in: text) {
      for cell in NameColumns.cells(under: start..<end, in: text) { takeCell(cell) }
    }
    var index = text.skippingSpaces(end)
    guard text[index] == 0x3A else { return }
    index = text.skippingSpaces(index + 1)
    while let next = takeItem(at: index) { index = next }
  }

  /// One name, or several run together, of a list; where the next begins.
  private mutating func takeItem(at start: Int) -> Int? {
    var index = start
    if let end = NameRun(shape: shape).end(from: start) ?? shape.end(from: start, .bounded)
      ?? NameRun.spread(shape, from: start)
    {
      add(start..<end)
      index = end
    } else {
      while text.isHan(index), index < start + 8 { index += 1 }
    }
    if text[index] == 0x28, let close = (index..<min(index + 16, text.count)).first(where: { text[$0] == 0x29 }) {
      index = close + 1
    }
    guard index > start, Self.listMarks.contains(text[index]), index < text.count else { return nil }
    while Self.listMarks.contains(text[index]), index < text.count { index += 1 }
    return index
  }

  private mutating func takeCell(_ cell: Range<Int>) {
    if cell.count == 1, let end = NameRun.spread(shape, from: cell.lowerBound) { return add(cell.lowerBound..<end) }
    if shape.end(from: cell.lowerBound, .bounded) == cell.upperBound
      || NameRun(shape: shape).end(from: cell.lowerBound) == cell.upperBound
    {
      add(cell)
    } else if let index = doubtful.firstIndex(of: cell) {
      persons.append(Person(range: doubtful.remove(at: index), kind: .listed))
    } else if NameRun.spread(shape, from: cell.lowerBound) == cell.upperBound {
      add(cell)
    } else if let hit = roster.isEmpty ? nil : roster.hit(in: text, at: cell.lowerBound), hit.isWhole,
      hit.end == cell.upperBound
    {
      persons.append(Person(range: cell, kind: .listed))
    }
  }

  /// A name before （五年级）, （校长） or （9岁）.
  private mutating func lookBeforeBracket(at index: Int) {
    if text.isHan(index - 1), isDescribed(bracketAt: index) { take(to: index, .beside) }
  }

  private func isDescribed(bracketAt index: Int) -> Bool {
    guard text[index] == 0x28 else { return false }
    return index + 1 < text.count && Self.descriptions.longest(in: text, at: index + 1) != nil
  }

  private static let descriptions = PhraseTable<Void>(
    ("一二三四五六七八九123456789".map { "\($0)年级" } + "一二三四五六1234567890".map { "\($0)岁" } + [
      "10岁", "11岁", "12岁", "十岁", "十一岁", "十二岁",
    ]
      + "一二三四五六".flatMap { ["\($0)班", "\($0)("] }
      + "校长 副校长 班主任 教师 家长 外婆 外公 奶奶 爷爷 爸爸 妈妈 母亲 父亲 祖母 祖父 男 女 学生 班长 组长 教导主任 总务主任 德育主任 支教".words).map { ($0, ()) }
  )

  /// 某某，女，9岁.
  private mutating func lookBeforeSex(at index: Int) {
    guard Self.cellMarks.contains(text[index - 1]), Self.cellMarks.contains(text[index + 1]) else { return }
    var end = index - 1
    while end > 0, Self.cellMarks.contains(text[end - 1]) { end -= 1 }
    take(to: end, .beside)
  }

  private static let cellMarks = Set(",、|) ;".unicodeScalars.map(\.value))
}

// Pupils without a name

extension PersonSearch {
  private mutating func lookAtPupil(_ word: Range<Int>) {
    if PupilDescription(text: text).describes(word) { described.append(word) }
    if PupilDescription(text: text).counts(word) { fews.append(word) }
  }
}

// What is no name of a person

extension PersonSearch {
  /// 小明（化名）, 化名小明: the name beside it is made up.
  private func isAlias(_ range: Range<Int>) -> Bool {
    let after = [0x28, 0x5B, 0x2C].contains(text[range.upperBound]) ? range.upperBound + 1 : range.upperBound
    if text.has(Self.alias, at: after) { return true }
    let start = Self.aliasMarks.contains(text[range.lowerBound - 1]) ? range.lowerBound - 1 : range.lowerBound
    return text.has(Self.alias, at: start - 2)
  }

  private static let alias = "化名".characterCodes
  private static let aliasMarks = Set("“\":为叫是".characterCodes)

  /// In 《…》 stand the titles of books.
  private func isTitle(_ range: Range<Int>) -> Bool {
    for index in stride(from: range.lowerBound - 1, to: max(-1, range.lowerBound - 24), by: -1) {
      if text[index] == 0x300A { return true }
      if text[index] == 0x300B || text[index] == 0x0A { return false }
    }
    return false
  }
}
