/// The signs of the three reasons for there being no number: a hatched box, a dotted box, a dash.
enum AbsenceMark: Sendable, Hashable, CaseIterable {
  case hidden
  case notCounted
  case missing

  /// Nil for a number.
  init?(_ value: Value) {
    switch value {
    case .number: return nil
    case .hidden, .partial: self = .hidden
    case .notCounted: self = .notCounted
    case .missing: self = .missing
    }
  }

  var name: String {
    switch self {
    case .hidden: "已隐去"
    case .notCounted: "未统计"
    case .missing: "空缺"
    }
  }

  func draw(in box: Box, on drawing: inout Drawing) {
    switch self {
    case .hidden: drawing.path(box.path + strokes(in: box), .hidden)
    case .notCounted: drawing.path(box.path, .uncounted)
    case .missing: drawing.path("M\(box.x.coordinate) \(box.centre.y.coordinate)h\(box.width.coordinate)", .missing)
    }
  }
}

extension AbsenceMark {
  /// Slanting lines every five units, from edge to edge.
  private func strokes(in box: Box) -> String {
    stride(from: 5, to: box.width + box.height, by: 5).map { offset in
      let start = (x: max(0, offset - box.height), y: min(offset, box.height))
      let run = min(offset, box.width) - start.x
      return "M\((box.x + start.x).coordinate) \((box.y + start.y).coordinate)l\(run.coordinate) \((-run).coordinate)"
    }.joined()
  }
}

extension Sequence<Value> {
  /// Without those of which something is said.
  var wordless: [Value] {
    filter { if case .partial = $0 { false } else { true } }
  }

  /// The reasons that occur, in the order in which keys and sentences name them, and how often.
  var absences: [(mark: AbsenceMark, count: Int)] {
    let marks = compactMap(AbsenceMark.init)
    return AbsenceMark.allCases.compactMap { mark in
      let count = marks.count { $0 == mark }
      return count > 0 ? (mark, count) : nil
    }
  }

  /// What the signs of these reasons mean.
  var absenceKey: [Key.Entry] { absences.map { Key.Entry(sign: .absence($0.mark), name: $0.mark.name) } }
}
