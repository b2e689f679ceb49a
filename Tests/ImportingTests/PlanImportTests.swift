import Diagnostics
import Foundation
import Intake
import TestSupport
import Testing

@testable import Importing

@Suite("Importing plans")
struct PlanImportTests {
  @Test("takes UTF-8, UTF-16 and GB18030, and gives the same draft of each")
  func encodings() throws {
    let folder = try TemporaryFolder()
    let text = "云溪小学工作计划\r\n一、工作安排\r\n2025年上半年：完成摸底。\r\n"
    let gb = String.Encoding(rawValue: 0x8000_0632)
    let drafts = try [String.Encoding.utf8, .utf16, .utf16LittleEndian, gb].map { encoding in
      let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : []
      try folder.write(Data(mark) + (try #require(text.data(using: encoding))), to: "plan.txt")
      return try PlanImport.read(folder.path + "/plan.txt").files(reportIn: .english)[0].text
    }
    #expect(Set(drafts).count == 1)
    #expect(drafts[0].contains("### 2025年上半年：\n\n- [ ] 完成摸底 {#t-a}\n"))
  }

  @Test(
    "refuses what is no text",
    arguments: [[0xFF, 0xFE, 0x00], [0x00, 0x01, 0x02, 0xFF]] as [[UInt8]]
  )
  func noText(bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try folder.write(Data(bytes), to: "plan.txt")
    #expect(throws: Refusal.self) { try PlanImport.read(folder.path + "/plan.txt") }
  }

  @Test("keeps headings, lists and escapes of Markdown")
  func markdown() throws {
    let folder = try TemporaryFolder()
    try folder.write("# 云溪小学计划\n\n## 2025年下半年\n\n- [ ] 买*一批*书\n- 开家长会\n", to: "plan.md")
    let draft = try PlanImport.read(folder.path + "/plan.md").files(reportIn: .english)[0].text
    #expect(draft.hasPrefix("---\ntitle: '云溪小学计划'\nsummary: '云溪小学'\n---\n"))
    #expect(draft.hasSuffix("### 2025年下半年\n\n- [ ] 买\\*一批\\*书 {#t-a}\n- [ ] 开家长会 {#t-b}\n"))
  }

  @Test("a table directly below the title, or with a day in its last cell, stays a table")
  func tables() {
    func row(_ number: Int, _ cells: String...) -> SourceLine {
      SourceLine(number: number, text: cells.joined(separator: "\u{3000}"), cells: cells)
    }
    let title = SourceLine(number: 1, text: "柳沟小学2027年工作计划", headingLevel: 1)
    let rows = [row(2, "责任人", "工作", "时间"), row(3, "德育主任", "配图书角", "2027年3月"), row(4, "班主任", "家访", "2027年4月")]
    let draft = PlanImport(of: ImportedFile(file: "plan.docx", lines: [title] + rows)).files(reportIn: .english)[0].text
    #expect(draft.contains("title: '柳沟小学2027年工作计划'"))
    #expect(
      draft.hasSuffix("| 责任人 | 工作 | 时间 |\n|---|---|---|\n| 德育主任 | 配图书角 | 2027年3月 |\n| 班主任 | 家访 | 2027年4月 |\n")
    )
  }

  @Test("periods of school years are read in the middle of a line, as half-years are")
  func gluedTerms() {
    let draft = plans(of: "柳沟小学计划\n二、工作安排1、2026学年第一学期：制订方案。2、2026-2027学年第二学期：总结工作。")
      .files(reportIn: .english)[0].text
    #expect(draft.contains("- [ ] 制订方案 {#t-a}") && draft.contains("- [ ] 总结工作 {#t-b}"), "\(draft)")
  }

  @Test("what looks like Markdown in plain text stays text")
  func escapes() {
    #expect(MarkdownText.escaped("# 1. <b>*a* [x] {#y}") == "\\# 1. \\<b\\>\\*a\\* \\[x\\] \\{#y\\}")
    #expect(MarkdownText.escaped("2. 健全") == "2\\. 健全")
    #expect(MarkdownText.escaped("2.健全") == "2.健全")
    #expect(MarkdownText.yaml("'心桥'") == "'''心桥'''")
  }

  @Test(
    "cuts run-on tasks where a new one begins",
    arguments: [
      ("完成摸底，建立档案。", ["完成摸底", "建立档案"]),
      ("建全留守儿童档案和充实成长记录袋", ["建全留守儿童档案", "充实成长记录袋"]),
      ("改进和完善制度", ["改进和完善制度"]),
      ("家长、教师联谊会总结经验", ["家长、教师联谊会", "总结经验"]),
      ("(1)订计划。定分工。(2)买书。", ["订计划。定分工", "买书"]),
      ("配备电脑，供视频通话", ["配备电脑，供视频通话"]),
      ("建立 QQ 群 完成 2024 年总结", ["建立 QQ 群", "完成 2024 年总结"]),
    ]
  )
  func cutting(text: String, tasks: [String]) {
    #expect(TaskCutter.cut(text).tasks.map(TaskCutter.wording) == tasks)
    #expect(TaskCutter.cut(text).tasks.joined() == text)
  }

  @Test(
    "reads what is promised, and no more",
    arguments: [
      ("配备5台专用电话机", ["5台"]), ("室内面积不少于20平方米", ["20平方米"]), ("入学率、巩固率均达100％", ["100%"]), ("购置图书２００册", ["200册"]),
      ("有一部电话机、一台电视机", ["1部", "1台"]), ("留守儿童高达50%以上", []), ("完善每一个细节", []), ("充分利用45分钟", []), ("配备十二张桌子", ["12张"]),
      ("是一个特殊的群体", []), ("完成2024年总结", []), ("通过上述三项措施，形成合力", []), ("购置图书1,200册", ["1200册"]), ("到会率90%以上", ["90%"]),
    ]
  )
  func promises(clause: String, quantities: [String]) {
    #expect(Quantity.promised(in: clause).map { $0.number + $0.unit } == quantities)
  }

  @Test(
    "makes a target of what counts in all, and of nothing else",
    arguments: [
      ("配备5台电脑", "", "5 台"), ("每月家访不少于1次", "", "每月 1 次"), ("不少于1次", "每学期开展安全讲座", "每学期 1 次"), ("人均图书达到5册", "", "人均 5 册"),
      ("辍学率不超过1%", "", "≤ 1 %"), ("把费用控制在500元以内", "", "≤ 500 元"), ("不少于20平方米", "建设活动室", "20 平方米"),
    ]
  )
  func senses(clause: String, before: String, short: String) {
    #expect(Quantity.promised(in: clause, after: before).map(\.short) == [short])
  }

  @Test("reads targets in numbered lines, in tables and in headings, and asks where they are no totals")
  func numberedTargets() {
    let plans = plans(
      of: """
        云溪小学2025年留守儿童工作计划
        一、工作目标
        （一）室内面积不少于20平方米
        （二）建档率达100％。
        （三）每月家访不少于1次
        1、到2026年，让孩子课余有去处
        2、建设一间不少于30平方米的阅览室，配备5台电脑和3部电话
        二、工作安排
        2025年上半年：
        （一）配备5台专用电话机
        （二）购置图书200册和桌椅10套
        """
    )
    let draft = plans.files(reportIn: .chinese)[0].text
    #expect(draft.contains("\n\n（一）室内面积不少于20平方米\n\n（二）建档率达100％。\n\n"))
    #expect(draft.contains("- [ ] 配备5台专用电话机 {#t-a target=5 unit=台}\n- [ ] 购置图书200册和桌椅10套 {#t-b}\n"))
    #expect(
      draft.hasSuffix(
        """
        ### 2025年

        - [ ] 室内面积不少于20平方米 {#t-c target=20 unit=平方米}
        - [ ] 建档率达100％ {#t-d target=100 unit=%}
        - [ ] 每月家访不少于1次 {#t-e}
        - [ ] 建设一间不少于30平方米的阅览室（1间） {#t-g target=1 unit=间}
        - [ ] 建设一间不少于30平方米的阅览室（30平方米） {#t-h target=30 unit=平方米}
        - [ ] 5台电脑 {#t-i target=5 unit=台}
        - [ ] 3部电话 {#t-j target=3 unit=部}

        ### 2026年

        - [ ] 让孩子课余有去处 {#t-f}

        """
      )
    )
    #expect(plans.lines(of: "import-quantity") == [5, 11])
  }

