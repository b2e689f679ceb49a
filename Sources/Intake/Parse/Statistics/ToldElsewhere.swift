import Diagnostics
import Disclosure

/// Finds numbers of children that a table hides and a text, a record or a target tells: 三年级有9名留守儿童 where the table hides
/// the 9 of 三年级 so that nobody can work out the 2 of 四年级.
struct ToldElsewhere {
  private let hidden: [HiddenNumber]
  private let sums: [GradeSums]
  /// Values of columns, which are printed as well.
  private let values: [(table: TableDescriptor, words: Set<String>)]
  private let words: WordList

  init(tables: [WrittenTable], reports: [TableReport]) {
    let counts = zip(tables, reports).filter { $0.0.descriptor.measure.isStock }
    hidden = counts.flatMap { $0.hiddenNumbers(in: $1) }
    sums = counts.compactMap { GradeSums($0, $1) }
    values = tables.map { table in (table.descriptor, Set(table.rows.flatMap(\.words))) }
    words = WordList(Set(hidden.compactMap { $0.names.first?.beginnings }.joined()) + (sums.isEmpty ? [] : ["年级"]))
  }

  /// Where a hidden number is told.
  func findings(in content: ParsedContent) -> [Diagnostic] {
    guard !hidden.isEmpty else { return [] }
    return content.texts.flatMap(findings) + content.activities.flatMap(findings)
      + content.plans.flatMap(\.tasks).flatMap(findings) + values.flatMap(findings)
  }
}

extension ToldElsewhere {
  private func findings(in text: CheckedText) -> [Diagnostic] {
    guard let readable = text.readable else {
      return text.source.isTable ? [] : findings(in: text.source, text.source.bytes.indices)
    }
    return findings(in: text.source, FrontMatter.block(of: text.source))
      + told(in: readable.bytes).map { table, offset in
        .toldElsewhere(table, at: text.source.location(at: readable.sourceOffset(of: offset)))
      } + findings(inTablesOf: text.source)
  }

  private func findings(in source: SourceText, _ part: Range<Int>) -> [Diagnostic] {
    told(in: Array(source.bytes[part])).map {
      .toldElsewhere($0.table, at: source.location(at: part.lowerBound + $0.offset))
    }
  }

  private func told(in bytes: [UInt8]) -> [(table: String, offset: Int)] {
    guard words.isIn(bytes, bytes.indices) else { return [] }
    return ToldNumbers(of: hidden, sums, in: bytes).places
  }

  /// | 三年级 | 9 | under a head that names no other things.
  private func findings(inTablesOf source: SourceText) -> [Diagnostic] {
    guard words.isIn(source.bytes, source.bytes.indices) else { return [] }
    return ColumnHeads(source.bytes).markdownTables.flatMap { table -> [Diagnostic] in
      let heads = table[0].map { PlainCodes(String(decoding: source.bytes[$0], as: UTF8.self)) }
      return table.dropFirst().flatMap { row -> [Diagnostic] in
        let cells = row.map { PlainCodes(String(decoding: source.bytes[$0], as: UTF8.self)) }
        let label = PlainCodes(cells.filter { $0.number == nil }.map(\.text).joined(separator: "|"))
        return cells.indices.compactMap { column in
          guard let value = cells[column].number, column < heads.count, !heads[column].namesThings,
            let number = hidden.first(where: { $0.value == value && $0.isNamed(in: label, heads[column]) })
          else { return nil }
          return .toldElsewhere(number.table, at: source.location(at: row[column].lowerBound))
        }
      }
    }
  }

