/// Horizontal bars from zero whose parts are the series; each part carries its number where there is room.
package struct StackedBarChart: Sendable {
  /// Above this the figure is only a table and a sentence.
  package static let mostCategories = 40

  let data: ChartData

  package init(_ data: ChartData) {
    self.data = data.tidied
  }

  /// Draws the bars; `id` is unique in the page. `svg` is empty where there is nothing or too much to draw,
  /// or where a part is negative, which cannot be stacked.
  package func figure(id: String) -> Figure {
    Figure(drawnIf: isDrawable, table: table, sentence: sentence) { drawing(id: id, $0) }
  }

  /// What a category adds up to; without a number as soon as one part has none, unless the sum is known from elsewhere.
  func total(of category: Int) -> Value {
    if let known = data.totals?.categories[category] { return known }
    let parts = data.series.map { $0.values[category] }
    let absence = parts.absences.first?.mark
    switch absence {
    case .hidden: return .hidden
    case .notCounted: return .notCounted
    case .missing: return .missing
    case nil: return .number(knownTotal(of: category))
    }
  }

  var isCrowded: Bool {
    data.categories.count > Self.mostCategories || data.series.count > Palette.count
  }
}

extension StackedBarChart {
  private var isDrawable: Bool {
    !data.isEmpty && !isCrowded && data.numbers.allSatisfy { $0 >= 0 }
  }

  private func knownTotal(of category: Int) -> Double {
    data.series.compactMap { $0.values[category].number }.reduce(0, +).settled
  }

  private var table: FigureTable {
    var table = FigureTable(data)
    guard data.totals == nil, data.series.count > 1, !Measure(unit: data.unit).isRate else { return table }
    table.columns.append(FigureTable.total)
    for category in data.categories.indices {
      table.rows[category].cells.append(total(of: category).words)
    }
    return table
  }
}

extension StackedBarChart {
  private func drawing(id: String, _ layout: Layout) -> String {
    var drawing = Drawing(id: id, layout: layout)
    let top = ChartTop(
      unit: data.unit,
      entries: ChartTop.names(of: data.series) { .bar($0) } + data.values.absenceKey,
      layout: layout
    )
    let plot = plot(below: top.height + (data.target == nil ? 4 : 26), layout)
    top.draw(on: &drawing)
    plot.drawGrid(on: &drawing)
    for index in data.series.indices { drawParts(of: index, in: plot, on: &drawing) }
    drawEnds(in: plot, on: &drawing)
    plot.drawZero(on: &drawing)
    plot.drawTarget(on: &drawing)
    plot.rows.drawNames(on: &drawing)
    drawNumbers(in: plot, on: &drawing)
    return drawing.svg(kind: "chart-stacked", title: data.title, description: sentence, height: plot.height)
  }

  private func plot(below top: Double, _ layout: Layout) -> BarPlot {
    let rows = RowPlan(categories: data.labels, bars: 1, barHeight: 26, top: top, layout: layout)
    let totals = data.numbers.isEmpty ? [] : data.categories.indices.map { max(knownTotal(of: $0), reach(of: $0)) }
    let room = data.categories.indices.map { endWidth(of: $0) }.max() ?? 0
    return BarPlot(
      rows: rows,
      extent: totals + (data.target.map { [$0.value] } ?? []),
      target: data.target,
      room: room + 2
    )
  }

  /// The place of one part, after the parts before it.
  private func part(_ index: Int, category: Int, in plot: BarPlot) -> Box? {
    guard let number = data.series[index].values[category].number, number > 0 else { return nil }
    let before = data.series[..<index].compactMap { $0.values[category].number }.reduce(0, +)
    let start = plot.scale.position(of: before)
    let end = plot.scale.position(of: before + number)
    let place = plot.rows.place(category: category, bar: 0)
    let seam = before > 0 && end - start > 3 ? 1.0 : 0
    return Box(x: start + seam, y: place.y, width: end - start - seam, height: place.height)
  }

  private func drawParts(of index: Int, in plot: BarPlot, on drawing: inout Drawing) {
    let parts = data.categories.indices.compactMap { part(index, category: $0, in: plot) }
    drawing.fill(parts.map(\.path).joined(), Palette.bar(index), hatch: Palette.hatch(index))
  }

