/// Where a stretch of a text stands in the file it was read from.
struct SourceRun: Sendable, Hashable {
  /// The offset in the text of the first byte of the stretch.
  var text: Int
  /// The offset in the file of that byte.
  var source: Int
  /// Whether each byte of the stretch is a byte of the file; if not, as in an entity, all of them stand for one place.
  var isVerbatim: Bool
}

extension [SourceRun] {
  /// The offset in the file of a byte of the text; nil before the first run.
  func source(of offset: Int) -> Int? {
    guard let run = run(of: offset) else { return nil }
    return run.isVerbatim ? run.source + offset - run.text : run.source
  }

  private func run(of offset: Int) -> SourceRun? {
    guard let first, first.text <= offset else { return nil }
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if self[middle].text <= offset { low = middle } else { high = middle }
    }
    return self[low]
  }

  /// Adds a stretch, joined to the last one where it goes on without a gap.
  mutating func add(text: Int, source: Int, isVerbatim: Bool) {
    if isVerbatim, let last, last.isVerbatim, last.source - last.text == source - text { return }
    append(SourceRun(text: text, source: source, isVerbatim: isVerbatim))
  }
}
