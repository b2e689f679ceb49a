/// One row of a timeline: the name with how much is kept, and a square for each promise, in as many lines as it takes.
struct TimelineRow: Sendable {
  let stretch: Timeline.Stretch
  let top: Double
  let left: Double
  let layout: Layout

  var bottom: Double { top + max(46, Double(lines) * pitch + 12) }

  /// The height of today's line, where today lies in this row: as far down as the stretch has passed, but never through
  /// a square; among lines of squares it stands in the nearest gap.
  var today: Double? {
    guard case .present(let share) = stretch.position else { return nil }
    let passed = min(1, max(0, share)) * (bottom - top - 8)
    let squares = Double(lines) * pitch
    return top + (passed < squares ? (passed / pitch).rounded() * pitch : passed)
  }

  func draw(on drawing: inout Drawing) {
    drawing.group(.label) { drawing in
      let name = stretch.name.lines(atMost: 1, width: left - 12, size: Drawing.textSize).first ?? ""
      drawing.text(name, x: 0, y: top + 15)
    }
    drawing.group(.note) { $0.text("完成 \(stretch.kept)/\(stretch.total)", x: 0, y: top + 34) }
    var first = 0
    for segment in stretch.segments where segment.count > 0 {
      let squares = (first..<(first + segment.count)).map { square($0).path }.joined()
      drawing.fill(squares, segment.style.look, hatch: segment.style.hatch)
      first += segment.count
    }
  }
}

extension TimelineRow {
  /// Smaller where there are very many.
  private var pitch: Double { stretch.total > 48 ? 12 : 18 }

  /// Today's name stands at the right.
  private var perLine: Int { max(1, Int((layout.width - left - (stretch.isPresent ? 38 : 0)) / pitch)) }

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
