/// One row of a timeline: the name with how much is kept, and a square for each promise, in as many lines as it takes.
struct TimelineRow: Sendable {
  let stretch: Timeline.Stretch
  let top: Double
  let left: Double
  let layout: Layout

  var bottom: Double { top + max(46, Double(lines) * pitch + 12 + shift(of: lines)) }

  /// The height of today's line, where today lies in this row: as far down as the stretch has passed, but never through
  /// a square. Several lines of squares part for it.
  var today: Double? {
    guard let share, let linesPassed else { return nil }
    let squares = Double(linesPassed) * pitch
    return top
      + (linesPassed < lines ? squares + shift(of: linesPassed) / 2 : max(squares, share * (bottom - top - 8)))
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

  /// How much of the stretch has passed, where today lies in it.
  private var share: Double? {
    guard case .present(let share) = stretch.position else { return nil }
    return min(1, max(0, share))
  }

  private var linesPassed: Int? { share.map { Int(($0 * Double(lines)).rounded()) } }

  /// Below today's line the squares give way.
  private func shift(of line: Int) -> Double {
    guard let linesPassed, linesPassed > 0, linesPassed < lines, line >= linesPassed else { return 0 }
    return 8
  }

  private func square(_ index: Int) -> Box {
    Box(
      x: left + Double(index % perLine) * pitch + 1,
      y: top + Double(index / perLine) * pitch + shift(of: index / perLine) + 2,
      width: pitch - 4,
      height: pitch - 4
    )
  }
}
