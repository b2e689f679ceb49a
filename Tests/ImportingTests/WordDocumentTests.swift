import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Importing

@Suite("Word documents")
struct WordDocumentTests {
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
    #expect(plans.remarks.map(\.message.chinese) == ["文件里有宏，没有导入", "文件里有图片，没有导入"])
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
