/// The levels at which headings are written: the highest at a given level, and no level left out on the way down.
struct HeadingLevels {
  private let top: Int
  private var open: [Int] = []

  init(top: Int) {
    self.top = top
  }

  /// The level to write for the next heading of the source.
  mutating func written(for level: Int) -> Int {
    while let last = open.last, last >= level { open.removeLast() }
    open.append(level)
    return min(6, top + open.count - 1)
  }
}
