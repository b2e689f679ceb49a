import Disclosure

/// The Markdown tables of a text that count children, by column (留守儿童, 男生, 男, 人数) or by row.
struct CountColumns {
  let text: ScannedText
  let policy: DisclosurePolicy

  /// The cells that tell of fewer children than the threshold, alone or beside another cell.
  var small: [Range<Int>] { text.heads.markdownTables.flatMap(small) }
}

extension CountColumns {
  /// A number of children in a cell.
  private struct Count {
    let row: Int
    let column: Int
    let range: Range<Int>
    let value: Int
    let limit: Int
  }

  private func small(in table: [[Range<Int>]]) -> [Range<Int>] {
    guard let heads = table.first, table.count > 1 else { return [] }
    let ofChildren = table.joined().contains { holds(Self.children, $0) || holds(Self.classes, $0) }
    let counts = table.indices.dropFirst().flatMap { row in
      heads.indices.compactMap { count(in: table, row, $0, ofChildren) }
    }
    return counts.filter { $0.value < $0.limit || leavesFew($0, of: counts, heads) }.map(\.range)
  }

  /// 应到 26 beside 实到 25.
  private func leavesFew(_ count: Count, of counts: [Count], _ heads: [Range<Int>]) -> Bool {
    counts.contains { whole in
      whole.row == count.row && whole.column != count.column && holds(Self.wholes, heads[whole.column])
        && (1..<count.limit).contains(whole.value - count.value)
    }
  }

  private func count(in table: [[Range<Int>]], _ row: Int, _ column: Int, _ ofChildren: Bool) -> Count? {
    guard column < table[row].count, let place = place(in: table[row][column]), let value = number(place), value > 0,
      let limit = limit(head: table[0][column], row: label(of: table[row]), isLabel: column == 0, ofChildren)
    else { return nil }
    return Count(row: row, column: column, range: place, value: value, limit: limit)
  }

  /// How few are too few under a head, in a row; nil where no children are counted.
  private func limit(head: Range<Int>, row: Range<Int>?, isLabel: Bool, _ ofChildren: Bool) -> Int? {
    guard !holds(Self.others, head) else { return nil }
    let byHead = holds(Self.children, head) || ofChildren && (holds(Self.heads, head) || isSex(head))
    let byRow = row.map { counts($0, under: head) && !isLabel } ?? false
    guard byHead && !(row.map { holds(Self.others, $0) } ?? false) || byRow else { return nil }
    let isSensitive = holds(Self.sensitive, head) || byRow && (row.map { holds(Self.sensitive, $0) } ?? false)
    return isSensitive ? policy.sensitiveThreshold : policy.threshold
  }

  /// 女生 before the cells of 一年级 and 二年级.
  private func counts(_ row: Range<Int>, under head: Range<Int>) -> Bool {
    guard holds(Self.children, row) || isSex(row), !holds(Self.others, row) else { return false }
    return holds(Self.heads, head) || holds(Self.classes, head) || isSex(head)
  }

  /// The first cell of a row that holds anything.
  private func label(of row: [Range<Int>]) -> Range<Int>? {
    row.first { cell in text.bytes[cell].contains { $0 != UInt8(ascii: " ") } }
  }

  private func isSex(_ cell: Range<Int>) -> Bool { ["男", "女"].contains(plain(cell)) }

  private func holds(_ words: WordList, _ cell: Range<Int>) -> Bool { words.isIn(text.bytes, cell) }

  private func plain(_ cell: Range<Int>) -> String {
    String(decoding: text.plain(cell), as: UTF8.self).filter { !" *_`\r".contains($0) }
  }

  /// A cell that holds nothing but a number of heads; full-width digits count too.
  private func number(_ cell: Range<Int>) -> Int? {
    let plain = plain(cell)
    return Int(plain) ?? (plain.last.map("人名个位".contains) ?? false ? Int(plain.dropLast()) : nil)
  }

  /// The cell without what surrounds it.
  private func place(in cell: Range<Int>) -> Range<Int>? {
    let blanks = Set(" *_`\r".utf8)
    guard let first = text.bytes[cell].firstIndex(where: { !blanks.contains($0) }),
      let last = text.bytes[cell].lastIndex(where: { !blanks.contains($0) })
    else { return nil }
    return first..<(last + 1)
  }
}

extension CountColumns {
  private static let children = WordList(ChildVocabulary.nouns + ChildVocabulary.kinds + ChildVocabulary.hardships)
  private static let heads = WordList([
    "人数", "合计", "总数", "数量", "人", "应到", "实到", "已建档", "未建档", "已入学", "未入学", "在校", "辍学", "请假", "缺勤",
  ])
  private static let wholes = WordList(["总人数", "应到", "全班", "合计", "总数", "在校学生", "学生数", "应入学", "应建档"])
  private static let classes = WordList(["年级", "班级", "（1）班", "(1)班", "一班", "二班", "三班"])
  private static let sensitive = WordList(ChildVocabulary.hardships + ["特殊"])
  /// Other people, and what is said of children but does not count them.
  private static let others = WordList([
    "教师", "老师", "班主任", "校医", "家长", "父母", "监护", "志愿", "之家", "活动", "作业", "用书", "学号", "序号", "编号", "年龄", "座位", "表现", "每",
    "次", "册", "课", "图书",
    "读物", "档案", "信箱", "社团", "座谈", "会议", "负责", "责任", "标准", "名称", "值日", "页", "电话", "工人", "职工", "至少", "不少于", "以上",
  ])
}
