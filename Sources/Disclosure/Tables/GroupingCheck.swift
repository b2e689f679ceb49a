/// Finds columns of two names, of tables of one population and day, that tell the same children in two groupings: 父亲外出,
/// 母亲外出, 双方外出 beside 一方外出, 双方外出. What one hides the other tells.
///
/// What decides is a word that says something (双方外出, not 其他 or 是) and counts as many children in both, while no such word
/// counts other children; or a word that holds several of the other column, which are as many together (老人 and 爷爷奶奶,
/// 外公外婆). Columns that `ColumnLinks` takes for one need no more.
struct GroupingCheck {
  /// Of one population and day.
  let tables: [PublishedTable]
  /// What was printed of them before.
  let earlier: [PublishedTable]

  var findings: [TableProblems.Finding] {
    let links = ColumnLinks(tables + earlier)
    let (now, before) = (Self.columns(of: tables), Self.columns(of: earlier))
    return now.enumerated().compactMap { number, column in
      let others = now[..<number].map { ($0, false) } + before.map { ($0, true) }
      for (other, isReleased) in others where links.known(other.name) != links.known(column.name) {
        guard !stand(column.name, other.name), !Words.areOpposed(column.name, other.name), !explains(column, other),
          !explains(other, column),
          let word = column.word(alsoTellingIn: other)
        else { continue }
        let problem = TableProblem.groupingsApart(
          dimension: column.name,
          word: word,
          other: other.name,
          table: other.table,
          isReleased: isReleased
        )
        return TableProblems.Finding(table: column.table, problem: problem)
      }
      return nil
    }
  }

  /// Side by side in one table they are two matters.
  private func stand(_ one: String, _ other: String) -> Bool {
    (tables + earlier).contains { Set($0.dimensions.map(\.name)).isSuperset(of: [one, other]) }
  }

  /// All words of the second are groups of the first.
  private func explains(_ fine: Column, _ coarse: Column) -> Bool {
    let groups = (tables + earlier).flatMap(\.dimensions).filter { $0.name == fine.name }
      .flatMap { $0.groups.map(\.name) + $0.mergedValues }
    return Set(groups).isSuperset(of: coarse.words.map(\.word))
  }

  /// Of tables of children, and of the bases of coverage rates, which are all of them.
  private static func columns(of tables: [PublishedTable]) -> [Column] {
    tables.filter { table in
      let isOfAll = table.heading.isCoverage && table.dimensions.count == 1
      return (table.heading.measure.isStock || isOfAll) && !table.dimensions.contains(where: \.isTime)
    }.flatMap { table in
      table.dimensions.filter { Fineness($0) == nil }.map { Column($0, of: table) }
    }
  }
}

/// A column of a table, and how many children each of its words counts; nil where that is not known.
private struct Column {
  let name: String
  let table: String
  let words: [(word: String, number: Double?)]

  init(_ dimension: Dimension, of table: PublishedTable) {
    name = dimension.name
    self.table = table.heading.name
    words = dimension.values.indices.map { value in
      let key = table.dimensions.map { $0 == dimension ? Member.value(value) : .total }
      switch table.cells[key] {
      case .number(let number), .ratio(_, let number): return (dimension.values[value], number)
      case .rate(let rate): return (dimension.values[value], rate.denominator.map(Double.init))
      default: return (dimension.values[value], nil)
      }
    }
  }

  /// A word by which a reader knows that the other column tells the same of the same children.
  func word(alsoTellingIn other: Column) -> String? {
    let pairs = words.compactMap { word, number in
      other.words.first { Words.same(word, $0.word) }.map { (word: word, number, $0.number) }
    }.filter { Words.tell($0.word) }
    if pairs.contains(where: { $0.1 != nil && $0.2 != nil && $0.1 != $0.2 }) { return nil }
    return pairs.first { $0.1 != 0 && $0.2 != 0 }?.word ?? sum(in: other) ?? other.sum(in: self)
  }

  /// A word whose parts the other column counts.
  private func sum(in other: Column) -> String? {
    words.first { word, number in
      let parts = other.words.filter { Words.hold(word, $0.word) }
      let numbers = parts.compactMap(\.number)
      return parts.count > 1 && numbers.count == parts.count && number ?? 0 > 0 && numbers.reduce(0, +) == number
    }?.word
  }
}

private enum Words {
  /// It means the same in another column: 母亲 and 妈妈, not 其他 or 是.
  static func same(_ one: String, _ other: String) -> Bool { plain(one) == plain(other) }

  static func tell(_ word: String) -> Bool {
    let plain = plain(word)
    return plain.count > 1 && !empty.contains(plain) && plain.contains { !$0.isWholeNumber && !counters.contains($0) }
  }

  /// 一方外出 holds 父亲外出, and 爷爷奶奶 holds 爷爷.
  static func hold(_ coarse: String, _ fine: String) -> Bool {
    let (coarse, fine) = (plain(coarse), plain(fine))
    guard coarse != fine, fine.count > 1 else { return false }
    if coarse.contains(fine) { return true }
    return kin.contains { group, members in
      group.contains(where: coarse.contains) && members.contains(where: fine.contains)
    }
  }

  /// 父亲务工地 and 母亲务工地 are two matters.
  static func areOpposed(_ one: String, _ other: String) -> Bool {
    opposites.contains { first, second in
      one.contains(first) && other.contains(second) || one.contains(second) && other.contains(first)
    }
  }

  private static let opposites = [
    ("父亲", "母亲"), ("爸爸", "妈妈"), ("上学", "放学"), ("早", "晚"), ("去年", "今年"), ("上学期", "本学期"), ("平时", "周末"),
  ]

  private static func plain(_ word: String) -> String {
    synonyms.reduce(SpellingCheck.plain(word)) { $0.replacing($1.0, with: $1.1) }
  }

  private static let synonyms = [
    ("外祖父母", "外公外婆"), ("祖父母", "爷爷奶奶"), ("父母双方", "双方"), ("父母都", "双方"), ("父母均", "双方"), ("父亲", "爸爸"), ("母亲", "妈妈"),
    ("姥姥", "外婆"), ("姥爷", "外公"), ("其它", "其他"),
  ]
  /// Words that mean something only within their column.
  private static let empty: Set = [
    "其他", "其余", "别的", "其他人", "没有", "不是", "不详", "未知", "不清楚", "不知道", "未填", "合计", "一般", "普通", "正常", "良好", "较好", "较差", "优秀",
    "合格", "不合格",
    "达标", "未达标", "经常", "有时", "偶尔", "从不", "很少", "每天", "每周", "每月", "需要", "不需要", "愿意", "不愿意", "满意", "不满意", "参加", "未参加",
    "完成", "未完成",
    "本地", "外地", "男生", "女生",
  ]
  private static let counters = Set("个名人次")
  private static let kin: [(Set<String>, [String])] = [
    (["一方", "单方"], ["爸爸", "妈妈"]), (["老人", "祖辈", "隔代"], ["爷爷", "奶奶", "外公", "外婆"]),
    (["亲戚", "亲属", "亲友"], ["姑", "舅", "叔", "伯", "姨", "哥", "姐"]), (["父母"], ["爸爸", "妈妈"]),
  ]
}
