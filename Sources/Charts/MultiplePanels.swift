/// Where the panels of small multiples stand: side by side where the layout has room, one below the other elsewhere.
struct MultiplePanels: Sendable {
  private let data: ChartData
  private let layout: Layout
  private let top: Double
  private let columns: Int
  private let axis: Axis
  private let margin: Double

  init(_ data: ChartData, below top: Double, layout: Layout) {
    self.data = data
    self.layout = layout
    self.top = top
    axis = Axis(covering: data.extent, intervals: 2)
    margin = (axis.ticks.map { $0.compactText.width(atSize: Drawing.smallTextSize) }.max() ?? 0) + 8
    columns = Self.columns(for: data, layout)
  }

  var height: Double { top + Double((data.series.count + columns - 1) / columns) * panelHeight }

  func drawFrames(on drawing: inout Drawing) {
    for index in data.series.indices {
      let grid = axis.ticks.filter { $0 != 0 }.map { level(at: $0, of: index) }.joined()
      drawing.path(grid, .grid)
      drawing.path(level(at: 0, of: index), .base)
      if let target = data.target { drawing.path(level(at: target.value, of: index), .target) }
    }
  }

  func drawBars(of index: Int, on drawing: inout Drawing) {
    let plot = plot(index)
    var bars = ""
    var rings = ""
    for (category, value) in data.series[index].values.enumerated() {
      let x = x(of: category, in: plot)
      switch value {
      case .number(0): rings += PointShape.circle.path(x: x, y: plot.bottom, radius: min(4, barWidth / 2))
      case .number(let number): bars += bar(of: number, at: x, in: plot).path
      case .missing, .notCounted, .hidden, .partial: drawAbsence(of: value, at: x, in: plot, on: &drawing)
      }
    }
    drawing.fill(bars, Palette.bar(0), hatch: nil)
    drawing.path(rings, Palette.zero(0))
  }

  func drawNumbers(on drawing: inout Drawing) {
    drawing.group(.label) { drawing in
      for (index, series) in data.series.enumerated() {
        let name = series.name.lines(atMost: 1, width: panelWidth, size: Drawing.textSize).first ?? ""
        drawing.text(name, x: origin(index).x, y: origin(index).y + 18)
      }
    }
    for index in data.series.indices {
      drawAxis(of: index, on: &drawing)
      PointLabels(points(of: index), floor: plot(index).bottom, width: plot(index).right).draw(on: &drawing)
    }
  }
}

extension MultiplePanels {
  private static let gap = 28.0
  private static let plotHeight = 84.0
  private static let mostNumbered = 8

  /// Two panels side by side, three where there are three of them and few bars.
  private static func columns(for data: ChartData, _ layout: Layout) -> Int {
    guard layout == .wide else { return 1 }
    return data.series.count == 3 && data.categories.count <= 8 ? 3 : min(2, data.series.count)
  }

  private var panelWidth: Double { (layout.width - Double(columns - 1) * Self.gap) / Double(columns) }
  private var slot: Double { (panelWidth - margin) / Double(max(1, data.categories.count)) }
  private var barWidth: Double { min(30, slot * 0.72) }
  private var ticks: CategoryTicks { CategoryTicks(data.labels, slot: slot, widest: panelWidth / 2) }
  private var panelHeight: Double { 48 + Self.plotHeight + ticks.height + 14 }

  private func origin(_ index: Int) -> (x: Double, y: Double) {
    let column = Double(index % columns)
    return (column * (panelWidth + Self.gap), top + Double(index / columns) * panelHeight)
  }

  private func plot(_ index: Int) -> Box {
    let origin = origin(index)
    return Box(x: origin.x + margin, y: origin.y + 48, width: panelWidth - margin, height: Self.plotHeight)
  }

  private func y(of value: Double, in plot: Box) -> Double {
    Scale(values: axis.lower...axis.upper, start: plot.bottom, end: plot.y).position(of: value)
  }

  private func x(of category: Int, in plot: Box) -> Double { plot.x + (Double(category) + 0.5) * slot }

  private func bar(of number: Double, at x: Double, in plot: Box) -> Box {
    let y = min(y(of: number, in: plot), plot.bottom - 1)
    return Box(x: x - barWidth / 2, y: y, width: barWidth, height: plot.bottom - y)
  }

  private func drawAbsence(of value: Value, at x: Double, in plot: Box, on drawing: inout Drawing) {
    let width = min(12, barWidth)
    AbsenceMark(value)?.draw(in: Box(x: x - width / 2, y: plot.bottom - 14, width: width, height: 11), on: &drawing)
  }

  private func level(at value: Double, of index: Int) -> String {
    let plot = plot(index)
    return "M\(plot.x.coordinate) \(y(of: value, in: plot).coordinate)H\(plot.right.coordinate)"
  }

  private func drawAxis(of index: Int, on drawing: inout Drawing) {
    let plot = plot(index)
    drawing.group(.axis) { drawing in
      for tick in axis.ticks {
        drawing.text(tick.compactText, x: plot.x - 7, y: y(of: tick, in: plot) + 5, anchor: .end)
      }
      let room = (plot.x - margin)...plot.right
      ticks.draw(below: plot.bottom, at: { x(of: $0, in: plot) }, within: room, on: &drawing)
    }
  }

  /// The last and the highest; all others too where the bars are few.
  private func points(of index: Int) -> [PointLabels.Point] {
    let plot = plot(index)
    let values = data.series[index].values.map(\.number)
    let last = values.lastIndex { $0 != nil }
    let high = values.indices.max { (values[$0] ?? -1) < (values[$1] ?? -1) }
    return values.enumerated().compactMap { category, number in
      guard let number else { return nil }
      let rank = category == last ? 0 : category == high ? 1 : 2
      guard rank < 2 || values.count <= Self.mostNumbered else { return nil }
      let y = bar(of: number, at: 0, in: plot).y
      let x = x(of: category, in: plot)
      return PointLabels.Point(x: x, y: y + (number == 0 ? -1 : 3), text: number.compactText, isOnBar: true, rank: rank)
    }
  }
}
