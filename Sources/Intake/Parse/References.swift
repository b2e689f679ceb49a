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
    for task in plans.flatMap(\.tasks) { check(task.target, problems) }
    DoubleActivities(activities: activities).report(to: problems)
    DoublePlans(plans: plans).report(to: problems)
    UnitCheck(plans: plans, activities: activities).report(to: problems)
    checkRecordings(problems)
    let linkCheck = LinkCheck(content: self)
    for prose in allProse {
      for link in prose.links { linkCheck.check(link, problems) }
      for link in prose.pictures { linkCheck.check(picture: link, problems) }
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

  private func checkRecordings(_ problems: Problems) {
    let known = files.filter { $0.kind == .attachment }.map(\.contentPath).filter {
      AttachmentKind(path: $0) == .recording
    }
    for file in (articles + pages).compactMap(\.recording?.file) where !known.contains(file.value) {
      problems.add(.unknownReference("file", "文件", file.value, among: known, at: file.location))
    }
  }

  private func check(_ target: TaskTarget?, _ problems: Problems) {
    guard let target, let reference = target.source,
      let table = table(Located(reference.table, at: reference.location), problems)
    else { return }
    let values = table.statistical.dimensions.first?.values ?? []
    if !values.contains(reference.value) {
      problems.add(.unknownReference("value", "项目", reference.value, among: values, at: reference.location))
    }
    UnitCheck.compare(target, with: table.descriptor, at: reference.location, problems)
  }

  private func check(_ figure: FigureRequest, _ problems: Problems) {
    switch figure.content {
    case .chart(let chart): check(chart, problems)
    case .table(let table): _ = self.table(table, problems)
    case .progress(let plan): check(plan: plan, problems)
    case .tasks(let plan, let period):
      check(plan: plan, problems)
      check(period: period, problems)
    case .activities(let kind, _, _):
      let kinds = settings?.kinds.map(\.name) ?? []
      if let kind, !kinds.contains(kind.value) {
        problems.add(.unknownReference("kind", "活动类别", kind.value, among: kinds, at: kind.location))
      }
    }
  }

  /// Events stand at values of the table's first dimension.
  private func check(_ chart: ChartRequest, _ problems: Problems) {
    guard let table = table(chart.table, problems) else { return }
    let values = table.statistical.dimensions.first?.values ?? []
    for event in chart.events where !values.contains(event.place.value) {
      problems.add(.unknownReference("value", "项目", event.place.value, among: values, at: event.place.location))
    }
  }

  /// The table of a name as the school wrote it. A table that was refused has been reported and counts as known.
  private func table(_ name: Located<String>, _ problems: Problems) -> WrittenTable? {
    if let tableNames, !tableNames.contains(name.value) {
      problems.add(.unknownReference("table", "统计表", name.value, among: tableNames, at: name.location))
    }
    return tables.first { $0.name == name.value }
  }

  private func check(plan: Located<String>?, _ problems: Problems) {
    guard let plan, !plans.contains(where: { $0.slug == plan.value }) else { return }
    problems.add(.unknownReference("plan", "计划", plan.value, among: plans.map(\.slug), at: plan.location))
  }

  private func check(period: Located<String>?, _ problems: Problems) {
    let periods = Set(plans.flatMap { $0.tasks.map(\.period.label) })
    guard let period, !periods.contains(period.value) else { return }
    problems.add(.unknownReference("period", "时期", period.value, among: periods, at: period.location))
  }
}

extension Diagnostic {
  static func unknownReference(
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
      hint: .suggestion(for: name, amongMany: Set(known))
    )
  }
}

extension Wording {
  /// Names all that is possible only where that is few.
  fileprivate static func suggestion(for name: String, amongMany known: Set<String>) -> Wording? {
    known.count <= 12
      ? suggestion(for: name, among: known)
      : nearest(to: name, among: known).flatMap { suggestion(for: name, among: [$0]) }
  }
}
