import Testing

@testable import Publishing

@Suite("Names of releases")
struct ReleaseNameTests {
  @Test(arguments: ["2026-03-01", "2026-03-01-2", "2026-03-01-10"])
  func valid(text: String) {
    #expect(ReleaseName(text)?.text == text)
  }

  @Test(arguments: [
    "", "2026-3-1", "2026年3月1日", "2026-02-30", "2026-03-01-1", "2026-03-01-0", "2026-03-01-02", "2026-03-01 copy",
    "2026-03-01--2", "withdrawn",
  ])
  func invalid(text: String) {
    #expect(ReleaseName(text) == nil)
  }

  @Test("by day, then by number and not by letter")
  func order() {
    let texts = ["2025-12-31", "2026-03-01", "2026-03-01-2", "2026-03-01-10", "2026-03-02"]
    #expect(texts.reversed().compactMap(ReleaseName.init).sorted().map(\.text) == texts)
  }
}
