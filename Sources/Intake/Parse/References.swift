import Diagnostics
import Disclosure

/// Looks up what the files of the content say of one another; what leads nowhere is a problem where it is written.
extension ParsedContent {
  mutating func joinReferences() {
    let problems = Problems()
    let tasks = TaskIndex(plans: plans)
    for index in activities.indices {
      activities[index].tasks = activities[index].taskNames.compactMap { tasks.address(of: $0, problems) }
    }
    for task in plans.flatMap(\.tasks) { check(task.target?.source, problems) }
    let linkCheck = LinkCheck(content: self)
    for prose in allProse {
      for link in prose.links { linkCheck.check(link, problems) }
      for figure in prose.figures { check(figure, problems) }
    }
    diagnostics += problems.diagnostics
  }

  /// Every piece of Markdown in the content.
  var allProse: [Prose] {
    let articles = [home].compactMap { $0?.prose } + sections.map(\.prose) + (articles + pages).map(\.prose)
    let plans = plans.flatMap { plan in plan.parts.compactMap(\.prose) + plan.tasks.map(\.text) }
    return articles + plans + activities.compactMap(\.story)
  }

  private func check(_ reference: TableReference?, _ problems: Problems) {
    guard let reference, let table = statistic(Located(reference.table, at: reference.location), problems) else {
      return
    }
    let values = table.table.dimensions.first?.values ?? []
    if !values.contains(reference.value) {
      problems.add(.unknownReference("value", "项目", reference.value, among: values, at: reference.location))
    }
  }

  private func check(_ figure: FigureRequest, _ problems: Problems) {
    switch figure.content {
    case .chart(let table, _), .table(let table): _ = statistic(table, problems)
    case .progress(let plan): check(plan: plan, problems)
    case .tasks(let plan, let period):
      check(plan: plan, problems)
      check(period: period, at: figure.location, problems)
    case .activities(let kind, _, _):
      let kinds = settings?.kinds.map(\.name) ?? []
      if let kind, !kinds.contains(kind.value) {
        problems.add(.unknownReference("kind", "活动类别", kind.value, among: kinds, at: kind.location))
      }
    }
  }

  /// The table of a name. A table that was refused has been reported and counts as known.
  private func statistic(_ name: Located<String>, _ problems: Problems) -> Statistic? {
    if let statistic = statistics.first(where: { $0.name == name.value }) { return statistic }
    if !diagnostics.contains(where: { $0.location.file.contains("/statistics/") && $0.severity == .error }) {
      problems.add(.unknownReference("table", "统计表", name.value, among: statistics.map(\.name), at: name.location))
    }
    return nil
  }

  private func check(plan: Located<String>?, _ problems: Problems) {
    guard let plan, !plans.contains(where: { $0.slug == plan.value }) else { return }
    problems.add(.unknownReference("plan", "计划", plan.value, among: plans.map(\.slug), at: plan.location))
  }

  private func check(period: String?, at location: SourceLocation, _ problems: Problems) {
    let periods = Set(plans.flatMap { $0.tasks.map(\.period.label) })
    guard let period, !periods.contains(period) else { return }
    problems.add(.unknownReference("period", "时期", period, among: periods, at: location))
  }
}

/// Finds tasks by `plan/id`, or by `id` alone where only one plan has it.
private struct TaskIndex {
  private var full: [String: TaskAddress] = [:]
  private var short: [String: [TaskAddress]] = [:]
  private let plans: [Plan]

  init(plans: [Plan]) {
    self.plans = plans
    for (planIndex, plan) in plans.enumerated() {
      for (taskIndex, task) in plan.tasks.enumerated() {
        guard let id = task.id else { continue }
        let address = TaskAddress(plan: planIndex, task: taskIndex)
        full["\(plan.slug)/\(id)"] = address
        short[id, default: []].append(address)
      }
    }
  }

  func address(of name: Located<String>, _ problems: Problems) -> TaskAddress? {
    if let address = full[name.value] { return address }
    let candidates = short[name.value] ?? []
    if candidates.count == 1 { return candidates[0] }
    if candidates.isEmpty {
      problems.add(
        .unknownReference("task", "任务", name.value, among: Array(short.keys) + Array(full.keys), at: name.location)
      )
    } else {
      problems.add(.ambiguousTask(name, in: candidates.map { plans[$0.plan].slug }))
    }
    return nil
  }
}

/// Checks links between source files. Addresses of built pages (`….html`) are checked by the publisher, who knows them.
private struct LinkCheck {
  private let anchors: [String: Set<String>]
  private let files: Set<String>

  init(content: ParsedContent) {
    let articles = content.articles + content.pages + [content.home].compactMap(\.self)
    var anchors = Dictionary(
      articles.map { ($0.contentPath, $0.prose.anchors) },
      uniquingKeysWith: { first, _ in first }
    )
    for section in content.sections { anchors[section.contentPath] = section.prose.anchors }
    for plan in content.plans {
      anchors[plan.contentPath] = plan.outline.anchors.union(plan.tasks.compactMap(\.id))
    }
    self.anchors = anchors
    files = Set(content.files.filter { $0.kind == .attachment || $0.kind == .statisticsTable }.map(\.contentPath))
  }

  func check(_ link: LocalLink, _ problems: Problems) {
    if files.contains(link.path) || link.path.hasSuffix(".html") { return }
    guard let known = anchors[link.path] else {
      problems.add(.unknownReference("file", "文件", link.path, among: Array(anchors.keys) + files, at: link.location))
      return
    }
    if let fragment = link.fragment, !fragment.isEmpty, !known.contains(fragment) {
      problems.add(.unknownReference("anchor", "标题锚点", fragment, among: known, at: link.location))
    }
  }
}

extension PlanPart {
  var prose: Prose? {
    if case .text(let prose) = self { prose } else { nil }
  }
}

extension Prose {
  var links: [LocalLink] {
    slots.compactMap { slot in
      if case .link(let link) = slot.content { link } else { nil }
    }
  }

  var figures: [FigureRequest] {
    slots.compactMap { slot in
      if case .figure(let figure) = slot.content { figure } else { nil }
    }
  }

  fileprivate var anchors: Set<String> { outline.anchors }
}

extension [Prose.Heading] {
  /// A heading is reached by its id, and by its own words.
  fileprivate var anchors: Set<String> { Set(flatMap { [$0.id, $0.title] }) }
}

extension Diagnostic {
  fileprivate static func unknownReference(
    _ what: String,
    _ chinese: String,
    _ name: String,
    among known: some Sequence<String>,
    at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "unknown-\(what)",
      at: location,
      message: Wording(en: "there is no \(what) “\(name)”", zh: "没有“\(name)”这个\(chinese)"),
      hint: .suggestion(for: name, among: known)
    )
  }

  fileprivate static func ambiguousTask(_ name: Located<String>, in plans: [String]) -> Diagnostic {
    Diagnostic(
      "ambiguous-task",
      at: name.location,
      message: Wording(en: "several plans have a task “\(name.value)”", zh: "有几个计划都有“\(name.value)”这个任务"),
      hint: Wording(
        en: "write " + plans.map { "\($0)/\(name.value)" }.joined(separator: " or "),
        zh: "请写明：" + plans.map { "\($0)/\(name.value)" }.joined(separator: " 或 ")
      )
    )
  }
}
