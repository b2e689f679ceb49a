import Diagnostics
import Testing

@testable import Publishing

@Suite("The offline pack")
struct PackTests {
  private let contents: Set<String> = ["index.html", "tutoring/a.html", "assets/a.css", "search/page-0.js"]

  private func rewritten(_ text: String, of page: String = "tutoring/a.html", baseURL: String? = "https://x.example/s/")
    -> String
  {
    let links = PackedLinks(page: page, contents: contents, baseURL: baseURL)
    return String(decoding: links.rewritten(Array(text.utf8)), as: UTF8.self)
  }

  @Test(
    "A link to what is not packed leads to the site",
    arguments: [
      ("<a href=\"../index.html\">", "<a href=\"../index.html\">"), ("<a href=\"a.html#b\">", "<a href=\"a.html#b\">"),
      ("<a href=\"#b\">", "<a href=\"#b\">"), ("<a href=\"tel:110\">", "<a href=\"tel:110\">"),
      ("<a href=\"../progress/index.html#b\">x</a>", "<a href=\"https://x.example/s/progress/index.html#b\">x</a>"),
      ("<a class=\"c\" href=\"b%20c.html\">", "<a class=\"c\" href=\"https://x.example/s/tutoring/b%20c.html\">"),
      ("<link href=\"../assets/a.css\">", "<link href=\"../assets/a.css\">"),
    ]
  )
  func links(html: String, expected: String) {
    #expect(rewritten(html) == expected)
  }

  @Test("and where the site does not know its own address, it is no link")
  func noAddress() {
    #expect(rewritten("<a href=\"../feed.xml\">x</a>", baseURL: nil) == "<a>x</a>")
  }

  @Test("So do pages that the search finds")
  func search() {
    let script = "xinqiao.page(0,[\"甲\",\n\n\"progress/a.html\",\n\n[\n],\n\n[\n]]);\n"
    #expect(rewritten(script, of: "search/page-0.js").contains("\"https://x.example/s/progress/a.html\","))
    #expect(rewritten(script, of: "search/page-0.js", baseURL: nil).isEmpty)
    let packed = script.replacing("progress", with: "tutoring")
    #expect(rewritten(packed, of: "search/page-0.js") == packed)
  }

  private func pack(_ sample: SampleSite, most: Int = 2_000_000) throws -> [UInt8] {
    let cleared = try sample.cleared()
    let site = try SiteBuilder(content: cleared, date: SampleSite.today, baseURL: "https://x.example/").build().site
    let files = PageRenderer(site: site, theme: try SampleSite.theme()).files()
    let sweep = OutputSweep(scanner: cleared.scanner, folder: "public")
    let pack = OfflinePack(site: site, files: files, sweep: sweep, most: most)
    #expect(pack.paths.contains("tutoring/homework.html") && pack.paths.contains("large/tutoring/homework.html"))
    let isOut = pack.paths.allSatisfy { !$0.hasPrefix("progress/") && !$0.hasPrefix("data/") && $0 != "404.html" }
    #expect(isOut)
    return try pack.bytes(of: try files.map { try sweep.clear(try $0.rendered()).get() }, named: "a.zip")
  }

  @Test("The same site makes the same ZIP file")
  func equal() throws {
    let sample = try SampleSite(BuiltLinksTests.files)
    let bytes = try pack(sample)
    #expect(bytes.starts(with: Array("PK\u{3}\u{4}".utf8)))
    #expect(try pack(sample) == bytes)
  }

  @Test("One that no phone can take is refused with its size")
  func size() throws {
    let sample = try SampleSite(BuiltLinksTests.files)
    let count = try pack(sample).count
    #expect(try pack(sample, most: count).count == count)
    do {
      _ = try pack(sample, most: count - 1)
      Issue.record("not refused")
    } catch let refusal as Refusal {
      #expect(refusal.diagnostics.map(\.rule) == ["pack-size"])
      #expect(refusal.diagnostics.map(\.message.english).joined().contains("\(count) bytes; \(count - 1) are allowed"))
    }
  }
}
