/// The frame of a chart of horizontal bars: a scale from zero, its grid, its numbers, the target's line.
struct BarPlot: Sendable {
  let rows: RowPlan
  let axis: Axis
  let scale: Scale
  let target: Target?

  /// `room` is kept free at the right for what is written at the ends of bars.
  init(rows: RowPlan, extent: [Double], target: Target?, room: Double) {
    let right = max(rows.left + 60, rows.layout.width - room)
    self.rows = rows
    self.target = target
    axis = Axis(covering: extent, intervals: right - rows.left < 170 ? 3 : 5)
    let low = axis.lower
    let high = max(0, extent.max() ?? 0)
    scale = Scale(values: low...(high > low ? high : low + 1), start: rows.left, end: right)
  }

  var zero: Double { scale.position(of: 0) }

  var height: Double { rows.bottom + 24 }

  /// From zero to `value`, to the left for a negative one; never too thin to be seen.
  func bar(of value: Double, in place: Box) -> Box {
    let end = scale.position(of: value)
    return Box(x: min(zero, end), y: place.y, width: max(1, abs(end - zero)), height: place.height)
  }

  func drawGrid(on drawing: inout Drawing) {
    let ticks = axis.ticks.filter(scale.values.contains)
    drawing.path(ticks.filter { $0 != 0 }.map { upright(at: $0) }.joined(), .grid)
    drawing.group(.axis) { drawing in
      for tick in ticks {
        drawing.text(tick.compactText, x: scale.position(of: tick), y: rows.bottom + 19, anchor: .middle)
      }
    }
  }

  func drawZero(on drawing: inout Drawing) {
    drawing.path(upright(at: 0), .base)
  }

  /// The line across all bars, its name above them, kept within the drawing.
  func drawTarget(on drawing: inout Drawing) {
    guard let target else { return }
    let name = target.fullLabel.lines(atMost: 1, width: rows.layout.width, size: Drawing.smallTextSize).first ?? ""
    let half = name.width(atSize: Drawing.smallTextSize) / 2
    let x = min(max(scale.position(of: target.value), half), rows.layout.width - half)
    drawing.path(upright(at: target.value), .target)
    drawing.group(.targetLabel) { $0.text(name, x: x, y: rows.top - 8, anchor: .middle) }
  }

  /// Beside the bars only, so that it crosses no name.
  private func upright(at value: Double) -> String {
    rows.spans.map { span in
      "M\(scale.position(of: value).coordinate) \(span.lowerBound.coordinate)V\(span.upperBound.coordinate)"
    }.joined()
  }
}

extension Target {
  /// The label with its value, unless the label says it already.
  var fullLabel: String {
    let name = label.isEmpty ? "目标" : label
    return name.contains(value.compactText) || name.contains(value.plainText) ? name : "\(name) \(value.compactText)"
  }
}
