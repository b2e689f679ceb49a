import Intake
import Testing

@testable import Publishing

@Suite("The search index")
struct SearchIndexTests {
  private func grams(_ title: String, headings: [String] = [], blocks: [String] = []) -> [String] {
    var page = SearchablePage(path: "a.html", origin: nil, title: title)
    (page.headings, page.blocks) = (headings, blocks)
    return SearchGrams(page).entries.map { entry in
      let second = UInt16(truncatingIfNeeded: entry >> 2)
      let pair = [SearchGrams.first(of: entry), second].compactMap { Unicode.Scalar($0) }.map { String($0) }.joined()
      return "\(pair)\(SearchGrams.place(of: entry))"
    }.sorted()
  }

  @Test(
    "Text becomes pairs; marks part them, forms and case do not matter, digits are capitals",
    arguments: [
      ("想爸妈", ["妈.2", "想爸2", "爸妈2"]), ("想，爸", ["想.2", "爸.2"]), ("想 爸", ["想.2", "爸.2"]),
      ("Wi－ＦＩ", ["fi2", "i.2", "wi2"]), ("１2", ["BC2", "C.2"]), ("“啊”……", ["啊.2"]), ("𠮷好", ["好.2"]), ("", []),
    ]
  )
  func pairs(text: String, expected: [String]) {
    #expect(grams(text) == expected)
  }

  @Test("A page's script tells its address", arguments: ["一", "一\",\n\n\"x.html", "s/a.html"])
  func address(title: String) {
    let page = SearchablePage(path: "s/信.html", origin: nil, title: title)
    #expect(SearchablePage.address(inScript: page.script(number: 3)) == "s/%E4%BF%A1.html")
    #expect(SearchablePage.address(inScript: Array("xinqiao.part(3,{\n});".utf8)) == nil)
  }

  @Test("A pair stands once, at its best place")
  func places() {
    #expect(grams("不哭", headings: ["不哭", "哭"], blocks: ["不哭", "不"]) == ["不.0", "不哭2", "哭.2"])
    #expect(grams("题", headings: ["睡"], blocks: ["睡睡"]) == ["题.2", "睡.1", "睡睡0"].sorted())
  }

  /// The other half of `search.js`.
  private func pages(of text: String) -> [[Int]] {
    let last = Array("!#$%&()*+,-./:;=")
    let others = Array("?[]^_{|}~<>`")
    var (found, page, value, factor): ([[Int]], Int, Int, Int) = ([], 0, 0, 1)
    for character in text {
      if let digit = others.firstIndex(of: character) {
        value += digit * factor
        factor *= others.count
      } else if let digit = last.firstIndex(of: character) {
        value += digit * factor
        page += value / 3
        found.append([page, value % 3])
        (page, value, factor) = (page + 1, 0, 1)
      }
    }
    return found
  }

  @Test("A list of pages can be read back")
  func postings() {
    let all = [[0, 2], [1, 0], [5, 1], [6, 0], [70, 2], [1_000, 0], [9_999, 1]]
    var list = PostingList()
    for entry in all { list.add(entry[0], entry[1]) }
    #expect(pages(of: list.text) == all)
    #expect(!list.text.contains { $0.isLetter || $0.isNumber || $0.isWhitespace || "\"\\".contains($0) })
  }

  @Test("Every part begins where the page says, and holds no digit")
  func parts() throws {
    let many = Dictionary(
      uniqueKeysWithValues: (1...90).map { number in
        let text = (0..<60).compactMap { Unicode.Scalar(0x4E00 + (number * 61 + $0 * 7) % 3_000).map { String($0) } }
        return ("tutoring/a\(number).md", article("第\(number)篇", text: text.joined(separator: "。") + " 12345"))
      }
    )
    let site = try SampleSite(many.merging(["tutoring/_index.md": article("课外辅导")]) { $1 }).site()
    let index = SearchIndex(site: site)
    #expect(index.starts.count > 1)
    #expect(index.starts == index.starts.sorted())
    let parts = index.files.filter { $0.path.contains("index-") }
    for (number, file) in parts.enumerated() {
      let text = String(decoding: try file.rendered().bytes, as: UTF8.self)
      let lines = text.split(separator: "\n").dropFirst()
      #expect(lines.allSatisfy { !$0.contains { $0.isASCII && $0.isNumber } })
      let firsts = lines.compactMap { $0.dropFirst().first?.utf16.first }
      #expect(firsts.allSatisfy { $0 >= index.starts[number] })
      if number + 1 < index.starts.count { #expect(firsts.allSatisfy { $0 < index.starts[number + 1] }) }
    }
  }

  @Test("A page's script says what the page says, and nothing in it can end a string")
  func script() {
    var page = SearchablePage(path: "心 桥/a.html", origin: nil, title: "“甲”\"乙\"\\")
    page.blocks = ["一\u{2028}二\u{A8}三\u{2026}", "</script>"]
    let script = String(decoding: page.script(number: 3), as: UTF8.self)
    #expect(script.hasPrefix("xinqiao.page(3,[\"“甲”\\\"乙\\\"\\\\\",\n\n\"%E5%BF%83%20%E6%A1%A5/a.html\""))
    #expect(script.contains("\"一 二¨三…\",\n\n\"</script>\""))
  }

  @Test("The version changes with the text of any page")
  func version() throws {
    func version(_ text: String) throws -> String {
      SearchIndex(site: try SampleSite(["pages/about.md": article("关于", text: text)]).site()).version
    }
    #expect(try version("甲") == version("甲"))
    #expect(try version("甲") != version("乙"))
  }
}
