/// Where the rows of a chart of horizontal bars stand: short names left of their bars, long ones above.
struct RowPlan: Sendable {
  let layout: Layout
  let top: Double
  let barHeight: Double
  /// How many bars a category has.
  let bars: Int
  let names: [[String]]
  let namesAreAbove: Bool
  /// Where bars start.
  let left: Double
  private let tops: [Double]
  let bottom: Double

  init(categories: [String], bars: Int, barHeight: Double, top: Double, layout: Layout) {
    let size = Drawing.textSize
    let widest = categories.map { $0.width(atSize: size) }.max() ?? 0
    let above = widest > Self.widestColumn(layout)
    let names = categories.map { $0.lines(atMost: 2, width: above ? layout.width : widest + 1, size: size) }
    let heights = names.map { Self.height(of: $0, above: above, bars: bars, barHeight: barHeight) }
    self.layout = layout
    self.top = top
    self.barHeight = barHeight
    self.bars = bars
    self.names = names
    namesAreAbove = above
    left = above ? 6 : widest + 10
    tops = heights.indices.map { top + heights[..<$0].reduce(0, +) }
    bottom = top + heights.reduce(0, +)
  }

  /// The space of a bar, from the left edge of the plot as wide as nothing.
  func place(category: Int, bar: Int) -> Box {
    let used = Double(bars) * pitch - Self.gap
    let first =
      namesAreAbove
      ? tops[category] + Double(names[category].count) * Self.lineHeight + 5
      : tops[category] + (height(of: category) - used) / 2
    return Box(x: left, y: first + Double(bar) * pitch, width: 0, height: barHeight)
  }

  /// From top to bottom what belongs to bars: everything, or the rows without the names above them.
  var spans: [ClosedRange<Double>] {
    guard namesAreAbove else { return [(top - 2)...(bottom + 2)] }
    return names.indices.map { category in
      let first = place(category: category, bar: 0).y
      return (first - 3)...(first + Double(bars) * pitch)
    }
  }

  func drawNames(on drawing: inout Drawing) {
    drawing.group(.label) { drawing in
      for (category, lines) in names.enumerated() {
        for (index, line) in lines.enumerated() {
          drawing.text(
            line,
            x: namesAreAbove ? 0 : left - 10,
            y: baseline(category: category, line: index),
            anchor: namesAreAbove ? .start : .end
          )
        }
      }
    }
  }
}

extension RowPlan {
  private static func widestColumn(_ layout: Layout) -> Double { layout == .narrow ? 116 : 220 }
  private static let lineHeight = 21.0
  private static let gap = 3.0

  private var pitch: Double { barHeight + Self.gap }

  private static func height(of name: [String], above: Bool, bars: Int, barHeight: Double) -> Double {
    let barsHeight = Double(bars) * (barHeight + gap)
    return above ? Double(name.count) * lineHeight + barsHeight + 16 : max(barsHeight, lineHeight) + 12
  }

  private func height(of category: Int) -> Double {
    (category + 1 < tops.count ? tops[category + 1] : bottom) - tops[category]
  }

  private func baseline(category: Int, line: Int) -> Double {
    namesAreAbove
      ? tops[category] + Double(line) * Self.lineHeight + 17
      : tops[category] + height(of: category) / 2 + Drawing.textSize * 0.35
  }
}
