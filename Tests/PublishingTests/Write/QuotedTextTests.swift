import Testing

@testable import Publishing

@Suite("What a page repeats of its file")
struct QuotedTextTests {
  private static let long = (1...6).map { "这是第\($0)段话，说给爷爷奶奶听，一句一句慢慢看，看不完明天再看。" }

  private func quoted(_ page: [String], of file: [String]) -> String? {
    let page = Array(page.joined(separator: "\n\n").utf8)
    let range = QuotedText(page: page, file: Array(file.joined(separator: "\n").utf8)).range()
    return range.map { String(decoding: page[$0], as: UTF8.self) }
  }

  @Test("is the same lines in the same order, with a few more in the file")
  func lines() {
    let long = Self.long
    let all = long.joined(separator: "\n\n")
    #expect(quoted(["首页"] + long + ["上一篇"], of: ["标题"] + long) == all)
    #expect(quoted(long, of: [long[0], "a.html", "b.html", "c.html"] + long[1...]) == all)
    #expect(quoted(long, of: [long[0], "a", "b", "c", "d"] + long[1...]) == long[0])
    #expect(quoted(long, of: Array(long[1...])) == long[1...].joined(separator: "\n\n"))
    #expect(quoted(long[..<3] + ["别的"] + long[3...], of: long) == long[..<3].joined(separator: "\n\n"))
    #expect(quoted([long[1], long[0]], of: long) == long[0])
  }

  @Test("is nothing where the file has no line of some length, or the page does not have it")
  func nothing() {
    #expect(quoted(["一", "二"], of: ["一", "二"]) == nil)
    #expect(quoted(["别的"], of: Self.long) == nil)
    #expect(quoted([], of: []) == nil)
  }

  @Test("hides nothing that stands around it or is put together with it, wherever a number stands")
  func everywhere() throws {
    let file = Self.long.joined(separator: "\n")
    let page = ["<h1>甲</h1>"] + Self.long.map { "<p>\($0)</p>" } + ["<p>乙</p>"]
    let html = page.joined(separator: "\n")
    let sweep = OutputSweep(
      scanner: try SampleSite().cleared().scanner,
      folder: "public",
      readTexts: ["a.html": Array(file.utf8)]
    )
    let bytes = Array(html.utf8)
    let missed = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }.filter { index in
      let planted = bytes[..<index] + Array("#13800138000#".utf8) + bytes[index...]
      if case .failure = sweep.clear(RenderedFile(path: "a.html", bytes: Array(planted))) { return false }
      return true
    }
    #expect(missed == [])
  }

  @Test("a word outside speaks of a number inside, and no number is cut in two")
  func borders() throws {
    let number = "号码10000717是哪一年记下来的，" + Self.long[0]
    let file = ([number] + Self.long + [String(repeating: "话", count: 120) + "138001380001234567"]).joined(
      separator: "\n"
    )
    let sweep = OutputSweep(
      scanner: try SampleSite().cleared().scanner,
      folder: "public",
      readTexts: ["a.html": Array(file.utf8)]
    )
    let body = file.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
    func passes(_ html: String) -> Bool {
      if case .success = sweep.clear(RenderedFile(path: "a.html", bytes: Array(html.utf8))) { true } else { false }
    }
    #expect(passes("<h1>甲</h1>" + body + "<p>乙</p>"))
    #expect(!passes("<h1>QQ</h1>" + body + "<p>乙</p>"))
  }
}
