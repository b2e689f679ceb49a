/// How far something has come, held against every target that was ever stated for it: a bar from zero and a mark a target.
///
/// Targets that contradict each other stand side by side; none is chosen, none is merged. All rows have one unit.
package struct BulletChart: Sendable {
  /// One thing that is measured: 联网电脑, 4, with its targets.
  package struct Row: Sendable, Hashable {
    package var name: String
    package var value: Value
    /// `label` says who promised it and for when.
    package var targets: [Target]

    package init(name: String, value: Value, targets: [Target]) {
      self.name = name
      self.value = value
      self.targets = targets
    }
  }

  /// Above this the figure is only a table and a sentence.
  package static let mostRows = 20

  /// Between the end of the longest bar and the edge.
  static let margin = 28.0

  private let title: String
  private let rowName: String
  private let unit: String
  private let rows: [Row]

  /// `rowName` heads the column of names: 设施.
  package init(title: String, rowName: String, unit: String, rows: [Row]) {
    self.title = title
    self.rowName = rowName
    self.unit = unit
    self.rows = rows.map { row in
      let targets = row.targets.filter(\.value.isFinite)
      return Row(name: row.name, value: row.value.tidied, targets: targets)
    }
  }

  /// Draws the rows; `id` is unique in the page. `svg` is empty where there is nothing or too much to draw,
  /// or where a value is negative.
  package func figure(id: String) -> Figure {
    Figure(drawnIf: isDrawable, table: table, sentence: sentence) { drawing(id: id, $0) }
  }
}

extension BulletChart {
  private var isCrowded: Bool { rows.count > Self.mostRows }

  private var isDrawable: Bool { !rows.isEmpty && !isCrowded && extent.allSatisfy { $0 >= 0 } }

  private var extent: [Double] {
    rows.flatMap { row in [row.value.drawn].compactMap(\.self) + row.targets.map(\.value) }
  }

  private func drawing(id: String, _ layout: Layout) -> String {
    var drawing = Drawing(id: id, layout: layout)
    let top = ChartTop(unit: unit, entries: key, layout: layout)
    let high = max(extent.max() ?? 0, 1)
    let scale = Scale(values: 0...high, start: 6, end: layout.width - Self.margin)
    top.draw(on: &drawing)
    var y = top.height + 4
    for row in rows {
      let bullet = Bullet(row: row, scale: scale, top: y, unit: unit)
      bullet.draw(on: &drawing)
      y += bullet.height
    }
    return drawing.svg(kind: "chart-bullets", title: title, description: sentence, height: y)
  }

  private var key: [Key.Entry] {
    let targets = rows.flatMap { row in row.targets.map { Bullet.isReached($0, by: row.value) } }
    return [Key.Entry(sign: .bar(0), name: "现有")]
      + (targets.contains(true) ? [Key.Entry(sign: .reached, name: "达到的目标")] : [])
      + (targets.contains(false) ? [Key.Entry(sign: .target, name: "没达到的目标")] : []) + rows.map(\.value).absenceKey
  }

  private var table: FigureTable {
    FigureTable(
      caption: FigureTable.caption(title: title, unit: unit, values: rows.map(\.value)),
      columns: [rowName, "现有", "目标", "谁在什么时候定的", "还差"],
      rows: rows.flatMap { row in
        row.targets.isEmpty
          ? [FigureTable.Row(name: row.name, cells: [row.value.words, "没有定", "—", "—"])]
          : row.targets.map { FigureTable.Row(name: row.name, cells: cells(of: $0, row.value)) }
      }
    )
  }

  private func cells(of target: Target, _ value: Value) -> [String] {
    let lacking = value.number.map { max(0, target.value - $0).settled }
    return [value.words, target.value.plainText, target.label, lacking.map { $0 == 0 ? "达到了" : $0.plainText } ?? "—"]
  }

  /// One row in all its words; of several how many targets are reached, and which is farthest.
  private var sentence: String {
    if rows.count == 1 { return Sentence(clauses: rows.map(clause)).text }
    guard !rows.isEmpty else { return Sentence(clauses: []).text }
    let unknown = Sentence.unknown(rows.map(\.value))
    let crowd = isCrowded ? Sentence.crowded(rows.count) : ""
    return Sentence(clauses: Sentence.goals(goals, of: rows.count) + [unknown, crowd]).text
  }

  private var goals: [Goal] {
    rows.flatMap { row in
      row.targets.map { Goal(name: row.name, present: row.value.number, value: $0.value, unit: unit) }
    }
  }

  /// 联网电脑现有 4 台，4 个目标达到 3 个，离最高的 5 台还差 1 台.
  private func clause(of row: Row) -> String {
    let measure = Measure(unit: unit)
    guard let number = row.value.number else {
      return "\(row.name.spoken)的数量" + (row.value == .missing ? AbsenceMark.missing.name : row.value.words)
    }
    let present = "\(row.name.spoken)现有\(measure.quantity(number))"
    guard let highest = row.targets.map(\.value).max() else { return present + "，没有定目标" }
    let reached = row.targets.count { $0.value <= number }
    let distance = measure.difference(highest, number)
    if row.targets.count == 1 {
      return "\(present)，\(reached == 1 ? "达到目标" : "离目标")\(measure.quantity(highest))"
        + (reached == 1 ? "" : "还差\(distance)")
    }
    let share = reached == row.targets.count ? "都达到了" : reached == 0 ? "都没达到" : "达到\(reached)个"
    return "\(present)，\(row.targets.count)个目标\(share)"
      + (reached == row.targets.count ? "" : "，离最高的\(measure.quantity(highest))还差\(distance)")
  }
}
