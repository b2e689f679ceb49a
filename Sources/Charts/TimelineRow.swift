/// One row of a timeline: the name with how much is kept, and a square for each promise, in as many lines as it takes.
struct TimelineRow: Sendable {
  let stretch: Timeline.Stretch
  let top: Double
  let left: Double
  let layout: Layout

  var bottom: Double { top + max(isPresent ? 68 : 46, Double(lines) * pitch + 12) }

  func draw(on drawing: inout Drawing) {
    drawing.group(.label) { drawing in
      let name = stretch.name.lines(atMost: 1, width: left - 12, size: Drawing.textSize).first ?? ""
      drawing.text(name, x: 0, y: top + 15)
    }
    drawing.group(.note) { $0.text("完成\(stretch.kept)/\(stretch.total)", x: 0, y: top + 34) }
    if isPresent { drawToday(on: &drawing) }
    var first = 0
    for segment in stretch.segments where segment.count > 0 {
      let squares = (first..<(first + segment.count)).map { square($0).path }.joined()
      drawing.fill(squares, segment.style.look, hatch: segment.style.hatch)
      first += segment.count
    }
  }
}

extension TimelineRow {
  private var isPresent: Bool { stretch.position == .present }

  /// The squares stand in the order of their status, not of time, so today is told of the whole row.
  private func drawToday(on drawing: inout Drawing) {
    drawing.group(.targetLabel) { $0.text("今天在这里", x: 0, y: top + 53) }
    drawing.path("M\((left - 7).coordinate) \(top.coordinate)V\((bottom - 8).coordinate)", .target)
  }

  /// Smaller where there are very many.
  private var pitch: Double { stretch.total > 48 ? 12 : 18 }

  private var perLine: Int { max(1, Int((layout.width - left) / pitch)) }

  private var lines: Int { max(1, (stretch.total + perLine - 1) / perLine) }

  private func square(_ index: Int) -> Box {
    Box(
      x: left + Double(index % perLine) * pitch + 1,
      y: top + Double(index / perLine) * pitch + 2,
      width: pitch - 4,
      height: pitch - 4
    )
  }
}
