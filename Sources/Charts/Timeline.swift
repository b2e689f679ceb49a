/// What was promised for each stretch of time and what became of it: a row a stretch, a square a promise, and where today lies.
package struct Timeline: Sendable {
  /// Where a stretch lies.
  package enum Position: Sendable, Hashable {
    case past
    /// Today lies in it.
    case present
    case future
    /// Nobody can say.
    case unknown
  }

  /// A stretch of time with its promises by how far they have come.
  package struct Stretch: Sendable, Hashable {
    package var name: String
    package var position: Position
    package var segments: [ProgressBar.Segment]

    package init(name: String, position: Position, segments: [ProgressBar.Segment]) {
      self.name = name
      self.position = position
      self.segments = segments
    }

    var total: Int { segments.map(\.count).reduce(0, +) }

    /// Kept, in time or late.
    var kept: Int { segments.filter { $0.style == .done || $0.style == .late }.map(\.count).reduce(0, +) }

    func count(_ style: SegmentStyle) -> Int { segments.filter { $0.style == style }.map(\.count).reduce(0, +) }
  }

  /// Above these the figure is only a table and a sentence.
  package static let mostStretches = 24
  package static let mostPromises = 160

  private let title: String
  private let today: String
  private let noun: String
  private let stretches: [Stretch]

  /// - Parameters:
  ///   - today: 今天是2026年11月20日.
  ///   - stretches: in the order of time; each has the same segments.
  package init(title: String, today: String, noun: String = "任务", stretches: [Stretch]) {
    self.title = title
    self.today = today
    self.noun = noun
    self.stretches = stretches
  }

  /// Draws the rows; `id` is unique in the page, and `svg` is empty where there is nothing or too much to draw.
  package func figure(id: String) -> Figure {
    Figure(drawnIf: isDrawable, table: table, sentence: sentence) { drawing(id: id, $0) }
  }
}

extension Timeline {
  private var isDrawable: Bool {
    !stretches.isEmpty && stretches.count <= Self.mostStretches
      && stretches.allSatisfy { $0.total <= Self.mostPromises }
  }

  private func drawing(id: String, _ layout: Layout) -> String {
    var drawing = Drawing(id: id, layout: layout)
    let key = Key(entries: keyEntries, layout: layout)
    key.draw(below: 2, on: &drawing)
    var y = key.height + 14
    let widest = stretches.map { $0.name.width(atSize: Drawing.textSize) }.max() ?? 0
    let left = min(widest, layout.width / 2.5) + 14
    var rows: [TimelineRow] = []
    for stretch in stretches {
      let row = TimelineRow(stretch: stretch, top: y, left: left, layout: layout)
      rows.append(row)
      y = row.bottom
    }
    drawing.path("M\((left - 7).coordinate) \((key.height + 10).coordinate)V\((y - 4).coordinate)", .base)
    for row in rows { row.draw(on: &drawing) }
    return drawing.svg(kind: "chart-timeline", title: title, description: sentence, height: y)
  }

  private var keyEntries: [Key.Entry] {
    (stretches.first?.segments ?? []).filter { segment in stretches.contains { $0.count(segment.style) > 0 } }.map {
      Key.Entry(sign: .segment($0.style), name: $0.name)
    }
  }

  private var table: FigureTable {
    let names = stretches.first?.segments.map(\.name) ?? []
    let sums = names.indices.map { index in stretches.map { $0.segments[index].count }.reduce(0, +) }
    return FigureTable(
      caption: "\(title)（\(today)；单位：项）",
      columns: ["时期"] + names + [FigureTable.total],
      rows: stretches.map { stretch in
        FigureTable.Row(name: stretch.name, cells: (stretch.segments.map(\.count) + [stretch.total]).map(String.init))
      },
      footer: stretches.isEmpty
        ? [] : [FigureTable.Row(name: FigureTable.total, cells: (sums + [sums.reduce(0, +)]).map(String.init))]
    )
  }
}

extension Timeline {
  /// 到期的 45 项任务完成 40 项，4 项逾期；2026年下半年有 26 项，已完成 12 项；以后还有 13 项.
  private var sentence: String {
    let past = stretches.filter { $0.position == .past }
    let future = stretches.filter { $0.position == .future }
    let unclear = stretches.filter { $0.position == .unknown }.map(\.total).reduce(0, +)
    return Sentence(
      clauses: [due(past)] + stretches.filter { $0.position == .present }.map(running) + [
        later(future), unclear == 0 ? "" : "\(unclear)项时间待核",
      ]
    ).text
  }

  private func due(_ past: [Stretch]) -> String {
    let total = past.map(\.total).reduce(0, +)
    guard total > 0 else { return "" }
    let kept = past.map(\.kept).reduce(0, +)
    let parts = [(SegmentStyle.overdue, "逾期"), (.unproven, "缺记录")].map { style, word in
      (past.map { $0.count(style) }.reduce(0, +), word)
    }
    let rest = parts.filter { $0.0 > 0 }.map { "，\($0.0)项\($0.1)" }.joined()
    let done = kept < total ? "完成\(kept)项" : total == 1 ? "完成了" : "全部完成"
    return "到期的\(total)项\(noun)\(done)\(rest)"
  }

  /// 以后还有 13 项，其中 1 项已经提前完成.
  private func later(_ future: [Stretch]) -> String {
    let kept = future.map(\.kept).reduce(0, +)
    guard !future.isEmpty else { return "" }
    return "以后还有\(future.map(\.total).reduce(0, +))项" + (kept == 0 ? "" : "，其中\(kept)项已经提前完成")
  }

  private func running(_ stretch: Stretch) -> String {
    "\(stretch.name)有\(stretch.total)项，已完成\(stretch.kept)项"
  }
}
