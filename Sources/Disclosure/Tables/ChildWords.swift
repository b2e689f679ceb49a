import Foundation

/// Words by which schools tell children apart: classes, grades, stages, boys and girls.
package enum ChildWords {
  /// How finely a word tells the children of a school apart by what they learn, the finest first.
  package enum Level: Int, Comparable, Sendable {
    case schoolClass, grade, stage

    package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// The level of a word; nil where it is none of them.
  package static func level(of word: String) -> Level? {
    let plain = SpellingCheck.plain(word)
    if plain.contains(classOfGrade) || word.contains(numberedClass) { return .schoolClass }
    if plain.contains(grade) { return .grade }
    return plain.contains(stage) || plain.contains(gradeList) ? .stage : nil
  }

  /// The level that all values of a dimension have, the coarsest where they have several; in a column of classes 31 is one.
  package static func level(of dimension: Dimension) -> Level? {
    let isOfClasses = dimension.name.contains("班")
    let levels = dimension.values.map { word in
      level(of: word) ?? (isOfClasses && SpellingCheck.plain(word).contains(bareClass) ? .schoolClass : nil)
    }
    return levels.contains(nil) ? nil : levels.compactMap(\.self).max()
  }

  /// The dimension surely splits the children, each of whom is in one of its values.
  static func split(_ dimension: Dimension) -> Bool {
    level(of: dimension) != nil || dimension.values.allSatisfy { sexes.contains(SpellingCheck.plain($0)) }
  }

  /// A column counts whom a word means: 住校生 and 住校, 留守儿童人数 and 留守儿童.
  static func isNamed(_ column: String, _ word: String) -> Bool {
    let (first, second) = (bare(column), bare(word))
    return first.isEmpty ? false : first == second
  }

  /// Two columns of rates count the same by their names: 已建档 and 建档人数.
  static func areOneMatter(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    let names = [one, other].map { name in
      let bare = bare(name)
      return bare.hasPrefix("已") ? String(bare.dropFirst()) : bare
    }
    return !names[0].isEmpty && names[0] == names[1]
  }

  /// One of two populations is called after the other: 农村留守儿童 and 留守儿童.
  static func isCalledAfter(_ one: String, _ other: String) -> Bool {
    let (first, second) = (SpellingCheck.plain(one), SpellingCheck.plain(other))
    return first != second && min(first.count, second.count) > 1 && (first.contains(second) || second.contains(first))
  }

  /// Without what only says that children are counted; empty where nothing else is said.
  static func bare(_ word: String) -> String {
    var word = Substring(SpellingCheck.plain(word))
    while let tail = tails.first(where: word.hasSuffix) { word = word.dropLast(tail.count) }
    return String(word)
  }

  /// The word sums up others of its column: 总计, 一年级小计, 其中：女, 全校.
  static func isSum(_ word: String) -> Bool {
    isPlainSum(word) || wholes.contains(letters(of: word)) || letters(of: word).hasPrefix("其中")
  }

  /// It can mean nothing but a sum, whatever is counted.
  static func isPlainSum(_ word: String) -> Bool {
    let letters = letters(of: word)
    return sums.contains(letters) || endings.contains { letters.hasSuffix($0) }
  }

  /// The grades of a word that names a class, a grade or a stage, and the class.
  struct Span: Equatable {
    let grades: Set<Int>
    let schoolClass: String?
    /// 低, 中 or 高, which exclude each other.
    var isThird = false
  }

  static func span(of word: String) -> Span? {
    let plain = SpellingCheck.plain(word)
    let digits = plain.compactMap(\.wholeNumberValue)
    // Which grade the children of a year of entry are in, nothing says.
    if plain.contains(yearOfEntry) { return nil }
    switch level(of: word) {
    case .schoolClass: return digits.first.map { Span(grades: grade($0, in: plain), schoolClass: plain) }
    case .grade: return digits.first.map { Span(grades: grade($0, in: plain), schoolClass: nil) }
    case .stage:
      if plain.contains(gradeList) { return Span(grades: Set(digits), schoolClass: nil) }
      if digits.count == 2, digits[0] <= digits[1] { return Span(grades: Set(digits[0]...digits[1]), schoolClass: nil) }
      return stages.first { plain.contains($0.word) }.map { stage in
        Span(grades: Set(stage.grades), schoolClass: nil, isThird: ["低", "中段", "中年", "高"].contains(stage.word))
      }
    case nil: return nil
    }
  }

  /// The grades that a word names together: 一至三年级, 一、二年级; none where it names one or something else.
  static func grades(in word: String) -> [String] {
    let plain = SpellingCheck.plain(word)
    let digits = plain.compactMap(\.wholeNumberValue)
    let span = plain.wholeMatch(of: gradeSpan) != nil && digits[0] < digits[1] ? Array(digits[0]...digits[1]) : []
    let list = plain.wholeMatch(of: gradeList) != nil ? digits : []
    return (span + list).map { "\(numerals[$0 - 1])年级" }
  }

  private static func letters(of word: String) -> String {
    SpellingCheck.plain(word).filter { $0.isLetter || $0.isNumber }
  }

  private static func grade(_ digit: Int, in word: String) -> Set<Int> {
    [digit + (word.contains("初") ? 6 : word.contains("高") ? 9 : 0)]
  }

  /// The first that a word contains counts.
  private static let stages: [(word: String, grades: ClosedRange<Int>)] = [
    ("低", 1...3), ("中段", 3...4), ("中年", 3...4), ("初中", 7...9), ("高中", 10...12), ("高", 4...6), ("小学", 1...6),
  ]

  // Expressions that are compiled once and then only read, in the spelling of `SpellingCheck.plain`.

  /// 4(1)班, 4年级1班, 初1(2)班, 4甲班, 4.1, 401, 2023级1班.
  nonisolated(unsafe) private static let classOfGrade =
    #/^(?:[1-9]|[初高][1-3])(?:年级)?(?:[(\[][0-9]{1,2}[)\]]班?|[.\-–—·]?[0-9]{1,2}班|[.·][0-9]{1,2}|0[1-9]|[甲乙丙丁]班?)$|^(?:20)?[0-9]{2}级[(\[]?[0-9]{1,2}[)\]]?班$/#
  /// 三1, as it is written: 31 alone is any number.
  nonisolated(unsafe) private static let numberedClass =
    #/^[一二三四五六七八九][0-9０-９]{1,2}$/#
  /// 31, 311 in a column of classes.
  nonisolated(unsafe) private static let bareClass =
    #/^[1-9][0-9]{1,2}$/#
  nonisolated(unsafe) private static let yearOfEntry =
    #/^(?:20)?[0-9]{2}级/#
  nonisolated(unsafe) private static let grade =
    #/^(?:小学|初中)?(?:[1-9]年级|初[1-3]|高[1-3]|[大中小]班|学前班?|(?:20)?[0-9]{2}级)$/#
  nonisolated(unsafe) private static let stage =
    #/^(?:(?:小学)?[低中高](?:年级|年段|年级段|学段|段)|小学|初中|高中|中学|小学部|初中部|[1-9](?:年级)?[至到~\-–—][1-9]年级)$/#
  nonisolated(unsafe) private static let gradeSpan =
    #/^[1-9](?:年级)?[至到~\-–—][1-9]年级$/#
  nonisolated(unsafe) private static let gradeList =
    #/^[1-9](?:年级)?(?:[、,和及][1-9](?:年级)?)*[、,和及][1-9]年级$/#
  private static let numerals: [Character] = Array("一二三四五六七八九")
  private static let sexes: Set = ["男", "女", "男生", "女生", "男童", "女童", "男孩", "女孩"]
  private static let sums: Set = ["总计", "小计", "合计", "共计", "总数", "总和", "总共", "总人数", "累计", "total", "sum"]
  private static let wholes: Set = ["全部", "全校", "全体", "全园", "全班", "总", "共", "all", "全部孩子", "全体学生", "全校学生"]
  private static let tails = ["人数", "总数", "数量", "学生", "儿童", "孩子", "生", "的", "数", "人"]
  private static let endings = ["小计", "合计", "总计", "共计"]
}
