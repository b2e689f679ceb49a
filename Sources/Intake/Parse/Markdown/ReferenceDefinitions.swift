/// Finds where the definition of a reference link stands: `[label]: destination "title"`.
///
/// The parser takes definitions out of the text; a link knows only what it says.
struct ReferenceDefinitions {
  private let content: ContentMap
  /// The offsets after each `]:` of the text.
  private var candidates: [Int]?

  init(lines: SourceLines) {
    let run = SourceRun(text: 0, source: 0, isVerbatim: true)
    content = ContentMap(bytes: lines.bytes, runs: [run], origin: 0)
  }

  /// The runs of destination and title of a definition that says just this; nil where none is found.
  mutating func runs(destination: [UInt8], title: [UInt8]) -> (destination: [SourceRun], title: [SourceRun])? {
    for candidate in found() {
      let scanner = LinkScanner(bytes: content.bytes, end: content.bytes.count)
      guard let tail = scanner.definitionTail(at: candidate), let link = place(destination, tail.destination) else {
        continue
      }
      if title.isEmpty { return (link, []) }
      if let title = place(title, tail.title) { return (link, title) }
    }
    return nil
  }

  private mutating func found() -> [Int] {
    if let candidates { return candidates }
    let bytes = content.bytes
    let found = bytes.indices.dropLast().filter { bytes[$0] == UInt8(ascii: "]") && bytes[$0 + 1] == UInt8(ascii: ":") }
    candidates = found.map { $0 + 2 }
    return candidates ?? []
  }

  private func place(_ text: [UInt8], _ range: Range<Int>) -> [SourceRun]? {
    let placed = LiteralReader(content: content, end: range.upperBound).read(text, at: range.lowerBound)
    guard placed.isExact, placed.position == range.upperBound else { return nil }
    return placed.allRuns
  }
}
