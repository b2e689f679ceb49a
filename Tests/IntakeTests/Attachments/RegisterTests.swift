import Diagnostics
import Testing

@testable import Intake

@Suite struct RegisterTests {
  @Test(arguments: [
    ("{file: a.jpg, alt: 操场, children_visible: false}", "published"),
    ("{file: files/a.jpg, alt: 操场, children_visible: no, until: 2026-09-01}", "published"),
    (
      "{file: a.jpg, alt: 合影, children_visible: true, consent_post: 德育处, consent_date: 2026-03-01, until: 2027-03-01}",
      "published"
    ),
    ("{文件: a.jpg, 图片说明: 合影, 有孩子: 是, 同意岗位: 德育处, 同意日期: 2026年3月1日, 有效期至: 2027/3/1}", "published"),
    ("{照片: a.jpg, 说明: 合影, 看得到孩子: 是, 保管同意书的岗位: 德育处, 同意日期: 2026年3月1日, 有效期至: 2027/3/1}", "published"),
    ("{文件: a.jpg, 图上是什么: 操场, 看得到孩子: 否}", "published"),
    (
      "{file: a.jpg, alt: 操场, children_visible: true, consent_post: 德育处, consent_date: 2026-03-01, until: 2029-03-01}",
      "published"
    ),
    (
      "{file: a.jpg, alt: 操场, children_visible: true, consent_post: 德育处, consent_date: 2026-03-01, until: 2029-03-02}",
      "photo-consent 1:3"
    ),
    (
      "{file: a.jpg, alt: 操场, children_visible: true, consent_post: 德育处, consent_date: 1999-12-31, until: 2027-03-01}",
      "photo-consent 1:3"
    ),
    ("{file: b.jpg, alt: 操场, children_visible: false}", "photo-register"),
    ("{file: a.jpg, children_visible: false}", "photo-register 1:3"),
    ("{file: a.jpg, alt: \" \", children_visible: false}", "photo-register 1:3"),
    ("{file: a.jpg, alt: 操场}", "photo-register 1:3"),
    ("{file: a.jpg, alt: 操场, children_visible: true}", "photo-consent 1:3"),
    (
      "{file: a.jpg, alt: 操场, children_visible: true, consent_date: 2026-03-01, until: 2027-03-01}", "photo-consent 1:3"
    ),
    ("{file: a.jpg, alt: 操场, children_visible: true, consent_post: 德育处, until: 2027-03-01}", "photo-consent 1:3"),
    (
      "{file: a.jpg, alt: 操场, children_visible: true, consent_post: 德育处, consent_date: 2026-03-01}", "photo-consent 1:3"
    ),
    (
      "{file: a.jpg, alt: 操场, children_visible: true, consent_post: 德育处, consent_date: 2026-03-01, until: 2026-08-31}",
      "photo-consent 1:3"
    ),
    (
      "{file: a.jpg, alt: 操场, children_visible: true, consent_post: 德育处, consent_date: 2026-09-02, until: 2027-03-01}",
      "photo-consent 1:3"
    ),
    (
      "{file: a.jpg, alt: 操场, children_visible: true, consent_post: 德育处, consent_date: 2026-03-01, until: 2026-02-01}",
      "photo-consent 1:3"
    ),
    ("{file: a.jpg, alt: 操场, children_visible: false, until: 2026-08-31}", "photo-consent 1:3"),
  ])
  func `a photo is published by its entry alone`(_ entry: String, _ verdict: String) throws {
    let (register, problems) = AttachmentFixtures.photos("- " + entry)
    #expect(problems.isEmpty)
    let check = AttachmentCheck(photos: register, documents: .init(), date: try #require(AttachmentFixtures.date))
    let bytes = try AttachmentFixtures.bytes("full.jpg")
    #expect(AttachmentFixtures.verdict(check.check("files/a.jpg", bytes: bytes, file: "f")) == verdict)
    #expect((check.refusal(of: "files/a.jpg", size: bytes.count, file: "f") == nil) == (verdict == "published"))
  }

  @Test(arguments: [
    ("", ""), ("file: a.jpg", "wrong-type"), ("- a.jpg", "wrong-type"), ("- {alt: 操场}", "missing-field"),
    ("- {file: a.jpg, colour: red}", "unknown-key"), ("- {file: a.jpg, children_visible: maybe}", "wrong-type"),
    ("- {file: a.jpg, until: 2026-02-30}", "wrong-type"), ("- {file: [a]}", "wrong-type"),
    ("- {file: a.jpg", "broken-yaml"),
    ("- {file: a.jpg}\n- {file: files/a.jpg}", "photo-register"),
  ])
  func `faults of the register itself`(_ yaml: String, _ rules: String) {
    #expect(Set(AttachmentFixtures.photos(yaml).problems.map(\.rule)).sorted().joined(separator: " ") == rules)
  }

  @Test(arguments: [
    ("2026-08-31", nil), ("2026-09-01", "今天"), ("2026-09-02", "还有1天"), ("2026-10-31", "还有60天"), ("2026-11-01", nil),
  ])
  func `the end of a consent is told two months before`(_ until: String, _ words: String?) throws {
    let date = try #require(AttachmentFixtures.date)
    let yaml =
      "- {file: a.jpg, alt: 操场, children_visible: true, consent_post: 德育处, consent_date: 2026-01-01, until: \(until)}"
    let register = AttachmentFixtures.photos(yaml).register
    let found = register.endingConsents(of: ["files/a.jpg"], on: date)
    #expect(found.map(\.rule) == (words == nil ? [] : ["photo-consent-ends"]))
    #expect(found.first?.message.chinese.contains(words ?? "") ?? true)
    #expect(!found.hasErrors)
    #expect(register.endingConsents(of: ["files/b.jpg"], on: date).isEmpty)
  }

  @Test func `when it has ended, what stands on the web is told`() throws {
    let check = AttachmentCheck(
      photos: AttachmentFixtures.photos("- {file: a.jpg, alt: 操场, children_visible: 否, until: 2026-08-31}").register,
      documents: .init(),
      date: try #require(AttachmentFixtures.date)
    )
    let refusal = check.refusal(of: "files/a.jpg", size: 700, file: "f")
    #expect(refusal?.hint?.chinese.contains("xinqiao withdraw files/a.jpg") == true)
  }

  @Test(arguments: [
    ("- {file: a.jpg, alt: 操场, children_visible: 否}\n- {file: b.jpg, alt 操场", false),
    ("- {file: a.jpg, alt: 操场, children_visible: 否}", true),
  ])
  func `a broken line makes no fault of other photos`(_ yaml: String, _ isTold: Bool) throws {
    let check = AttachmentCheck(
      photos: AttachmentFixtures.photos(yaml).register,
      documents: .init(),
      date: try #require(AttachmentFixtures.date)
    )
    #expect(check.mayBeListed("files/c.jpg") != isTold)
    #expect(!check.mayBeListed("files/c.pdf"))
  }

  @Test func `entries for missing files are told`() {
    let register = AttachmentFixtures.photos("- {file: sports.jpg, alt: 操场, children_visible: false}").register
    #expect(register.problems(among: ["files/sports.jpg"]).isEmpty)
    let found = register.problems(among: ["files/sport.jpg"])
    #expect(found.map(\.rule) == ["photo-register"])
    #expect(found.first?.hint?.english == "did you mean “files/sport.jpg”?")
  }

  @Test(arguments: [
    ("- {file: notice.pdf, title: 通知, reason: 上级原件, post: 教务处}", "published"),
    ("- {文件名: notice.pdf, 标题: 通知, 理由: 上级原件, 岗位: 教务处}", "published"), ("[]", "document-listed"),
    ("- {file: notice.pdf, title: 通知, reason: 上级原件}", "document-listed 1:3"),
    ("- {file: notice.pdf, title: 通知, post: 教务处}", "document-listed 1:3"),
    ("- {file: notice.pdf, reason: 上级原件, post: 教务处}", "document-listed 1:3"),
  ])
  func `a document needs a reason and a post`(_ yaml: String, _ verdict: String) throws {
    let (register, problems) = AttachmentFixtures.documents(yaml)
    #expect(problems.isEmpty)
    let check = AttachmentCheck(photos: .init(), documents: register, date: try #require(AttachmentFixtures.date))
    let refusal = check.refusal(of: "files/notice.pdf", size: 700, file: "f")
    #expect(refusal.map { AttachmentFixtures.verdict(.refused($0)) } ?? "published" == verdict)
  }
}
