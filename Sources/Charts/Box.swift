/// A rectangle in the drawing's own units; y grows downwards.
struct Box: Sendable, Hashable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }
  var centre: (x: Double, y: Double) { (x + width / 2, y + height / 2) }

  func overlaps(_ other: Box) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  /// As a closed part of a path.
  var path: String {
    "M\(x.coordinate) \(y.coordinate)h\(width.coordinate)v\(height.coordinate)h\((-width).coordinate)z"
  }
}

extension Double {
  /// A coordinate with at most one decimal: `12`, `12.5`.
  var coordinate: String {
    guard isFinite else { return "0" }
    let tenths = Int((Swift.min(Swift.max(self, -99_999), 99_999) * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let whole = "\(sign)\(abs(tenths) / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
  }
}
