/// The numbers beside points: those that matter first, the others where they overlap nothing.
struct PointLabels: Sendable {
  /// A point of a line, with the points beside it on the same line.
  struct Point: Sendable {
    var x: Double
    var y: Double
    var text: String
    /// In a valley the number stands below.
    var isValley = false
    /// Below lies a bar, on which no number stands.
    var isOnBar = false
    /// Last, first, highest and lowest stand before the rest.
    var rank: Int

    var mark: Box { Box(x: x - 5, y: y - 5, width: 10, height: 10) }
  }

  /// Text, with the middle of its baseline.
  struct Label: Sendable {
    var text: String
    var x: Double
    var y: Double

    init(_ text: String, x: Double, y: Double, within room: ClosedRange<Double>) {
      let half = text.width(atSize: Drawing.textSize) / 2
      self.text = text
      self.x = min(max(x, room.lowerBound + half), room.upperBound - half)
      self.y = y
    }

    var box: Box {
      let width = text.width(atSize: Drawing.textSize) + 4
      return Box(x: x - width / 2, y: y - 13, width: width, height: 16)
    }
  }

  private(set) var placed = [Label]()

  /// `floor` is the lowest y a label may reach, `left` and `width` the lowest and the highest x.
  init(_ points: [Point], floor: Double, left: Double = 0, width: Double) {
    let room = left...max(left, width)
    let marks = points.map(\.mark)
    for point in points.sorted(by: { $0.rank < $1.rank }) {
      let free = Self.places(for: point, within: room).first { label in
        label.box.bottom <= floor && !placed.contains { $0.box.overlaps(label.box) }
          && !marks.contains { $0.overlaps(label.box) }
      }
      if let free { placed.append(free) }
    }
  }

  func draw(on drawing: inout Drawing) {
    drawing.group(.value) { drawing in
      for label in placed.sorted(by: { ($0.x, $0.y) < ($1.x, $1.y) }) {
        drawing.text(label.text, x: label.x, y: label.y, anchor: .middle)
      }
    }
  }

  private static func places(for point: Point, within room: ClosedRange<Double>) -> [Label] {
    let above = Label(point.text, x: point.x, y: point.y - 9, within: room)
    let below = Label(point.text, x: point.x, y: point.y + 20, within: room)
    if point.isOnBar { return [above] }
    return point.isValley ? [below, above] : [above, below]
  }
}
