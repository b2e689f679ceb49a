/// The six looks of series: greens and ochres that differ in lightness, in hatching, in dashes and in the points' shape.
enum Palette {
  static let count = colours.count

  static func bar(_ index: Int) -> Look { Look("chart-bar \(name(index))", "fill=\"\(colour(index))\"") }

  static func line(_ index: Int) -> Look {
    let dashes = dashes[index % count]
    let dashing = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
    let stroke = "fill=\"none\" stroke=\"\(colour(index))\" stroke-width=\"2.5\" stroke-linejoin=\"round\""
    return Look("chart-line \(name(index))", stroke + dashing)
  }

  static func point(_ index: Int) -> Look {
    Look("chart-point \(name(index))", "fill=\"\(colour(index))\" stroke=\"#fff\"")
  }

  static func zero(_ index: Int) -> Look {
    Look("chart-zero \(name(index))", "fill=\"#fff\" stroke=\"\(colour(index))\" stroke-width=\"2\"")
  }

  /// The first series is solid.
  static func hatch(_ index: Int) -> Hatch? { hatches[index % count] }

  private static let colours = ["#2f6f5e", "#b7791f", "#7a4a2e", "#6f9a7d", "#4f7388", "#a08a5b"]
  private static let hatches: [Hatch?] = [nil, .rising, .dots, .level, .falling, .crossed]
  private static let dashes = ["", "8 4", "2 4", "12 4 2 4", "5 3", "14 5"]

  private static func name(_ index: Int) -> String { "c\(index % count + 1)" }
  private static func colour(_ index: Int) -> String { colours[index % count] }
}
