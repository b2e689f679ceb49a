import Disclosure

/// A number of children that a table hides, with the words that say whom it counts.
struct HiddenNumber {
  /// The title of its table.
  let table: String
  /// One for each column over which the number is no sum.
  let names: [CountedName]
  let value: Int

  /// Each of the names stands in one of the texts.
  func isNamed(in texts: PlainCodes...) -> Bool {
    names.allSatisfy { name in texts.contains { name.isIn($0, $0.codes.indices) } }
  }
}

/// A value of a column as texts may write it: 三年级, 3年级; 三（1）班, 三年级1班; 三 of a column 年级.
struct CountedName {
  private let spellings: [[UInt32]]
  /// The other values of the column.
  private let rivals: [[UInt32]]

  init(_ word: String, in dimension: Dimension) {
    spellings = Self.spellings(of: word, in: dimension.name)
    let others = dimension.values.filter { $0 != word }.flatMap { Self.spellings(of: $0, in: dimension.name) }
    rivals = others + Self.wholes
  }

  /// How it may begin in a text as it was written, up to its second number, for a first look.
  var beginnings: [String] {
    spellings.flatMap { codes in
      let text = PlainCodes(codes).text
      let rest = text.dropFirst().prefix { $0.isLetter && !$0.isNumber }
      return text.prefix(1).flatMap { [$0, Self.numerals[$0] ?? $0, Self.wide[$0] ?? $0] }.map { String($0) + rest }
    }
  }

  func isIn(_ text: PlainCodes, _ range: Range<Int>) -> Bool { range.contains { isAt($0, in: text) } }

  /// The last thing of its column that is named in a range.
  func isLast(in text: PlainCodes, _ range: Range<Int>) -> Bool {
    guard let place = range.last(where: { isAt($0, in: text) }) else { return false }
    return !((place + 1)..<max(place + 1, range.upperBound)).contains { index in
      rivals.contains { text.has($0, at: index) }
    }
  }

  private func isAt(_ index: Int, in text: PlainCodes) -> Bool { spellings.contains { text.has($0, at: index) } }
}

extension CountedName {
  private static func spellings(of word: String, in column: String) -> [[UInt32]] {
    let plain = PlainCodes(word)
    if let parts = plain.text.wholeMatch(of: schoolClass) {
      let (grade, number) = (parts.1, parts.2)
      return [
        "\(grade)(\(number))班", "\(grade)年级(\(number))班", "\(grade)年级\(number)班", "\(grade)\(number)班",
        "\(grade)(\(number))",
      ]
      .map { PlainCodes($0).codes }
    }
    return plain.codes.count > 1 || ["男", "女"].contains(word)
      ? [plain.codes] : [PlainCodes(word + column).codes, PlainCodes(word + "年级").codes]
  }

  /// Compiled once and then only read.
  nonisolated(unsafe) private static let schoolClass =
    #/((?:小学|初中|初|高)?[1-9])(?:年级)?[(]?([0-9]{1,2})[)]?班/#
  private static let wholes = ["全校", "全部孩子", "我校", "本校"].map { PlainCodes($0).codes }
  private static let numerals = Dictionary(uniqueKeysWithValues: zip("123456789", "一二三四五六七八九"))
  private static let wide = Dictionary(uniqueKeysWithValues: zip("123456789", "１２３４５６７８９"))
}

/// The characters of a text, simplified, with 一 to 九 as figures, so that 三年级 and 3年级 are the same.
struct PlainCodes {
  let codes: [UInt32]

  fileprivate init(_ codes: [UInt32]) { self.codes = codes }

  init(_ text: CharacterText) { codes = text.codes.map { Self.figures[$0] ?? $0 } }

  init(_ text: String) { self.init(CharacterText(FoldedText(Array(text.utf8)).bytes)) }

  var text: String { text(codes.indices) }

  func text(_ range: Range<Int>) -> String { codes[range].text }

  func has(_ phrase: [UInt32], at index: Int) -> Bool {
    index + phrase.count <= codes.count && codes[index..<(index + phrase.count)].elementsEqual(phrase)
  }

  private static let figures = Dictionary(
    uniqueKeysWithValues: zip("一二三四五六七八九".characterCodes, "123456789".characterCodes)
  )
}
