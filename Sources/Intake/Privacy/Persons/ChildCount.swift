/// A number of heads in a text, and what its sentence says of it: `3名留守儿童`, `女生共 3 人`, `四年级只有两个`.
struct ChildCount {
  let number: SpokenNumber
  private let measure: Int
  private let text: CharacterText
  private let sentence: Range<Int>
  private let clause: Range<Int>

  /// Nil where no number below a hundred and a word such as 名 or 人 stand at the index, and where parents are counted: 父母两人.
  init?(at index: Int, in text: CharacterText) {
    guard Self.measures.contains(text[index]) else { return nil }
    var end = Self.pairs.contains(text[index]) ? index + 1 : index
    if text[index] == Self.heads, text[index - 1] == Self.piece { end -= 1 }
    guard let number = SpokenNumber(endingAt: end, in: text),
      !Self.couples.ends(at: number.range.lowerBound, in: text)
    else { return nil }
    self.number = number
    self.text = text
    measure = index
    sentence = text.stretch(around: index, upTo: RecordSearch.ends)
    clause = text.stretch(around: index, upTo: Self.clauseEnds)
  }

  /// The number and the measure word.
  var range: Range<Int> { number.range.lowerBound..<(measure + 1) }

  /// The children that are counted, if the text tells how many there are; what holds for all (每3名学生一组) and what is
  /// only supposed tells of nobody.
  var children: ChildWord? {
    guard !isRule else { return nil }
    if isOfFamilies { return families ?? orphaned ?? state }
    if let child = families ?? orphaned ?? named { return child }
    if let child = behind {
      if isArticle, !isScarce, !isOfClass, !(child.isKind && (isStated || isEvent)) { return nil }
      return child.isKind || isOfClass || (isRecord || isScarce) && !isOfHome ? child : nil
    }
    guard let child = before ?? state ?? meant else { return nil }
    let isTold = child.isKind || child.isClass || isRecord || isScarce || isPart || isDescribed(child)
    return isTold || child.isOneSex(in: text) ? child.marked(asSensitive: isCalledPoor) : nil
  }
}

extension ChildCount {
  /// The children that stand behind the number: 3名留守儿童.
  private var behind: ChildWord? {
    let after = ahead(12)
    guard !isHeads, !text.has(Self.groups, in: after.prefix(1)), let word = ChildWord.first(in: after, of: text),
      !text.has(Self.others, in: after.lowerBound..<word.range.lowerBound) || isOfPoorFamily(word, in: after),
      !isOfOthers(word) || isOfBrokenFamily(word), !isAbout(word)
    else { return nil }
    return word.marked(asSensitive: isOfBrokenFamily(word))
  }

  /// 三名女生父母离异: not the parents are counted, but the children of whom it is told.
  private func isOfBrokenFamily(_ word: ChildWord) -> Bool { parentsAway(behind: word.range.upperBound) != nil }

  /// 爸妈都在外打工, 父母双亡: where the absence of the parents that stand at a place is told.
  private func parentsAway(behind place: Int) -> Range<Int>? {
    guard place < text.count, let (end, _) = Self.parents.longest(in: text, at: place) else { return nil }
    let near = end..<min(sentence.upperBound, end + 8)
    return text.has(Self.absences, in: near) ? near : nil
  }

  /// 有3个爸妈在外打工, of a class or all.
  private var orphaned: ChildWord? {
    guard let near = parentsAway(behind: text.skippingSpaces(measure + 1)),
      isRecord || ChildWord.last(in: sentence, of: text) != nil
    else { return nil }
    return ChildWord(range: near, isKind: true, isSensitive: text.has(Self.brokenFamilies, in: near))
  }

  /// 4人，都是留守儿童: said of those who were counted just before.
  private var named: ChildWord? {
    guard !text.has(Self.others, in: ahead(4)), !text.has(Self.people, in: sentence) else { return nil }
    let rest = (measure + 1)..<min(sentence.upperBound, measure + 20)
    if text[measure + 1] == Self.being { return hardship(in: (measure + 2)..<min(clause.upperBound, measure + 8)) }
    guard let verb = rest.first(where: { Self.identities.longest(in: text, at: $0) != nil }),
      let word = ChildWord.first(in: verb..<min(sentence.upperBound, verb + 14), of: text)
        ?? grade(in: verb..<(verb + 8)),
      word.isKind || word.isClass, !isOfOthers(word)
    else { return nil }
    return word
  }

