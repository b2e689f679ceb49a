/// How a mark looks: the classes by which a theme styles it, and attributes that do without a theme.
///
/// The theme's vocabulary (a rule of the theme wins over the attributes):
///
/// | class | what | style by |
/// |---|---|---|
/// | `chart` | the `<svg>`, with `chart-narrow` or `chart-wide`, of which a page shows one, and with one of `chart-bars`, `chart-stacked`, `chart-lines`, `chart-progress`, `chart-bullets`, `chart-multiples`, `chart-days`, `chart-timeline` | `display`, font |
/// | `chart-grid` | group of grid lines | `stroke` |
/// | `chart-base` | the line at zero | `stroke` |
/// | `chart-axis` | group of numbers on an axis | `fill` |
/// | `chart-note` | group of the unit and the key | `fill` |
/// | `chart-label` | group of category names | `fill` |
/// | `chart-value` | group of numbers beside marks | `fill`; as a halo `stroke` in the colour of the paper, `stroke-width: 3px`, `paint-order: stroke` (no valid attribute) |
/// | `chart-total` | the large numbers of a progress bar | `fill` |
/// | `chart-chip` | paper behind a number inside a bar | `fill` |
/// | `chart-bar` with `c1` … `c6` | bars of a series | `fill` |
/// | `chart-line` with `c1` … `c6` | lines of a series | `stroke` only |
/// | `chart-point` with `c1` … `c6` | points of a series | `fill`, and `stroke` in the colour of the paper |
/// | `chart-zero` with `c1` … `c6` | ring that means zero | `fill` in the colour of the paper, `stroke` |
/// | `chart-hatch` | `<pattern>` laid over a bar; `chart-hatch path` draws it | `stroke` in the colour of the paper |
/// | `chart-hatch-ink` | the same in ink, over light fills | `stroke` of its `path` |
/// | `chart-target` | line of the target | `stroke` |
/// | `chart-target-label` | its name | `fill` |
/// | `chart-reached` | mark of a target that was reached | `stroke` |
/// | `chart-reference` | line of a value to compare with | `stroke` |
/// | `chart-event` | upright line at an event | `stroke` |
/// | `chart-days-empty` | dots of days without a mark | `stroke` |
/// | `chart-hidden` | hatched box: withheld | `stroke` |
/// | `chart-uncounted` | dotted box: not counted yet | `stroke` |
/// | `chart-missing` | dash: not recorded | `stroke` |
/// | `chart-track` | what is not yet done of a progress bar | `fill`, `stroke` |
/// | `chart-segment` with `s-done`, `s-late`, `s-unproven`, `s-active`, `s-overdue`, `s-open` | parts of a progress bar | `fill`, `stroke` |
struct Look: Sendable, Hashable {
  let attributes: String

  init(_ classes: String, _ attributes: String = "") {
    self.attributes = "class=\"\(classes)\"" + (attributes.isEmpty ? "" : " " + attributes)
  }

  static let grid = Look("chart-grid", ##"stroke="#e6e0d3""##)
  static let base = Look("chart-base", ##"stroke="#6b675c" stroke-width="1.5""##)
  static let axis = Look("chart-axis", ##"fill="#5c584d" font-size="14""##)
  static let note = Look("chart-note", ##"fill="#5c584d" font-size="14""##)
  static let label = Look("chart-label", ##"fill="#2b2a26""##)
  static let value = Look("chart-value", ##"fill="#2b2a26""##)
  static func total(size: Double) -> Look {
    Look("chart-total", "fill=\"#2b2a26\" font-size=\"\(size.coordinate)\" font-weight=\"bold\"")
  }
  static let chip = Look("chart-chip", ##"fill="#fff""##)
  static let target = Look("chart-target", ##"fill="none" stroke="#9c3d24" stroke-width="2" stroke-dasharray="6 3""##)
  static let targetLabel = Look("chart-target-label", ##"fill="#9c3d24" font-size="14""##)
  static let reached = Look("chart-reached", ##"fill="none" stroke="#2b2a26" stroke-width="2.5""##)
  static let event = Look("chart-event", ##"fill="none" stroke="#6b675c" stroke-dasharray="1 3""##)
  static let reference = Look(
    "chart-reference",
    ##"fill="none" stroke="#6b675c" stroke-width="1.5" stroke-dasharray="10 4""##
  )
  static let hidden = Look("chart-hidden", ##"fill="none" stroke="#6b675c""##)
  static let uncounted = Look(
    "chart-uncounted",
    ##"fill="none" stroke="#6b675c" stroke-width="1.5" stroke-dasharray="2 2""##
  )
  static let missing = Look("chart-missing", ##"fill="none" stroke="#6b675c" stroke-width="2""##)
  static let track = Look("chart-track", ##"fill="#f1ece0" stroke="#8a8472""##)
}
