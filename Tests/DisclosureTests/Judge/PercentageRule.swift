import Disclosure

/// The judge's own reading of what is said of a rate whose numbers may be told.
struct PercentageRule: Hashable {
  let isCoverage: Bool
  let threshold: Int

  /// Nil where nothing is said.
  func says(_ part: Int, of whole: Int) -> PrintedPercentage? {
    if whole == 0 { return nil }
    if isCoverage {
      if part == whole { return .whole(100) }
      if hidesBoth(part, of: whole) { return band(of: whole).map { .atLeast($0) } ?? .incomplete }
      if whole < 20 { return .incomplete }
    }
    if whole < 20 { return nil }
    if part == whole { return .whole(100) }
    if part == 0 { return .whole(0) }
    let tenths = 1000 * part / whole + (isCoverage ? 0 : 5)
    return .whole(max(1, min(99, tenths / 10)))
  }

  /// So few are missing from coverage that neither number is told.
  func hidesBoth(_ part: Int, of whole: Int) -> Bool {
    guard isCoverage, part > 0, part < whole else { return false }
    guard let band = band(of: whole) else { return whole - part <= threshold }
    return 100 * part >= band * whole
  }

  /// The highest band with enough numbers of missing that would be told alike.
  private func band(of whole: Int) -> Int? {
    [95, 90, 80].first { band in (100 - band) * whole >= 100 * threshold }
  }
}
