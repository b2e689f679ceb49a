import Diagnostics

/// Goes through the blocks of a plan from top to bottom.
struct PlanWalk {
  let page: MarkdownPage
  let problems: Problems
  private(set) var parts: [PlanPart] = []
  private(set) var tasks: [PlanTask] = []
  private(set) var outline: [Prose.Heading] = []
  private var pending: [MarkdownNode] = []
  private var period: (value: Period, level: Int)?
  /// The latest heading that names no period.
  private var otherHeading: String?
  /// No other heading stands below the period's.
  private var isRightUnderPeriod = false
  /// By their days, since one period can be written in several ways.
  private var periodsSeen: [Range<CalendarDate>: Int] = [:]

  init(page: MarkdownPage, problems: Problems) {
    self.page = page
    self.problems = problems
  }

  mutating func take(_ block: MarkdownNode) {
    if let level = block.headingLevel {
      problems.add(reversedYearsIn: block.plainText, at: page.source.location(at: block.range.lowerBound))
      open(block, level: level)
    }
    if isTaskList(block) {
      takeTasks(block)
    } else {
      if case .list = block.kind, isRightUnderPeriod {
        problems.add(.listWithoutBoxes(at: page.source.location(at: block.range.lowerBound)))
      }
      refuseNestedTasks(in: block)
      pending.append(block)
    }
  }

  /// Writes out what is left and marks the tasks of periods that were named twice.
  mutating func finish() {
    flush()
    for index in tasks.indices where (periodsSeen[tasks[index].period.days] ?? 0) > 1 {
      tasks[index].isPeriodUnclear = true
    }
    refuseRepeatedIDs()
  }

  private mutating func open(_ heading: MarkdownNode, level: Int) {
    isRightUnderPeriod = false
    guard let named = Period(heading: heading.plainText) else {
      otherHeading = heading.plainText
      if let period, level <= period.level { self.period = nil }
      return
    }
    (period, isRightUnderPeriod) = ((named, level), true)
    periodsSeen[named.days, default: 0] += 1
    if periodsSeen[named.days] == 2 {
      problems.add(.repeatedPeriod(named, at: page.source.location(at: heading.range.lowerBound)))
    }
  }

  private mutating func takeTasks(_ list: MarkdownNode) {
    let location = page.source.location(at: list.range.lowerBound)
    if period == nil { problems.add(.taskWithoutPeriod(under: otherHeading, at: location)) }
    // Read nevertheless, so that records may name the tasks and no error hides behind this one.
    guard let period = period?.value ?? Self.unread else { return }
    flush()
    let first = tasks.count
    for item in list.children {
      item.children.forEach(refuseNestedTasks)
      if let task = TaskReader(page: page, problems: problems).task(item, in: period) { tasks.append(task) }
    }
    parts.append(.tasks(first..<tasks.count))
  }

  private static let unread = Period(heading: "1900年")

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    let prose = page.prose(of: pending)
    parts.append(.text(prose))
    outline += prose.outline
    pending = []
  }

  /// A box that is not counted would be a promise that nobody keeps.
  private func refuseNestedTasks(in node: MarkdownNode) {
    if case .item(.some, _) = node.kind {
      problems.add(.nestedTask(at: page.source.location(at: node.range.lowerBound)))
    }
    node.children.forEach(refuseNestedTasks)
  }

  /// Ids of tasks and of headings become ids in one page.
  private func refuseRepeatedIDs() {
    var seen = Set(outline.map(\.id))
    for task in tasks {
      guard let id = task.id, !seen.insert(id).inserted else { continue }
      problems.add(.duplicateTask(id, at: task.location))
    }
  }
}

extension PlanWalk {
  private func isTaskList(_ block: MarkdownNode) -> Bool {
    guard case .list = block.kind else { return false }
    return block.children.contains { item in
      if case .item(.some, _) = item.kind { true } else { MistypedBox(of: item, in: page.source) != nil }
    }
  }
}

extension Problems {
  func add(reversedYearsIn heading: String, at location: SourceLocation) {
    if let (first, second) = Period.reversedYears(in: heading) { add(.reversedPeriod(first, second, at: location)) }
  }
}

extension Period {
  fileprivate var days: Range<CalendarDate> { start..<end }
}

extension Diagnostic {
  fileprivate static func duplicateTask(_ id: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "duplicate-task",
      at: location,
      message: Wording(
        en: "the id “\(id)” is used by another task or heading of this plan",
        zh: "编号“\(id)”在本计划的别的任务或标题那里已经用过"
      ),
      hint: Wording(en: "give each task an id of its own", zh: "请给这个任务换一个编号")
    )
  }

  fileprivate static func reversedPeriod(_ first: Int, _ second: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "reversed-period",
      at: location,
      message: Wording(
        en: "this period ends in \(second), before it starts in \(first)",
        zh: "这个时期到\(second)年结束，比开始的\(first)年还早"
      ),
      hint: Wording(en: "check the years; a period is a year, a school year or less", zh: "请核对年份；一个时期最长一年或一学年，跨几年的请分开写")
    )
  }

  fileprivate static func nestedTask(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "nested-task",
      at: location,
      message: Wording(en: "a task inside another item is not counted", zh: "写在别的条目下面的任务不会被统计"),
      hint: Wording(en: "move it to the first level, or take the box out", zh: "请顶格写成单独一项，或去掉方框")
    )
  }

  fileprivate static func listWithoutBoxes(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "list-without-boxes",
      at: location,
      severity: .warning,
      message: Wording(en: "a list below a period without boxes: these are no tasks", zh: "时期下面的这个清单没有方框，不算任务"),
      hint: Wording(
        en: "write `- [ ] …` for each task; what is no task belongs under a heading of its own",
        zh: "是任务的，每项写成“- [ ] ……”，做完的写“- [x] ……”；不是任务的，放到另一个标题下面"
      )
    )
  }

  fileprivate static func repeatedPeriod(_ period: Period, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "repeated-period",
      at: location,
      severity: .warning,
      message: Wording(en: "this plan names \(period.label) twice", zh: "本计划两次写到“\(period.label)”"),
      hint: Wording(
        en: "check the year; until then its tasks are marked 时间待核 and never count as overdue",
        zh: "请核对年份；核对之前，这些任务标为“时间待核”，不算逾期"
      )
    )
  }

  fileprivate static func taskWithoutPeriod(under heading: String?, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "task-without-period",
      at: location,
      message: heading.map {
        Wording(en: "“\($0)” above these tasks is not read as a period", zh: "这些任务上面的标题“\($0)”没有读成时期")
      } ?? Wording(en: "these tasks stand under no period", zh: "这些任务上面没有写明时期"),
      hint: Wording(
        en: "put one of these headings above them: ### 2025年, 2025年上半年, 2025年第一季度, 2025学年第一学期, 2025年春季学期",
        zh: "请在上面加一个标题，写成“### 2025年”“### 2025年上半年”“### 2025年第一季度”“### 2025学年第一学期”或“### 2025年春季学期”"
      )
    )
  }
}
