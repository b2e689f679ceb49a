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
    try refuseEqualNames(index.sheets.map(\.name))
    let strings = ExcelStrings()
    let styles = ExcelStyles()
    try package.walk("xl/sharedStrings.xml", strings.steps)
    try package.walk("xl/styles.xml", styles.steps)
    var (sheets, hidden) = ([Sheet](), [String]())
    for (name, part) in index.sheets {
      let cells = ExcelCells(strings: strings.all, styles: styles, is1904: index.is1904)
      guard try package.walk(part, cells.steps) else { throw package.refusal(.damaged) }
      sheets.append(Sheet(name: name, rows: cells.rows))
      if cells.hasHidden || index.hidden.contains(name) { hidden.append(name) }
    }
    return Workbook(file: file, sheets: sheets, remarks: package.remarks + hidden.map(hiddenRemark))
  }

  private func hiddenRemark(_ sheet: String) -> Diagnostic {
    Diagnostic(
      "import-left-out",
      at: SourceLocation(file: file),
      severity: .warning,
      message: Wording(
        en: "something in sheet “\(sheet)” is hidden; it was read like the rest",
        zh: "工作表“\(sheet)”里有隐藏的内容，已和别的一样读入"
      ),
      hint: Wording(en: "show it, and take out what does not belong there", zh: "请取消隐藏看一看；不要的，删掉再导入")
    )
  }

  private func refuseEqualNames(_ names: [String]) throws(Refusal) {
    guard Set(names).count < names.count else { return }
    throw Refusal([
      Diagnostic(
        "import-unreadable",
        at: SourceLocation(file: file),
        message: Wording(en: "two sheets have the same name", zh: "有两张工作表同名"),
        hint: Wording(en: "rename one of them", zh: "请给其中一张改名")
      )
    ])
  }
}

/// The sheets of a workbook, in their order, and the parts that they stand in.
final class ExcelIndex {
  private var entries: [(name: String, id: String)] = []
  /// The names of hidden sheets.
  private(set) var hidden: Set<String> = []
  private var targets: [String: String] = [:]
  /// Days are counted from 1904, as old Macs did.
  private(set) var is1904 = false

  var sheets: [(name: String, part: String)] {
    entries.compactMap { entry in
      targets[entry.id].map { (entry.name, $0.hasPrefix("/") ? String($0.dropFirst()) : "xl/" + $0) }
    }
  }

  var steps: XMLWalk.Steps {
    XMLWalk.Steps(start: { [self] element, attributes in
      if element == "sheet" { entries.append((attributes["name"] ?? "", attributes["id"] ?? "")) }
      if element == "sheet", attributes["state"] ?? "visible" != "visible" { hidden.insert(attributes["name"] ?? "") }
      if element == "workbookPr" { is1904 = ["1", "true"].contains(attributes["date1904"] ?? "") }
    })
  }

  var relationSteps: XMLWalk.Steps {
    XMLWalk.Steps(start: { [self] element, attributes in
      if element == "Relationship" { targets[attributes["Id"] ?? ""] = attributes["Target"] }
    })
  }
}

/// The texts that cells share; phonetic readings are no part of them.
final class ExcelStrings {
  private(set) var all: [String] = []
  private var isText = false
  private var isPhonetic = false

  var steps: XMLWalk.Steps {
    XMLWalk.Steps(
      start: { [self] element, _ in
        if element == "si" { all.append("") }
        if element == "rPh" { isPhonetic = true }
        isText = element == "t" && !isPhonetic
      },
      end: { [self] element in
        if element == "si", !all.isEmpty { all[all.count - 1] = Self.decoded(all[all.count - 1]) }
        if element == "rPh" { isPhonetic = false }
        isText = false
      },
      text: { [self] text in if isText, !all.isEmpty { all[all.count - 1] += text } }
    )
  }
}

extension ExcelStrings {
  /// Excel writes a carriage return as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
  static func decoded(_ text: String) -> String {
    text.contains("_x")
      ? text.replacing(/_x([0-9A-F]{4})_/) { match in
        UInt32(match.output.1, radix: 16).flatMap(UnicodeScalar.init).map { String($0) } ?? String(match.output.0)
      }.replacing("\r\n", with: "\n") : text
  }
}

/// Which of a workbook's cell formats show a number as a date or a percentage.
final class ExcelStyles {
  private(set) var dates: Set<Int> = []
  private(set) var percentages: Set<Int> = []
  private var customDates: Set<Int> = []
  private var customPercentages: Set<Int> = [9, 10]
  private var isFormats = false
  private var count = 0

  var steps: XMLWalk.Steps {
    XMLWalk.Steps(
      start: { [self] element, attributes in take(element, attributes) },
      end: { [self] element in if element == "cellXfs" { isFormats = false } }
    )
  }

  private func take(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "numFmt":
      guard let id = Int(attributes["numFmtId"] ?? "") else { return }
      let code = Self.bare(attributes["formatCode"] ?? "")
      if Self.isDate(code) { customDates.insert(id) } else if code.contains("%") { customPercentages.insert(id) }
    case "cellXfs": isFormats = true
    case "xf" where isFormats:
      let format = Int(attributes["numFmtId"] ?? "") ?? 0
      if Self.builtInDates.contains(format) || customDates.contains(format) { dates.insert(count) }
      if customPercentages.contains(format) { percentages.insert(count) }
      count += 1
    default: break
    }
  }

  /// ECMA-376 part 1, 18.8.30: 14 to 22 and, in Chinese Excel, 27 to 36 and 50 to 58.
  private static let builtInDates = Set(Array(14...17) + [22] + Array(27...31) + [36] + Array(50...54) + [57, 58])

  /// A format without what stands in quotation marks and brackets.
  private static func bare(_ code: String) -> String {
    code.replacing(/"[^"]*"|\[[^\]]*\]|\\./, with: "").lowercased()
  }

  /// `yyyy"年"m"月"d"日"`: days or years.
  private static func isDate(_ bare: String) -> Bool {
    bare.contains("y") || bare.contains("d") && bare.contains("m")
  }
}
