/// The text of one block without the prefixes of its lines, and where each byte of it stands in the file.
struct ContentMap {
  let bytes: [UInt8]
  /// The first at 0; empty for an empty text.
  let runs: [SourceRun]
  /// Where an empty text stands.
  let origin: Int

  /// The offset in the file of a byte of the content.
  func source(at offset: Int) -> Int {
    if runs.count == 1, runs[0].isVerbatim { return runs[0].source + offset }
    return runs.source(of: offset) ?? origin
  }

  /// The bytes of the file from the first to the last byte of a range of the content.
  func range(of content: Range<Int>) -> Range<Int> {
    let start = source(at: content.lowerBound)
    return content.isEmpty ? start..<start : start..<max(start, source(at: content.upperBound - 1) + 1)
  }

  /// Adds the runs of a range of the content to those of a text that holds the same bytes from `text` on.
  func record(_ content: Range<Int>, at text: Int, into recorded: inout [SourceRun]) {
    guard !content.isEmpty else { return }
    let isVerbatim = runs.last { $0.text <= content.lowerBound }?.isVerbatim ?? false
    recorded.add(text: text, source: source(at: content.lowerBound), isVerbatim: isVerbatim)
    guard runs.count > 1 else { return }
    for run in runs where run.text > content.lowerBound && run.text < content.upperBound {
      recorded.add(text: text + run.text - content.lowerBound, source: run.source, isVerbatim: run.isVerbatim)
    }
  }
}
