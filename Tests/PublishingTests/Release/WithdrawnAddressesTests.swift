import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("The list of withdrawn addresses")
struct WithdrawnAddressesTests {
  @Test("what was added is there again")
  func saved() throws {
    let folder = try TemporaryFolder()
    var list = try WithdrawnAddresses(content: folder.path)
    list.add([WithdrawnAddress(address: "b.html", date: "2026-03-01", reason: nil)])
    list.add([WithdrawnAddress(address: "a.html", date: "2026-03-02", reason: "照片")])
    try list.save()
    #expect(try WithdrawnAddresses(content: folder.path).all == list.all)
    #expect(list.all.map(\.address) == ["a.html", "b.html"])
  }

  @Test("restoring takes out what it names, and nothing where a name is unknown")
  func restored() throws {
    let folder = try TemporaryFolder()
    var list = try WithdrawnAddresses(content: folder.path)
    list.add(["a.html", "b.html"].map { WithdrawnAddress(address: $0, date: "2026-03-01", reason: nil) })
    #expect(throws: Refusal.self) { try list.restore(["a.html", "somewhere-else.html"]) }
    #expect(list.all.count == 2)
    #expect(try list.restore(["/a.html"]).restored == ["a.html"])
    #expect(list.all.map(\.address) == ["b.html"])
  }

  @Test(
    "a page comes back in all its forms, and not the picture that came down with it",
    arguments: ["a.html", "large/a.html"]
  )
  func restoredWithForms(address: String) throws {
    let folder = try TemporaryFolder()
    var list = try WithdrawnAddresses(content: folder.path)
    let names = [("a.html", nil), ("large/a.html", "a.html"), ("files/a.jpg", "a.html"), ("files/b.jpg", nil)]
    list.add(names.map { WithdrawnAddress(address: $0.0, date: "2026-03-01", reason: nil, with: $0.1) })
    #expect(list.addresses == ["a.html", "files/a.jpg", "files/b.jpg"])
    let result = try list.restore([address])
    #expect(result.restored == ["a.html"])
    #expect(result.kept == ["files/a.jpg"])
    #expect(list.all.map(\.address) == ["files/a.jpg", "files/b.jpg"])
    #expect(try list.restore(["files/a.jpg"]).restored == ["files/a.jpg"])
  }

  @Test(
    "a list that cannot be read, or that leads out of the site",
    arguments: [
      ("", "1:1"), ("{}", "1:1"), ("{\"version\": 2, \"withdrawn\": []}", "1:2"),
      (Self.list("../a.html"), "1:42"), (Self.list("/a.html"), "1:42"), (Self.list("a//b.html"), "1:42"),
      (Self.list(""), "1:42"), (Self.list("a.html", date: "gestern"), "1:42"),
    ]
  )
  func broken(text: String, place: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "releases/withdrawn.json")
    let refusal = #expect(throws: Refusal.self) { try WithdrawnAddresses(content: folder.path) }
    #expect(refusal?.diagnostics.map(\.rule) == ["broken-withdrawn-list"])
    #expect(refusal?.diagnostics.first?.location.description.hasSuffix("withdrawn.json:\(place)") == true)
  }

  @Test(
    "a list that is gone or was changed by hand is refused, since withdrawn pages could come back",
    arguments: [true, false]
  )
  func lost(isGone: Bool) throws {
    let folder = try TemporaryFolder()
    var list = try WithdrawnAddresses(content: folder.path)
    list.add(["a.html", "b.html"].map { WithdrawnAddress(address: $0, date: "2026-03-01", reason: nil) })
    try list.save()
    if isGone {
      try FileManager.default.removeItem(atPath: folder.path + "/releases/withdrawn.json")
    } else {
      try folder.write(Self.list("a.html"), to: "releases/withdrawn.json")
    }
    let refusal = #expect(throws: Refusal.self) { try WithdrawnAddresses(content: folder.path) }
    #expect(refusal?.diagnostics.map(\.rule) == ["broken-release-chain"])
  }

  @Test("killed while the list is written, the old list and the new one are whole")
  func killed() throws {
    let folder = try TemporaryFolder()
    var list = try WithdrawnAddresses(content: folder.path)
    list.add([WithdrawnAddress(address: "a.html", date: "2026-03-01", reason: nil)])
    try list.save()
    var record = try LatestRecord(in: folder.path + "/releases")
    try record.expect(Array("new".utf8))
    try record.save(in: folder.path + "/releases")
    #expect(try WithdrawnAddresses(content: folder.path).all == list.all)
    #expect(try record.knows(Array("new".utf8)))
    record.settle()
    #expect(try !record.knows(Array(folder.read("releases/withdrawn.json").utf8)))
  }

  private static func list(_ address: String, date: String = "2026-03-01") -> String {
    "{\"version\": 1, \"withdrawn\": [{\"address\": \"\(address)\", \"date\": \"\(date)\"}]}"
  }

  @Test("the note is safe HTML and leads home")
  func tombstone() throws {
    let entry = WithdrawnAddress(address: "a/b/c.html", date: "2026-03-01", reason: "<b>&")
    let html = String(decoding: try #require(Tombstone(entry)).file.bytes, as: UTF8.self)
    #expect(html.contains("本页内容已撤下") && html.contains("2026年3月1日") && html.contains("noindex"))
    #expect(html.contains("原因：&lt;b&gt;&amp;"))
    #expect(html.contains("href=\"../../index.html\""))
    #expect(Tombstone(WithdrawnAddress(address: "data/a.csv", date: "2026-03-01", reason: nil)) == nil)
  }
}
