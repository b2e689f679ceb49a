import Diagnostics
import Intake

/// What became of every cell of a register. Personal data is masked.
struct RegisterReport {
  let register: RegisterImport
  let paths: [String]
  let language: Language

  var text: String {
    let sections = zip(paths, register.logs).map { path, log in section(path, log.sheet, log.account) }
    let head = Wording(en: "# Import of \(register.workbook.file)", zh: "# 导入报告：\(register.workbook.file)")[language]
    return PrivacyScanner.strict.masked(([head] + sections + doubts).joined(separator: "\n\n") + "\n")
  }
}

extension RegisterReport {
  /// Sheets and columns that were left out, and personal data by the lines of the logs.
  private var doubts: [String] {
    let items = (register.remarks + register.personalData).map { remark in
      let place = remark.location.line == nil ? "" : "\(remark.location): "
      return "- \(place)\(remark.message[language])"
        + (remark.hint.map { Wording(en: "; ", zh: "；")[language] + $0[language] } ?? "")
    }
    let title = Wording(en: "## To be looked at", zh: "## 请核对")[language]
    return items.isEmpty ? [] : ["\(title)\n\n" + items.joined(separator: "\n")]
  }

  private func section(_ path: String, _ sheet: Sheet, _ account: RegisterAccount) -> String {
    let all = sheet.rows.reduce(0) { $0 + $1.count }
    let count = Wording(
      en:
        "\(all) cells hold something: \(account.imported.count) imported as \(account.entries.count) activities, \(account.leftOut.count) left out.",
      zh:
        "有内容的格子 \(all) 个：导入 \(account.imported.count) 个，成为 \(account.entries.count) 次活动；没有导入 \(account.leftOut.count) 个。"
    )[language]
    let reasons = Dictionary(grouping: account.leftOut, by: \.reason)
    let left = Self.reasons.compactMap { reason, name in
      reasons[reason].map {
        "- \(name[language])：" + $0.map { "\($0.cell.address) \($0.cell.text)" }.joined(separator: "；")
      }
    }
    let empty = account.notCounted.map { "\($0.address) \($0.text)" }
    let notCounted = Wording(en: "not counted, imported as empty", zh: "还没有统计，按空格导入")[language]
    let lines = left + (empty.isEmpty ? [] : ["- \(notCounted)：" + empty.joined(separator: "；")])
    return "## \(sheet.name) → \(path)\n\n\(count)\n\n" + lines.joined(separator: "\n")
  }

  private static let reasons: [(RegisterAccount.Reason, Wording)] = [
    (.title, Wording(en: "titles above the heading", zh: "表头上面的标题")), (.heading, Wording(en: "the heading", zh: "表头")),
    (.total, Wording(en: "rows of totals", zh: "合计行")), (.running, Wording(en: "running numbers", zh: "序号")),
    (.unknownColumn, Wording(en: "columns that were not imported", zh: "没有导入的列")),
  ]
}
