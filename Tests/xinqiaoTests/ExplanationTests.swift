import Foundation
import Testing

@testable import Intake
@testable import xinqiao

@Suite struct ExplanationTests {
  private static let sources = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Sources").standardized

  /// The ids that stand in the sources where a problem or a rule is made.
  private static func ids() throws -> Set<String> {
    let folder = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    let files = folder.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    let text = try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
    let made = text.matches(of: /(?:Diagnostic\(|static let id =|Rule =)\s*"([a-z0-9-]+)"/)
    let references = text.matches(of: /unknownReference\(\s*"([a-z0-9-]+)"/).map { "unknown-\($0.output.1)" }
    return Set(made.map { String($0.output.1) } + references + AttachmentProblem.Rule.allCases.map(\.rawValue))
  }

  private static let known = RulePage.all.map(\.id) + OtherRules.all.map(\.id)

  @Test("knows every rule that can be printed")
  func complete() throws {
    let ids = try Self.ids()
    #expect(ids.count > 80)
    #expect(ids.subtracting(Self.known).sorted() == [])
  }

  @Test("knows no rule that is none, and none twice")
  func current() throws {
    #expect(Set(Self.known).subtracting(try Self.ids()).sorted() == [])
    #expect(Set(Self.known).count == Self.known.count)
  }

  @Test("every rule that the golden sites print is explained")
  func golden() throws {
    let messages = try GoldenCase.all().map { try FolderContents(of: $0.expectedFolder)["stderr"] ?? Data() }
    for message in messages {
      for found in String(decoding: message, as: UTF8.self).matches(
        of: /^.*?: (?:error|warning): \[([a-z0-9-]+)\]/.anchorsMatchLineEndings()
      ) {
        #expect(Explanation(language: .english).text(of: String(found.output.1)) != nil)
      }
    }
  }

  @Test(
    "every page has its text in both languages, and the Chinese one its law and its way out",
    arguments: RulePage.all.map(\.id)
  )
  func texts(id: String) throws {
    let text = try #require(RulePage.all.first { $0.id == id }).text
    #expect(text.english.count > 40)
    for part in ["为什么：", "法律：《", "怎么改：", "不算："] { #expect(text.chinese.contains(part), "\(part)") }
  }
}
