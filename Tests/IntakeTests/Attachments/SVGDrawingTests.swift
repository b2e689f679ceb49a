import Testing

@testable import Intake

@Suite struct SVGDrawingTests {
  private static let head = "<svg xmlns=\"http://www.w3.org/2000/svg\">"

  @Test func `a plain drawing passes, its comments go`() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- 张老师画 -->
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">
      <style>.a { fill: url(#g) }</style><title>桥</title>
      <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
      <rect class='a' width="5" height="5" fill="url(#g)" style="stroke: #000"/><use xlink:href="#g" href="#g"/>
      <text x="1">电话<tspan>138</tspan><tspan>0013</tspan> &lt;a&gt; &amp;amp;</text><text>乙</text>
      </svg>

      """
    let drawing = try SVGDrawing(Array(text.utf8))
    let result = String(decoding: drawing.bytes, as: UTF8.self)
    #expect(result == text.replacing("<!-- 张老师画 -->", with: ""))
    #expect(drawing.words.contains("电话1380013 <a> &amp;\n\n乙"))
    #expect(!drawing.words.contains("fill"))
  }

  @Test(arguments: [
    "<script>1</script>", "<SCRIPT/>", "<g onclick=\"a()\"/>", "<g onLoad='a()'/>", "<image href=\"#a\"/>",
    "<foreignObject/>", "<a href=\"#b\"/>",
    "<use href=\"https://a.example/b.svg#c\"/>", "<use xlink:href='//a'/>", "<use href=\"data:image/png;base64,AA\"/>",
    "<use href=\"&#106;avascript:a\"/>", "<rect fill=\"url(http://a.example)\"/>", "<rect style=\"fill:url( 'a' )\"/>",
    "<rect style=\"fill:u\\72l(a)\"/>", "<style>@import 'a';</style>", "<style>a{b:ur/**/l(c)}</style>",
    "<animate attributeName=\"href\"/>",
    "<set/>", "<feImage href=\"#a\"/>", "<metadata/>", "<rdf:RDF/>", "<g inkscape:label=\"甲\"/>",
    "<g data-name=\"甲\"/>",
    "<g xmlns:inkscape=\"http://www.inkscape.org/\"/>", "<svg xmlns=\"http://www.w3.org/1999/xhtml\"/>",
    "<text>&#49;&#51;</text>",
    "<text>&nbsp;</text>", "<![CDATA[<a/>]]>", "<![CDATA[a", "<?php a?>", "<!DOCTYPE svg>",
    "<style>a::before{content : '1'}</style>", "<g a=\"1\" a=\"2\"/>", "<g a=1/>", "<g a/>",
    "<g><rect></g>",
    "<g>", "</g>", "<g", "<!-- a", "<g a=\"<\"/>", "<g a=\"1\"b=\"2\"/>", "<iframe/>",
    "<style>a{b:image-set('c')}</style>",
    "<g a=\"javascript:b\"/>", "<g a=\"data:b\"/>", "<rect fill=\"url('#a') url(b)\"/>", "<g / >",
    "<text direction=\"rtl\" unicode-bidi=\"bidi-override\">1</text>",
    "<text y=\"nan\">1</text>", "<text y=\"inf\">1</text>", "<text y=\"1e999\">1</text>", "<text y=\"0x14\">1</text>",
    "<text y=\"2em\">1</text>", "<text x=\"1 50%\">12</text>", "<text><tspan y=\"\">1</tspan></text>",
    "<use href=\"#a\" y=\"1cm\"/>",
    "<text style=\"unicode-bidi: isolate-override\">1</text>", "<style>text{unicode-bidi : bidi-override}</style>",
  ])
  func `is refused`(_ part: String) {
    #expect(throws: AttachmentProblem.self, "\(part)") { try SVGDrawing(Array((Self.head + part + "</svg>").utf8)) }
  }

  @Test(arguments: [
    "", "<g/>", "text", "<svg/><svg/>", "<svg/>text", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "<!DOCTYPE svg",
    "<svg/><![CDATA[a]]>",
    "<?xml version='1.0' encoding='gb2312'?><svg/>", "<svg/>\0",
  ])
  func `as a whole is refused`(_ text: String) {
    #expect(throws: AttachmentProblem.self) { try SVGDrawing(Array(text.utf8)) }
  }

  @Test(arguments: [
    ("<path d=\"M166 0000-1234.5e3z\"/>", true), ("<g transform=\"translate(1660000 1234)\"/>", true),
    ("<polygon points=\"1660000,1234\"/>", true), ("<g id=\"a1660000\"/>", false), ("<g x=\"tel 1660000\"/>", false),
    ("<path d=\"M1660000：\"/>", false), ("<path d=\"M1660000zhang\"/>", false), ("<text>1660000</text>", false),
  ])
  func `numbers that only shape are no text`(_ part: String, _ isShape: Bool) throws {
    let bytes = Array((Self.head + part + "</svg>").utf8)
    let readable = try SVGDrawing(bytes).readable
    #expect(readable.count == bytes.count && readable.holds("166") != isShape)
  }

  @Test func `what stands on one line is read as one`() throws {
    let text = "<text x=\"1\" y=\"9\">1660000</text><text y=\"20\">甲</text><g><text y=\"9\">1234</text></g>"
    #expect(try SVGDrawing(Array((Self.head + text + "</svg>").utf8)).lines == "1660000 1234\n")
  }

  @Test(arguments: [
    (
      "<defs><text id=\"a\">1</text><text id=\"b\">2</text></defs><use href=\"#a\"/><use xlink:href=\"#b\"/><use href=\"#a\"/>",
      "1 2 1\n"
    ),
    ("<text x=\"9px\" y=\"5\">2</text><text x=\"1\" y=\"+.5e1px\">1</text>", "2 1\n行\n1 2\n"),
    ("<rect x=\"50%\"/><text y=\"5px\">1</text><text y=\"5\">2</text>", "1 2\n"),
    ("<text x=\"9\" y=\"5\">2</text><text x=\"1\" y=\"5.2\">1</text>", "2 1\n行\n1 2\n"),
    ("<text y=\"5\" x=\"9 1\">21</text>", "2 1\n行\n1 2\n"),
    ("<text y=\"5\"><tspan x=\"9\">2</tspan><tspan x=\"1\">1</tspan></text>", "2 1\n行\n1 2\n"),
    ("<text x=\"1\" y=\"9\">1</text><text x=\"1\" y=\"20\">2</text>", "1 2\n"),
    ("<text x=\"1\" y=\"9\">甲乙</text><text x=\"1\" y=\"20\">丙丁</text>", ""),
  ])
  func `what an eye reads together is read together`(_ part: String, _ lines: String) throws {
    let head = Self.head.replacing(">", with: " xmlns:xlink=\"http://www.w3.org/1999/xlink\">")
    #expect(try SVGDrawing(Array((head + part + "</svg>").utf8)).lines == lines)
  }

  @Test func `document types that only name themselves and the marks of CDATA go`() throws {
    let text = "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/svg11.dtd\">\n" + Self.head
    let drawing = try SVGDrawing(
      Array((text + "<style><![CDATA[a{fill:red}]]></style><text>甲<![CDATA[乙]]></text></svg>").utf8)
    )
    #expect(
      String(decoding: drawing.bytes, as: UTF8.self) == "\n" + Self.head
        + "<style>a{fill:red}</style><text>甲乙</text></svg>"
    )
    #expect(drawing.words.contains("甲乙"))
  }

  @Test func `letters as shapes of their own are refused`() throws {
    func drawing(_ count: Int) -> [UInt8] {
      let ids = (0..<count).map { "g\($0)" }
      return Array(
        (Self.head + "<defs>" + ids.map { "<path id=\"\($0)\" d=\"M0 0\"/>" }.joined() + "</defs>"
          + ids.map { "<use href=\"#\($0)\"/>" }.joined() + "</svg>").utf8
      )
    }
    #expect(throws: Never.self) { try SVGDrawing(drawing(9)) }
    #expect(throws: AttachmentProblem.self) { try SVGDrawing(drawing(10)) }
  }

  @Test func `Inkscape's plain SVG passes`() throws {
    let text = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:svg=\"http://www.w3.org/2000/svg\"/>"
    #expect(try SVGDrawing(Array(text.utf8)).bytes == Array(text.utf8))
  }

  @Test func `the place of the fault is told`() throws {
    let text = Self.head + "\n<g>\n <text>甲</text><g onclick=\"a\"/></g></svg>"
    let outcome = AttachmentFixtures.check("files/a.svg", on: try #require(AttachmentFixtures.date))
      .check("files/a.svg", bytes: Array(text.utf8), file: "content/files/a.svg")
    #expect(AttachmentFixtures.verdict(outcome) == "image-format 3:19")
  }

  @Test func `deep nesting is refused`() {
    let deep = String(repeating: "<g>", count: 5000) + String(repeating: "</g>", count: 5000)
    #expect(throws: AttachmentProblem.self) { try SVGDrawing(Array((Self.head + deep + "</svg>").utf8)) }
  }
}
