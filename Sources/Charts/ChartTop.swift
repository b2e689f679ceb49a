/// What stands above the plot: the unit, and a key where there is more than one thing to tell apart.
struct ChartTop: Sendable {
  var unit: String
  /// Follows the unit.
  var note: String
  var key: Key

  init(unit: String, note: String = "", entries: [Key.Entry], layout: Layout) {
    self.unit = unit
    self.note = note
    key = Key(entries: entries, layout: layout)
  }

  /// The names of the series, where there are several.
  static func names(of series: [Series], sign: (Int) -> Key.Sign) -> [Key.Entry] {
    series.count < 2 ? [] : series.indices.map { Key.Entry(sign: sign($0), name: series[$0].name) }
  }

  var height: Double { unitHeight + key.height }

  func draw(on drawing: inout Drawing) {
    if !unit.isEmpty {
      drawing.group(.note) { $0.text("单位：\(unit)\(note)", x: 0, y: 16) }
    }
    key.draw(below: unitHeight, on: &drawing)
  }

  private var unitHeight: Double { unit.isEmpty ? 2 : 26 }
}

extension ChartData {
  /// What the line of the target means, where there is one.
  var targetKey: [Key.Entry] { target.map { [Key.Entry(sign: .target, name: $0.fullLabel)] } ?? [] }
}
