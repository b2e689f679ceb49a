import Charts
import Intake

/// A task with its status, what was measured of it, and what proves it.
extension PageMaker {
  func taskView(_ progress: TaskProgress, idPrefix: String) throws -> TaskView {
    let task = progress.task
    let anchor = site.addresses.anchor(of: progress.address)
    let address = site.addresses.address(of: progress.address)
    return TaskView(
      anchor: idPrefix.isEmpty ? anchor : "\(idPrefix)-\(progress.address.plan)-\(anchor)",
      href: href(address),
      text: try html(task.text, idPrefix: Prose.figurePrefix(idPrefix + anchor)),
      plan: site.content.plans[progress.address.plan].title,
      period: idPrefix.isEmpty ? nil : task.period.label,
      isPeriodUnclear: task.isPeriodUnclear,
      status: statusView(progress.status),
      isKept: progress.status.isKept,
      reason: StatusReason(progress: progress).sentence,
      done: date(progress.completed),
      line: task.line?.rawValue,
      responsible: task.responsible,
      measure: measure(of: progress, id: site.measureID(of: progress, in: idPrefix)),
      evidence: evidence(of: progress),
      changes: ListView(site.promise(of: progress.address).map(site.sentences) ?? []),
      others: others(than: progress)
    )
  }

  /// What was measured and what was promised, as a task says it: 现有 3台, 目标 5台.
  func measureTexts(of progress: TaskProgress) -> (measured: String?, target: String)? {
    progress.task.target.map { target in
      let measured = progress.measured.map { $0.plainText + target.unit } ?? progress.withheld
      return (measured, target.value.plainText + target.unit)
    }
  }
}

extension PageMaker {
  private func measure(of progress: TaskProgress, id: String) -> MeasureView? {
    guard let target = progress.task.target, let texts = measureTexts(of: progress) else { return nil }
    let present = progress.measured == nil ? texts.measured : texts.measured.map { "现有\($0)" }
    let lacking = progress.measurement == .notCounted ? "还没有统计" : "还没有数字"
    let original = original(of: progress)
    let goal = texts.target + (original.map { "（原定\($0.plainText)\(target.unit)）" } ?? "")
    let text = present.map { "\($0)，目标\(goal)。" } ?? "目标\(goal)，\(lacking)。"
    let bar = ProgressBar(
      title: progress.task.title,
      done: progress.chartValue,
      total: target.value,
      original: original,
      unit: target.unit,
      noun: ""
    )
    let table = target.source.flatMap { site.statistic($0.table) }
    let facts =
      table.map { FigureFacts(of: $0, in: site) } ?? FigureFacts(of: [site.plans[progress.address.plan]], in: site)
    return MeasureView(
      text: text,
      figure: figureView(bar.figure(id: id), id: id, title: progress.task.title, facts: facts, source: nil),
      source: table.map { link($0.title, $0.path) }
    )
  }

  /// The target that was published first, where it is less now and counts the same.
  private func original(of progress: TaskProgress) -> Double? {
    guard let promise = site.promise(of: progress.address), promise.current.asksForLess(than: promise.original),
      promise.current.unit == promise.original.unit
    else { return nil }
    return promise.original.target
  }

  /// Targets that other plans state for what this task measures, earlier and later ones.
  private func others(than progress: TaskProgress) -> ListView<OtherPromiseView>? {
    guard let source = progress.task.target?.source else { return nil }
    let same = site.targets.filter { $0.source.table == source.table && $0.source.value == source.value }
    let others = same.flatMap(\.tasks).filter { $0.address.plan != progress.address.plan }
    let items = others.map { other in
      OtherPromiseView(
        plan: site.content.plans[other.address.plan].title,
        href: href(site.addresses.address(of: other.address)),
        period: other.task.period.label,
        target: measureTexts(of: other)?.target ?? "",
        isLater: isWritten(other.address.plan, after: progress.address.plan)
      )
    }
    return ListView(items)
  }

  /// By the plans' own dates; without one a plan counts as the older.
  private func isWritten(_ plan: Int, after other: Int) -> Bool {
    guard let date = site.content.plans[plan].date else { return false }
    return site.content.plans[other].date.map { $0 < date } ?? true
  }

  /// Where there is much, only the latest is named; the rest is found by its months, so that the page stays small.
  private func evidence(of progress: TaskProgress) -> EvidenceView? {
    let evidence = progress.evidence
    guard !evidence.isEmpty else { return nil }
    let isMuch = evidence.count > Self.mostEvidence
    return EvidenceView(
      items: evidence.suffix(isMuch ? Self.latestEvidence : evidence.count).map(evidenceItem),
      whole: isMuch ? wholeEvidence(evidence) : nil
    )
  }

  private static let mostEvidence = 20
  private static let latestEvidence = 10

  func evidenceItem(_ index: Int) -> EvidenceItemView {
    let activity = site.content.activities[index]
    return EvidenceItemView(
      title: activity.title,
      href: href(site.addresses.address(ofActivity: index)),
      date: dateView(activity.date)
    )
  }

  private func wholeEvidence(_ evidence: [Int]) -> WholeEvidenceView {
    let months = Dictionary(grouping: evidence) { Month(site.content.activities[$0].date) }
    return WholeEvidenceView(
      count: evidence.count,
      months: months.sorted { $0.key < $1.key }.map {
        EvidenceMonthView(title: $0.key.title, href: href($0.key.path), count: $0.value.count)
      }
    )
  }
}
