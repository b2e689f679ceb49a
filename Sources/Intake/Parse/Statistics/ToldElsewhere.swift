import Diagnostics
import Disclosure

/// Finds numbers of children that a table hides and a text or a record tells: 三年级有9名留守儿童 where the table hides the 9 of 三年级
/// so that nobody can work out the 2 of 四年级.
struct ToldElsewhere {
  let tables: [WrittenTable]
  let reports: [TableReport]

  /// Where a hidden number is told.
  func findings(in texts: [CheckedText], _ activities: [Activity]) -> [Diagnostic] {
    let hidden = numbers
    guard !hidden.isEmpty else { return [] }
    let words = WordList(Array(Set(hidden.compactMap { $0.words.first })))
    let inTexts = texts.flatMap { text -> [Diagnostic] in
      guard let readable = text.readable, words.isIn(readable.bytes, readable.bytes.indices) else { return [] }
      return places(of: hidden, in: readable.bytes).map { number, offset in
        .toldElsewhere(number.table, at: text.source.location(at: readable.sourceOffset(of: offset)))
      }
    }
    return inTexts
      + activities.flatMap { activity in
        hidden.filter { tells(activity, $0) }.prefix(1).map { .toldElsewhere($0.table, at: activity.location) }
      }
  }
}

extension ToldElsewhere {
  /// A hidden number with the words that say whom it counts.
  private struct Number {
    let table: String
    let words: [String]
    let value: Int
  }

  private var numbers: [Number] {
    zip(tables, reports).filter { $0.0.descriptor.measure.isStock }.flatMap { table, report in
      // What was merged away is printed nowhere.
      let merged = report.coarsenings.isEmpty ? [] : table.rows.map(\.words)
      return (report.hidden.map(\.key) + merged).compactMap { key -> Number? in
        let words = key.filter { $0 != StatisticalTable.total }
        guard !words.isEmpty, words.allSatisfy({ $0.count > 1 || ["男", "女"].contains($0) }),
          words.contains(where: { $0.count > 1 })
        else { return nil }
        return table.sum(of: key).map { Number(table: table.descriptor.title, words: words, value: $0) }
      }
    }
  }

  private func tells(_ activity: Activity, _ number: Number) -> Bool {
    let said = activity.title + (activity.note ?? "")
    return number.words.allSatisfy(said.contains) && activity.children == number.value
  }

  private func places(of hidden: [Number], in bytes: [UInt8]) -> [(Number, Int)] {
    let folded = FoldedText(bytes)
    let text = CharacterText(folded.bytes)
    return text.codes.indices.compactMap { index in
      guard CountWords.heads.contains(text[index]), let told = SpokenNumber(endingAt: index, in: text),
        !text.has(Self.others, in: (index + 1)..<(index + 5))
      else { return nil }
      let sentence = text.stretch(around: index, upTo: Self.ends)
      let number = hidden.first { $0.value == told.value && names($0.words, in: sentence, of: text) }
      return number.map { ($0, folded.originalRange(text.bytes(told.range)).lowerBound) }
    }
  }

  private func names(_ words: [String], in sentence: Range<Int>, of text: CharacterText) -> Bool {
    words.map(\.characterCodes).allSatisfy { word in sentence.contains { text.has(word, at: $0) } }
  }

  /// One clause after another may tell of other children.
  private static let ends = CodeSet("。！!？?\n；;，,、")
  private static let others = PhraseTable<Void>(words: "老师 教师 家长 志愿者 班 组")
}

extension WrittenTable {
  /// The sum of the rows that a cell counts; nil where one of them is not known.
  ///
  /// - Parameter shown: the cell's values; a table that gave up its last dimension shows one less.
  fileprivate func sum(of shown: [String]) -> Int? {
    let dropped = statistical.dimensions.count - shown.count
    let key = shown + Array(repeating: StatisticalTable.total, count: max(0, dropped))
    let parts = statistical.dimensions.indices.map { index in
      groups(named: key[index], in: descriptor.dimensions[index].value).union([key[index]])
    }
    let counted = rows.filter { row in
      zip(zip(row.words, key), parts).allSatisfy { $0.1 == StatisticalTable.total || $1.contains($0.0) }
        && !row.words.contains(StatisticalTable.total)
    }
    let numbers = counted.compactMap { row in if case .number(let number) = row.value { Int(number) } else { nil } }
    return numbers.isEmpty || numbers.count < counted.count ? nil : numbers.reduce(0, +)
  }

  /// The values of a group.
  private func groups(named name: String, in dimension: String) -> Set<String> {
    let groups = descriptor.hierarchies.filter { $0.key.value == dimension }.flatMap(\.value)
    guard let group = groups.first(where: { $0.name.value == name }) else { return [] }
    return group.parts.map(\.value).reduce(into: []) { $0.formUnion(self.groups(named: $1, in: dimension).union([$1])) }
  }
}

extension Diagnostic {
  fileprivate static func toldElsewhere(_ table: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "told-elsewhere",
      at: location,
      message: Wording(
        en: "this number is hidden in the table “\(table)”, and would give others there away",
        zh: "这个数在统计表“\(table)”里是隐去的，写在这里就能推出表里别的数"
      ),
      hint: Wording(
        en: "leave the number out, or show the table with a ```table block",
        zh: "请不写这个数，或者用 ```table 块引用统计表"
      )
    )
  }
}
