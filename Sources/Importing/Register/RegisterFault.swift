import Diagnostics

/// Why a row of a register cannot be read.
enum RegisterFault {
  case missing(RegisterColumn)
  case dateWithoutYear, ambiguousDate, shortYear, unreadableDate, unreadableCount, estimate, fault, sharedCount
  /// What the cell says, the kind that it may mean, and in how many cells it stands.
  case unknownKind(String, suggestion: String?, cells: Int)
  /// The address of the column that means the same.
  case doubledColumn(String)
  /// No column says the kind, and the titles of these rows do not either.
  case noKinds(rows: [Int])

  fileprivate var message: Wording {
    switch self {
    case .missing(let column): Wording(en: "this row has no \(column.rawValue)", zh: "这一行没有“\(column.rawValue)”")
    case .dateWithoutYear: Wording(en: "a day without a year", zh: "这个日期没有年份")
    case .ambiguousDate: Wording(en: "the 1st, or the 10th whose 0 was dropped?", zh: "分不清是几号：表格可能丢了末尾的 0（3.1 和 3.10）")
    case .shortYear: Wording(en: "a year of two digits", zh: "年份只写了两位")
    case .unreadableDate: Wording(en: "this is no day", zh: "这不是一个日期")
    case .unreadableCount: Wording(en: "this is no whole number from 0", zh: "这里要写整数（0 或更大）")
    case .estimate: Wording(en: "this is no exact number", zh: "这不是准数")
    case .unknownKind(let word, _, let cells):
      Wording(
        en: "“\(word)” is no kind of activity" + (cells > 1 ? " (\(cells) cells)" : ""),
        zh: "没有“\(word)”这种活动类别" + (cells > 1 ? "（共 \(cells) 格）" : "")
      )
    case .doubledColumn(let first): Wording(en: "this column means the same as \(first)", zh: "这一列和 \(first) 是同一个意思")
    case .noKinds(let rows):
      Wording(
        en: "no column names the kinds, nor do the titles of rows \(rows.map(String.init).joined(separator: ", "))",
        zh: "表里没有“类别”这一列，标题也看不出类别的有：第 \(rows.map(String.init).joined(separator: "、")) 行"
      )
    case .fault: Wording(en: "this formula has no result", zh: "这个公式没有结果")
    case .sharedCount: Wording(en: "one number in a merged cell for several activities", zh: "几次活动合用一个数（合并的格子）")
    }
  }

  fileprivate func hint(_ kinds: [String]) -> Wording {
    switch self {
    case .unknownKind(let word, let kind?, _):
      Wording(
        en: "where it means \(kind), add --kind \(word)=\(kind), else name another kind",
        zh: "如果就是“\(kind)”，请在命令后面加 --kind \(word)=\(kind)；不是，等号后面换成别的类别"
      )
    case .unknownKind(let word, nil, _) where kinds.isEmpty:
      Wording(en: "add --kind \(word)= and a kind, as above", zh: "请在命令后面加 --kind \(word)=类别；有哪些类别，见上面")
    case .unknownKind(let word, nil, _):
      Wording(
        en: "add --kind \(word)= and one of: \(kinds.joined(separator: ", "))",
        zh: "请在命令后面加 --kind \(word)=类别；类别有：\(kinds.joined(separator: "、"))"
      )
    case .missing(.kind), .noKinds:
      Wording(
        en: "add a column 类别 with one of these, or say --kind WORD-OF-THE-TITLE=KIND: \(kinds.joined(separator: ", "))",
        zh: "请在表里加一列“类别”，每行写一个；或在命令后面加 --kind 标题里的词=类别。类别有：\(kinds.joined(separator: "、"))"
      )
    case .missing: Wording(en: "fill the cell", zh: "请在表里补上")
    case .dateWithoutYear:
      Wording(en: "write the year into the title above the heading", zh: "请在表头上面的标题里写上年份，如“2026年活动登记表”")
    case .ambiguousDate: Wording(en: "write 3月1日", zh: "请写成 3月1日")
    case .unreadableDate: Wording(en: "write 2026年3月1日; each day in a row of its own", zh: "请写成 2026年3月1日；几天的活动，一天写一行")
    case .shortYear: Wording(en: "write 2026年9月1日", zh: "年份请写四位，如 2026年9月1日")
    case .estimate:
      Wording(
        en: "write the exact number, or else 未统计 here and the estimate under 说明",
        zh: "知道准数的，只写数字；不知道的，这里写“未统计”，大概的数写到“说明”一列"
      )
    case .unreadableCount: Wording(en: "a number alone; 未统计 where nobody counted", zh: "只写数字；没有数过，写“未统计”")
    case .doubledColumn:
      Wording(
        en: "call the one that tells more 说明, and one that is not wanted anything else",
        zh: "补充说明的那一列，改名叫“说明”；不要的那一列，换个别的名字，就不导入"
      )
    case .fault: Wording(en: "put it right in the table, or write the value", zh: "请在表里改好公式，或直接写上数")
    case .sharedCount: Wording(en: "write how many each had", zh: "请取消合并，写清楚每次多少；没有分开数过，写“未统计”")
    }
  }
}

extension Diagnostic {
  static func register(_ fault: RegisterFault, at location: SourceLocation, kinds: [String]) -> Diagnostic {
    Diagnostic("import-cell", at: location, message: fault.message, hint: fault.hint(kinds))
  }
}
