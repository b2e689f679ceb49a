import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Importing

@Suite("Word documents")
struct WordDocumentTests {
  private static let noTasks = "没有“2026年上半年”这样的时期标题，没有读出任务；请在草稿里写上时期标题，下面一行一项写成“- [ ] ……”"

  @Test("give their headings, the numbers that Word counts, and their tables")
  func document() throws {
    let plans = try PlanImport.read(fixture("school-plan.docx"))
    let draft = plans.files(reportIn: .english)[0].text
    #expect(
      draft == """
        ---
        title: '白鹭镇云溪小学留守儿童之家工作计划'
        summary: '白鹭镇云溪小学，2025—2026'
        ---

        ## 一、工作目标

        让每个孩子都有人陪，课余有去处。

        1.建好一间阅览室；

        2.每周打一次电话；

        ## 二、工作安排

        ### 2025年上半年

        - [ ] 配备3台联网的电脑 {#t-a target=3 unit=台}
        - [ ] 总务处牵头购置图书200册 {#t-b target=200 unit=册 responsible=总务处}

        ### 2、2025年下半年：

        - [ ] 召开家长会 {#t-c}
        - [ ] 完成工作总结 {#t-d}

        | 项目 | 经费 |
        |---|---|
        | 图书 | 自筹 |

        """
    )
  }

  /// The drafts that are expected stand beside the documents; they were read against what LibreOffice shows.
  @Test(
    "that LibreOffice wrote are read exactly, and what stands in no draft is told",
    arguments: [
      ("automatic-numbers", ["4 全角符号：“％”", "5 “1次”是按“每月”算的"]),
      ("fonts", ["1 文件头（发文单位、文号），没有写进草稿"]),
      ("hand-numbers", ["7 编号写法不一致：前面是“1、”，这里是“2．”"]),
      ("heading-styles", []),
      ("hidden-text", ["0 文件里有隐藏文字，没有导入"]),
      ("notes-and-headers", ["0 文件里有页眉或页脚，没有导入", "0 文件里有脚注或尾注，没有导入"]),
      ("several-plans", ["1 文件里分篇用的行，没有写进草稿", "5 文件里分篇用的行，没有写进草稿", "9 广告，没有写进草稿"]),
      ("soft-returns", []),
      ("tables", ["1 \(noTasks)", "3 这里是表格，照表格保留；除了写明数量的，没有从里面读任务", "7 这里是表格，照表格保留；除了写明数量的，没有从里面读任务"]),
      ("text-boxes", ["0 文件里有文本框，已写成单独的段落"]),
      ("tracked-changes", ["0 文件里有修订，按“接受修订”以后的样子导入"]),
    ]
  )
  func documents(name: String, remarks: [String]) throws {
    let plans = try PlanImport.read(fixture("documents/\(name).docx"))
    let expected = try String(contentsOfFile: fixture("documents/\(name).md"), encoding: .utf8)
    #expect(plans.files(reportIn: .chinese).dropLast().map(\.text).joined() == expected)
    #expect(plans.remarks.map { "\($0.location.line ?? 0) \($0.message.chinese)" } == remarks)
    let count = plans.count
    #expect(count.lines == count.imported + count.leftOut + count.blank)
  }

  @Test("count lists that begin anew, in letters, circles and Roman numbers, and by their style")
  func numbers() throws {
    let numbers = WordNumbering()
    let levels = ["lowerRoman", "upperLetter", "decimalEnclosedCircle", "decimalFullWidth"].enumerated().map {
      level,
      format in
      "<lvl ilvl=\"\(level)\"><start val=\"1\"/><numFmt val=\"\(format)\"/><lvlText val=\"%\(level + 1)\"/></lvl>"
    }
    let lists = """
      <num numId="1"><abstractNumId val="0"/></num><num numId="2"><abstractNumId val="0"/><lvlOverride ilvl="0">\
      <startOverride val="1"/><lvl ilvl="0"><numFmt val="bullet"/></lvl></lvlOverride></num>
      """
    let part = "<numbering><abstractNum abstractNumId=\"0\">\(levels.joined())</abstractNum>\(lists)</numbering>"
    try XMLWalk.walk(Array(part.utf8), numbers.steps)
    let places = [("1", 0), ("1", 0), ("1", 1), ("1", 2), ("1", 3), ("1", 0), ("1", 1), ("2", 0), ("2", 0)]
    #expect(places.map { numbers.next(inList: $0, level: $1) } == ["i", "ii", "A", "①", "１", "iii", "A", "i", "ii"])
    let styles = WordStyles()
    let style = "<style styleId=\"a\"><pPr><numPr><numId val=\"7\"/><ilvl val=\"1\"/></numPr></pPr></style>"
    let heir = "<style styleId=\"b\"><basedOn val=\"a\"/></style>"
    try XMLWalk.walk(Array("<styles>\(style)\(heir)</styles>".utf8), styles.steps)
    #expect(styles.list(of: "b").map { "\($0.list) \($0.level)" } == "7 1")
    #expect(styles.list(of: "c") == nil)
  }

  @Test(
    "with numbers that no Word writes are read all the same",
    arguments: ["-1", "0", "8", "9", "2000000000", "\(Int.min)", "\(Int.max)", "9999999999999999999", "x", ""]
  )
  func strangeNumbers(number: String) throws {
    for format in ["decimal", "upperLetter", "lowerRoman", "decimalEnclosedCircle", "chineseCounting"] {
      let numbers = WordNumbering()
      let level =
        "<lvl ilvl=\"\(number)\"><start val=\"\(number)\"/><numFmt val=\"\(format)\"/><lvlText val=\"%1\"/></lvl>"
      let list =
        "<num numId=\"1\"><abstractNumId val=\"0\"/><lvlOverride ilvl=\"\(number)\"><startOverride val=\"\(number)\"/></lvlOverride></num>"
      try XMLWalk.walk(
        Array("<numbering><abstractNum abstractNumId=\"0\">\(level)\(level)</abstractNum>\(list)</numbering>".utf8),
        numbers.steps
      )
      let reader = WordParagraphs(styles: WordStyles(), numbers: numbers)
      let item = "<p><pPr><numPr><ilvl val=\"\(number)\"/><numId val=\"1\"/></numPr></pPr><r><t>事</t></r></p>"
      try XMLWalk.walk(Array("<body>\(item)\(item)</body>".utf8), reader.steps)
      #expect(reader.paragraphs.allSatisfy { $0.text.hasSuffix("事") && $0.text.count < 800 })
    }
  }

  @Test("lose no text around boxes, deleted marks of paragraphs, tables in tables and readings of characters")
  func nested() throws {
    let body = """
      <p><r><t>前</t></r><r><txbxContent><p><r><t>框</t></r></p></txbxContent></r><r><t>后</t></r></p>\
      <p><pPr><rPr><del/></rPr></pPr><r><t>接</t></r></p><p><r><t>上</t></r></p>\
      <p><r><ruby><rt><r><t>jia</t></r></rt><rubyBase><r><t>家</t></r></rubyBase></ruby></r></p>\
      <tbl><tr><tc><p><r><t>外</t></r></p><tbl><tr><tc><p><r><t>内</t></r></p></tc></tr></tbl></tc><tc><p><r><t>右</t></r></p></tc></tr></tbl>
      """
    let reader = WordParagraphs(styles: WordStyles(), numbers: WordNumbering())
    try XMLWalk.walk(Array("<body>\(body)</body>".utf8), reader.steps)
    #expect(reader.paragraphs.map(\.text) == ["前后", "", "框", "", "接上", "家", "外 内\u{3000}右"])
    #expect(reader.paragraphs.last?.cells == ["外 内", "右"])
  }

  @Test("that are old, protected or open are refused, and it is said what to do")
  func refused() throws {
    let folder = try TemporaryFolder()
    let word = try Data(contentsOf: URL(fileURLWithPath: fixture("school-plan.docx")))
    try folder.write(Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), to: "old.docx")
    try folder.write(word.prefix(word.count / 2), to: "half.docx")
    try folder.write(Data(), to: "empty.docx")
    try folder.write(word, to: "open.docx")
    try folder.write("", to: ".~lock.open.docx#")
    #expect(refusal(of: folder.path + "/old.docx") == ["import-unreadable 这是旧格式（.doc 或 .xls）"])
    #expect(refusal(of: fixture("protected.docx")) == ["import-unreadable 这个文件加了密码"])
    #expect(refusal(of: folder.path + "/half.docx") == ["import-unreadable 这个文件坏了，打不开"])
    #expect(refusal(of: folder.path + "/empty.docx") == ["import-unreadable 这不是 Word 文档或 Excel 表格"])
    #expect(refusal(of: folder.path + "/open.docx") == ["import-open 这个文件正开着：旁边有 .~lock.open.docx#"])
  }

  @Test("that unpack to gigabytes, or whose entities grow, are refused at once")
  func hostile() {
    #expect(refusal(of: fixture("bomb.docx")) == ["import-unreadable 这个文件解开后大得不正常"])
    #expect(refusal(of: fixture("entities.docx")) == ["import-unreadable 这个文件坏了，打不开"])
  }

  @Test("have their text taken, and it is told that macros and pictures were not")
  func leftAside() throws {
    let plans = try PlanImport.read(fixture("macros.docm"))
    #expect(plans.documents.first?.draft?.title == "云溪小学计划")
    #expect(plans.remarks.map(\.message.chinese) == ["文件里有宏，没有导入", "文件里有图片，没有导入", Self.noTasks])
  }

  @Test("with entities that grow are refused before they do")
  func entities() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"xxxxxxxx\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>"
    #expect(throws: XMLWalk.Broken.self) { try XMLWalk.walk(Array(bomb.utf8), XMLWalk.Steps()) }
    #expect(throws: Never.self) { try XMLWalk.walk(Array("<a>1</a>".utf8), XMLWalk.Steps()) }
  }

  private func refusal(of path: String) -> [String] {
    do {
      _ = try PlanImport.read(path)
      return []
    } catch {
      return (error as? Refusal)?.diagnostics.map { "\($0.rule) \($0.message.chinese)" } ?? ["\(error)"]
    }
  }
}