  /// 3个是单亲.
  private func hardship(in range: Range<Int>) -> ChildWord? {
    guard !range.isEmpty, ChildWord.isSensitive(range, of: text), !text.has(Self.people, in: range) else { return nil }
    return ChildWord(range: range, isKind: true, isSensitive: true)
  }

  private static let being: UInt32 = 0x662F  // 是

  /// 9名，都是低保户.
  private var isCalledPoor: Bool {
    let rest = (measure + 1)..<min(sentence.upperBound, measure + 20)
    guard let verb = rest.first(where: { Self.identities.longest(in: text, at: $0) != nil }) else { return false }
    return ChildWord.isSensitive(verb..<min(sentence.upperBound, verb + 10), of: text)
  }

  /// 都是三年级的, of those who came or went.
  private func grade(in range: Range<Int>) -> ChildWord? {
    guard isEvent else { return nil }
    return range.lazy.compactMap { ChildWord.ending(at: $0, of: text) }.first { $0.isClass }
  }

  private static let identities = PhraseTable<Void>(words: "都是 全是 均是 均为 都为 全为 都属 也是")

  private static let parents = PhraseTable<Void>(words: "父母 爸妈 父亲 母亲 爸爸 妈妈 双亲 人家父母 人家爸妈 的父母 的爸妈 的爸爸 的妈妈 家里父母 家里爸妈")
  private static let absences = PhraseTable<Void>(
    words: "离婚 离异 离了婚 分开过 双亡 去世 坐牢 坐过牢 服刑 改嫁 失联 没有消息 外出 在外 不在家 不在身边 出门打工 打工 没了 都没有消息"
  )
  /// Those whom parents leave behind are told of where the sentence is no advice.
  private static let brokenFamilies = PhraseTable<Void>(words: "离婚 离异 离了婚 双亡 去世 坐牢 坐过牢 服刑 改嫁 失联")

  /// 困难家庭的孩子: the families say of which kind the children are.
  private func isOfPoorFamily(_ word: ChildWord, in after: Range<Int>) -> Bool {
    ChildWord.isSensitive(after.lowerBound..<word.range.lowerBound, of: text)
      && !text.has(Self.people, in: after.lowerBound..<word.range.lowerBound)
  }

  /// 学生家长, 孩子的奶奶.
  private func isOfOthers(_ word: ChildWord) -> Bool {
    let end = word.range.upperBound
    return text.has(
      Self.others,
      in: end..<(end + (text[end] == Self.attribute && !text.has(Self.calls, in: clause) ? 2 : 1))
    )
  }

  /// 4个孩子也能玩的游戏; 家里有两个孩子的，可以…
  private func isAbout(_ word: ChildWord) -> Bool {
    let end = word.range.upperBound
    if text.has(Self.abilities, in: end..<(end + 1)) { return true }
    return text[end] == Self.attribute && Self.commas.contains(text[end + 1]) && text.has(Self.advice, in: sentence)
  }

  /// At whose homes somebody calls are the children of these homes.
  private static let calls = PhraseTable<Void>(words: "家访 走访 看望 慰问")
  private static let abilities = PhraseTable<Void>(words: "也能 也可 就能 能玩 可玩 都能玩 就可以")
  private static let commas = CodeSet("，,")
  private static let people = PhraseTable<Void>(words: "老师 教师 家长 志愿者 干部 监护人 职工 奶奶 爷爷")

  /// The children or the class that stand before it: 女生共3人, 四年级只有两个.
  private var before: ChildWord? {
    var end = range.lowerBound
    while Self.links.contains(text[end - 1]) { end -= 1 }
    if isOfFamilies, text.has(Self.home, at: end - 2) { end -= 2 }
    if text[end - 1] == Self.attribute { end -= 1 }
    guard endsClause || isOfNobodyElse,
      let word = ChildWord.ending(at: end, of: text) ?? sex(endingAt: end) ?? ChildWord.kind(endingAt: end, of: text)
    else { return nil }
    return word
  }

  /// 服药的孩子2名: what stands before the word tells which children they are.
  private func isDescribed(_ child: ChildWord) -> Bool {
    child.range.upperBound <= range.lowerBound && text[child.range.lowerBound - 1] == Self.attribute && !isOfHome
      && text[measure - 1] != Self.piece
      && !text.has(Self.advice, in: sentence)
  }

