import Intake

/// The draft as a plan of the content folder.
extension PlanDraft {
  var markdown: String {
    var (blocks, tasks) = ([String](), 0)
    for part in parts {
      guard case .task(let task) = part else {
        blocks.append(Self.block(part))
        continue
      }
      tasks += 1
      Self.append(Self.item(task.text, tasks, task.target, task.responsible), to: &blocks)
    }
    return ([frontMatter] + blocks + addedTargets(after: tasks)).joined(separator: "\n\n") + "\n"
  }

  /// Targets of the running text that have a year: the sentence's own, the last of the plan, or its title's.
  var datedTargets: [(year: String, target: RunningTarget)] {
    let last =
      span.flatMap {
        $0.contains { "—–~至-".contains($0) } ? String($0.filter(\.isNumber).suffix(4)) + "年" : nil
      } ?? titlePeriod
    return RunningTargets.all(in: self).compactMap { target in (target.year ?? last).map { ($0, target) } }
  }
}

extension PlanDraft {
  /// 2025年 of 云溪小学2025年工作计划.
  private var titlePeriod: String? {
    let name = /20[0-9]{2}(?:[—–~至-]+20[0-9]{2})?(?:学年度?(?:第[一二]学期|[上下]学期)?|年度?(?:[上下]半年|[春秋]季学期)?)/
    return MarkdownText.plain(title).firstMatch(of: name).flatMap { Period(heading: String($0.output))?.label }
  }

  private var frontMatter: String {
    let facts = [school, span].compactMap(\.self).map { MarkdownText.plain($0) }
    let summary = facts.isEmpty ? [] : ["summary: \(MarkdownText.yaml(facts.joined(separator: "，")))"]
    return (["---", "title: \(MarkdownText.yaml(title))"] + summary + ["---"]).joined(separator: "\n")
  }

  private static func block(_ part: Part) -> String {
    switch part {
    case .heading(let level, let piece): String(repeating: "#", count: level) + " " + MarkdownText.escaped(piece.text)
    case .period(let piece): "### " + MarkdownText.escaped(piece.text)
    case .addedPeriod(let label): "### " + label
    case .paragraph(let pieces): pieces.map { MarkdownText.escaped($0.text) }.joined(separator: "\n")
    case .table(let rows): table(rows.map(\.cells))
    case .task(let task): item(task.text, 0, task.target, task.responsible)
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

  /// Tasks that follow each other are one list.
  private static func append(_ item: String, to blocks: inout [String]) {
    if let last = blocks.last, last.hasPrefix("- [ ] ") {
      blocks[blocks.count - 1] = last + "\n" + item
    } else {
      blocks.append(item)
    }
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

  /// A section of our own behind the text, so that a number in a paragraph is measured too.
  private func addedTargets(after count: Int) -> [String] {
    let dated = datedTargets
    if dated.isEmpty { return [] }
    var blocks = ["## \(Self.addedHeading)"]
    for (index, (year, target)) in dated.enumerated() {
      if index == 0 || dated[index - 1].year != year { blocks.append("### \(year)") }
      let item = Self.item(target.wording, count + index + 1, target.quantity, Responsibility.post(in: target.clause))
      Self.append(item, to: &blocks)
    }
    return blocks
  }

  /// The content is Chinese, whatever the language of messages.
  static let addedHeading = "正文里写明数量或年份的目标（导入时摘出，请核对）"
}

extension MarkdownText {
  /// Without spaces: 2024 年 9 月.
  static func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
