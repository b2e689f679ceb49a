import Foundation
import Testing

@testable import Intake

/// Small documents with one thing hidden in each.
@Suite struct PDFObjectsTests {
  static func stream(_ text: String, _ keys: String = "") -> String {
    "<</Length \(text.utf8.count)\(keys)>>\nstream\n\(text)\nendstream"
  }

  static func document(
    content: String = "BT /F1 18 Tf 50 100 Td (Notice) Tj ET",
    catalogue: String = "",
    page: String = "",
    resources: String = "/Font<</F1 5 0 R>>",
    font: String = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    box: String = "0 0 300 200",
    more: [String] = []
  ) -> [UInt8] {
    let objects =
      [
        "<</Type/Catalog/Pages 2 0 R\(catalogue)>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[\(box)]/Contents 4 0 R/Resources<<\(resources)>>\(page)>>", stream(content),
        font,
      ] + more
    let body = objects.enumerated().map { "\($0.offset + 1) 0 obj\n\($0.element)\nendobj\n" }.joined()
    return Array("%PDF-1.4\n\(body)trailer\n<</Size 99/Root 1 0 R>>\nstartxref\n0\n%%EOF\n".utf8)
  }

  private static func fault(_ bytes: [UInt8]) -> String? {
    do throws(AttachmentProblem) {
      _ = try PDFObjects(bytes)
      return nil
    } catch {
      return error.message.english
    }
  }

  /// Its packed objects cannot be read without the password.
  private static let encrypted = Array(
    String(decoding: document(more: [stream("a", "/Type/ObjStm/N 1/First 4/Filter/FlateDecode")]), as: UTF8.self)
      .replacing("/Root 1 0 R", with: "/Root 1 0 R/Encrypt<</Filter/Standard>>").utf8
  )

  /// A font that is all in the file and names its glyphs so.
  private static func differences(_ names: String) -> String {
    "<</Type/Font/Subtype/Type1/Encoding<</Differences[65\(names)]>>/FontDescriptor<</Flags 4/FontFile 6 0 R>>>>"
  }

  /// Three glyphs by number, of a font whose map tells these characters.
  static func composite(map: String) -> [UInt8] {
    document(
      content: "q BT /F1 9 Tf [<00010002> 5 <0003>] TJ ET Q",
      font: "<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 6 0 R>>",
      more: [stream("1 begincodespacerange <0000> <FFFF> endcodespacerange \(map)")]
    )
  }

  @Test func `a plain document holds nothing else`() throws {
    #expect(Self.fault(Self.document()) == nil)
  }

  private static let image = stream("abc", "/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceRGB")
  private static let form = stream("BT (a) Tj ET", "/Subtype/Form/BBox[0 0 9 9]")

  @Test(arguments: [
    (document(more: [stream("BT (1660000) Tj ET")]), "none of its pages shows"),
    (document(page: "/PieceX 6 0 R", more: [stream("a")]), "none of its pages shows"),
    (document(resources: "/XObject<</X 6 0 R>>", more: [form]), "none of its pages shows"),
    (document(resources: "/Pattern<</P 6 0 R>>", more: [stream("BT ET", "/PatternType 1")]), "none of its pages shows"),
    (document(catalogue: "/OpenAction<</S/JavaScr#69pt/J#53(1)>>"), "scripts"),
    (document(catalogue: "/OpenAction<</S/SubmitForm/F(http://a.example)>>"), "scripts"),
    (document(catalogue: "/Collection<</Schema<<>>>>"), "other files"),
    (document(page: "/Annots[<</Subtype/Projection/Rect[0 0 9 9]>>]"), "comments"),
    (document(page: "/X 6 0 R", more: [stream("PLANTED", "/N 3")]), "none of its pages shows"),
    (document(page: "/FontFile2 6 0 R", more: [stream("PLANTED")]), "none of its pages shows"),
    (
      document(page: "/Metadata 6 0 R", more: [stream("<xmpGImg:image>/9j/</xmpGImg:image>", "/Type/Metadata")]),
      "pictures"
    ),
    (encrypted, "password"), (document(font: differences("/g12/ca4")), "no readable text"),
    (composite(map: "1 beginbfchar <0001> <901A> endbfchar"), "no readable text"),
    (composite(map: "1 beginbfrange <0001> <0003> [<0020> <0020> <0020>] endbfrange"), "no readable text"),
    (document(resources: "/XObject<</X 6 0 R>>", more: [image]), "pictures"),
    (document(page: "/Thumb 6 0 R", more: [stream("abc", "/Width 1/Height 1/BitsPerComponent 8")]), "pictures"),
    (document(content: "BI /W 1 /H 1 ID a EI"), "pictures"),
    (document(catalogue: "/OCProperties<</OCGs[]>>"), "layers"),
    (document(more: ["<</Type/OCG/Name(a)>>"]), "layers"),
    (document(page: "/Metadata 6 0 R", more: [stream("a", "/Type/Metadata/Filter/LZWDecode")]), "packed in a way"),
    (
      document(
        font: "<</Type/Font/Subtype/TrueType/Widths[500 500]/FontDescriptor 6 0 R>>",
        more: ["<</Flags 4/FontFile2 7 0 R>>", stream("a")]
      ), "no readable text"
    ),
    (document() + document().dropFirst(9), "older version"),
    (document() + Array("9 0 obj\n(a)\nendobj\nstartxref\n0\n%%EOF\n".utf8), "older version"),
  ])
  func `what no page shows is refused`(_ bytes: [UInt8], _ reason: String) throws {
    #expect(try #require(Self.fault(bytes)).contains(reason))
  }

