/// One row of a bullet chart: the name, the bar below it, and the targets as marks with their numbers.
struct Bullet: Sendable {
  let row: BulletChart.Row
  let scale: Scale
  let top: Double
  let unit: String

  var height: Double { labels.isEmpty ? 58 : 58 + Self.tier * Double(tiers) }

  func draw(on drawing: inout Drawing) {
    drawing.group(.label) { $0.text(name(within: $0.width), x: 0, y: top + 16) }
    if let highest = row.targets.map(\.value).max() { drawing.path(box(to: highest).path, .track) }
    drawValue(on: &drawing)
    for isReached in [true, false] {
      let marks = row.targets.filter { Self.isReached($0, by: row.value) == isReached }.map(mark).joined()
      drawing.path(marks, isReached ? .reached : .target)
    }
    drawing.group(.note) { drawing in
      for label in labels { drawing.text(label.text, x: label.x, y: label.y, anchor: .middle) }
    }
  }

  /// False where there is no number.
  static func isReached(_ target: Target, by value: Value) -> Bool { value.number.map { $0 >= target.value } ?? false }
}

extension Bullet {
  private static let bar = (y: 26.0, height: 16.0)
  /// The height of a line of numbers.
  private static let tier = 20.0

  private func name(within width: Double) -> String {
    let amount = row.value.number.map { Measure(unit: unit).quantity($0) } ?? row.value.words
    let room = width - ("：" + amount).width(atSize: Drawing.textSize)
    return (row.name.lines(atMost: 1, width: room, size: Drawing.textSize).first ?? "") + "：" + amount
  }

  private func box(to value: Double) -> Box {
    Box(
      x: scale.start,
      y: top + Self.bar.y,
      width: max(1, scale.position(of: value) - scale.start),
      height: Self.bar.height
    )
  }

  private func drawValue(on drawing: inout Drawing) {
    switch row.value {
    case .number(0):
      let ring = PointShape.circle.path(x: scale.start, y: box(to: 0).centre.y, radius: 4)
      drawing.path(ring, Palette.zero(0))
    case .number(let number):
      let whole = box(to: number)
      drawing.path(Box(x: whole.x, y: whole.y + 3, width: whole.width, height: whole.height - 6).path, Palette.bar(0))
    case .missing, .notCounted, .hidden, .partial:
      let place = box(to: 0)
      AbsenceMark(row.value)?.draw(in: Box(x: place.x + 3, y: place.y + 3, width: 24, height: 10), on: &drawing)
    }
  }

  private func mark(of target: Target) -> String {
    let place = box(to: target.value)
    return
      "M\(scale.position(of: target.value).coordinate) \((place.y - 4).coordinate)v\((place.height + 8).coordinate)"
  }

  /// Numbers below the marks, lower where they would touch, never beyond the edges; equal targets have one.
  private var labels: [(text: String, x: Double, y: Double)] {
    var ends: [Double] = []
    return Set(row.targets.map(\.value)).sorted().map { value in
      let text = value.compactText
      let half = text.width(atSize: Drawing.smallTextSize) / 2
      let x = min(max(scale.position(of: value), half), scale.end + BulletChart.margin - half)
      let tier = ends.firstIndex { $0 + 4 <= x - half } ?? ends.count
      if tier == ends.count { ends.append(x + half) } else { ends[tier] = x + half }
      return (text, x, top + Self.bar.y + Self.bar.height + 20 + Self.tier * Double(tier))
    }
  }

  private var tiers: Int {
    Set(labels.map(\.y)).count
  }
}
