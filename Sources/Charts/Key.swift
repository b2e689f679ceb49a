/// The lines above or below a drawing that name its fills, lines and signs, in even columns.
struct Key: Sendable {
  var entries: [Entry]
  var layout: Layout
  var textSize = Drawing.smallTextSize

  /// A sign and what it means.
  struct Entry: Sendable {
    var sign: Sign
    var name: String
  }

  /// What is drawn in front of a name.
  enum Sign: Sendable {
    case bar(Int)
    case line(Int)
    case segment(SegmentStyle)
    case target
    /// A target that was reached.
    case reached
    case reference
    /// By its place among the events.
    case event(Int)
    /// A day of a heat map.
    case day(DayLevel)
    case absence(AbsenceMark)
  }

  var height: Double { Double(rows) * pitch }

  /// ①, ② … by its place among the events.
  static func sign(ofEvent number: Int) -> String {
    number < 20 ? String(UnicodeScalar(0x2460 + UInt32(number)).map(Character.init) ?? "•") : "•"
  }

  /// Draws the key below `y`.
  func draw(below y: Double, on drawing: inout Drawing) {
    let boxes = entries.indices.map { place($0, below: y) }
    for (entry, box) in zip(entries, boxes) { entry.sign.draw(in: box, on: &drawing) }
    let look: Look = textSize == Drawing.textSize ? .label : .note
    drawing.group(look) { drawing in
      for (entry, box) in zip(entries, boxes) {
        let name = entry.name.lines(atMost: 1, width: columnWidth - Self.indent, size: textSize).first ?? ""
        drawing.text(name, x: box.right + 7, y: box.centre.y + textSize * 0.35)
      }
    }
  }
}

extension Key {
  private static let indent = 36.0

  private var pitch: Double { textSize + 10 }

  private var columns: Int {
    let widest = entries.map { $0.name.width(atSize: textSize) + Self.indent }.max() ?? 0
    return max(1, min(layout == .narrow ? 3 : 6, Int(layout.width / max(1, widest))))
  }

  private var columnWidth: Double { layout.width / Double(columns) }

  private var rows: Int { (entries.count + columns - 1) / columns }

  private func place(_ index: Int, below y: Double) -> Box {
    let row = Double(index / columns)
    let column = Double(index % columns)
    return Box(x: column * columnWidth + 1, y: y + row * pitch + (pitch - 14) / 2, width: 20, height: 14)
  }
}

extension Key.Sign {
  fileprivate func draw(in box: Box, on drawing: inout Drawing) {
    let level = "M\(box.x.coordinate) \(box.centre.y.coordinate)h\(box.width.coordinate)"
    switch self {
    case .bar(let index): drawing.fill(box.path, Palette.bar(index), hatch: Palette.hatch(index))
    case .segment(let style): drawing.fill(box.path, style.look, hatch: style.hatch)
    case .target: drawing.path(level, .target)
    case .reached: drawing.path("M\(box.centre.x.coordinate) \(box.y.coordinate)v\(box.height.coordinate)", .reached)
    case .reference: drawing.path(level, .reference)
    case .event(let number):
      drawing.group(.note) { $0.text(Key.sign(ofEvent: number), x: box.centre.x, y: box.bottom - 1, anchor: .middle) }
    case .day(let day):
      let size = box.height * day.share
      let square = Box(x: box.centre.x - size / 2, y: box.centre.y - size / 2, width: size, height: size)
      drawing.path(square.path, day.look)
    case .absence(let mark): mark.draw(in: box, on: &drawing)
    case .line(let index):
      drawing.path(level, Palette.line(index))
      let shape = PointShape.of(series: index)
      drawing.path(shape.path(x: box.centre.x, y: box.centre.y, radius: 4), Palette.point(index))
    }
  }
}