  @Test("goes on with the period that the sentence before named, and asks about one that is named again")
  func namedPeriods() {
    let plans = plans(
      of: """
        云溪小学留守儿童工作计划
        一、工作安排
        2025年计划建设1间活动室。
        2025年还要开好家长会。
        2026年计划做好总结。
        2025年：
        办好阅览室。
        """
    )
    let draft = plans.files(reportIn: .chinese)[0].text
    #expect(
      draft.contains("### 2025年\n\n- [ ] 2025年计划建设1间活动室 {#t-a target=1 unit=间}\n- [ ] 2025年还要开好家长会 {#t-b}\n\n### 2026年")
    )
    #expect(plans.lines(of: "import-period") == [3, 5])
    #expect(plans.lines(of: "import-year") == [6])
  }

  @Test(
    "knows the numbers of headings and items",
    arguments: [
      ("一、目标", "chapter 1 、"), ("（二）办法", "section 2 （）"), ("3、电脑", "item 3 、"), ("2.档案", "item 2 ."),
      ("(10)落实", "point 10 ()"),
      ("（3）加强", "point 3 （）"), ("③加强", "circle 3 ①"), ("十二、其他", "chapter 12 、"), ("2.5米", nil), ("2024年", nil),
      ("一要连通", nil), ("（家庭）", nil),
    ] as [(String, String?)]
  )
  func numbering(text: String, expected: String?) {
    #expect(Numbering(startOf: text).map { "\($0.level) \($0.value) \($0.marks)" } == expected)
  }

  @Test("tells gaps in numbers, but not a count that begins anew")
  func gaps() {
    let plans = plans(of: "计划\n一、甲\n1、子\n2、丑\n二、乙\n1、寅\n3、卯\n四、丁")
    #expect(plans.lines(of: "import-numbering") == [7, 8])
  }

  @Test("does not take real text for shuffled text")
  func wordSalad() throws {
    let question = String(repeating: "孩子想家了怎么办？先听他说！再给爸妈打电话，好吗？", count: 20)
    #expect(!WordSalad.isLikely(question))
    let lines = try PlanImport.read(fixture("plans.txt")).file.lines
    #expect(WordSalad.isLikely(lines[66..<75].map(\.text).joined()))
    #expect(!WordSalad.isLikely(lines[12..<40].map(\.text).joined()))
  }

  @Test("refuses a file without text")
  func noText() throws {
    let folder = try TemporaryFolder()
    try folder.write("\n \n", to: "a.txt")
    let refusal = try #require(throws: Refusal.self) { try PlanImport.read(folder.path + "/a.txt") }
    #expect(refusal.diagnostics.map(\.message.chinese) == ["这个文件里没有文字"])
  }

  @Test("says where no task could be read, and counts those of the running text with the rest")
  func noTasks() {
    let plans = plans(of: "云溪小学2026—2027学年度第一学期工作计划\n九月份：\n1、开学摸底\n2、家访20户\n十月份：\n1、座谈会")
    #expect(plans.messages(at: 1).contains { $0.contains("没有读出任务") })
    #expect(plans.taskCount.all == 1 && plans.taskCount.fromText == 1)
    #expect(ImportingTests.plans(of: "计划\n2026年上半年：完成摸底。").messages(at: 1).isEmpty)
  }

  @Test("ends a title where the text begins, and takes 2026年9月—2027年8月 for its years")
  func titles() throws {
    let short = try #require(plans(of: "第一学期\n1.1. 开展家访\n2.2. 建立档案").documents[0].draft)
    #expect(short.title == "第一学期" && short.imported.count == 3)
    let years = try #require(plans(of: "云溪小学工作计划\n2026年9月—2027年8月\n一、目标\n配备电脑2台。").documents[0].draft)
    #expect(years.title == "云溪小学工作计划" && years.span == "2026年9月—2027年8月")
    #expect(years.datedTargets.map(\.year) == ["2027年"])
  }

  @Test("never overwrites what somebody edited, and changes nothing when nothing changed")
  func twice() throws {
    let folder = try TemporaryFolder()
    let file = DraftFile(path: "plans/a.md", text: "甲\n")
    #expect(try file.write(to: folder.path) == .written)
    #expect(try file.write(to: folder.path + "/") == .unchanged)
    try folder.write("乙\n", to: "plans/a.md")
    #expect(try file.write(to: folder.path) == .kept)
    #expect(try folder.read("plans/a.md") == "乙\n")
  }
}
