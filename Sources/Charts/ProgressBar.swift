/// How much of a whole is done, as one bar; its parts may be told apart by how far they have come.
package struct ProgressBar: Sendable {
  /// A part of the whole: 已完成 10 项.
  package struct Segment: Sendable, Hashable {
    package var name: String
    package var count: Int
    package var style: SegmentStyle

    package init(name: String, count: Int, style: SegmentStyle) {
      self.name = name
      self.count = max(0, count)
      self.style = style
    }
  }

  let title: String
  let done: Value
  let total: Double
  /// What the whole was first, where it is less now.
  let original: Double?
  let unit: String
  let noun: String
  let segments: [Segment]

  /// `original` is what the whole was first, where it was made less since; `noun` is what is counted (任务), for the sentence; it may be empty. Segments stand in the order of the bar,
  /// and what they leave of `total` stays empty.
  package init(
    title: String,
    done: Value,
    total: Double,
    original: Double? = nil,
    unit: String,
    noun: String = "任务",
    segments: [Segment] = []
  ) {
    self.title = title
    self.done = done.tidied
    self.total = total.isFinite ? max(0, total) : 0
    self.original = original.flatMap { $0.isFinite && $0 > total ? $0 : nil }
    self.unit = unit
    self.noun = noun
    self.segments = segments
  }

  /// Draws the bar; `id` is unique in the page, and `svg` is empty where the whole is nothing.
  package func figure(id: String) -> Figure {
    Figure(drawnIf: total > 0, table: table, sentence: sentence) { drawing(id: id, $0) }
  }
}

extension ProgressBar {
  private static let totalSize = 22.0
  /// What stays empty where anything is lacking.
  private static let leastLeft = 3.0

  private static func bar(on drawing: Drawing) -> Box { Box(x: 1, y: 36, width: drawing.width - 2, height: 26) }

  private func drawing(id: String, _ layout: Layout) -> String {
    var drawing = Drawing(id: id, layout: layout)
    drawTotals(on: &drawing)
    let bar = Self.bar(on: drawing)
    drawing.path(bar.path, .track)
    if segments.isEmpty { drawDone(on: &drawing) } else { drawSegments(on: &drawing) }
    let key = Key(entries: entries, layout: layout, textSize: Drawing.textSize)
    key.draw(below: bar.bottom + 8, on: &drawing)
    let height = bar.bottom + (segments.isEmpty ? 2 : 8 + key.height)
    return drawing.svg(kind: "chart-progress", title: title, description: sentence, height: height)
  }

  private func drawTotals(on drawing: inout Drawing) {
    let text = "\(done.label)/\(total.compactText)" + unit
    let room = drawing.width - 90
    let size = text.width(atSize: Self.totalSize) <= room ? Self.totalSize : Drawing.textSize
    drawing.group(.total(size: size)) { drawing in
      drawing.text(text.lines(atMost: 1, width: room, size: size).first ?? "", x: 0, y: 24)
      drawing.text(remark, x: drawing.width, y: 24, anchor: .end)
    }
  }

  private func drawDone(on drawing: inout Drawing) {
    let bar = Self.bar(on: drawing)
    guard let number = done.number else {
      let inner = Box(x: bar.x + 4, y: bar.y + 5, width: 32, height: bar.height - 10)
      AbsenceMark(done)?.draw(in: inner, on: &drawing)
      return
    }
    let share = min(1, max(0, number / total))
    guard share > 0 else { return }
    var filled = bar
    filled.width = max(2, min(share * bar.width, share < 1 ? bar.width - Self.leastLeft : bar.width))
    drawing.fill(filled.path, SegmentStyle.done.look, hatch: nil)
  }

  private func drawSegments(on drawing: inout Drawing) {
    let drawn = segments.filter { $0.count > 0 }
    let counts = drawn.map { Double($0.count) }
    let widths = Shares.widths(of: counts, outOf: max(total, counts.reduce(0, +)), over: Self.bar(on: drawing).width)
    var box = Self.bar(on: drawing)
    for (segment, width) in zip(drawn, widths) {
      box.width = width
      drawing.fill(box.path, segment.style.look, hatch: segment.style.hatch)
      box.x += width
    }
  }

  private var entries: [Key.Entry] {
    segments.filter { $0.count > 0 }.map { segment in
      Key.Entry(sign: .segment(segment.style), name: "\(segment.name) \(segment.count)\(unit)")
    }
  }
}

extension ProgressBar {
  /// Nobody is told of 400 %.
  private var isSurpassed: Bool { done.number.map { $0 > total } ?? false }

  /// The share, or how it stands to what was first meant.
  private var remark: String {
    if let original, done.number.map({ $0 >= total }) ?? false { return "原定\(original.compactText)\(unit)" }
    return isSurpassed ? "超过原定" : percentage?.text ?? ""
  }

  private var percentage: Percentage? {
    done.number.flatMap { Percentage($0, of: total) }
  }

  private var table: FigureTable {
    FigureTable(
      caption: FigureTable.caption(title: title, unit: unit, values: [done]),
      columns: ["进展", "数量", "占比"],
      rows: segments.isEmpty ? [row("已完成", done)] : segments.map { row($0.name, .number(Double($0.count))) },
      footer: (segments.isEmpty ? [] : [row("完成合计", done)]) + [row("总数", .number(total))]
    )
  }

  private func row(_ name: String, _ value: Value) -> FigureTable.Row {
    let share = value.number.map { Percentage($0, of: total)?.text ?? "—" }
    return FigureTable.Row(name: name, cells: [value.words, share ?? value.words])
  }

  private var sentence: String {
    let measure = Measure(unit: unit)
    let whole = measure.quantity(total)
    guard total > 0 else { return noun.isEmpty ? "总数为\(whole)。" : "还没有\(noun)。" }
    guard let number = done.number, let percentage else {
      return "\(whole)\(noun)中，已完成的数量\(AbsenceMark(done)?.name ?? "有误")。"
    }
    let finished = "已完成\(measure.quantity(number))"
    if let original { return "\(finished)，" + standing(of: number, against: original, measure) }
    return isSurpassed
      ? "\(finished)，超过原定的\(whole)\(noun)。"
      : "\(whole)\(noun)中\(finished)，\(percentage.share)。"
  }

  /// Where less is asked for than first: 达到改过的30户，没有达到原定的40户。
  private func standing(of number: Double, against original: Double, _ measure: Measure) -> String {
    let (now, first) = ("\(measure.quantity(total))\(noun)", "\(measure.quantity(original))\(noun)")
    if number > original { return "超过原定的\(first)。" }
    if number == original { return "达到原定的\(first)。" }
    return number >= total ? "达到改过的\(now)，没有达到原定的\(first)。" : "没有达到改过的\(now)，原定\(first)。"
  }
}
