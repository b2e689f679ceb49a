import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite("A text read aloud")
struct RecordingTests {
  private func sample(_ more: String, text: String = "正文。", file: String = "reading.mp3") throws -> SampleSite {
    let sample = try SampleSite([
      "tutoring/_index.md": article("辅导"), "tutoring/a.md": article("甲", more: more, text: text),
    ])
    let frame = [0xFF, 0xF3, 0x28, 0xC0] + [UInt8](repeating: 0x55, count: 68)
    let bytes = [[UInt8]](repeating: frame, count: 3_612).flatMap(\.self)
    try FileManager.default.createDirectory(atPath: sample.content + "/files", withIntermediateDirectories: true)
    try Data(Array("ID3".utf8) + [4, 0, 0, 0, 0, 0, 4] + Array("name".utf8) + bytes).write(
      to: URL(fileURLWithPath: "\(sample.content)/files/\(file)")
    )
    return sample
  }

  @Test("stands on the page and in large type with its length, its size and who reads, and loads nothing by itself")
  func page() throws {
    let files = try sample("audio: {file: reading.mp3, post: 班主任}\n").files()
    for (path, root) in [("tutoring/a.html", "../"), ("large/tutoring/a.html", "../../")] {
      let page = try #require(files[path])
      #expect(page.contains("<audio controls preload=\"none\" src=\"\(root)files/reading.mp3\""))
      #expect(page.contains("听录音（2分10秒，254 KB）"))
      #expect(page.contains("朗读：班主任。念的就是下面的文字。"))
    }
    #expect(files["files/reading.mp3"]?.hasPrefix("ID3") == false)
    #expect(files["tutoring/index.html"]?.contains("reading.mp3") == false)
  }

  @Test(
    "is refused without who reads, or where there is no such file",
    arguments: [
      ("audio: {file: reading.mp3}\n", "missing-field"), ("audio: {file: other.mp3, post: 班主任}\n", "unknown-file"),
      ("audio: {post: 班主任}\n", "missing-field"),
    ]
  )
  func incomplete(more: String, rule: String) throws {
    let refusal = #expect(throws: Refusal.self) { try sample(more).cleared() }
    #expect(refusal?.diagnostics.map(\.rule).contains(rule) == true)
  }

  @Test("cannot be published by a mere link")
  func link() throws {
    let refusal = #expect(throws: Refusal.self) { try sample("", text: "[听](../files/reading.mp3)").cleared() }
    #expect(refusal?.diagnostics.map(\.rule) == ["recording-reader"])
  }
}
