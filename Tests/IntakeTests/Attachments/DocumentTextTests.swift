import Foundation
import Testing

@testable import Intake

@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext"), "needs poppler-utils"))
struct DocumentTextTests {
  private static func fault(_ bytes: [UInt8], _ reader: DocumentReader = DocumentReader()) -> String? {
    do throws(AttachmentProblem) {
      _ = try reader.text(of: bytes)
      return nil
    } catch {
      #expect(error.rule == .documentUnreadable)
      return error.message.english
    }
  }

  @Test(arguments: ["notice.pdf", "word.pdf"])
  func `gives its text and what it says of itself`(_ name: String) throws {
    let document = try DocumentReader().text(of: AttachmentFixtures.bytes(name))
    #expect(document.text.hasPrefix("Notice of the school\n"))
    for word in ["PLANTED-author", "PLANTED-office", "通知", "Writer"] {
      #expect(document.metadata.contains(word), "\(word)")
    }
    #expect(!document.metadata.contains("File size"))
  }

  @Test(arguments: ["author.pdf", "creator.pdf"])
  func `tells whose name its author's is`(_ name: String) throws {
    let metadata = try DocumentReader().text(of: AttachmentFixtures.bytes(name)).metadata
    let found = PrivacyScanner.strict.findings(in: Array(metadata.utf8)).map(\.rule)
    #expect(found.contains(PersonalName.id))
  }

