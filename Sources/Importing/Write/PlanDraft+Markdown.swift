import Diagnostics
import Intake

/// The draft as a plan of the content folder.
extension PlanDraft {
  var markdown: String {
    var text = PlanText(of: self)
    parts.forEach { text.take($0) }
    return ([frontMatter] + text.finished).joined(separator: "\n\n") + "\n"
  }

  /// Targets of the running text that have a year: the sentence's own, the last of the plan, or its title's.
  var datedTargets: [(year: String, target: RunningTarget)] {
    let last =
      span.flatMap {
        $0.contains { "—–~至-".contains($0) } ? $0.matches(of: /20[0-9]{2}/).last.map { $0.output + "年" } : nil
      } ?? titlePeriod
    return RunningTargets.all(in: self).compactMap { target in (target.year ?? last).map { ($0, target) } }
  }
}

extension PlanDraft {
  /// 2025年 of 云溪小学2025年工作计划.
  private var titlePeriod: String? {
    let name = /20[0-9]{2}(?:[—–~至-]+20[0-9]{2})?(?:学年度?(?:第[一二]学期|[上下]学期)?|年度?(?:[上下]半年|[春秋]季学期)?)/
    return title.withoutWhitespace.firstMatch(of: name).flatMap { Period(heading: String($0.output))?.label }
  }

  private var frontMatter: String {
    let facts = [school, span].compactMap { $0?.withoutWhitespace }
    let summary = facts.isEmpty ? [] : ["summary: \(MarkdownText.yaml(facts.joined(separator: "，")))"]
    return (["---", "title: \(MarkdownText.yaml(title))"] + summary + ["---"]).joined(separator: "\n")
  }
}

/// The blocks of a draft. What the running text promises by a year stands behind the tasks of that period, or, where the
/// plan has none or names it twice, in a section of our own at the end, so that it is measured too.
private struct PlanText {
  private var blocks: [String] = []
  /// How many of the plan's own tasks were written.
  private var number = 0
  private let periods: [String]
  private var period: String?
  /// Tasks stand in the open period.
  private var hasTasks = false
  private var waiting: [(number: Int, year: String, target: RunningTarget)]

  init(of draft: PlanDraft) {
    let own = draft.tasks.count
    periods = draft.periods
    waiting = draft.datedTargets.enumerated().map { (own + $0 + 1, $1.year, $1.target) }
  }

  mutating func take(_ part: PlanDraft.Part) {
    if case .task(let task) = part {
      (number, hasTasks) = (number + 1, true)
      return append(Self.item(task.text, number, task.target, task.responsible))
    }
    if hasTasks || part.endsPeriod { endPeriod() }
    if part.endsPeriod { period = part.period }
    blocks.append(Self.block(part))
  }

  /// All blocks, with what still waits at the end.
  var finished: [String] {
    var text = self
    text.endPeriod()
    text.addSection()
    return text.blocks
  }
}

extension PlanText {
  private mutating func endPeriod() {
    hasTasks = false
    guard let label = period, periods.count(where: { $0 == label }) == 1 else { return }
    add(waiting.filter { $0.year == label }, under: Self.addedHeading + "：")
    waiting.removeAll { $0.year == label }
  }

  private mutating func addSection() {
    let years = waiting.map(\.year).withoutRepeats
    if !years.isEmpty { blocks.append("## \(Self.addedHeading)") }
    for year in years { add(waiting.filter { $0.year == year }, under: "### \(year)") }
  }

  private mutating func add(_ targets: [(number: Int, year: String, target: RunningTarget)], under heading: String) {
    if targets.isEmpty { return }
    blocks.append(heading)
    for (number, _, target) in targets {
      append(Self.item(target.wording, number, target.quantity, Responsibility.post(in: target.clause)))
    }
  }

  /// Tasks that follow each other are one list.
  private mutating func append(_ item: String) {
    if let last = blocks.last, last.hasPrefix("- [ ] ") {
      blocks[blocks.count - 1] = last + "\n" + item
    } else {
      blocks.append(item)
    }
  }

  private static func block(_ part: PlanDraft.Part) -> String {
    switch part {
    case .heading(let level, let piece): String(repeating: "#", count: level) + " " + MarkdownText.escaped(piece.text)
    case .period(let piece): "### " + MarkdownText.escaped(piece.text)
    case .addedPeriod(let label): "### " + label
    case .paragraph(let pieces): pieces.map { MarkdownText.escaped($0.text) }.joined(separator: "\n")
    case .table(let rows): table(rows.map(\.cells))
    case .task(let task): task.text
    }
  }

  /// As wide as its widest row.
  private static func table(_ rows: [[String]]) -> String {
    let width = rows.map(\.count).max() ?? 0
    let lines = rows.map { row in
      let cells = row + Array(repeating: "", count: width - row.count)
      return "| " + cells.map(MarkdownText.escaped).joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: "---|", count: width)
    return (lines.prefix(1) + [rule] + lines.dropFirst()).joined(separator: "\n")
  }

  /// t-a … t-z, t-aa …: without digits, which beside a date would look like a number that must not be published.
  private static func id(_ number: Int) -> String {
    var (letters, rest) = ("", number)
    while rest > 0 {
      letters = String(Character(UnicodeScalar(UInt8(ascii: "a") + UInt8((rest - 1) % 26)))) + letters
      rest = (rest - 1) / 26
    }
    return "t-" + letters
  }

  private static func item(_ text: String, _ number: Int, _ target: Quantity?, _ responsible: String?) -> String {
    let attributes =
      ["#\(id(number))"]
      + (target.flatMap { $0.sense == .total ? $0 : nil }.map { ["target=\($0.number)", "unit=\($0.unit)"] } ?? [])
      + (responsible.map { ["responsible=\($0)"] } ?? [])
    return "- [ ] \(MarkdownText.escaped(text)) {\(attributes.joined(separator: " "))}"
  }

  /// The content is Chinese, whatever the language of messages.
  private static let addedHeading = "正文里写明数量或年份的目标（导入时摘出，请核对）"
}