  /// 其中女1人, in a sentence that tells of nobody but children.
  private func sex(endingAt end: Int) -> ChildWord? {
    guard Self.sexes.contains(text[end - 1]), !text.has(Self.others, in: sentence) else { return nil }
    let earlier = sentence.lowerBound..<end
    guard !text[end - 2].isHan || text.has(Self.scarce, in: (end - 3)..<(end - 1)),
      ChildWord.last(in: sentence, of: text) != nil || text.has(Self.records, in: earlier)
    else { return nil }
    return ChildWord(range: (end - 1)..<end)
  }

  /// Those in a state that only children of a school can be in: 未建档的有1人, 2人没有入学, 肢体残疾1名.
  private var state: ChildWord? {
    // 残疾（1人）
    let part = text[range.lowerBound - 1] == Self.bracket ? sentence : clause
    let near = max(part.lowerBound, range.lowerBound - 10)..<range.lowerBound
    // 两个人 are any two.
    guard text[measure] != Self.piece || isOfWhom, text[measure - 1] != Self.piece, !text.has(Self.teachers, in: near),
      !text.has(Self.others, in: ahead(4))
    else { return nil }
    let behind = (measure + 1)..<(measure + 4)
    let isBehind = text[measure] != Self.piece && text.has(Self.states, in: behind) && !text.has(Self.deeds, in: behind)
    guard isBehind || endsClause && text.has(Self.states, in: near) else { return nil }
    if isOfFamilies, !text.has(Self.visits, in: near) { return nil }
    let isSensitive = text.has(Self.hardships, in: near) || isBehind && text.has(Self.hardships, in: ahead(8))
    return ChildWord(range: near, isKind: true, isSensitive: isSensitive)
  }

  /// 爸妈离婚的有3个, 转走了三个, 今天请假2个.
  private var isOfWhom: Bool {
    guard endsClause else { return false }
    var end = range.lowerBound
    while Self.links.contains(text[end - 1]) || Self.finals.contains(text[end - 1]) { end -= 1 }
    return text[end] == Self.attribute || Self.states.ends(at: end, in: text)
  }

  /// Families of a kind: 单亲家庭学生2户, 2户特困家庭, 四个留守家庭.
  private var families: ChildWord? {
    if isOfFamilies, text[measure] == Self.families, let word = before, word.isSensitive { return word }
    guard text[measure] != Self.home[0], let home = ahead(10).first(where: { text.has(Self.home, at: $0) }) else {
      return nil
    }
    let near = (measure + 1)..<home
    let isKind = ChildWord.first(in: near, of: text)?.isKind ?? (ChildWord.kind(endingAt: home, of: text) != nil)
    let isSensitive = ChildWord.isSensitive(near, of: text)
    guard isSensitive || isKind, !text.has(Self.people, in: near) else {
      return nil
    }
    return ChildWord(range: near, isKind: true, isSensitive: isSensitive)
  }

  /// The children of the sentence, where the number stands alone: 仅1人, 其中2人.
  private var meant: ChildWord? {
    let earlier = sentence.lowerBound..<range.lowerBound
    guard endsClause, isScarce || isPart || isAdded,
      let word = ChildWord.last(in: earlier, of: text) ?? (isEvent ? ChildWord.first(in: sentence, of: text) : nil)
    else { return nil }
    guard word.range.upperBound <= range.lowerBound else { return word }
    let between = word.range.upperBound..<range.lowerBound
    guard !text.has(Self.others, in: between) || between.contains(where: { parentsAway(behind: $0) != nil }) else {
      return nil
    }
    return word
  }

  /// 一个孩子 is any child.
  private var isArticle: Bool { text[number.range.lowerBound] == Self.one && number.range.count == 1 }

  private var isOfFamilies: Bool { text[measure] == Self.families || text[measure] == Self.home[0] }

  private var isHeads: Bool { text[measure] == Self.heads }

  /// 四年级一名女童: of a class it is no article.
  private var isOfClass: Bool { ChildWord.ending(at: range.lowerBound, of: text)?.isClass ?? false }

  /// Somebody came or went: 新转来一名留守儿童.
  private var isEvent: Bool { text.has(Self.events, in: (range.lowerBound - 4)..<range.lowerBound) }

  /// 人 may be followed by what they do; 名 and 个 without a noun end what is said.
  private var endsClause: Bool {
    let next = text[text.skippingSpaces(measure + 1)]
    // 除1名外
    if next == Self.outside, isScarce { return true }
    if isHeads { return !Self.notHeads.contains(next) && !isDealtOut }
    return Self.finals.contains(next)
      ? !text[text.skippingSpaces(measure + 1) + 1].isHan : !next.isHan && !next.isLatinLetter
  }

