import TestSupport
import Testing

@testable import Intake

/// Words wherever a document can hold them: the gate reads them, or the document is refused.
@Suite struct PDFWordsTests {
  static func document(_ page: String = "", more: [String] = []) -> String {
    PDFLexer.latin(PDFObjectsTests.document(page: page, more: more))
  }

  /// What the gate reads, with what pdftotext does; nil where the document is refused.
  private static func told(_ document: String) -> String? {
    do throws(AttachmentProblem) {
      let objects = try PDFObjects(PDFLexer.bytes(document))
      return objects.lines + objects.contents.values.flatMap(\.shown).map { PDFLexer.latin($0.codes) }.joined()
    } catch {
      return nil
    }
  }

  @Test(arguments: [
    ("%PDF-1.4", "%PDF-1.4 16600001234"), ("2 0 R", "2 %16600001234\n 0 R"), ("2 0 R", "2 0 %16600001234\n R"),
    ("/Count", "/X 16600001234.0/Count"), ("/Count", "/X -16600001234.5/Count"), ("/Count", "/X[+16600001234]/Count"),
    ("/Count", "/X tel16600001234/Count"), ("/Count", "/X 166.0000.1234.16600001234/Count"),
    ("/Count", "/X 5 16600001234 R/Count"), ("/Count", "/X 16600001234 0 R/Count"),
    ("/Count", "/X<FEFF001B00310036003600300030003000300031003200330034001B>/Count"),
    ("/Count", "/X<tel 16600001234>/Count"), ("5 0 obj", "16600001234 0 obj"), ("5 0 obj", "5 16600001234 obj"),
    ("startxref\n0", "startxref\n16600001234"), ("startxref\n0", "startxref\n(16600001234)"),
    ("trailer", "xref\n0 1\n16600001234 65535 f \ntrailer"), ("trailer", "xref\n0 16600001234\ntrailer"),
  ])
  func `a number is told in each place`(_ place: String, _ number: String) {
    let text = Self.document().replacing(place, with: number, maxReplacements: 1)
    #expect(Self.told(text)?.contains("16600001234") != false)
  }

  @Test(arguments: ["5 16600001234.0 Td", "5 10 Td tel16600001234 ", "5 10 Td \u{D5}\u{C5} 16600001234 Tw"])
  func `a number is told in what is drawn`(_ content: String) throws {
    let told = try #require(Self.told(Self.drawing(content)))
    #expect(told.contains("16600001234"))
  }

  private static func drawing(_ content: String, _ keys: String = "") -> String {
    let stream = "<</Length \(content.unicodeScalars.count)\(keys)>>\nstream\n\(content)\nendstream"
    let plain = document(more: [])
    let old = PDFObjectsTests.stream("BT /F1 18 Tf 50 100 Td (Notice) Tj ET")
    return plain.replacing(old, with: stream)
  }

  @Test func `what a filter leaves over is refused`() throws {
    let packed = PDFLexer.latin(Zlib.stored(Array("BT (a) Tj ET".utf8)))
    #expect(Self.told(Self.drawing(packed + "\r\n", "/Filter/FlateDecode")) != nil)
    #expect(Self.told(Self.drawing(packed + "PLANTED", "/Filter/FlateDecode")) == nil)
    #expect(Self.told(Self.drawing(packed, "/Filter[/FlateDecode]/DecodeParms[<</Predictor 12>>]")) == nil)
    #expect(Self.told(Self.drawing("87cUR~> \n", "/Filter/A85")) != nil)
    #expect(Self.told(Self.drawing("87cUR~> PLANTED", "/Filter/A85")) == nil)
  }

  @Test func `measures are no words`() throws {
    let told = try #require(Self.told(Self.document("/X[0.16600001234 -595.2799 5 0 R]")))
    #expect(!told.contains("16600001234") && !told.contains("595"))
  }

  enum Part: CaseIterable {
    case file, page, packed, map, function

    var text: String {
      switch self {
      case .file: PDFWordsTests.document("/X[(a) 7 true/A#42]")
      case .page: "q BT /F1 18 Tf 5 10 Td [(No) 9(tice)] TJ ET /P<</A(b)>>BDC EMC Q"
      case .packed: "7 0 8 9 <</A(x)>> [1 null]"
      case .map:
        "/A 1 def<</R(x)>>def begincmap 1 begincodespacerange<00><FF>endcodespacerange 1 beginbfrange<01><03><4E00>endbfrange 1 begincidchar<01>2 endcidchar"
      case .function: "{dup 0.5 mul}"
      }
    }

    func document(holding text: String) -> String {
      switch self {
      case .file: text
      case .page: PDFLexer.latin(PDFObjectsTests.document(content: text))
      case .packed:
        PDFWordsTests.document(
          "/X 7 0 R/Y 8 0 R",
          more: [PDFObjectsTests.stream(text, "/Type/ObjStm/N 2/First 999")]
        )
      case .map: PDFLexer.latin(PDFObjectsTests.composite(map: text))
      case .function: PDFWordsTests.document("/X 6 0 R", more: [PDFObjectsTests.stream(text, "/FunctionType 4")])
      }
    }
  }

  @Test(arguments: Part.allCases)
  func `a word is told between any two bytes`(_ part: Part) {
    let text = part.text
    #expect(Self.told(part.document(holding: text)) != nil)
    for word in [" PLANTED ", "/PLANTED ", "(PLANTED)", "%PLANTED\n", "<PLANTED>"] {
      for index in text.indices {
        let spoilt = part.document(holding: text[..<index] + word + text[index...])
        #expect(Self.told(spoilt)?.contains("PLANTED") != false, "\(text[..<index])\(word)")
      }
    }
  }

  @Test(arguments: ["notice.pdf", "word.pdf", "packed.pdf", "bookmarks.pdf"])
  func `spoilt documents never break the tool`(_ name: String) throws {
    let element = try Regex("[0-9]+ 0 obj[\\s\\S]*?endobj\\s|/[A-Z][A-Za-z]+ ?[^/<>]*|[0-9]+ [0-9]+ R")
    var spoiler = ElementSpoiler(element: element, seed: 2026)
    let text = PDFLexer.latin(try AttachmentFixtures.bytes(name))
    for _ in 0..<100 {
      let spoilt = PDFLexer.bytes(spoiler.spoiled(text))
      do throws(AttachmentProblem) {
        let objects = try PDFObjects(spoilt)
        _ = try PDFWidened(file: objects.file, contents: Set(objects.contents.keys)).bytes()
      } catch {
        #expect(error.rule == .documentUnreadable)
      }
    }
  }
}
