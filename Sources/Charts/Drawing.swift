import Diagnostics

/// An SVG drawing in the making, as wide as its layout says.
struct Drawing: Sendable {
  static let textSize = 16.0
  static let smallTextSize = 14.0

  let id: String
  let layout: Layout
  private(set) var markup = ""
  private var hatches = Set<Hatch>()

  /// `id` is unique in the page; what an identifier may not hold is replaced.
  init(id: String, layout: Layout) {
    self.id = id.identifier + (layout == .wide ? "-wide" : "")
    self.layout = layout
  }

  var width: Double { layout.width }

  mutating func text(_ text: String, x: Double, y: Double, anchor: Anchor = .start) {
    guard !text.isEmpty else { return }
    let anchoring = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    markup += "<text x=\"\(x.coordinate)\" y=\"\(y.coordinate)\"\(anchoring)>\(Markup.escaped(text))</text>"
  }

  mutating func path(_ path: String, _ look: Look) {
    if !path.isEmpty { markup += "<path \(look.attributes) d=\"\(path)\"/>" }
  }

  /// Fills the path, and hatches it where a hatch is given.
  mutating func fill(_ path: String, _ look: Look, hatch: Hatch?) {
    self.path(path, look)
    guard let hatch, !path.isEmpty else { return }
    hatches.insert(hatch)
    markup += "<path fill=\"url(#\(hatch.identifier(figure: id)))\" d=\"\(path)\"/>"
  }

  /// Everything that `draw` draws, under one look; nothing where it draws nothing.
  mutating func group(_ look: Look, draw: (inout Drawing) -> Void) {
    let before = markup
    markup = ""
    draw(&self)
    markup = markup.isEmpty ? before : "\(before)<g \(look.attributes)>\(markup)</g>"
  }

  /// The finished `<svg>`; `kind` is its third class.
  func svg(kind: String, title: String, description: String, height: Double) -> String {
    let names =
      "<title id=\"\(id)-title\">\(Markup.escaped(title))</title>"
      + "<desc id=\"\(id)-desc\">\(Markup.escaped(description))</desc>"
    let patterns = Hatch.allCases.filter(hatches.contains).map { $0.pattern(figure: id) }.joined()
    let definitions = patterns.isEmpty ? "" : "<defs>\(patterns)</defs>"
    return
      "<svg class=\"chart chart-\(layout.rawValue) \(kind)\" viewBox=\"0 0 \(width.coordinate) \(height.coordinate)\" width=\"100%\""
      + " font-size=\"\(Self.textSize.coordinate)\" role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\">"
      + names + definitions + markup + "</svg>"
  }

  /// Which part of a text stands at its x.
  enum Anchor: String, Sendable {
    case start
    case middle
    case end
  }
}
