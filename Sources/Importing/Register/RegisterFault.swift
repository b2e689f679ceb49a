import Diagnostics

/// Why a row of a register cannot be read.
enum RegisterFault {
  case missing(RegisterColumn)
  case dateWithoutYear, ambiguousDate, unreadableDate, unreadableCount, unknownKind, doubledColumn, fault, sharedCount

  fileprivate var message: Wording {
    switch self {
    case .missing(let column): Wording(en: "this row has no \(column.rawValue)", zh: "这一行没有“\(column.rawValue)”")
    case .dateWithoutYear: Wording(en: "a day without a year", zh: "这个日期没有年份")
    case .ambiguousDate: Wording(en: "the 1st, or the 10th whose 0 was dropped?", zh: "分不清是几号：表格可能丢了末尾的 0（3.1 和 3.10）")
    case .unreadableDate: Wording(en: "this is no day", zh: "这不是一个日期")
    case .unreadableCount: Wording(en: "this is no whole number from 0", zh: "这里要写整数（0 或更大）")
    case .unknownKind: Wording(en: "this is no kind of activity", zh: "没有这种活动类别")
    case .doubledColumn: Wording(en: "two columns have this meaning", zh: "有两列是同一个意思")
    case .fault: Wording(en: "this formula has no result", zh: "这个公式没有结果")
    case .sharedCount: Wording(en: "one number in a merged cell for several activities", zh: "几次活动合用一个数（合并的格子）")
    }
  }

  fileprivate func hint(_ kinds: [String]) -> Wording {
    switch self {
    case .missing(.kind), .unknownKind:
      Wording(
        en: "say what the word means with --kind WORD=KIND; kinds: \(kinds.joined(separator: ", "))",
        zh: "请加 --kind 表里的词=类别；类别有：\(kinds.joined(separator: "、"))"
      )
    case .missing: Wording(en: "fill the cell", zh: "请在表里补上")
    case .dateWithoutYear:
      Wording(en: "write the year into the title above the heading", zh: "请在表头上面的标题里写上年份，如“2026年活动登记表”")
    case .ambiguousDate: Wording(en: "write 3月1日", zh: "请写成 3月1日")
    case .unreadableDate: Wording(en: "write 2026年3月1日; each day in a row of its own", zh: "请写成 2026年3月1日；几天的活动，一天写一行")
    case .unreadableCount: Wording(en: "a number alone; 未统计 where nobody counted", zh: "只写数字；没有数过，写“未统计”")
    case .doubledColumn: Wording(en: "rename one of them", zh: "请给其中一列改名")
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
