import Disclosure

/// The columns of Markdown tables that count children: under 留守儿童, 男生 or 寄宿生, and under 人数 in a table of children.
struct CountColumns {
  let text: ScannedText
  let policy: DisclosurePolicy

  /// The cells that hold nothing but a number from 1 to the threshold - 1.
  var small: [Range<Int>] {
    cells(isSensitive: false, below: policy.threshold) + cells(isSensitive: true, below: policy.sensitiveThreshold)
  }
}

extension CountColumns {
  private static let children = WordList([
    "儿童", "学生", "孩子", "男生", "女生", "男童", "女童", "男孩", "女孩", "同学", "新生", "留守", "寄宿生", "住校生", "走读生", "孤儿",
  ])
  private static let heads = WordList(["人数", "合计", "总数"])
  private static let classes = WordList(["年级", "班级", "（1）班", "(1)班", "一班"])
  private static let sensitive = WordList([
    "残疾", "残障", "孤儿", "困境", "困难", "特困", "贫困", "低保", "三特", "单亲", "离异", "无人监护", "随班就读", "自闭", "特殊",
  ])
  /// Other people, and what is said of children but does not count them.
  private static let others = WordList([
    "教师", "老师", "家长", "父母", "监护", "志愿者", "之家", "活动", "作业", "用书", "学号", "序号", "编号", "年龄", "座位", "表现", "每",
  ])

  private func cells(isSensitive: Bool, below limit: Int) -> [Range<Int>] {
    text.heads.markdownCells { head, table in
      counts(head, in: table) && Self.sensitive.isIn(text.bytes, head) == isSensitive
    }.compactMap { number(in: $0, below: limit) }
  }

  private func counts(_ head: Range<Int>, in table: Range<Int>) -> Bool {
    guard !Self.others.isIn(text.bytes, head) else { return false }
    if Self.children.isIn(text.bytes, head) { return true }
    let ofChildren = Self.children.isIn(text.bytes, table) || Self.classes.isIn(text.bytes, table)
    return ofChildren && Self.heads.isIn(text.bytes, head)
  }

  /// The cell without what surrounds it; full-width digits count too.
  private func number(in cell: Range<Int>, below limit: Int) -> Range<Int>? {
    let plain = String(decoding: text.plain(cell), as: UTF8.self)
    guard let number = Int(plain.filter { !" *_`".contains($0) }), (1..<limit).contains(number) else { return nil }
    let blanks = Set(" *_`\r".utf8)
    guard let first = text.bytes[cell].firstIndex(where: { !blanks.contains($0) }),
      let last = text.bytes[cell].lastIndex(where: { !blanks.contains($0) })
    else { return nil }
    return first..<(last + 1)
  }
}