  private func findings(in activity: Activity) -> [Diagnostic] {
    let story = activity.story.map { String(decoding: $0.html, as: UTF8.self) }
    let said = PlainCodes([activity.title, activity.note, story].compactMap(\.self).joined(separator: "\n"))
    let isOfOthers = said.namesOthers || PlainCodes(activity.kind.name).namesOthers
    let quantity = activity.quantity.flatMap { number in
      activity.unit.map(PlainCodes.init)?.countsHeads ?? false ? Int(exactly: number) : nil
    }
    let numbers = [activity.children, quantity, isOfOthers ? nil : activity.participants].compactMap(\.self)
    let number = hidden.first { numbers.contains($0.value) && $0.isNamed(in: said) }
    return number.map { [.toldElsewhere($0.table, at: activity.location)] } ?? []
  }

  private func findings(in task: PlanTask) -> [Diagnostic] {
    guard let target = task.target, PlainCodes(target.unit).countsHeads else { return [] }
    let said = PlainCodes(task.title)
    let number = hidden.first { Double($0.value) == target.value && $0.isNamed(in: said) }
    return number.map { [.toldElsewhere($0.table, at: task.location)] } ?? []
  }

  private func findings(in table: TableDescriptor, words: Set<String>) -> [Diagnostic] {
    words.sorted().flatMap { told(in: Array($0.utf8)) }.map { Diagnostic.toldElsewhere($0.table, at: table.location) }
  }
}

extension SourceText {
  /// A CSV file: the numbers of a table as they are, or records, which are looked at one by one.
  fileprivate var isTable: Bool { file.lowercased().hasSuffix(".csv") }
}

extension PlainCodes {
  /// All of a cell: 9, 9人.
  fileprivate var number: Int? {
    let cell = text.filter { !" *_`\r\t".contains($0) }
    return Int(cell) ?? (cell.last.map("名个位人".contains) ?? false ? Int(cell.dropLast()) : nil)
  }

  fileprivate var namesThings: Bool { holds(Self.things) || namesOthers }
  fileprivate var namesOthers: Bool { holds(Self.others) }
  fileprivate var countsHeads: Bool { holds(["人", "名", "位", "个"] + ChildVocabulary.nouns) && text != "人次" }

  private func holds(_ words: [String]) -> Bool { words.contains(where: text.contains) }

  private static let things = ["次", "本", "册", "元", "课", "时", "月", "日", "号", "页", "岁", "分", "楼", "间", "台", "序"]
  private static let others = ["家长", "教师", "老师", "志愿", "监护", "干部", "会议", "培训", "教研", "班主任"]
}

extension WrittenTable {
  fileprivate func hiddenNumbers(in report: TableReport) -> [HiddenNumber] {
    // What was merged away is printed nowhere.
    let merged = report.coarsenings.isEmpty ? [] : rows.map(\.words)
    let dimensions = statistical.dimensions
    return (report.hidden.map(\.key) + merged).compactMap { key -> HiddenNumber? in
      let named = zip(key, dimensions).filter { $0.0 != StatisticalTable.total }
      // Boys and girls alone are told of everywhere.
      guard named.contains(where: { !["男", "女"].contains($0.0) }), let value = sum(of: key) else { return nil }
      return HiddenNumber(table: descriptor.title, names: named.map(CountedName.init), value: value)
    }
  }

  /// The sum of the rows that a cell counts; nil where one of them is not known.
  ///
  /// - Parameter shown: the cell's values; a table that gave up its last dimension shows one less.
  func sum(of shown: [String]) -> Int? {
    let dropped = statistical.dimensions.count - shown.count
    let key = shown + Array(repeating: StatisticalTable.total, count: max(0, dropped))
    let parts = zip(statistical.dimensions, key).map { dimension, name in
      let group = dimension.groups.first { $0.name == name }
      return Set(group.map { $0.values.map { dimension.values[$0] } } ?? [name])
    }
    let counted = rows.filter { row in
      zip(zip(row.words, key), parts).allSatisfy { $0.1 == StatisticalTable.total || $1.contains($0.0) }
        && !row.words.contains(StatisticalTable.total)
    }
    let numbers = counted.compactMap { row in if case .number(let number) = row.value { Int(number) } else { nil } }
    return numbers.isEmpty || numbers.count < counted.count ? nil : numbers.reduce(0, +)
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
