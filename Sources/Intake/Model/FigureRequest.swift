import Diagnostics

/// A fenced block inside a page that asks for a figure or a list from the site's data.
package struct FigureRequest: Sendable {
  package internal(set) var location: SourceLocation
  package internal(set) var content: Content

  package enum Content: Sendable {
    case chart(table: Located<String>, kind: ChartKind?)
    case table(Located<String>)
    /// Progress of one plan, or of all.
    case progress(plan: Located<String>?)
    case tasks(plan: Located<String>?, period: Located<String>?)
    case activities(kind: Located<String>?, year: Int?, limit: Int?)
  }
}
