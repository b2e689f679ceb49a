/// The frame of a line chart: a scale, its grid, the names below, the target's line.
struct LinePlot: Sendable {
  let layout: Layout
  let top: Double
  let left: Double
  let slot: Double
  let axis: Axis
  let scale: Scale
  let names: CategoryTicks
  private let target: Target?
  private let references: [Target]
  private let events: [Event]

  init(_ data: ChartData, below top: Double, layout: Layout) {
    axis = Axis(covering: data.extent, holdsZero: !Self.startsAboveZero(data))
    let widest = axis.ticks.map { $0.compactText.width(atSize: Drawing.smallTextSize) }.max() ?? 0
    self.layout = layout
    self.top = top
    left = widest + 8
    slot = (layout.width - left - 4) / Double(data.categories.count)
    scale = Scale(values: axis.lower...axis.upper, start: top + layout.plotHeight, end: top)
    names = CategoryTicks(data.labels, slot: slot, widest: layout.width / 2)
    target = data.target
    references = data.references
    events = data.events
  }

  var bottom: Double { top + layout.plotHeight }

  /// Below the names.
  var height: Double { bottom + 6 + names.height }

  /// The level of zero, or the lower edge where zero is out of sight.
  var base: Double { scale.position(of: max(0, axis.lower)) }

  /// Said aloud where the axis does not start at zero.
  static func note(for data: ChartData) -> String {
    guard startsAboveZero(data) else { return "" }
    return "（纵轴从\(Axis(covering: data.extent, holdsZero: false).lower.compactText)起）"
  }

  /// The middle of a category's share of the width.
  func x(of category: Int) -> Double { left + (Double(category) + 0.5) * slot }

  func drawGrid(on drawing: inout Drawing) {
    drawing.path(axis.ticks.filter { $0 != 0 }.map { level(at: $0) }.joined(), .grid)
    if axis.lower <= 0 { drawing.path(level(at: 0), .base) }
    drawing.group(.axis) { drawing in
      for tick in axis.ticks {
        drawing.text(tick.compactText, x: left - 7, y: scale.position(of: tick) + 5, anchor: .end)
      }
    }
  }

  func drawTarget(on drawing: inout Drawing) {
    drawing.path(references.map { level(at: $0.value) }.joined(), .reference)
    if let target { drawing.path(level(at: target.value), .target) }
  }

  /// A line upwards at each event, with its number in the key on top.
  func drawEvents(on drawing: inout Drawing) {
    let lines = events.map { "M\(x(of: $0.category).coordinate) \((top - 4).coordinate)V\(bottom.coordinate)" }
    drawing.path(lines.joined(), .event)
    drawing.group(.note) { drawing in
      for (number, event) in events.enumerated() {
        drawing.text(Key.sign(ofEvent: number), x: x(of: event.category), y: top - 8, anchor: .middle)
      }
    }
  }

  func drawNames(on drawing: inout Drawing) {
    drawing.group(.axis) { names.draw(below: bottom, at: x, within: 0...layout.width, on: &$0) }
  }
}

extension LinePlot {
  /// Only rates that lie close together far from zero (入学率), whose changes could not be seen otherwise.
  private static func startsAboveZero(_ data: ChartData) -> Bool {
    guard Measure(unit: data.unit).isRate else { return false }
    let low = data.extent.min() ?? 0
    let high = data.extent.max() ?? 0
    return low > 0 && low < high && high - low < high / 4
  }

  private func level(at value: Double) -> String {
    "M\(left.coordinate) \(scale.position(of: value).coordinate)H\(layout.width.coordinate)"
  }
}
