import Intake

/// Cuts the text of a schedule into its tasks: at the numbers (1), (2) … where it has them, else at stops, and at commas,
/// gaps and 和 behind which something new is begun.
struct TaskCutter {
  private let text: String

  /// The tasks of a line, with the numbers and marks that part them.
  ///
  /// - Returns: stretches that together are the line; and whether anything but numbers and stops parted them.
  static func cut(_ text: String) -> (tasks: [String], isRunOn: Bool) {
    let cutter = TaskCutter(text: text)
    let numbers = cutter.numbers
    let joints = numbers.isEmpty ? cutter.joints : []
    let places = (numbers + cutter.stops(numbers.isEmpty) + joints).filter { $0 > text.startIndex }
    let cuts = [text.startIndex] + Set(places).sorted() + [text.endIndex]
    let tasks = zip(cuts, cuts.dropFirst()).map { String(text[$0..<$1]) }.filter { $0.contains(where: \.isLetter) }
    return (tasks.isEmpty ? [text] : tasks, !joints.isEmpty)
  }

  /// What a stretch promises: without its number and the marks around it.
  static func wording(of stretch: String) -> String {
    var text = stretch.trimmingWhitespace
    if let number = Numbering(startOf: text) { text = text.dropFirst(number.written.count) }
    if text.hasPrefix("和") { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace || "。；;，,、.．：:".contains(last) { text = text.dropLast() }
    return String(text.trimmingWhitespace)
  }
}

extension TaskCutter {
  private var numbers: [String.Index] { text.matches(of: /[（(][0-9]{1,2}[)）]/).map(\.range.lowerBound) }

  /// Behind every 。 and ；, unless numbers part the tasks.
  private func stops(_ isWanted: Bool) -> [String.Index] {
    isWanted ? text.indices.filter { "。；;".contains(text[$0]) }.map { text.index(after: $0) } : []
  }

  private var joints: [String.Index] { commas + gaps + conjunctions + events }

  private var commas: [String.Index] {
    text.indices.filter { "，,".contains(text[$0]) }.map { text.index(after: $0) }.filter { start in
      let clause = text[start...].prefix { !"，,。；;".contains($0) }
      return beginsTask(clause) || Self.eventNames.contains { clause.contains($0) }
    }
  }

  private var gaps: [String.Index] {
    text.indices.filter { text[$0].isWhitespace }.map { text.index(after: $0) }.filter { beginsTask(text[$0...]) }
  }

  /// 建全档案和充实记录袋, but not 改进和完善制度.
  private var conjunctions: [String.Index] {
    text.matches(of: /[^，,。；;\s]{6,60}?和(充实|制定|制订|创建|配备|添置|完善|更新)/).compactMap { match in
      text[match.range].lastIndex(of: "和")
    }
  }

  /// 联谊会总结经验: an event and what comes of it, with nothing between them.
  private var events: [String.Index] {
    Self.eventNames.flatMap { name in
      text.ranges(of: name).map(\.upperBound).filter { text[$0...].hasPrefix("为") || beginsTask(text[$0...]) }
    }
  }

  private func beginsTask(_ text: some StringProtocol) -> Bool {
    Self.openings.contains { text.drop(while: \.isWhitespace).hasPrefix($0) }
  }

  private static let eventNames = ["联谊会", "座谈会", "家长会", "交流会", "咨询会", "运动会"]

  /// Words with which a new task begins.
  private static let openings = [
    "筹划", "创建", "制定", "制订", "完成", "实施", "建立", "健全", "建全", "完善", "充实", "配备", "添置", "设置", "组织", "开展", "召开",
    "成立", "落实", "加强", "进行", "形成", "初步", "努力", "积极", "进一步", "再配", "再建", "再添", "各班级", "各年级", "总结", "做好", "举办", "开设",
    "开通", "建设", "修建", "购置", "购买", "安排", "邀请", "争取", "聘请", "推广", "探索", "更新", "走访", "慰问",
  ]
}
