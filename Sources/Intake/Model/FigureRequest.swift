import Diagnostics

/// A fenced block inside a page that asks for a figure or a list from the site's data.
package struct FigureRequest: Sendable {
  package internal(set) var location: SourceLocation
  package internal(set) var content: Content

  package enum Content: Sendable {
    case chart(ChartRequest)
    case table(Located<String>)
    /// Progress of one plan, or of all.
    case progress(plan: Located<String>?)
    case tasks(plan: Located<String>?, period: Located<String>?)
    case activities(kind: Located<String>?, year: Int?, limit: Int?)
  }
}

/// A chart of a table, with what the page adds to it.
package struct ChartRequest: Sendable {
  package internal(set) var table: Located<String>
  /// Nil lets the table decide.
  package internal(set) var kind: ChartKind?
  /// Lines of a line chart to compare with.
  package internal(set) var references: [Reference] = []
  /// Marks of a line chart, at values of the table's first dimension.
  package internal(set) var events: [Event] = []

  package struct Reference: Sendable {
    package internal(set) var value: Double
    package internal(set) var label: String
  }

  package struct Event: Sendable {
    package internal(set) var place: Located<String>
    package internal(set) var label: String
  }
}
