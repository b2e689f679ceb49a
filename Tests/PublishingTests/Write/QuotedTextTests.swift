import Testing

import Intake
@testable import Publishing

@Suite("What a page repeats of its file is not looked at again")
struct QuotedTextTests {
  private static let long = (1...6).map { "这是第\($0)段话，说给爷爷奶奶听，一句一句慢慢看，看不完明天再看。" }
  private static let other = (1...20).map { "别的\($0)" }

  private func quoted(_ page: [String], of file: [String], frame: String = "") -> [[String]] {
    let page = Array(page.joined(separator: "\n\n").utf8)
    let file = Array(file.joined(separator: "\n").utf8)
    return QuotedText(page: page, file: file, frame: Array(frame.utf8)).ranges().map { range in
      page[range].split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test("It is the same lines in the same order, with a few more in the file")
  func lines() {
    let long = Self.long
    #expect(quoted(["首页"] + long + ["上一篇"], of: ["标题"] + long) == [long])
    #expect(quoted(long, of: [long[0], "a.html", "b.html", "c.html"] + long[1...]) == [long])
    #expect(quoted(long, of: [long[0], "a", "b", "c", "d"] + long[1...]) == [[long[0]], Array(long[1...])])
    #expect(quoted(long, of: Array(long[1...])) == [Array(long[1...])])
    #expect(quoted(long[..<3] + ["别的"] + long[3...], of: long) == [Array(long[..<3]), Array(long[3...])])
    #expect(quoted([long[1], long[0]], of: long) == [[long[1]], [long[0]]])
    #expect(quoted([long[0], "短", long[1]], of: [long[0], "短", long[1]]) == [[long[0], "短", long[1]]])
  }

  @Test("It is nothing where the file has no line of some length, or the page does not have it")
  func nothing() {
    #expect(quoted(["一", "二"], of: ["一", "二"]).isEmpty)
    #expect(quoted(["别的"], of: Self.long).isEmpty)
    #expect(quoted([], of: []).isEmpty)
    #expect(quoted(Self.long.map { "\"\($0)\"," }, of: Self.long).isEmpty)
  }

  @Test("In a script the lines stand in quotation marks")
  func quotationMarks() {
    let lines = Self.long.map { "\"\($0)\"," }
    #expect(quoted(["x(["] + lines + ["]);"], of: Self.long, frame: "\",") == [lines])
  }

  /// Looks at a page of a file.
  private struct Look: CustomTestStringConvertible {
    let sweep: OutputSweep
    let testDescription = "look"

    init(at file: [String]) throws {
      let texts = ["a.md": Array(file.joined(separator: "\n").utf8)]
      sweep = OutputSweep(scanner: try SampleSite().cleared().scanner, folder: "public", readTexts: texts)
    }

    func passes(_ html: [UInt8], _ path: String = "a.html") -> Bool {
      if case .success = sweep.clear(RenderedFile(path: path, bytes: html, origin: "a.md")) { true } else { false }
    }

    func passes(_ lines: [String]) -> Bool { passes(Array(lines.map { "<p>\($0)</p>" }.joined().utf8)) }
  }

  @Test("Nothing is hidden that stands around it or is put together with it, wherever a number stands")
  func everywhere() throws {
    let html = Array(
      (["<h1>甲</h1>"] + Self.long.map { "<p>\($0)</p>" } + ["<p>乙</p>"]).joined(separator: "\n").utf8
    )
    let look = try Look(at: Self.long)
    #expect(look.passes(html))
    let places = html.indices.filter { html[$0] & 0xC0 != 0x80 }
    let missed = places.filter { look.passes(html[..<$0] + Array("#13800138000#".utf8) + html[$0...]) }
    #expect(missed.isEmpty)
  }

  @Test("A number in two parts is found wherever they come to stand side by side")
  func apart() throws {
    let look = try Look(at: ["138", "00138000"])
    #expect(look.passes(Self.long + ["138"] + Self.other))
    #expect(look.passes(Self.other + ["00138000"] + Self.long))
    #expect(!look.passes(Self.long + ["138<b>00138000</b>"] + Self.other))
  }

  @Test("A word outside speaks of a number inside")
  func borders() throws {
    let file = ["号码10000717是哪一年记下来的，" + Self.long[0]] + Self.long
    let look = try Look(at: file)
    let body = file.map { "<p>\($0)</p>" }.joined()
    #expect(look.passes(Array("<h1>甲</h1>\(body)<p>乙</p>".utf8)))
    #expect(!look.passes(Array("<h1>QQ</h1>\(body)<p>乙</p>".utf8)))
  }

  @Test("A script of the search is looked at but for what it repeats in quotation marks")
  func scripts() throws {
    let look = try Look(at: Self.long)
    func script(_ lines: [String]) -> [UInt8] {
      Array("xinqiao.page(1,[\n\(lines.map { "\"\($0)\"" }.joined(separator: ",\n\n"))]);\n".utf8)
    }
    #expect(look.passes(script(Self.long), "search/page-1.js"))
    for place in 0...Self.long.count {
      let lines = Self.long[..<place] + ["13800138000"] + Self.long[place...]
      #expect(!look.passes(script(Array(lines)), "search/page-1.js"))
    }
    #expect(!look.passes(script(["学生张小明"] + Self.long), "search/page-1.js"))
  }
}
