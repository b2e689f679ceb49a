import Diagnostics
import Foundation
import Intake
import TestSupport
import Testing

@testable import Importing

@Suite("Activity registers")
struct RegisterTests {
  private static let kinds = KindNames(["讲座=安全教育"])
  private static let read = Result { try RegisterImport.read(fixture("registers.xlsx"), kinds: try #require(kinds)) }

  @Test(
    "that LibreOffice wrote are read exactly, however messy",
    arguments: [
      ("plain", "日期,类别,标题,人数|2026-03-01,家长会,春季家长会,45"),
      ("merged title", "日期,类别,标题,人数|2026-03-12,志愿活动,植树,30"),
      ("serial dates", "日期,类别,标题,人数|2026-03-01,阅读,读书,20|2026-03-02,阅读,读报,21|2026-03-03,阅读,读诗,22"),
      ("chinese dates", "日期,类别,标题,人数|2026-03-01,会议,甲,1|2026-03-12,会议,乙,2|2026-10-20,会议,丙,3"),
      ("slashes", "日期,类别,标题,人数|2026-03-01,会议,甲,1|2026-03-02,会议,乙,2|2026-03-03,会议,丙,3"),
      ("totals", "日期,类别,标题,人数|2026-03-01,会议,甲,4|2026-03-02,会议,乙,6"),
      ("blank zero uncounted", "日期,类别,标题,人数|2026-03-01,会议,甲,|2026-03-02,会议,乙,0|2026-03-03,会议,丙,"),
      ("full width", "日期,类别,标题,人数|2026-03-01,会议,甲,45|2026-03-02,会议,乙,45"),
      ("other names", "日期,类别,标题,人数,儿童数,地点,说明|2026-03-01,家访,走访,30,12,各村民组,\"下雨，\"\"改期\"\"\""),
      ("running numbers", "日期,类别,标题,人数|2026-03-01,会议,甲,3|2026-03-02,会议,乙,4"),
      ("unknown column", "日期,类别,标题,人数|2026-03-01,会议,甲,3"),
      ("heading below", "日期,类别,标题,人数|2026-03-01,会议,甲,3"),
      ("to the right", "日期,类别,标题,人数|2026-03-01,会议,甲,3"),
      ("empty rows", "日期,类别,标题,人数|2026-03-01,会议,甲,3|2026-03-05,会议,乙,4"),
      ("merged days", "日期,类别,标题,人数|2026-03-01,会议,甲,3|2026-03-01,会议,乙,4"),
      ("kind in title", "日期,类别,标题,人数|2026-03-01,家长会,春季家长会,40|2026-03-02,安全教育,防溺水讲座,90"),
      ("spaces", "日期,类别,标题,人数|2026-03-01,会议,甲,3"),
      ("line breaks", "日期,类别,标题,人数|2026-03-01,会议,\"第一行\n第二行\",3"),
      ("quantity", "日期,类别,标题,数量|2026-03-01,书信,寄信,12.5|2026-03-02,采购,买书,1200"),
      ("formula", "日期,类别,标题,人数|2026-03-01,会议,甲,12"),
      ("two-row heading", "日期,类别,标题,人数,儿童数|2026-03-01,会议,甲,45,12|2026-03-02,会议,乙,30,8"),
      ("two rows unmerged", "日期,类别,标题,人数,儿童数|2026-03-01,会议,甲,45,12"),
      ("hidden row", "日期,类别,标题,人数|2026-03-01,会议,甲,3|2026-03-02,会议,乙,4"),
      ("hidden column", "日期,类别,标题,人数,说明|2026-03-01,会议,甲,3,下雨"),
      ("percentage", "日期,类别,标题,人数,说明|2026-03-01,家长会,甲,38,95%|2026-03-02,家长会,乙,40,95.5%"),
      ("text formula", "日期,类别,标题,人数|2026-03-01,家长会,春季家长会,45"),
      ("date formula", "日期,类别,标题,人数|2026-03-01,会议,甲,3"),
      ("day and hour", "日期,类别,标题,人数|2026-03-01,会议,甲,3"),
      ("month and day", "日期,类别,标题,人数|2026-03-01,会议,甲,3|2026-03-02,会议,乙,4"),
      ("thousands", "日期,类别,标题,数量|2026-03-01,捐赠,捐书,1200|2026-03-02,捐赠,捐款,1200.5"),
      ("trailing rows", "日期,类别,标题,人数|2026-03-01,会议,甲,3"),
      ("2025年", "日期,类别,标题,人数|2025-03-01,会议,甲,3|2025-12-30,会议,乙,4"),
      ("school year", "日期,类别,标题,人数|2025-09-03,会议,甲,3|2026-03-05,会议,乙,4"),
      ("year of the row above", "日期,类别,标题,人数|2026-03-01,会议,甲,3|2026-03-08,会议,乙,4|2026-04-02,会议,丙,5"),
      ("merged kinds", "日期,类别,标题,人数|2026-03-01,阅读,甲,3|2026-03-02,阅读,乙,4"),
      ("wide spaces", "日期,类别,标题,人数|2026-03-01,会议,甲,45"),
      ("broken heading", "日期,类别,标题,人数|2026-03-01,会议,甲,3"),
      ("monthly totals", "日期,类别,标题,人数|2026-03-01,会议,甲,3|2026-04-02,会议,乙,4"),
      (
        "two tables of words",
        "日期,类别,标题,人数|2026-03-01,会议,\"含,逗号和\"\"引号\"\"\",3|2026-03-02,会议,=不是公式,4|2026-03-03,会议,<b>&amp;,5"
      ),
    ]
  )
  func sheets(name: String, table: String) throws {
    let register = try Self.read.get()
    let index = try #require(register.logs.firstIndex { $0.sheet.name == name })
    #expect(register.files(reportIn: .english)[index].text == table.replacing("|", with: "\n") + "\n")
  }

  @Test("lose no cell: what was imported and what was left out is all that the sheet holds")
  func account() throws {
    for log in try Self.read.get().logs {
      let known = log.account.imported + log.account.leftOut.map(\.cell)
      #expect(
        known.map(\.address).sorted() == log.sheet.rows.flatMap(\.self).map(\.address).sorted(),
        "\(log.sheet.name)"
      )
    }
  }

  @Test("tell what was left out, and which sheet is none")
  func report() throws {
    let register = try Self.read.get()
    let report = try #require(register.files(reportIn: .chinese).last).text
    #expect(report.contains("合计行：A4 合 计；D4 10"))
    #expect(report.contains("没有导入的列：E1 参加学生；E2 略"))
    #expect(report.contains("还没有统计，按空格导入：D4 未统计"))
    #expect(
      register.remarks.map(\.message.chinese) == [
        "工作表“hidden row”里有隐藏的内容，已和别的一样读入", "工作表“hidden column”里有隐藏的内容，已和别的一样读入",
        "工作表“unknown column”里没有导入的列：E1 “参加学生”", "工作表“notes only”没有表头，没有导入",
      ]
    )
    #expect(report.contains("表头：A2 日期；B2 类别；C2 标题；D2 人数；A3 日期；B3 类别；C3 标题；D3 合计；E3 儿童"))
  }