  /// 一人一本.
  private var isDealtOut: Bool { SpokenNumber(endingAt: measure + 2, in: text) != nil }

  /// 学生2名请假, not 学生和2名教师.
  private var isOfNobodyElse: Bool {
    text[measure] == Self.name && !text.has(Self.others, in: ahead(4)) && ChildWord.first(in: ahead(4), of: text) == nil
  }

  /// 仅, 只有, 其中 before it.
  private var isScarce: Bool {
    let isAlone = text[range.lowerBound - 1] == Self.alone && text[range.lowerBound - 2] == Self.single
    return text.has(Self.scarce, in: (range.lowerBound - 6)..<range.lowerBound)
      || Self.few.contains(text[range.lowerBound - 1]) && !isAlone
      || Self.differences.contains(text[range.lowerBound - 1]) && !(isArticle && !text[range.lowerBound - 2].isHan)
  }

  /// 有 or 共 at the beginning of a clause, or a whole before it: 送教上门的孩子，共2名; 留守儿童中，少数民族2人.
  private var isAdded: Bool {
    guard let word = ChildWord.last(in: sentence.lowerBound..<range.lowerBound, of: text) else { return false }
    if word.isKind, Self.wholes.contains(text[word.range.upperBound]) || isEnclosed { return true }
    let isOpening =
      Self.openings.contains(text[range.lowerBound - 1]) && Self.commas.contains(text[range.lowerBound - 2])
    return isOpening && (word.isKind || isDescribed(word))
  }

  /// （3人）
  private var isEnclosed: Bool {
    text[range.lowerBound - 1] == Self.bracket && Self.closings.contains(text[measure + 1])
  }

  private static let closings = CodeSet(")）")
  private static let openings = CodeSet("有共")
  private static let wholes = CodeSet("中里")

  /// 里有两个 before it.
  private var isPart: Bool { text.has(Self.parts, in: (range.lowerBound - 3)..<range.lowerBound) }

  /// 家里只有一个孩子 is any home.
  private var isOfHome: Bool { text.has(Self.homes, in: clause) }

  /// 有, 共 or 名单 before it.
  private var isStated: Bool { Self.links.contains(text[range.lowerBound - 1]) && text[range.lowerBound - 1] != 0x20 }

  private var isRule: Bool {
    text.has(Self.suppositions, in: sentence) || text.has(Self.shares, in: clause)
      || text.has(Self.limits, in: ahead(3)) || text.has(Self.limits, in: (range.lowerBound - 4)..<range.lowerBound)
  }

  /// The sentence tells of a class, a day or a whole.
  private var isRecord: Bool {
    guard !text.has(Self.advice, in: sentence) else { return false }
    return text.has(Self.records, in: sentence) || isStated && !isOfHome
  }

  private func ahead(_ count: Int) -> Range<Int> {
    (measure + 1)..<max(measure + 1, min(clause.upperBound, measure + 1 + count))
  }
}

extension ChildCount {
  private static let measures = CodeSet("名个位人俩仨户家")
  private static let couples = PhraseTable<Void>(words: "父母 爸妈 爸爸妈妈 夫妻 夫妇 爷爷奶奶 外公外婆 双亲")
  /// Families are counted only of children in hardship: 单亲家庭学生2户.
  private static let home = "家庭".characterCodes
  private static let families: UInt32 = 0x6237
  /// Number and measure word in one.
  private static let pairs = CodeSet("俩仨")
  private static let one: UInt32 = 0x4E00  // 一
  private static let name: UInt32 = 0x540D  // 名
  private static let piece: UInt32 = 0x4E2A  // 个
  private static let bracket: UInt32 = 0x28
  private static let outside: UInt32 = 0x5916  // 外
  /// 单独
  private static let (single, alone): (UInt32, UInt32) = (0x5355, 0x72EC)
  private static let attribute: UInt32 = 0x7684  // 的
  private static let sexes = CodeSet("男女")
  /// With which a sentence may end: 只剩三个了.
  private static let finals = CodeSet("了呢啦的")
  private static let heads: UInt32 = 0x4EBA  // 人
  /// 人次, 人家, 人物, 人生, 人们, 人民, 人工, 人格, 人均, 人份.
  private static let notHeads = CodeSet("次家物生们民工格均份户床")
  private static let links = CodeSet("有共仅只就为是计剩下才达还也另中里:=( ")
  private static let clauseEnds = CodeSet("。！!？?\n；;，,、|<>（）():")

