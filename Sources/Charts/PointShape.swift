/// The shapes of the points of lines, so that series differ without colour.
enum PointShape: Sendable, CaseIterable {
  case circle
  case square
  case triangle
  case diamond

  static func of(series index: Int) -> PointShape { allCases[index % allCases.count] }

  /// A closed path around the centre; `radius` is about half its width.
  func path(x: Double, y: Double, radius: Double) -> String {
    let r = radius.coordinate
    let d = (radius * 2).coordinate
    switch self {
    case .circle:
      return "M\((x - radius).coordinate) \(y.coordinate)a\(r) \(r) 0 1 0 \(d) 0a\(r) \(r) 0 1 0-\(d) 0z"
    case .square: return Box(x: x - radius, y: y - radius, width: radius * 2, height: radius * 2).path
    case .triangle: return "M\((x - radius).coordinate) \((y + radius).coordinate)h\(d)l-\(r)-\(d)z"
    case .diamond: return "M\((x - radius).coordinate) \(y.coordinate)l\(r)-\(r) \(r) \(r)-\(r) \(r)z"
    }
  }
}
