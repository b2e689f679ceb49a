import Diagnostics
import Testing

@testable import Publishing

@Suite("What a page may weigh")
struct PageWeightTests {
  private func problems(_ html: String, style: String = "", page: SitePage = SitePage("a/b.html", .article(0)))
    -> [String]
  {
    do {
      try PageWeight(stylesheet: Array(style.utf8)).check(
        Array(html.utf8),
        of: page,
        at: SourceLocation(file: "a/b.md")
      )
      return []
    } catch {
      return error.diagnostics.map { "\($0.location) \($0.rule) \($0.message.english)" }
    }
  }

  /// Text that cannot be compressed to less than half.
  private func noise(_ count: Int) -> String {
    var state: UInt32 = 1
    return String(
      decoding: (0..<count).map { _ -> UInt8 in
        state = state &* 1_664_525 &+ 1_013_904_223
        return UInt8(0x21 + (state >> 24) % 90)
      },
      as: UTF8.self
    )
  }

  @Test("A heavy page is refused with its bytes, a long one that compresses well is not")
  func weight() {
    let found = problems(noise(40_000))
    #expect(found.count == 1)
    #expect(
      found.allSatisfy { $0.hasPrefix("a/b.md page-weight a/b.html takes 3") && $0.hasSuffix("30720 are allowed") }
    )
    #expect(problems(String(repeating: "孩子", count: 100_000)).isEmpty)
  }

  @Test("The stylesheet counts, and only guidance pages are weighed")
  func scope() {
    #expect(problems(noise(20_000)).isEmpty)
    #expect(problems(noise(20_000), style: noise(20_000)).count == 1)
    #expect(problems(noise(40_000), page: SitePage("progress/index.html", .progress)).isEmpty)
  }
}