  private func drawNumbers(in plot: BarPlot, on drawing: inout Drawing) {
    let numbers = data.series.indices.flatMap { index in
      data.categories.indices.compactMap { number(in: index, category: $0, plot: plot) }
    }
    drawing.path(data.series.count > 1 ? numbers.map(\.chip.path).joined() : "", .chip)
    drawing.group(.label) { drawing in
      for number in data.series.count > 1 ? numbers : [] {
        drawing.text(number.text, x: number.chip.centre.x, y: number.chip.centre.y + 5.6, anchor: .middle)
      }
    }
  }

  /// The number of a part on its piece of paper, where the part is wide enough.
  private func number(in index: Int, category: Int, plot: BarPlot) -> (chip: Box, text: String)? {
    guard let part = part(index, category: category, in: plot) else { return nil }
    let text = data.series[index].values[category].label
    let width = text.width(atSize: Drawing.textSize) + 6
    guard width + 4 <= part.width else { return nil }
    return (Box(x: part.centre.x - width / 2, y: part.centre.y - 9, width: width, height: 18), text)
  }
}

extension StackedBarChart {
  private static let markWidth = 20.0

  private func marks(of category: Int) -> [AbsenceMark] {
    data.series.map { $0.values[category] }.absences.map(\.mark)
  }

  /// How far a bar reaches with what is withheld of it.
  private func reach(of category: Int) -> Double {
    data.totals?.categories[category].number ?? knownTotal(of: category)
  }

  /// The sum is known though a part of it is withheld: the gap between is the place of that part.
  private func isGap(_ category: Int) -> Bool { reach(of: category) > knownTotal(of: category) }

  private func endWidth(of category: Int) -> Double {
    let marks = isGap(category) ? 0 : Double(marks(of: category).count) * (Self.markWidth + 4)
    return 9 + marks + endText(of: category).width(atSize: Drawing.textSize)
  }

  /// The total, or what is known of it and a plus for the part that is not.
  private func endText(of category: Int) -> String {
    if isGap(category) { return reach(of: category).compactText }
    let known = data.series.contains { $0.values[category].number != nil }
    let total = knownTotal(of: category).compactText
    return marks(of: category).isEmpty ? total : known ? "\(total)＋" : ""
  }

  private func drawEnds(in plot: BarPlot, on drawing: inout Drawing) {
    var rings = ""
    drawing.group(.value) { drawing in
      for category in data.categories.indices {
        let place = plot.rows.place(category: category, bar: 0)
        let end = plot.scale.position(of: reach(of: category))
        drawing.text(endText(of: category), x: end + 9, y: place.centre.y + 5.6)
        if isKnownZero(category) { rings += PointShape.circle.path(x: end, y: place.centre.y, radius: 4) }
      }
    }
    drawing.path(rings, Palette.zero(0))
    for category in data.categories.indices { drawMarks(of: category, in: plot, on: &drawing) }
  }

  private func isKnownZero(_ category: Int) -> Bool {
    reach(of: category) == 0 && !endText(of: category).isEmpty
  }

  private func drawMarks(of category: Int, in plot: BarPlot, on drawing: inout Drawing) {
    let place = plot.rows.place(category: category, bar: 0)
    if isGap(category) { return drawGap(of: category, in: plot, on: &drawing) }
    let text = endText(of: category).width(atSize: Drawing.textSize)
    let end = plot.scale.position(of: knownTotal(of: category)) + 9 + text
    for (index, mark) in marks(of: category).enumerated() {
      let x = end + Double(index) * (Self.markWidth + 4) + 2
      mark.draw(in: Box(x: x, y: place.y + 5, width: Self.markWidth, height: place.height - 10), on: &drawing)
    }
  }

  private func drawGap(of category: Int, in plot: BarPlot, on drawing: inout Drawing) {
    let place = plot.rows.place(category: category, bar: 0)
    let start = plot.scale.position(of: knownTotal(of: category)) + 2
    let width = plot.scale.position(of: reach(of: category)) - start
    let box = Box(x: start, y: place.y + 1, width: max(4, width), height: place.height - 2)
    marks(of: category).first?.draw(in: box, on: &drawing)
  }
}
