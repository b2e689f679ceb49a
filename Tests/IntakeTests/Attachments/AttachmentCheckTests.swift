import Diagnostics
import Testing

@testable import Intake

@Suite struct AttachmentCheckTests {
  private static func verdict(_ path: String, _ bytes: [UInt8]) throws -> String {
    let check = AttachmentFixtures.check(path, on: try #require(AttachmentFixtures.date))
    return AttachmentFixtures.verdict(check.check(path, bytes: bytes, file: "content/" + path))
  }

  @Test(arguments: [
    ("files/a.JPG", "full.jpg", "published"), ("files/a.jpeg", "full.jpg", "published"),
    ("files/a.png", "full.png", "published"),
    ("files/a.webp", "full.webp", "published"), ("files/a.png", "full.jpg", "image-format"),
    ("files/a.jpg", "full.png", "image-format"),
    ("files/a.jpg", "full.webp", "image-format"), ("files/a.webp", "full.jpg", "image-format"),
    ("files/a.jpg", "notice.pdf", "image-format"),
    ("files/a.svg", "full.png", "image-format"), ("files/a.pdf", "full.jpg", "document-unreadable"),
    ("files/a.txt", "full.jpg", "attachment-kind"),
    ("files/a.jpg", "turned.jpg", "image-metadata"),
  ])
  func `a file must be what its name says`(_ path: String, _ fixture: String, _ verdict: String) throws {
    #expect(try Self.verdict(path, AttachmentFixtures.bytes(fixture)) == verdict)
  }

  @Test(arguments: [
    "a.docx", "a.doc", "a.xlsx", "a.csv", "a.wps", "a.zip", "a.exe", "a.html", "a.md", "a.gif", "a.heic", "a.mp4",
    "photos.yml", "a", "a.", ".jpg.exe",
  ])
  func `other kinds are refused with a way out`(_ name: String) throws {
    let check = AttachmentFixtures.check("files/" + name, on: try #require(AttachmentFixtures.date))
    let refusal = try #require(check.refusal(of: "files/" + name, size: 10, file: "f"))
    #expect(refusal.rule == "attachment-kind" && refusal.hint != nil)
  }

  @Test(arguments: [
    ("a.jpg", 300 * 1024, nil), ("a.jpg", 300 * 1024 + 1, "photo-size"), ("a.jpg", 200 << 20, "photo-size"),
    ("a.svg", 200 << 20, "attachment-size"),
    ("a.pdf", 2 << 20, nil), ("a.pdf", 200 << 20, "attachment-size"), ("a.txt", 200 << 20, "attachment-size"),
    ("a.jpg", 0, "attachment-size"),
    ("a.zip", 200 << 20, "attachment-kind"),
  ])
  func `size is judged before the file is read`(_ name: String, _ size: Int, _ rule: String?) throws {
    let check = AttachmentFixtures.check("files/" + name, on: try #require(AttachmentFixtures.date))
    #expect(check.refusal(of: "files/" + name, size: size, file: "f")?.rule == rule)
  }

  @Test func `a photo that is too big is refused with the way to shrink it`() throws {
    let check = AttachmentFixtures.check("files/a.jpg", on: try #require(AttachmentFixtures.date))
    let refusal = try #require(check.refusal(of: "files/a.jpg", size: 4_000_000, file: "f"))
    #expect(refusal.message.chinese == "这个文件有 3907 KB，最多只能 300 KB")
    #expect(refusal.hint?.chinese.contains("1280") == true)
  }

  @Test func `plain text goes to the gate`() throws {
    let check = AttachmentFixtures.check("files/a.txt", on: try #require(AttachmentFixtures.date))
    guard case .publish(let attachment) = check.check("files/a.txt", bytes: Array("作息表\n".utf8), file: "f") else {
      Issue.record("refused")
      return
    }
    #expect(attachment.texts.map(\.bytes) == [Array("作息表\n".utf8)])
    #expect(try Self.verdict("files/a.txt", [0xC4, 0xE3]) == "attachment-kind")
    #expect(try Self.verdict("files/a.txt", [0x61, 0x00]) == "attachment-kind")
  }

  @Test func `a drawing gives its text as written, as read, and line by line`() throws {
    let text = "<svg><!-- 甲 --><path d='M1660000 1234'/><text y='1'>1<tspan>2</tspan></text><text y='1'>3</text></svg>"
    let check = AttachmentFixtures.check("files/a.svg", on: try #require(AttachmentFixtures.date))
    guard case .publish(let attachment) = check.check("files/a.svg", bytes: Array(text.utf8), file: "f") else {
      Issue.record("refused")
      return
    }
    #expect(attachment.texts.map(\.file) == ["f", "f (text)", "f (lines)"])
    #expect(attachment.isRead && !attachment.texts[0].bytes.holds("1660000"))
    #expect(attachment.texts[2].bytes.holds("1 2 3"))
    #expect(attachment.texts[0].bytes.holds("甲") && attachment.texts[1].bytes.holds("12"))
    #expect(!attachment.bytes.holds("<!--"))
  }

  /// What a message says must not repeat what it refuses.
  @Test func `messages hold both languages and a way out`() throws {
    for fixture in ["turned.jpg", "moving.png", "notice.pdf"] {
      let check = AttachmentFixtures.check("files/a.jpg", on: try #require(AttachmentFixtures.date))
      guard
        case .refused(let diagnostic) = check.check(
          "files/a.jpg",
          bytes: try AttachmentFixtures.bytes(fixture),
          file: "f"
        )
      else {
        Issue.record("published")
        continue
      }
      #expect(
        diagnostic.hint != nil && !diagnostic.message.chinese.isEmpty && !diagnostic.message.english.contains("PLANTED")
      )
    }
  }
}