  @Test(arguments: ["-1", "\(Int.min)", "\(Int.max)", "9999999999999999999", "1.5", "(1)"])
  func `lengths and counts that no program writes are refused`(_ number: String) {
    let packed = "<</Type/ObjStm/N \(number)/First 0/Length 0>>\nstream\n\nendstream"
    let long = "<</Length \(number)>>\nstream\na\nendstream"
    #expect(Self.fault(Self.document(more: [packed])) != nil)
    #expect(Self.fault(Self.document(page: "/X 6 0 R", more: [long])) != nil)
  }

  @Test(arguments: [
    document(content: "BT /F1 18 Tf (Notice) Tj ET /X Do", resources: "/XObject<</X 6 0 R>>", more: [form]),
    document(
      font: "<</Type/Font/Subtype/TrueType/Widths[0 500]/FontDescriptor 6 0 R>>",
      more: ["<</Flags 4/FontFile2 7 0 R>>", stream("true")]
    ),
    document(
      font: "<</Type/Font/Subtype/TrueType/Encoding/WinAnsiEncoding/FontDescriptor 6 0 R>>",
      more: ["<</Flags 32/FontFile2 7 0 R>>", stream("true")]
    ),
    document(font: differences("/comma/uni4E00/f_i/one.alt"), more: [stream("%!")]),
    composite(map: "1 beginbfrange <0001> <0003> <4E00> endbfrange"),
    composite(map: "1 beginbfrange <0001> <0003> [<0020> <0020> <901A>] endbfrange"),
    document(font: "<</Type/Font/Subtype/TrueType/BaseFont/#CB#CE#CC#E5/Encoding/WinAnsiEncoding>>"),
    document(page: "/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://school.example/)>>>>]"),
  ])
  func `what pages use passes`(_ bytes: [UInt8]) throws {
    #expect(Self.fault(bytes) == nil)
  }

  @Test(arguments: [
    document(page: "/Metadata 6 0 R", more: [stream("<dc:creator>PLANTED</dc:creator>", "/Type/Metadata")]),
    document(content: "/P <</Alt (PLANTED)>> BDC EMC % a\nBT (a) Tj ET"), document(content: "%PLANTED\nBT (a) Tj ET"),
    document(page: "/PLANTED 1"), document(page: "/K/PLANTED"), document(page: "%PLANTED\n"),
    document(page: "/PL#41NTED 1"), document(content: "/PL#41NTED MP"), document(content: "/P (PLANTED) DP"),
    document(content: "/Span<</ActualText(PLANTED)>>BDC EMC"), document(content: "(PLANTED)"),
    composite(map: "1 beginbfrange <0001> <0003> <4E00> endbfrange %PLANTED"),
    composite(map: "1 beginbfrange <0001> <0003> <4E00> endbfrange (PLANTED) pop"),
    document(page: "/Metadata 6 0 R", more: [stream("<dc:creator><![CDATA[PLAN]]>TED</dc:creator>", "/Type/Metadata")]),
  ])
  func `what readers do not show is told`(_ bytes: [UInt8]) throws {
    #expect(try PDFObjects(bytes).lines.contains("PLANTED"))
  }

  @Test(arguments: ["0", "-5", "8388608", "99999999999", "\(Int.max)"])
  func `an object with a number that no program gives is refused`(_ number: String) throws {
    let text = String(decoding: Self.document(more: ["(a)"]), as: UTF8.self)
    let fault = Self.fault(Array(text.replacing("6 0 obj", with: number + " 0 obj").utf8))
    #expect(try #require(fault).contains("damaged"))
  }

  @Test func `a map of more characters than a font has is refused`() throws {
    let range = "<0000> <FFFF> <4E00>"
    #expect(try PDFCharacterMap(Array("1 beginbfrange \(range) endbfrange".utf8)).characters.count == 65_536)
    let many = String(repeating: range, count: 3)
    #expect(throws: AttachmentProblem.self) { try PDFCharacterMap(Array("3 beginbfrange \(many) endbfrange".utf8)) }
  }

  @Test func `a number as long as that of a telephone is told`() throws {
    #expect(try PDFObjects(Self.document(page: "/X 1660000123")).lines.contains("1660000123"))
    #expect(try !PDFObjects(Self.document(page: "/X 166000")).lines.contains("166000"))
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext"), "needs poppler-utils"),
    arguments: [
      document(content: "BT /F1 18 Tf 50 100 Td (Notice) Tj 0 -900 Td (PLANTED) Tj ET"),
      document(
        content: "BT /F1 18 Tf 50 100 Td (Notice) Tj ET /Span <</ActualText(a)>> BDC BT 0 9 Td (PLANTED) Tj ET EMC"
      ),
      document(content: "BT /F1 18 Tf 50 100 Td (PLANTED) Tj 0 70 Td (Notice) Tj ET", box: "0 150 300 200"),
    ]
  )
  func `what is drawn is read wherever it stands`(_ bytes: [UInt8]) throws {
    let document = try DocumentReader().text(of: bytes)
    #expect(!document.text.contains("PLANTED") && document.drawn.contains("PLANTED"))
  }

  @Test func `an empty page is no scanned one`() throws {
    let second = Self.document(more: [
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 7 0 R>>", Self.stream("q 0 0 9 9 re W* n Q"),
    ])
    let text = String(decoding: second, as: UTF8.self).replacing(
      "/Kids[3 0 R]/Count 1",
      with: "/Kids[3 0 R 6 0 R]/Count 2"
    )
    let objects = try PDFObjects(Array(text.utf8))
    #expect(objects.pages.map(objects.isBlank) == [false, true])
  }
}
