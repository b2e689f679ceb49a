import Diagnostics
import Intake

/// What keeps a register of children private while it is counted.
enum TallyCheck {
  private static let mostValues = 60
  private static let mostCells = 5000

  /// A register inside the content folder could be published, and is refused before it is opened.
  static func refuseInside(_ folder: String, _ path: String) throws(Refusal) {
    guard let root = FileReading.resolved(folder), let file = FileReading.resolved(path), file.hasPrefix(root + "/")
    else {
      return
    }
    throw Refusal([
      .tally(
        path,
        Wording(en: "a register of children lies in the content folder", zh: "孩子的登记表放在了内容文件夹里"),
        Wording(en: "keep it elsewhere, locked away", zh: "请移到别处，妥善保管")
      )
    ])
  }

  /// 姓名 and the like are never a dimension: each value would be one child.
  static func refuseTellingColumns(_ spec: TallySpec, in path: String) throws(Refusal) {
    let telling = spec.columns.filter { column in words.contains { column.contains($0) } }
    guard !telling.isEmpty else { return }
    throw Refusal([
      .tally(
        path,
        Wording(
          en: "a column that tells who a child is cannot be counted by: \(telling.joined(separator: ", "))",
          zh: "能认出孩子的列不能用来统计：\(telling.joined(separator: "、"))"
        ),
        Wording(en: "count by grade, sex and the like", zh: "请按年级、性别这样的列统计")
      )
    ])
  }

  /// A table with hundreds of values, or with a value that the privacy gate refuses, is no statistics.
  static func refuse(_ table: TalliedTable, in path: String) throws(Refusal) {
    let isLarge = table.size > mostCells || table.values.contains { $0.count > mostValues }
    let names = table.values.flatMap(\.self).joined(separator: "\n")
    let isTelling = PrivacyScanner.strict.findings(in: Array(names.utf8)).contains { $0.severity == .error }
    guard isLarge || isTelling || table.size == 0 else { return }
    throw Refusal([.tally(path, reason(isTelling, table), hint)])
  }

  private static func reason(_ isTelling: Bool, _ table: TalliedTable) -> Wording {
    if table.size == 0 {
      return Wording(en: "“\(table.table.name)”: no row was counted", zh: "“\(table.table.name)”：一行也没有数到")
    }
    return isTelling
      ? Wording(en: "“\(table.table.name)”: a column holds personal data", zh: "“\(table.table.name)”：有一列里有个人信息")
      : Wording(en: "“\(table.table.name)”: too many different values", zh: "“\(table.table.name)”：分类太多")
  }

  private static let hint = Wording(en: "list the values of each column under `values`", zh: "请在 values 里列出每一列可以有的值")

  private static let words = ["姓名", "名字", "身份证", "学籍号", "学号", "电话", "手机", "住址", "地址", "监护人姓名", "QQ", "微信", "银行"]
}

extension Diagnostic {
  fileprivate static func tally(_ path: String, _ message: Wording, _ hint: Wording) -> Diagnostic {
    Diagnostic("tally-register", at: SourceLocation(file: path), message: message, hint: hint)
  }
}
