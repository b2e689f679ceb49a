import Testing

@testable import Publishing

@Suite("Taking entries out of lists")
struct EntryCutTests {
  private func cut(_ html: String, page: String = "s/index.html") -> String {
    let bytes = Array(html.utf8)
    let cut = EntryCut(page: page, withdrawn: ["s/a.html", "s/信.html"], baseURL: "https://x.example/")
    return String(
      decoding: ClearedFile(path: page, published: bytes, without: cut.ranges(in: bytes)).bytes,
      as: UTF8.self
    )
  }

  @Test(
    "an item that begins with a link to what is gone goes whole",
    arguments: [
      "<li><a href=\"a.html\">题</a></li>",
      "<li class=\"card\">\n<h3><a href=\"../s/a.html#x\">题</a></h3>\n<p>摘要</p></li>",
      "<li><a class=\"b\" href=\"%E4%BF%A1.html\" rel=\"prev\"><span>上一篇</span> 题</a></li>",
      "<li><svg aria-label=\"题\"></svg><p><a href=\"https://x.example/s/a.html\">题</a></p></li>",
    ]
  )
  func goes(item: String) {
    #expect(cut("<ul>\n<li>一</li>\n\(item)\n<li>二</li>\n</ul>") == "<ul>\n<li>一</li>\n<li>二</li>\n</ul>")
  }

  @Test(
    "a sentence stays, and so does a list in which another one lies",
    arguments: [
      "<ul><li>看<a href=\"a.html\">题</a></li></ul>", "<p><a href=\"a.html\">题</a></p>",
      "<ul><li><a href=\"b.html\">题</a></li></ul>", "<ul><li><a href=\"https://y.example/s/a.html\">题</a></li></ul>",
    ]
  )
  func stays(html: String) {
    #expect(cut(html) == html)
  }

  @Test("of nested lists the innermost item goes, or the outer one with all in it")
  func nested() {
    let list = "<ul><li><a href=\"t.html\">话题</a><ul><li><a href=\"a.html\">题</a></li></ul></li></ul>"
    #expect(cut(list) == "<ul><li><a href=\"t.html\">话题</a><ul></ul></li></ul>")
    #expect(cut(list.replacing("t.html", with: "%E4%BF%A1.html")) == "<ul></ul>")
  }
}
