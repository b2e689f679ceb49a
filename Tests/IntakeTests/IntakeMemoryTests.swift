import Diagnostics
import Testing

@testable import Intake

@Suite("What is known of the files from an earlier run")
struct IntakeMemoryTests {
  /// Each step is written over the ones before.
  private static let steps: [[String: String]] = [
    ["pages/a.md": "# 甲\n\n欧阳云溪说得好。\n\n电话 16600001234。\n", "pages/b.md": "# 乙\n\n平安。\n"],
    ["pages/b.md": "# 乙\n\n平安归来。\n"],
    ["pages/a.md": "# 甲\n\n欧阳云溪说得好。\n"],
    ["names.csv": "姓名\n欧阳云溪\n", "site.yml": settings + "roster: names.csv\n"],
    ["names.csv": "姓名\n司马云溪\n"],
    ["pages/a.md": "# 甲\n\n家访 3名留守儿童。\n\n电话 16600001234。\n"],
    ["site.yml": settings + "public_numbers:\n  - number: \"16600001234\"\n    purpose: 值班\n"],
    ["pages/a.md": "# 甲\n\n问题儿童。\n\n【请写：名字】\n"],
    ["psychological-guidance/_index.md": "# 心理\n", "psychological-guidance/a.md": "# 问题儿童\n\n问题儿童。\n"],
    ["activities/log.md": "## 2025-03-12 家访\n\n- 类别: 家访\n"],
    ["site.yml": settings + "kinds:\n  - name: 赶集\n    line: 安全\n"],
    ["site.yml": "title: [甲"],
    ["site.yml": settings],
  ]

  private static let settings = "title: 甲\nschool: 云溪小学\nlanguage: zh-Hans\n"

  @Test("a run with it finds the same as one without")
  func same() throws {
    let sample = try SampleFolder(["site.yml": Self.settings])
    let memory = IntakeMemory()
    for (number, files) in Self.steps.enumerated() {
      for (path, text) in files { try sample.folder.write(text, to: path) }
      for _ in 0..<2 {
        #expect(sample.diagnostics(memory: memory) == sample.diagnostics(), "step \(number)")
      }
    }
  }

  @Test("the same file is neither read nor looked at again")
  func once() {
    let memo = Memo<[Int], Int>()
    var made = 0
    func output(_ name: String, _ input: [Int]) -> Int {
      memo.output(for: name, of: input) {
        made += 1
        return input.count
      }
    }
    #expect(output("a", [1]) == 1 && output("a", [1]) == 1 && made == 1)
    #expect(output("b", [1, 2]) == 2 && output("a", [1]) == 1 && made == 2)
    #expect(output("a", []) == 0 && output("a", [1]) == 1 && made == 4)
    memo.forget()
    #expect(output("b", [1, 2]) == 2 && made == 5)
  }
}