  @Test("that cannot be read for sure are refused as a whole, each cell with its sheet and address")
  func doubtfulSheets() throws {
    let refusal = try #require(throws: Refusal.self) {
      try RegisterImport.read(fixture("refused.xlsx"), kinds: try #require(KindNames([])))
    }
    let problems = refusal.diagnostics.map { diagnostic in
      let place = diagnostic.location.file.split(separator: "refused.xlsx ").last ?? ""
      return "\(place): \(diagnostic.message.chinese)"
    }
    #expect(
      problems == [
        "no such day!A2: 这不是一个日期", "no year!A2: 这个日期没有年份", "dropped zero!A3: 分不清是几号：表格可能丢了末尾的 0（3.1 和 3.10）",
        "several days!A3: 这不是一个日期", "short year!A2: 年份只写了两位", "month only!A2: 这不是一个日期", "three years!A3: 这个日期没有年份",
        "turn of the year!A3: 这个日期没有年份", "division by zero!D2: 这个公式没有结果", "lost reference!C2: 这个公式没有结果",
        "share as count!D2: 这里要写整数（0 或更大）", "shared count!D3: 几次活动合用一个数（合并的格子）", "about!D2: 这不是准数",
        "below nothing!D2: 这里要写整数（0 或更大）", "half a person!D2: 这里要写整数（0 或更大）", "unknown kind!B2: 没有“茶话会”这种活动类别",
        "no title!A2: 这一行没有“标题”", "note below!A3: 这不是一个日期", "note below!A3: 这一行没有“标题”", "note below!A3: 这一行没有“类别”",
        "one meaning twice!B1: 这一列和 A1 是同一个意思",
      ]
    )
  }

  @Test("of LibreOffice in GB18030, UTF-16 and UTF-8 are one table", arguments: ["gb18030", "utf-16", "utf-8"])
  func commaSeparated(name: String) throws {
    let register = try RegisterImport.read(fixture(name + ".csv"), kinds: try #require(KindNames([])))
    let table = "日期,类别,标题,人数,说明|2026-03-01,会议,甲,3,\"第一行|第二行，\"\"引号\"\"\"|2026-03-12,家访,𠮷,,"
    #expect(register.files(reportIn: .english)[0].text == table.replacing("|", with: "\n") + "\n")
  }

  @Test("with a formula that nobody worked out are refused at its address")
  func openFormula() throws {
    let row = "<row r=\"2\"><c r=\"A2\"><f>1+1</f></c><c r=\"B2\" t=\"b\"><v>1</v></c></row>"
    let cells = ExcelCells(strings: [], styles: ExcelStyles(), is1904: false)
    try XMLWalk.walk(Array("<worksheet><sheetData>\(row)</sheetData></worksheet>".utf8), cells.steps)
    #expect(cells.rows?.map { $0.map(\.value) } == [[.fault("="), .text("TRUE")]])
    #expect(ExcelStrings.decoded("甲_x000D_\n乙_x005F_") == "甲\n乙_")
  }

  @Test("have a merged area once in each row, however often it is written, and not where a row has its own")
  func mergedTwice() throws {
    let rows = (1...4).map { "<row r=\"\($0)\">\(OfficeSample.cell("B\($0)", "甲"))</row>" }.joined()
    let own = "<row r=\"1\">\(OfficeSample.cell("A1", "乙"))</row><row r=\"4\">\(OfficeSample.cell("A4", "丙"))</row>"
    let bytes = OfficeSample.workbook(rows + own, merged: ["A1:A4", "A1:A4", "A1:A3"])
    let sheet = try ExcelWorkbook(file: "a.xlsx").read(bytes).sheets[0]
    #expect(sheet.rows.map { $0.map(\.text).joined() } == ["乙甲", "乙甲", "乙甲", "丙甲"])
  }

  @Test("whose merged areas cover more than any school's are refused")
  func mergedOften() {
    let columns = (0..<60).map(Cell.name)
    let row = "<row r=\"1\">\(columns.map { OfficeSample.cell($0 + "1", "甲") }.joined())</row>"
    #expect(throws: Refusal.self) {
      try ExcelWorkbook(file: "a.xlsx").read(OfficeSample.workbook(row, merged: columns.map { "\($0)1:\($0)9999" }))
    }
  }

  @Test(
    "with a cell that cannot be read are refused with its address",
    arguments: [
      ("2026-02-30,会议,甲,1", "A2 这不是一个日期"), ("3月1日,会议,甲,1", "A2 这个日期没有年份"), ("2026年3月1日—3日,会议,甲,1", "A2 这不是一个日期"),
      ("昨天,会议,甲,1", "A2 这不是一个日期"), ("2026-03-01,会议,甲,约50", "D2 这不是准数"),
      ("2026-03-01,会议,甲,-1", "D2 这里要写整数（0 或更大）"),
      ("2026-03-01,会议,甲,4.5", "D2 这里要写整数（0 或更大）"), ("2026-03-01,会议,甲,#REF!", "D2 这里要写整数（0 或更大）"),
      ("2026-03-01,讲座会,甲,1", "B2 没有“讲座会”这种活动类别"),
      ("2026-03-01,会议,,1", "A2 这一行没有“标题”"), (",会议,甲,1", "B2 这一行没有“日期”"), ("2026-03-01,,甲,1", "A2 这一行没有“类别”"),
    ]
  )
  func refused(row: String, problem: String) throws {
    #expect(try problems(of: "日期,类别,标题,人数\n\(row)\n") == [problem])
  }

  @Test(
    "tell of days as schools write them",
    arguments: [
      "2026年9月1日（星期二）", "2026年9月1日上午", "2026-9-1 周二", "20260901", "2026、9、1", "2026年9月1日（下午）",
    ]
  )
  func days(written: String) throws {
    #expect(try table("日期,类别,标题\n\(written),会议,甲\n") == "日期,类别,标题\n2026-09-01,会议,甲\n")
  }

  @Test("are refused where a year has two digits or a number is a guess, and told what to write")
  func guesses() throws {
    let refusal = try #require(throws: Refusal.self) {
      try table("日期,类别,标题,人数\n26.9.1,会议,甲,约58人\n2026-09-01,会议,乙,60余人\n2026-09-02,会议,丙,十二\n")
    }
    #expect(refusal.diagnostics.map(\.message.chinese) == ["年份只写了两位", "这不是准数", "这不是准数"])
    #expect(refusal.diagnostics.allSatisfy { ($0.hint?.chinese ?? "").contains(/四位|未统计/) })
  }

  @Test("give their unit, a kind called 家访活动, and what stands under 活动内容 and 备注")
  func moreColumns() throws {
    let text = "时间,类型,活动名称,活动内容,备注,数量,单位\n2026-09-01,家访活动,走访,问作业,下雨,30,人次\n2026-09-02,节日,过节,,,,\n"
    #expect(
      try table(text)
        == "日期,类别,标题,数量,单位,说明\n2026-09-01,家访,走访,30,人次,问作业；下雨\n2026-09-02,节日活动,过节,,,\n"
    )
    #expect(try table("日期,类别,标题,单位\n2026-09-01,会议,甲,某校\n") == "日期,类别,标题\n2026-09-01,会议,甲\n")
  }

  @Test("without kinds say which rows need one, and each unknown kind once with what to add")
  func unknownKinds() throws {
    let titles = "日期,活动内容\n2026-09-01,教师节\n2026-09-02,家访三户\n2026-09-03,茶话\n"
    #expect(try problems(of: titles) == ["A1 表里没有“类别”这一列，标题也看不出类别的有：第 2、4 行"])
    let refusal = try #require(throws: Refusal.self) {
      try table("日期,类别,标题\n2026-09-01,普法,甲\n2026-09-02,家访日,乙\n2026-09-03,普法,丙\n2026-09-03,谢雨萱家,丙\n")
    }
    #expect(refusal.diagnostics.count == 3)
    #expect(refusal.diagnostics[0].message.chinese == "没有“普法”这种活动类别（共 2 格）")
    #expect(refusal.diagnostics[1].hint?.chinese == "如果就是“家访”，请在命令后面加 --kind 家访日=家访；不是，等号后面换成别的类别")
    #expect(refusal.diagnostics.count { ($0.hint?.chinese ?? "").contains("采购") } == 1)
  }

  @Test("with names list them, masked, in the report by the lines of the log, and count them")
  func names() throws {
    let register = try read("日期,类别,标题,说明\n2026-09-01,家访,到谢雨萱家家访,\n2026-09-02,家访,走访,谢雨萱没有来\n")
    #expect(register.personalData.map(\.location.line) == [2, 3])
    let report = try #require(register.files(reportIn: .chinese).last).text
    #expect(report.contains(/- activities\/a.csv:2:[0-9]+: 这里有人名：谢\*\*/), "\(report)")
    #expect(!report.contains("雨萱"))
  }

  @Test("parted by tabs or semicolons say how to save them", arguments: ["\t", ";", "；"])
  func separators(mark: String) throws {
    let lines = [["日期", "类别", "标题"], ["2026-09-01", "会议", "甲"]].map { $0.joined(separator: mark) }
    #expect(try problems(of: lines.joined(separator: "\n")) == ["这个表的各列不是用英文逗号分开的"])
  }

  @Test("that were imported before leave the log, and their report stands beside the old one")
  func reports() throws {
    let folder = try TemporaryFolder()
    func write(_ text: String) throws -> [String] {
      try folder.write(text, to: "a.csv")
      let register = try RegisterImport.read(folder.path + "/a.csv", kinds: try #require(KindNames([])))
      return try register.files(reportIn: .chinese).map { file in
        let placed = try file.placed(in: folder.path)
        return "\(placed.path) \(try placed.write(to: folder.path))"
      }
    }
    let (first, second) = ("日期,类别,标题\n2026-09-01,会议,甲\n", "日期,类别,标题\n2026-09-01,会议,甲\n2026-09-02,会议,乙\n")
    #expect(try write(first) == ["activities/a.csv written", "imports/a.md written"])
    #expect(try write(second) == ["activities/a.csv kept", "imports/a-2.md written"])
    #expect(try write(second) == ["activities/a.csv kept", "imports/a-2.md unchanged"])
    #expect(try write(first) == ["activities/a.csv unchanged", "imports/a.md unchanged"])
  }

  @Test("without a heading, or with one twice, are refused")
  func headings() throws {
    #expect(try problems(of: "甲,乙\n1,2\n").count == 1)
    #expect(try problems(of: "日期,时间,类别,标题\n2026-03-01,2026-03-02,会议,甲\n").contains("B1 这一列和 A1 是同一个意思"))
    #expect(try problems(of: "日期,类别\n\"2026-03-01,会议\n").count == 1)
  }

  @Test("with two sheets of one name, of before 2007, or damaged are refused")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a.xls")
    try folder.write("x", to: "a.xlsx")
    let kinds = try #require(Self.kinds)
    for path in [
      fixture("same-names.xlsx"), folder.path + "/a.xls", folder.path + "/a.xlsx", fixture("school-plan.docx"),
    ] {
      #expect(throws: Refusal.self, "\(path)") { try RegisterImport.read(path, kinds: kinds) }
    }
  }

  @Test("with a million empty rows hold what is in them")
  func emptyRows() throws {
    let rows = (1...200_000).map { "<row r=\"\($0)\" spans=\"1:4\" ht=\"14.25\" customHeight=\"1\"/>" }.joined()
    let sheet =
      "<worksheet><sheetData>\(rows)<row r=\"1048576\"><c r=\"C1048576\"><v>7</v></c></row></sheetData></worksheet>"
    let cells = ExcelCells(strings: [], styles: ExcelStyles(), is1904: false)
    #expect(sheet.utf8.count > 10_000_000)
    try XMLWalk.walk(Array(sheet.utf8), cells.steps)
    #expect(cells.rows?.map { $0.map(\.address) } == [["C1048576"]])
  }

  @Test(
    "with row numbers that no Excel writes are read all the same",
    arguments: ["-1", "0", "2", "1048577", "\(Int.min)", "\(Int.max)", "x", ""]
  )
  func strangeRows(number: String) throws {
    let rows = String(repeating: "<row r=\"\(number)\"><c r=\"A\(number)\"><v>7</v></c></row>", count: 2)
    let merged = "<mergeCell ref=\"A1:A\(number)\"/><mergeCell ref=\"A\(number):A\(number)\"/>"
    let cells = ExcelCells(strings: [], styles: ExcelStyles(), is1904: false)
    try XMLWalk.walk(
      Array("<worksheet><sheetData>\(rows)</sheetData><mergeCells>\(merged)</mergeCells></worksheet>".utf8),
      cells.steps
    )
    let count = number == "2" ? 1 : 2
    #expect(cells.rows?.flatMap(\.self).map(\.value) == Array(repeating: .number("7"), count: count))
  }

  @Test("in GB18030 are read as those in UTF-8")
  func encodings() throws {
    let text = "日期,类别,标题,人数\r\n2026/3/1,会议,甲,3\r\n"
    let folder = try TemporaryFolder()
    try folder.write(try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632))), to: "a.csv")
    let register = try RegisterImport.read(folder.path + "/a.csv", kinds: try #require(KindNames([])))
    #expect(register.files(reportIn: .english)[0].text == "日期,类别,标题,人数\n2026-03-01,会议,甲,3\n")
  }

  @Test("of numbers: 3.1 may be the 10th whose 0 the sheet dropped, 3.12 may not")
  func droppedZero() {
    func read(_ number: String) -> RegisterDate.Reading {
      RegisterDate.read(
        Cell(row: 0, column: 0, value: .number(number)),
        years: RegisterYears(titles: ["2026年"])
      )
    }
    #expect(read("3.1") == .ambiguous)
    #expect(read("3.12") == CalendarDate(year: 2026, month: 3, day: 12).map(RegisterDate.Reading.day))
    #expect(read("3.4") == CalendarDate(year: 2026, month: 3, day: 4).map(RegisterDate.Reading.day))
    #expect(read("46082") == CalendarDate(year: 2026, month: 3, day: 1).map(RegisterDate.Reading.day))
    #expect(read("99999") == .unreadable)
  }

  @Test(
    "days without a year take the title's, or that of the day above while months go on",
    arguments: [
      (["2026年活动"], nil, 3, 2026), (["2025—2026学年"], nil, 9, 2025), (["2025—2026学年"], nil, 1, 2026),
      (["2025学年"], nil, 8, 2026),
      (["2024—2026年"], nil, 3, nil), (["20260301"], nil, 3, nil), ([], "2025-12-30", 12, 2025),
      ([], "2025-12-30", 1, nil),
      (["2026年"], "2025-12-30", 1, 2026),
    ] as [([String], String?, Int, Int?)]
  )
  func years(titles: [String], last: String?, month: Int, year: Int?) {
    var years = RegisterYears(titles: titles)
    last.flatMap { CalendarDate($0) }.map { years.pass($0) }
    #expect(years.year(ofMonth: month) == year)
  }

  @Test(
    "days since 1900 and since 1904",
    arguments: [("61", "1900-03-01"), ("36526", "2000-01-01"), ("45351", "2024-02-29"), ("46022", "2025-12-31")]
  )
  func serialDays(serial: String, date: String) throws {
    #expect(ExcelCells.date(serial, is1904: false)?.iso == date)
    let later = String(try #require(Int(serial)) - 1462)
    if Int(serial) ?? 0 > 2000 { #expect(ExcelCells.date(later, is1904: true)?.iso == date) }
  }

  @Test(
    "columns are named as spreadsheets name them",
    arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
  )
  func columns(column: Int, name: String) {
    #expect(Cell.name(ofColumn: column) == name)
  }

  @Test("kinds are explained by known kinds alone")
  func kinds() {
    #expect(KindNames(["讲座=没有"]) == nil)
    #expect(KindNames(["讲座"]) == nil)
  }

  private func read(_ text: String) throws -> RegisterImport {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a.csv")
    return try RegisterImport.read(folder.path + "/a.csv", kinds: try #require(KindNames([])))
  }

  private func table(_ text: String) throws -> String { try read(text).files(reportIn: .english)[0].text }

  private func problems(of table: String) throws -> [String] {
    do {
      _ = try read(table)
      return []
    } catch let refusal as Refusal {
      return refusal.diagnostics.map { diagnostic in
        let address = diagnostic.location.file.split(separator: "!").dropFirst().last.map { "\($0) " } ?? ""
        return address + diagnostic.message.chinese
      }
    }
  }
}
