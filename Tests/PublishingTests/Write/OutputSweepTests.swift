import Diagnostics
import Testing

@testable import Publishing

@Suite("The last look over the output")
struct OutputSweepTests {
  private func found(_ path: String, _ text: String) throws -> [String] {
    found(path, text, by: OutputSweep(scanner: try SampleSite().cleared().scanner, folder: "public"))
  }

  private func found(_ path: String, _ text: String, by sweep: OutputSweep) -> [String] {
    switch sweep.clear(RenderedFile(path: path, bytes: Array(text.utf8))) {
    case .success: return []
    case .failure(let refusal): return refusal.diagnostics.map { "\($0.location) \($0.rule) \($0.message.english)" }
    }
  }

  @Test(
    "refuses a number that pieces make together, and shows none of it",
    arguments: [
      "<p>13800138000</p>", "<p>138<b>0013</b>8000</p>", "<p>138<b>00138000</b></p>",
      "<p><span>138</span> <span>0013 8000</span></p>",
      "<p><span>138</span>\n<span>00138000</span></p>", "<p>138<a href=\"x.html\">0013</a>8000</p>",
      "<p>138<!-- -->00138000</p>",
      "<p>&#49;3800138000</p>", "<p>138&nbsp;0013&nbsp;8000</p>", "<img alt=\"138 0013 8000\">",
      "<p title='138-0013-8000'>x</p>",
      "<a aria-label=\"138 00138000\">x</a>", "<meta name=\"description\" content=\"138 0013 8000\">",
      "<a href=\"tel:138-0013-8000\">x</a>",
      "<b data-stop=\"138 0013 8000\">x</b>", "<p id=\"13800138000\">x</p>", "<!-- 138 0013 8000 -->",
      "<style>/* 13800138000 */</style>",
      "<p>11010519491231002X</p>", "<p>110105<i>19491231</i>002X</p>", "<p>１３８００１３８０００</p>",
      "<svg><text>138<tspan>00138000</tspan></text></svg>",
    ]
  )
  func markup(html: String) throws {
    let found = try found("a.html", html)
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.hasPrefix("public/a.html:1:") && !$0.contains("0013") && $0.contains("*") })
  }

  @Test("says in which file the words stand, where a page alone makes them personal")
  func writtenWhere() throws {
    let sample = try SampleSite(["pages/about.md": article("关于", text: "看了3个孩子，都很好。")])
    let sweep = OutputSweep(site: try sample.site(), folder: "public")
    let page = RenderedFile(path: "a.html", bytes: Array("<p>2026-11-05 家访</p><p>看了3个孩子，都很好。</p>".utf8))
    guard case .failure(let refusal) = sweep.clear(page) else { return #expect(Bool(false)) }
    let hints = refusal.diagnostics.compactMap(\.hint?.chinese)
    #expect(hints.count == 1 && hints[0].hasSuffix("；这句话写在 \(sample.content)/pages/about.md 里"), "\(hints)")
  }

  @Test("finds an identity number at whatever byte of a page it stands")
  func everywhere() throws {
    let page = """
      <!DOCTYPE html><html lang=zh><head><title>作业</title><meta name="x" content="安静"><!-- 注 --></head>
      <body class='a b'><svg viewBox="0 0 4 4"><path d="M1 2"/></svg><p id=top data-n="四" hidden>慢慢&amp;来<br>一起</p></body>
      """
    let bytes = Array(page.utf8)
    let sweep = OutputSweep.strict(folder: "public")
    let missed = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }.filter { index in
      let start = String(decoding: bytes[..<index], as: UTF8.self)
      let end = String(decoding: bytes[index...], as: UTF8.self)
      return found("a.html", start + "#11010519491231002X#" + end, by: sweep).isEmpty
    }
    #expect(missed == [])
  }

  @Test(
    "refuses it in data and feeds too, and in a file's name",
    arguments: [
      ("data/a.json", "{\"x\": \"138 0013 8000\"}"), ("data/a.csv", "年级,电话\r\n一,138-0013-8000\r\n"),
      ("feed.xml", "<summary>138 0013 8000</summary>"),
      ("robots.txt", "# 13800138000"), ("assets/a.svg", "<svg><title>138 0013 8000</title></svg>"),
      ("files/13800138000.txt", "x"), ("A.HTML", "<b>138</b>00138000"),
    ]
  )
  func otherFiles(path: String, text: String) throws {
    #expect(try found(path, text).count == 1)
  }

  @Test(
    "lets pass what is no number of a person",
    arguments: [
      (
        "a.html",
        "<svg viewBox=\"0 0 138 0013 8000\"><path d=\"M138 0013 8000\"/><polyline points=\"138,00 138,000\"/></svg>"
      ),
      (
        "a.html",
        "<link href=\"assets/site.0123456789.css\"><p id=\"d2025-03-12-2\">2025-03-12</p><time datetime=\"2025-03-12\">2025年3月12日</time>"
      ),
      ("a.html", "<img alt=\"138\" title=\"0013 8000\"><b title=\"138\">0013</b><i title=\"8000\"></i>"),
      ("a.html", "<td>138</td><td>0013</td><td>8000</td>"), ("a.html", "<p>138</p><p>00138000</p>"),
      ("a.html", "<a href=\"tel:12355\">12355</a> <a href=\"tel:110\">110</a>"),
      ("a.csv", "年份,数\r\n138,00138000\r\n"), ("a.json", "[138, 00138000]"),
      ("sitemap.xml", "<loc>https://x.example/1.html</loc><lastmod>2025-03-12</lastmod>"),
      ("a.html", "<meta http-equiv=\"refresh\" content=\"0; url=../a.html\">"),
      ("a.html", "<p>%E5%BF%83%E7%90%86%20%E5%B0%8F</p>"),
    ]
  )
  func innocent(path: String, text: String) throws {
    #expect(try found(path, text).isEmpty)
  }

  @Test("says where in the file")
  func place() throws {
    #expect(
      try found("a.html", "<p>好</p>\n<p>字<b>138</b>00138000</p>") == [
        "public/a.html:2:8 mobile-number a mobile telephone number: 1**********"
      ]
    )
    #expect(
      try found("a.txt", "甲\n乙 13800138000") == [
        "public/a.txt:2:3 mobile-number a mobile telephone number: 1**********"
      ]
    )
  }

  @Test("finds nothing in a whole site that is clean")
  func wholeSite() throws {
    let sample = try SampleSite(BuiltLinksTests.files)
    let sweep = OutputSweep(scanner: try sample.cleared().scanner, folder: "public")
    for (path, text) in try sample.files(baseURL: "https://x.example/") {
      guard case .failure(let refusal) = sweep.clear(RenderedFile(path: path, bytes: Array(text.utf8))) else {
        continue
      }
      Issue.record("\(refusal.diagnostics)")
    }
  }
}

