import Diagnostics
import Intake

/// Reads an Excel workbook: the values that its cells show, never a formula.
struct ExcelWorkbook {
  let file: String

  /// - Throws: `Refusal` where the file is damaged or protected, or two sheets have one name.
  func read(_ bytes: [UInt8]) throws(Refusal) -> Workbook {
    let package = try OfficePackage(bytes, file: file)
    let index = ExcelIndex()
    guard try package.walk("xl/workbook.xml", index.steps) else { throw package.refusal(.otherKind) }
    try package.walk("xl/_rels/workbook.xml.rels", index.relationSteps)
    let names = Set(index.sheets.map(\.name))
    guard names.count == index.sheets.count else { throw Refusal([.equalNames(at: location)]) }
    let strings = ExcelStrings()
    let styles = ExcelStyles()
    try package.walk("xl/sharedStrings.xml", strings.steps)
    try package.walk("xl/styles.xml", styles.steps)
    var (sheets, hidden) = ([Sheet](), [String]())
    for (name, part) in index.sheets {
      let cells = ExcelCells(strings: strings.all, styles: styles, is1904: index.is1904)
      guard try package.walk(part, cells.steps) else { throw package.refusal(.damaged) }
      guard let rows = cells.rows else { throw package.refusal(.tooLarge) }
      sheets.append(Sheet(name: name, rows: rows))
      if cells.hasHidden || index.hidden.contains(name) { hidden.append(name) }
    }
    let remarks = package.remarks + hidden.map { .hidden(in: $0, at: location) }
    return Workbook(file: file, sheets: sheets, remarks: remarks)
  }

  private var location: SourceLocation { SourceLocation(file: file) }
}

extension Diagnostic {
  fileprivate static func hidden(in sheet: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-left-out",
      at: location,
      severity: .warning,
      message: Wording(
        en: "something in sheet “\(sheet)” is hidden; it was read like the rest",
        zh: "工作表“\(sheet)”里有隐藏的内容，已和别的一样读入"
      ),
      hint: Wording(en: "show it, and take out what does not belong there", zh: "请取消隐藏看一看；不要的，删掉再导入")
    )
  }

  fileprivate static func equalNames(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-unreadable",
      at: location,
      message: Wording(en: "two sheets have the same name", zh: "有两张工作表同名"),
      hint: Wording(en: "rename one of them", zh: "请给其中一张改名")
    )
  }
}