  @Test func `gives bookmarks, which stand on no page`() throws {
    #expect(
      try DocumentReader().text(of: AttachmentFixtures.bytes("bookmarks.pdf")).metadata.contains(
        "PLANTED-bookmark) A\n"
      )
    )
  }

  @Test(arguments: [
    ("comment.pdf", "comments"), ("packed.pdf", "comments"), ("form.pdf", "form"), ("script.pdf", "scripts"),
    ("attached.pdf", "other files"),
    ("scanned.pdf", "pictures"), ("picture.pdf", "pictures"), ("blank.pdf", "no readable text"),
    ("changed.pdf", "older version"),
    ("rights.pdf", "password"), ("password.pdf", "password"),
  ])
  func `what cannot be read whole is refused`(_ name: String, _ reason: String) throws {
    let fault = try #require(Self.fault(try AttachmentFixtures.bytes(name)))
    #expect(fault.contains(reason))
  }

  @Test func `a damaged document is refused`() throws {
    let bytes = try AttachmentFixtures.bytes("notice.pdf")
    for count in stride(from: 0, to: bytes.count - 6, by: 7) {
      #expect(Self.fault(Array(bytes.prefix(count))) != nil, "cut at \(count)")
    }
    #expect(Self.fault(bytes + Array("trailing".utf8))?.contains("follows the end") == true)
    #expect(Self.fault(Array("%PDF-1.4\n%%EOF\n".utf8)) != nil)
  }

  @Test func `flipped bytes never crash`() throws {
    let bytes = try AttachmentFixtures.bytes("packed.pdf")
    for index in bytes.indices {
      var flipped = bytes
      flipped[index] ^= 0x11
      do throws(AttachmentProblem) { _ = try PDFObjects(flipped).lines } catch {}
    }
  }

  @Test func `without its programs nothing is published`() throws {
    let bytes = try AttachmentFixtures.bytes("notice.pdf")
    #expect(Self.fault(bytes, DocumentReader(searchPath: ["/nowhere"]))?.contains("not installed") == true)
  }

  @Test func `without the data of its programs nothing is published`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("programs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { do { try FileManager.default.removeItem(at: folder) } catch {} }
    let script =
      "#!/bin/sh\necho \"Syntax Error: Missing language pack for 'Adobe-GB1' mapping\" >&2\nexec /usr/bin/pdftotext \"$@\"\n"
    let program = folder.appendingPathComponent("pdftotext")
    try Data(script.utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    let reader = DocumentReader(searchPath: [folder.path, "/usr/bin", "/bin"])
    #expect(Self.fault(try AttachmentFixtures.bytes("notice.pdf"), reader)?.contains("poppler-data") == true)
  }

  @Test func `time is limited`() throws {
    let tool = ExternalTool(name: "sleep", limit: 0.2, searchPath: ["/usr/bin", "/bin"])
    let start = ContinuousClock.now
    #expect(throws: AttachmentProblem.self) { try tool.run(["20"], in: FileManager.default.temporaryDirectory) }
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test(arguments: ["notice.pdf", "scanned.pdf"])
  func `nothing is left behind`(_ name: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("attachments-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { do { try FileManager.default.removeItem(at: folder) } catch {} }
    _ = Self.fault(try AttachmentFixtures.bytes(name), DocumentReader(workFolder: folder))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}

@Suite struct PDFTextTests {
  @Test(arguments: [
    ("(a(b)c)", ["a(b)c"]), ("(a\\)b\\101\\\\)", ["a)bA\\"]), ("<</T(x)/U<616263>>>", ["x", "abc"]),
    ("<FEFF901A>", ["通"]), ("<FFFE1A90>", ["通"]),
    ("(\\376\\377\\220\\032)", ["通"]), ("<0001>", []), ("(open", ["open"]), ("<6", ["`"]), ("(\\", []),
    ("<zz>(a)", ["a"]), ("<FEFF90>", [""]), ("% (a)\n(b)", ["b"]), ("(a\\000b)", ["ab"]),
    ("(\\376\\377N\\nN\\r)", ["上不"]),
    ("(a\\\r\nb\r\nc\\nd)", ["ab c d"]),
    ("<FEFF001B007A0068001B901A>", ["通"]),
  ])
  func `strings are read`(_ text: String, _ strings: [String]) {
    var lexer = PDFLexer(Array(text.utf8))
    var found: [String] = []
    while let token = lexer.next() { if case .string(let bytes) = token { found += PDFText.readings(of: bytes) } }
    #expect(found == strings)
  }

  @Test func `what has no mark is read in every way that programs write`() throws {
    #expect(PDFText.readings(of: Array("欧阳".utf8)).contains("欧阳"))
    #expect(PDFText.readings(of: [0xC5, 0xB7, 0xD1, 0xF4]).contains("欧阳"))
    #expect(PDFText.readings(of: [0x6B, 0x27, 0x96, 0x33]).contains("欧阳"))
    #expect(PDFText.readings(of: [0x31, 0, 0x32, 0]).contains("12"))
    #expect(PDFText.readings(of: [1] + Array("欧阳".utf8)) == ["欧阳"])
  }

  @Test func `a packet is read in every encoding, or refused`() throws {
    let text = "<dc:creator>欧阳</dc:creator>"
    let gb18030 = try #require(text.data(using: PDFText.gb18030))
    let wide = try #require(text.data(using: .utf16BigEndian))
    for bytes in [Array(text.utf8), [UInt8](gb18030), [UInt8](wide), [0xFE, 0xFF] + [UInt8](wide)] {
      #expect(try XMPText.packet(bytes) == text)
    }
    let wider = try #require(text.data(using: .utf32LittleEndian))
    #expect(throws: AttachmentProblem.self) { try XMPText.packet([UInt8](wider)) }
  }

  @Test(arguments: [
    ("⻩⼩⻰请假", "黄⼩龙请假"), ("黄小龙", "黄小龙"), ("家⻓ ⻘山", "家长 青山"),
  ])
  func `radicals are read as the characters they look like`(_ text: String, _ read: String) {
    #expect(PDFReadable.unified(text) == read)
  }

  @Test(arguments: [
    ("\u{F0B7} 水杯\n\u{F0B7} 雨伞\n\u{F0B7}毛巾", false), ("第一步\u{F0E0}第二步", false), ("\u{F0AB}\u{F0AB}\u{F0AB}", false),
    ("欧阳柏\u{FFFD}来接孩子，请老师多多关照他", true), ("欧\u{E863}来接孩子，请老师多多关照他们一下", true),
    ("\u{F041}\u{F042}来接", true), ("\u{E041} \u{E042} 来", true), ("", false),
  ])
  func `a glyph without its character hides a name only within a word`(_ text: String, _ hides: Bool) {
    #expect(PDFReadable.hidesGlyphs(text) == hides)
  }

  @Test func `numbers that identify a file are no telephone's`() {
    let text = "uuid:6040BC3B-0734-4324-8267-657A3BA6D3F2 16600001-2340-4234-8123-166000012345"
    #expect(PDFReadable.withoutIdentifiers(text) == "uuid:uuid 16600001-2340-4234-8123-166000012345")
  }

  @Test func `five digits to the base 85 are four bytes`() throws {
    #expect(try PDFFile.fromASCII85(Array("87cUR D]i,\"Ebo80~>".utf8)) == Array("Hello World!".utf8))
    #expect(throws: AttachmentProblem.self) { try PDFFile.fromASCII85(Array("87cUR".utf8)) }
  }
}
