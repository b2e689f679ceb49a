import Diagnostics
import Intake

/// What a person reads after an import: what became of each line, and what to look at. Personal data is masked.
struct ImportReport {
  let plans: PlanImport
  let language: Language
  /// The draft of each document, where it has one.
  let paths: [String?]

  var text: String {
    let sections = [head, documents, tasks, targets, recurring, doubts, leftOut, next]
    return PrivacyScanner.strict.masked(sections.joined(separator: "\n\n") + "\n")
  }
}

extension ImportReport {
  private var head: String {
    let count = plans.count
    return say(
      "# Import of \(plans.file.file)\n\n\(count.lines) lines: \(count.imported) in drafts, \(count.leftOut) left out (listed below), \(count.blank) blank.",
      "# 导入报告：\(plans.file.file)\n\n一共 \(count.lines) 行：写进草稿 \(count.imported) 行，没有写进 \(count.leftOut) 行（列在下面），空行 \(count.blank) 行。"
    )
  }

  private var documents: String {
    let rows = zip(plans.documents, paths).map { document, path in
      let lines = "\(document.lines.lowerBound)–\(document.lines.upperBound)"
      let title = document.draft?.title ?? document.source.separatorTitle ?? ""
      let school = document.draft?.school ?? "—"
      return
        "| \(document.source.number) | \(lines) | \(title) | \(school) | \(document.draft.map { $0.tasks.count + $0.datedTargets.count } ?? 0) | \(path ?? "—") |"
    }
    let heads = say("| | lines | title | school | tasks | draft |", "| 篇 | 行 | 标题 | 学校 | 任务 | 草稿 |")
    return section(say("Documents", "文件"), [heads, "|---|---|---|---|---|---|"] + rows)
  }

  private var tasks: String {
    let rows = plans.documents.flatMap { document in
      (document.draft?.tasks ?? []).map { task in
        let target = task.target?.short ?? "—"
        return
          "| \(document.source.number) | \(task.period) | \(task.source.line) | \(cell(task.source.text)) | \(target) | \(task.responsible ?? "—") |"
      }
    }
    let heads = say(
      "| document | period | line | as written | target | answers for it |",
      "| 篇 | 时期 | 行 | 原文 | 目标 | 责任 |"
    )
    return section(say("Tasks", "任务"), [heads, "|---|---|---|---|---|---|"] + rows)
  }

  private var targets: String {
    let items = plans.documents.compactMap(\.draft).flatMap { draft in
      let dated = Set(draft.datedTargets.map(\.target))
      return RunningTargets.all(in: draft).map { target in
        let fate =
          dated.contains(target)
          ? say("made a task", "已摘成任务")
          : say("names no year: no task was made", "没写到哪一年，没有摘成任务")
        return "- \(target.line): \(target.wording) (\(fate))"
      }
    }
    return section(say("Quantities and dates that the running text promises", "正文里写明数量或年份的目标"), items)
  }

  private var recurring: String {
    let items = plans.documents.compactMap(\.draft).flatMap { draft in
      RunningTargets.recurring(in: draft).map { "- \($0.line): \($0.clause)" }
    }
    return section(
      say(
        "To be done again and again, in the running text; no tasks were made of it",
        "正文里说要经常做的事（没有摘成任务；要跟进的，请在草稿里写成任务）"
      ),
      items
    )
  }

  private var doubts: String {
    let items = plans.remarks.filter { $0.rule != "import-left-out" }.map { remark in
      let place = [remark.location.line, remark.location.column].compactMap { $0.map(String.init) }.joined(
        separator: ":"
      )
      return "- \(place): \(remark.message[language])" + (remark.hint.map { say("; ", "；") + $0[language] } ?? "")
    }
    return section(say("To be looked at", "请核对"), items)
  }

  private var leftOut: String {
    let items = plans.leftOut.map { "- \($0.piece.line): \($0.reason.wording[language])：\($0.piece.text)" }
    return section(say("Left out", "没有写进草稿的"), items)
  }

  private var next: String {
    let steps = say(
      "Go through the list above in the drafts, then run `xinqiao check`. It refuses names until they are taken out or registered.",
      "请照上面的清单修改草稿，再运行 `xinqiao check`。里面有人名的，改成岗位，或登记到 site.yml 的 public_people，才能通过。"
    )
    return section(say("What next", "下一步"), [steps])
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    "## \(title)\n\n" + (lines.isEmpty ? say("None.", "没有。") : lines.joined(separator: "\n"))
  }

  private func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

  private func say(_ english: String, _ chinese: String) -> String { Wording(en: english, zh: chinese)[language] }
}
