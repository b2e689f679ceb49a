/// Lines or dots over a fill, so that colour is never the only sign.
enum Hatch: String, Sendable, CaseIterable {
  case rising
  case falling
  case level
  case upright
  case crossed
  case dots
  /// Dots in ink, for light fills.
  case inkDots = "ink-dots"

  /// The `<pattern>` of a figure; its id begins with the figure's.
  func pattern(figure id: String) -> String {
    let ink = self == .inkDots ? ("chart-hatch-ink", "#2f6f5e") : ("chart-hatch", "#fff")
    let stroke = "fill=\"none\" stroke=\"\(ink.1)\" stroke-width=\"\(isDotted ? 2 : 1.5)\" stroke-linecap=\"square\""
    let tile = "width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
    return "<pattern id=\"\(identifier(figure: id))\" class=\"\(ink.0)\" \(tile)>"
      + "<path d=\"\(path)\" \(stroke)/></pattern>"
  }

  func identifier(figure id: String) -> String { "\(id)-\(rawValue)" }

  private var isDotted: Bool { self == .dots || self == .inkDots }

  private var path: String {
    switch self {
    case .rising: "M-1 1l2-2M0 6l6-6M5 7l2-2"
    case .falling: "M-1 5l2 2M0 0l6 6M5-1l2 2"
    case .level: "M0 3h6"
    case .upright: "M3 0v6"
    case .crossed: "M0 3h6M3 0v6"
    case .dots, .inkDots: "M2 2h.1M5 5h.1"
    }
  }
}
