import Diagnostics
import Intake

/// An activity register as logs of the content folder: one for each sheet that has a heading.
package struct RegisterImport: Sendable {
  let workbook: Workbook
  let logs: [(sheet: Sheet, account: RegisterAccount)]
  /// What is no problem, but should be known.
  package let remarks: [Diagnostic]

  /// - Parameter path: an .xlsx or .csv.
  /// - Throws: `Refusal` with every cell that cannot be read; nothing is then imported.
  package static func read(_ path: String, kinds: KindNames) throws -> RegisterImport {
    try RegisterImport(of: try WorkbookReader(path: path).read(), kinds: kinds)
  }

  /// - Returns: whether a file of this name is taken for a register.
  package static func reads(_ path: String) -> Bool { WorkbookReader.reads(path) }

  init(of workbook: Workbook, kinds: KindNames) throws(Refusal) {
    self.workbook = workbook
    let sheets = workbook.sheets.compactMap(RegisterSheet.init)
    guard !sheets.isEmpty else { throw Refusal([.noRegister(workbook)]) }
    let readers = sheets.map { RegisterReader.read($0, of: workbook, kinds: kinds) }
    let problems = readers.flatMap(\.problems)
    guard problems.isEmpty else { throw Refusal(problems) }
    logs = zip(sheets, readers).map { ($0.sheet, $1.account) }
    remarks =
      workbook.remarks + sheets.compactMap { .columnsLeftOut($0, SourceLocation(file: workbook.file)) }
      + workbook.sheets.filter { sheet in !sheet.rows.isEmpty && !sheets.contains { $0.sheet.name == sheet.name } }
      .map { .noHeading($0.name, SourceLocation(file: workbook.file)) }
  }

  /// How many activities the logs hold.
  package var entryCount: Int { logs.reduce(0) { $0 + $1.account.entries.count } }
}

extension RegisterImport {
  /// The logs, `activities/<name>.csv` or `-<number>.csv` where several sheets hold one, and the report on them.
  package func files(reportIn language: Language) -> [DraftFile] {
    let report = RegisterReport(register: self, paths: tables.map(\.path), language: language).text
    return tables + [DraftFile(path: "imports/\(workbook.file.stem).md", text: report, isReport: true)]
  }

  /// Where a check will refuse the logs, by their lines.
  package var personalData: [Diagnostic] {
    tables.flatMap { PersonalData.remarks(in: SourceText(file: $0.path, text: $0.text)) }
  }

  private var tables: [DraftFile] {
    logs.indices.map { index in
      let path = "activities/\(workbook.file.stem)\(logs.count > 1 ? "-\(index + 1)" : "").csv"
      return DraftFile(path: path, text: Self.table(logs[index].account.entries))
    }
  }

  /// Only the columns that something stands in.
  private static func table(_ entries: [[RegisterColumn: String]]) -> String {
    let columns = RegisterColumn.written.filter { column in entries.contains { !($0[column] ?? "").isEmpty } }
    let rows = entries.map { entry in columns.map { CSVText.quoted(entry[$0] ?? "") }.joined(separator: ",") }
    return ([columns.map(\.rawValue).joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
  }
}

extension Diagnostic {
  fileprivate static func noRegister(_ workbook: Workbook) -> Diagnostic {
    let heading = workbook.sheets.first?.rows.first ?? []
    if heading.count == 1, CSVTable.isOtherwiseSeparated(heading[0].text) {
      return .notCommaSeparated(at: SourceLocation(file: workbook.file))
    }
    return Diagnostic(
      "import-cell",
      at: SourceLocation(file: workbook.file),
      message: Wording(en: "no sheet has a row that names 日期 and another column", zh: "没有找到表头：要有一行写着“日期”和别的列名"),
      hint: Wording(en: "such as 日期, 类别, 标题, 人数", zh: "例如：日期、类别、标题、人数")
    )
  }

  /// Nil where every column is known.
  fileprivate static func columnsLeftOut(_ sheet: RegisterSheet, _ location: SourceLocation) -> Diagnostic? {
    let names = sheet.unknownHeadings.map { "\($0.address) “\(PrivacyScanner.strict.masked($0.text))”" }
    guard !names.isEmpty else { return nil }
    return Diagnostic(
      "import-left-out",
      at: location,
      severity: .warning,
      message: Wording(
        en: "sheet “\(sheet.sheet.name)”: columns not imported: \(names.joined(separator: ", "))",
        zh: "工作表“\(sheet.sheet.name)”里没有导入的列：\(names.joined(separator: "、"))"
      ),
      hint: Wording(
        en: "a column that is wanted bears one of the names 日期, 类别, 标题, 人数, 儿童数, 数量, 单位, 地点, 任务, 说明",
        zh: "要导入的，列名改成：日期、类别、标题、人数、儿童数、数量、单位、地点、任务、说明里的一个"
      )
    )
  }

  fileprivate static func noHeading(_ sheet: String, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-left-out",
      at: location,
      severity: .warning,
      message: Wording(en: "sheet “\(sheet)” has no heading, left out", zh: "工作表“\(sheet)”没有表头，没有导入"),
      hint: Wording(en: "name its columns where it is a register", zh: "如果它也是登记表，请写上列名")
    )
  }
}