@Suite("A waived text in the output")
struct WaiverReachTests {
  private static let number = "13900139000"
  private static let waiver = """
    title: 心桥
    school: 云溪小学
    language: zh-Hans
    privacy: {waivers: [{rule: mobile-number, file: FILE, text_hash: cad9, reason: 旧号码, post: 校长, until: 2026-12-31}]}

    """

  @Test(
    "sums of money that a table prints side by side are no card",
    arguments: [
      ("<td>4500</td><td>2000</td><td>7000</td><td>6500</td>", false), ("4500200070006500", true),
      ("<td>4500</td><td>2000</td><td>7000</td><td>6501</td>", false),
      ("<td>6200</td><td>0000</td><td>0000</td><td>0005</td>", true),
    ]
  )
  func sums(html: String, isRefused: Bool) throws {
    let site = try SampleSite([
      "statistics/datapackage.yml": """
      resources:
        - {name: m, title: 补助, path: m.csv, measure: money, value: 金额, dimensions: [年级], as_of: 2026-02-01,
           schema: {fields: [{name: 年级}, {name: 金额}]}}
      """,
      "statistics/m.csv": "年级,金额\n三年级,4500\n四年级,2000\n五年级,7000\n六年级,6500\n",
    ]).site()
    let file = RenderedFile(path: "index.html", bytes: Array("<p>补助</p>\(html)".utf8))
    let result = OutputSweep(site: site, folder: "public").clear(file)
    if case .failure = result { #expect(isRefused) } else { #expect(!isRefused) }
  }

  private func refuses(_ path: String, _ text: String, waiving file: String = "pages/duty.md") throws -> Bool {
    let sample = try SampleSite([
      "site.yml": Self.waiver.replacing("FILE", with: file), "pages/gate.md": article("门卫"),
      file: file.hasSuffix(".csv") ? "日期,类别,标题,说明\n2026-01-02,会议,甲,\(Self.number)\n" : article("值班", text: Self.number),
    ])
    let site = try sample.site()
    let sweep = OutputSweep(scanner: site.content.scanner, folder: "public", waivers: WaiverReach(site: site))
    if case .failure = sweep.clear(RenderedFile(path: path, bytes: Array(text.utf8))) { return true }
    return false
  }

  @Test(
    "passes on its page, however it is written there, and where that page is linked",
    arguments: [
      ("duty.html", "<p>139-0013-9000</p>"), ("duty.html", "<meta content=\"13900139000\">139<b>0013</b>9000"),
      ("index.html", "<a href=\"duty.html\">值班</a> 13900139000"),
    ]
  )
  func passes(path: String, html: String) throws {
    #expect(try !refuses(path, html))
  }

  @Test(
    "is refused elsewhere, and so is everything else on its page",
    arguments: [
      ("gate.html", "13900139000"), ("gate.html", "<a href=\"off-duty.html\">13900139000</a>"),
      ("404.html", "13900139000"), ("13900139000.html", "x"),
      ("duty.html", "13900139001"), ("duty.html", "13900139000 11010519491231002X"),
    ]
  )
  func refused(path: String, html: String) throws {
    #expect(try refuses(path, html))
  }

  @Test("a log goes into many pages")
  func logs() throws {
    #expect(try !refuses("progress/activities/2026-01.html", Self.number, waiving: "activities/a.csv"))
    #expect(try refuses("progress/activities/2026-01.html", "13900139001", waiving: "activities/a.csv"))
  }

  @Test("without waivers nothing passes")
  func nowhere() throws {
    let sweep = OutputSweep(scanner: try SampleSite().cleared().scanner, folder: "public")
    guard case .failure = sweep.clear(RenderedFile(path: "a.html", bytes: Array(Self.number.utf8))) else {
      Issue.record("let through")
      return
    }
  }

  @Test("looks for no text in pixels and sound, but for the name of the file")
  func pixels() throws {
    let sweep = OutputSweep(scanner: try SampleSite().cleared().scanner, folder: "public")
    func passes(_ path: String, holdsNoText: Bool) -> Bool {
      let file = RenderedFile(path: path, bytes: Array("QQQ777777777".utf8), holdsNoText: holdsNoText)
      if case .success = sweep.clear(file) { return true }
      return false
    }
    let results = [
      passes("files/a.png", holdsNoText: true), passes("files/a.png", holdsNoText: false),
      passes("files/13800138000.png", holdsNoText: true),
    ]
    #expect(results == [true, false, false])
  }
}