  private static let scarce = PhraseTable<Void>(
    words: "仅 只有 唯一 其中 另有 还有 尚有 只剩 缺 差 少了 未入学 未建档 没建档 辍学 失学 转出 转入 请假 缺勤 缺席 新增 除 除了 独有 独居 仅有的 增加 增加了 减少 减少了 走了 多了"
  )
  private static let differences = CodeSet("多少")
  private static let few = CodeSet("独就才剩")
  private static let parts = PhraseTable<Void>(words: "的有 中有 里有")
  private static let events = PhraseTable<Void>(words: "转来 转入 转走 转出 新增 新来 新收 接收 收了 又来 多了 少了 走了 来了 休学 退学 辍学 失学")
  private static let states = PhraseTable<Void>(
    words: """
      未建档 没建档 没有建档 尚未建档 未入学 没入学 没有入学 未上学 没上学 辍学 失学 休学 退学 转走 转来 请假 病假 事假 没来上学 没来上课 没有来上学 缺勤 助听器 离婚 坐牢 坐过牢 改嫁 分开过 未到校 没到校 未返校 没返校 未巩固 无人监护 父母双亡 随班就读
      转入 转出 转学 照看 照料 寄养 失联 父母在外 父母都在外 双亲外出 单亲外出 父母外出 送教 谈心 个别辅导 获得资助 得到资助 接受资助 受助 领到助学金 享受助学金 助学金的 残疾 残障 障碍 自闭症
      孤独症 低保 特困 服刑 单亲 离异
      """
  )
  /// What others do for children.
  private static let deeds = PhraseTable<Void>(words: "照看 照料 送教 谈心 个别辅导")
  /// 送教上门2家
  private static let visits = PhraseTable<Void>(words: "送教")
  private static let hardships = PhraseTable<Void>(
    words: "失联 无人监护 父母双亡 随班就读 资助 受助 助学金 残疾 残障 障碍 自闭症 孤独症 低保 特困 服刑 单亲 离异"
  )
  private static let groups = PhraseTable<Void>(words: "班 数 组 小组 队 村 年级 月 学期 星期 小时 节 钟 字 家 学校 乡 镇 县 省 单位 问题 办法")
  private static let teachers = PhraseTable<Void>(words: "老师 教师 教职工 职工 干部")
  private static let others = PhraseTable<Void>(
    words: """
      值班 校医 保安 厨师 宿管 老师 教师 教职工 家长 父母 爸 妈 爷爷 奶奶 外婆 外公 监护人 志愿者 大学生 医生 民警 校长 班主任 辅导员 干部 代表 主持 会 处 社 家庭 家里 户 组 队员
      """
  )
  private static let suppositions = PhraseTable<Void>(
    words: CountWords.suppositions + """
       哪怕 即使 即便 就算 就是只有 无论 不管 没有一 没一 无一 不让一 不落下一 不漏 不丢下 不放弃 都不能 也不能 都不少 一个不少 都不落 也不落
      """
  )
  private static let shares = PhraseTable<Void>(
    words: "每 各班 各组 各选 各派 各推 凡 一组 一队 一桌 一间 一排 一对一 人一对 轮流 搭档 应 须 不得 能救 最多 限 招募 任选 选派 选出 推选"
  )
  private static let limits = PhraseTable<Void>(words: "以上 以下 以内 左右 至少 最多 至多 不超过 不少于 不多于 不满 不足 多于 少于 超过")
  private static let advice = PhraseTable<Void>(words: "吵架 打架 怎么办 怎样 可以 应该 不要 别 有时 时候 遇到 碰到 故事 题 算")
  private static let homes = PhraseTable<Void>(words: "家里 家中 家有 一家 的家庭")
  private static let records = PhraseTable<Void>(
    words: """
      年级 我校 本校 我班 本班 全班 全校 我村 本村 村里 班里 班上 今天来 今天到 今天有 上周 本周 上月 本月 本学期 上学期 这学期 这月 这个月 上个月 今年 去年 当天 共有 一共 总共 共计 仅 只有
      其中 另有 尚有 到场 来了 报名 缺席 请假 未到 没来 没有来 转入 转出 转来 辍学 失学 未入学 未建档 没有入学 没入学 没有建档 没建档 没有上学 没上学 父母离 父母双亡 已建档 家访 走访 谈心 在册 现有 新增 参加了 领到 获奖 得奖 受表扬 评为 毕业
      """
  )
}
