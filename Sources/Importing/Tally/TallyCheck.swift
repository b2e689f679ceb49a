import Diagnostics
import Disclosure
import Intake

/// What keeps a register of children private while it is counted.
enum TallyCheck {
  private static let mostValues = 60

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
    let telling = spec.columns.filter(tells)
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

  /// Whether a column of this name says who a child is.
  static func tells(_ column: String) -> Bool { words.contains { column.contains($0) } }

  /// `only` names no value that its column has: nobody would be counted.
  static func refuseUnknownValues(_ spec: TallySpec, _ register: TallyRegister, in path: String) throws(Refusal) {
    let wrong = spec.only.filter { Set(register.values(of: $0.column)).isDisjoint(with: $0.values) }
    guard !wrong.isEmpty else { return }
    throw Refusal(
      wrong.map { choice in
        let asked = choice.values.joined(separator: "、")
        return .tally(
          path,
          Wording(en: "“\(choice.column)” never says “\(asked)”", zh: "“\(choice.column)”这一列里没有“\(asked)”"),
          Wording(
            en: "it says: \(shown(register.values(of: choice.column)))",
            zh: "这一列写的是：\(shown(register.values(of: choice.column)))；请在 tally.yml 里照着写"
          )
        )
      }
    )
  }

  /// A child of whom one table's column says nothing: left out of all tables, these would be too small; counted in the
  /// others, the two would tell of it. Where the values are listed, the school has said that it is not to be counted.
  static func refuseBlanks(_ reasons: [TallyRegister.Reason], _ spec: TallySpec, in path: String) throws(Refusal) {
    let columns = spec.dimensions.filter { column in
      !spec.tables.allSatisfy { $0.dimensions.contains(column) } && !spec.values.contains { $0.column == column }
    }
    let blanks = columns.map { column in (column, reasons.count { $0 == .blank(column) }) }.filter { $0.1 > 0 }
    guard !blanks.isEmpty else { return }
    throw Refusal(
      blanks.map { column, rows in
        .tally(
          path,
          Wording(
            en: "“\(column)” is empty in \(rows) rows, and not every table counts by it: the tables would not fit",
            zh: "“\(column)”有 \(rows) 行空着，而有的表不按它分，几张表就对不上"
          ),
          Wording(
            en:
              "fill it in, with 不详 where nobody knows; to leave these children out of all tables, list its values under `values`",
            zh: "请在登记表里补上，实在不知道的写“不详”；这些孩子哪张表都不数的，在 tally.yml 的 values（取值）里列出这一列可以有的值"
          )
        )
      }
    )
  }

  /// What the columns of the tables say, without numbers: a value that is spelt otherwise stands out.
  static func spellings(in tables: [TalliedTable]) -> String {
    var seen = Set<String>()
    let columns = tables.flatMap { Array(zip($0.table.dimensions, $0.values)) }.filter { seen.insert($0.0).inserted }
    return columns.map { "\($0.0)：\(shown($0.1))" }.joined(separator: "；")
  }

  /// A column's values, masked; of a column of many values, which may be remarks on children, only how many.
  private static func shown(_ values: [String]) -> String {
    values.count > mostShown
      ? "\(values.count) 种，没有列出" : PrivacyScanner.strict.masked(values.joined(separator: "、"))
  }

  private static let mostShown = 20

  /// A table with hundreds of values, or with a value that the privacy gate refuses, is no statistics.
  static func refuse(_ table: TalliedTable, in path: String) throws(Refusal) {
    let isLarge = table.size > StatisticalTable.mostCells || table.values.contains { $0.count > mostValues }
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

  private static let hint = Wording(
    en: "list the values of each column under `values`",
    zh: "请在 tally.yml 的 values（取值）里列出每一列可以有的值"
  )

  private static let words = ["姓名", "名字", "身份证", "学籍号", "学号", "电话", "手机", "住址", "地址", "监护人姓名", "QQ", "微信", "银行"]
}

extension Diagnostic {
  fileprivate static func tally(_ path: String, _ message: Wording, _ hint: Wording) -> Diagnostic {
    Diagnostic("tally-register", at: SourceLocation(file: path), message: message, hint: hint)
  }
}
