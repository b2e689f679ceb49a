/// Lines from category to category; where there is no number the line breaks.
///
/// The scale holds zero, except for rates that lie close together far from it, and then says where it starts.
package struct LineChart: Sendable {
  /// Above this the figure is only a table and a sentence.
  package static let mostCategories = 120

  private let data: ChartData

  package init(_ data: ChartData) {
    self.data = data.tidied
  }

  /// Draws the lines; `id` is unique in the page, and `svg` is empty where there is nothing or too much to draw.
  package func figure(id: String) -> Figure {
    Figure(drawnIf: isDrawable, table: FigureTable(data), sentence: sentence) { drawing(id: id, $0) }
  }
}

extension LineChart {
  private var isDrawable: Bool { !data.isEmpty && !isCrowded }

  private var isCrowded: Bool {
    data.categories.count > Self.mostCategories || data.series.count > Palette.count
  }

  private func drawing(id: String, _ layout: Layout) -> String {
    var drawing = Drawing(id: id, layout: layout)
    let top = ChartTop(unit: data.unit, note: LinePlot.note(for: data), entries: key, layout: layout)
    let plot = LinePlot(data, below: top.height + (data.events.isEmpty ? 24 : 34), layout: layout)
    top.draw(on: &drawing)
    plot.drawGrid(on: &drawing)
    plot.drawTarget(on: &drawing)
    plot.drawEvents(on: &drawing)
    drawAbsences(in: plot, on: &drawing)
    for index in data.series.indices { drawLine(of: index, in: plot, on: &drawing) }
    for index in data.series.indices { drawPoints(of: index, in: plot, on: &drawing) }
    plot.drawNames(on: &drawing)
    PointLabels(points(in: plot), floor: plot.bottom, left: plot.left, width: layout.width).draw(on: &drawing)
    return drawing.svg(kind: "chart-lines", title: data.title, description: sentence, height: plot.height)
  }

  private var key: [Key.Entry] {
    let names = ChartTop.names(of: data.series) { .line($0) }
    let references = data.references.map { Key.Entry(sign: .reference, name: $0.fullLabel) }
    let events = data.events.enumerated().map { number, event in
      Key.Entry(sign: .event(number), name: "\(data.label(of: event.category)) \(event.label)")
    }
    return names + data.targetKey + references + events + data.values.absenceKey
  }

  /// The signs stand on the base line, where several series have none side by side.
  private func drawAbsences(in plot: LinePlot, on drawing: inout Drawing) {
    let width = min(12, plot.slot - 2)
    for category in data.categories.indices {
      let marks = data.series.map { $0.values[category] }.absences.map(\.mark)
      for (index, mark) in marks.enumerated() {
        let y = plot.base - 14 - Double(index) * 14
        mark.draw(in: Box(x: plot.x(of: category) - width / 2, y: y, width: width, height: 11), on: &drawing)
      }
    }
  }

  private func drawLine(of index: Int, in plot: LinePlot, on drawing: inout Drawing) {
    var path = ""
    var isBroken = true
    for (category, value) in data.series[index].values.enumerated() {
      if let number = value.number {
        let y = plot.scale.position(of: number).coordinate
        path += "\(isBroken ? "M" : "L")\(plot.x(of: category).coordinate) \(y)"
      }
      isBroken = value.number == nil
    }
    if path.contains("L") { drawing.path(path, Palette.line(index)) }
  }

  private func drawPoints(of index: Int, in plot: LinePlot, on drawing: inout Drawing) {
    let radius = min(4.5, max(1.5, plot.slot * 0.4))
    var points = ""
    var rings = ""
    for (category, value) in data.series[index].values.enumerated() {
      guard let number = value.number else { continue }
      let shape = PointShape.of(series: index)
      let path = shape.path(x: plot.x(of: category), y: plot.scale.position(of: number), radius: radius)
      if number == 0 { rings += path } else { points += path }
    }
    drawing.path(points, Palette.point(index))
    drawing.path(rings, Palette.zero(index))
  }
}

extension LineChart {
  private func points(in plot: LinePlot) -> [PointLabels.Point] {
    data.series.flatMap { points(of: $0.values.map(\.number), in: plot) }
  }

  private func points(of numbers: [Double?], in plot: LinePlot) -> [PointLabels.Point] {
    let ranks = ranks(of: numbers)
    return numbers.indices.compactMap { category in
      guard let number = numbers[category], let rank = ranks[category] else { return nil }
      let beside = [category - 1, category + 1].filter(numbers.indices.contains).compactMap { numbers[$0] }
      return PointLabels.Point(
        x: plot.x(of: category),
        y: plot.scale.position(of: number),
        text: number.compactText,
        isValley: !beside.isEmpty && beside.allSatisfy { $0 > number },
        rank: rank
      )
    }
  }

  /// Last, first, highest, lowest, then the rest; without the rest where points stand too close.
  private func ranks(of numbers: [Double?]) -> [Int: Int] {
    let known = numbers.indices.filter { numbers[$0] != nil }
    let high = known.max { (numbers[$0] ?? 0) < (numbers[$1] ?? 0) }
    let low = known.min { (numbers[$0] ?? 0) < (numbers[$1] ?? 0) }
    let marked = [known.last, known.first, high, low].compactMap(\.self)
    let rest = known.count > Self.mostLabels ? [] : known
    let pairs = (marked + rest).enumerated().map { ($0.element, $0.offset) }
    return Dictionary(pairs, uniquingKeysWith: min)
  }

  private static let mostLabels = 24
}

extension LineChart {
  private var sentence: String {
    data.sentence(isCrowded: isCrowded) { data.series.flatMap(clauses) + [data.uncompared()] }
  }

  private func clauses(of series: Series) -> [String] {
    let measure = Measure(unit: data.unit)
    let numbers = data.namedNumbers(of: series)
    guard let last = numbers.last else { return [] }
    let name = data.series.count > 1 ? "\(series.name.spoken)：" : ""
    let trend =
      name
      + Sentence.trend(numbers, of: data.comparable.count, measure: measure, isBrief: data.series.count > 1)
    let isLatest = data.comparable.last.map { series.values[$0].number != nil } ?? true
    let when = isLatest ? "" : last.name
    return [trend, data.target.map { when + Sentence.distance(from: last.value, to: $0, measure: measure) } ?? ""]
  }
}
