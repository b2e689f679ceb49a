import Diagnostics
import Foundation
import Intake
import TestSupport
import Testing

@testable import Importing

@Suite("Spoilt Office files")
struct SpoiltImportsTests {
  private let folder: TemporaryFolder
  private var spoiler: ElementSpoiler

  init() throws {
    folder = try TemporaryFolder()
    spoiler = ElementSpoiler(element: try Regex("<(\\w+)\\b[^>]*?(?:/>|>[\\s\\S]*?</\\1>)"), seed: 2035)
  }

  private static let sheet: String = {
    let cells = [
      ["日期", "类别", "标题", "人数"], ["46082", "家访", "走访", "12"], ["46083", "", "家长会", "30"], ["合计", "", "", "42"],
    ]
    let rows = cells.enumerated().map { row, cells in
      let texts = cells.enumerated().map { column, text in
        let kind = Int(text) == nil ? " t=\"str\"" : " s=\"\(column == 0 ? 1 : 0)\""
        return "<c r=\"\(Cell.name(ofColumn: column))\(row + 1)\"\(kind)><v>\(text)</v></c>"
      }
      return "<row r=\"\(row + 1)\">\(texts.joined())</row>"
    }
    return "<worksheet><cols><col min=\"1\" max=\"2\" hidden=\"0\"/></cols><sheetData>\(rows.joined())</sheetData>"
      + "<mergeCells><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"A4:C4\"/></mergeCells></worksheet>"
  }()

  private static let styles =
    "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy-m-d\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"

  @Test("that are workbooks are read or refused")
  mutating func workbooks() throws {
    try folder.write("as_of: 2026-09-01\ntables: [{name: a, title: 甲, dimensions: [类别, 标题]}]\n", to: "tally.yml")
    let spec = try TallySpec.read(folder.path + "/tally.yml")
    let kinds = try #require(KindNames([]))
    for _ in 0..<60 {
      let bytes = OfficeSample.workbook(sheet: spoiler.spoiled(Self.sheet), styles: spoiler.spoiled(Self.styles))
      try folder.write(Data(bytes), to: "register.xlsx")
      try survives { _ = try RegisterImport.read(folder.path + "/register.xlsx", kinds: kinds) }
      try survives { _ = try Tally.count(folder.path + "/register.xlsx", by: spec, outside: folder.path + "/content") }
    }
  }

  @Test("that are documents are read or refused")
  mutating func documents() throws {
    let names = ["document", "numbering", "styles"]
    for name in ["tables", "automatic-numbers", "heading-styles", "tracked-changes"] {
      let archive = try ZipArchive(Array(Data(contentsOf: URL(fileURLWithPath: fixture("documents/\(name).docx")))))
      let parts = try names.compactMap { name in
        try archive.part("word/\(name).xml").map { (name: name, text: String(decoding: $0, as: UTF8.self)) }
      }
      for round in 0..<20 {
        var spoilt = parts
        spoilt[round % parts.count].text = spoiler.spoiled(parts[round % parts.count].text)
        try folder.write(Data(OfficeSample.document(spoilt)), to: "plan.docx")
        try survives { _ = try PlanImport.read(folder.path + "/plan.docx").files(reportIn: .chinese) }
      }
    }
  }

  private func survives(_ read: () throws -> Void) throws {
    do { try read() } catch let refusal as Refusal { #expect(refusal.diagnostics.hasErrors) }
  }
}
