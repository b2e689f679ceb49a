import Diagnostics
import Foundation
import Testing

@testable import Intake

/// Our HTML against libcmark-gfm's renderer, for examples of our own and, where a copy is at hand, the specification's.
///
/// Debian's golang-github-yuin-goldmark-dev ships the examples of the specification; `COMMONMARK_SPEC` names another copy.
@Suite struct CommonMarkSpecTests {
  @Test(arguments: MarkdownExamples.all)
  func `our examples are written as the renderer writes them`(_ markdown: String) {
    check(markdown)
  }

  @Test(.enabled(if: !Specification.examples.isEmpty))
  func `the examples of the specification are written as the renderer writes them`() {
    #expect(Specification.examples.count > 600)
    for example in Specification.examples { check(example) }
  }

  @Test func `no example without CJK text gets a guard`() {
    for example in MarkdownExamples.all + Specification.examples where !example.unicodeScalars.contains(where: \.isCJK)
    {
      #expect(EmphasisGuard.insert(into: Array(example.utf8)[...]) == nil || example.contains("[&"), "\(example)")
    }
  }

  private func check(_ markdown: String) {
    let document = MarkdownTesting.document(markdown)
    #expect(document.misplaced == 0, "\(markdown)")
    #expect(document.root.misplacedBytes(in: document.source.bytes) == [], "\(markdown)")
    #expect(document.root.badRanges(in: document.source.bytes.count) == [], "\(markdown)")
    // A text with raw HTML is refused, so that nothing is written of it.
    guard !document.diagnostics.contains(where: { $0.rule == "raw-html" }) else { return }
    let ours = MarkdownTesting.normalised(MarkdownTesting.html(markdown))
    let reference = MarkdownTesting.normalised(MarkdownTesting.reference(markdown))
    #expect(ours == reference, "\(markdown)")
  }
}

/// The examples of the CommonMark specification, if a copy is installed.
enum Specification {
  static let examples: [String] = {
    let path = ProcessInfo.processInfo.environment["COMMONMARK_SPEC"]
    let installed = "/usr/share/gocode/src/github.com/yuin/goldmark/_test/spec.json"
    guard let data = FileManager.default.contents(atPath: path ?? installed),
      let examples = try? JSONDecoder().decode([Example].self, from: data)
    else { return [] }
    return examples.map(\.markdown)
  }()

  private struct Example: Decodable {
    let markdown: String
  }
}
