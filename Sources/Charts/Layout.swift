/// The two drawings of a figure: one for telephones, one for wide screens and paper. A theme shows one of them.
///
/// Both hold the same data in text of the same size; the wide one has more room beside it.
enum Layout: String, Sendable, CaseIterable {
  /// Fits the smallest telephone (320 px) without being made smaller.
  case narrow
  case wide

  /// In the drawing's own units.
  var width: Double {
    switch self {
    case .narrow: 320
    case .wide: 640
    }
  }

  /// The height of a plot with a vertical axis.
  var plotHeight: Double { self == .narrow ? 180 : 220 }
}
