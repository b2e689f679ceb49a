import Charts
import Intake

/// Figures as templates see them.
extension PageMaker {
  /// - Parameter source: where the numbers come from; left out where that is this very page.
  func figureView(_ figure: Figure, id: String, title: String, facts: FigureFacts, source: LinkView?) -> FigureView {
    FigureView(
      id: id,
      title: title,
      svg: figure.svg,
      wide: figure.wideSVG,
      table: figure.table,
      sentence: figure.sentence,
      facts: factsView(facts),
      source: source.flatMap { $0.href == href(page.path) ? nil : $0 }
    )
  }

  func factsView(_ facts: FigureFacts) -> FactsView {
    FactsView(
      items: facts.items.map { FactView(label: $0.label, text: $0.text) },
      updated: date(facts.updated),
      isOverdue: facts.isOverdue,
      hasUncounted: facts.hasUncounted
    )
  }
}
