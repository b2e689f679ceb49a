import Diagnostics
import Intake

/// The kinds of activities, and what other words mean that a register uses: 讲座=安全教育.
package struct KindNames: Sendable {
  let known = ActivityKind.standard.map(\.name)
  private let meanings: [(word: String, kind: String)]

  /// - Parameter meanings: each `word=kind`.
  /// - Returns: nil where one is not of this form, or names no kind.
  package init?(_ meanings: [String]) {
    let parts = meanings.map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    guard parts.allSatisfy({ $0.count == 2 && !$0[0].isEmpty }) else { return nil }
    self.meanings = parts.map { ($0[0], $0[1]) }
    guard self.meanings.allSatisfy({ known.contains($0.kind) }) else { return nil }
  }

  /// The kind that a cell names: 家访, 家访活动, 节日.
  func kind(of text: String) -> String? {
    if let meaning = meanings.first(where: { $0.word == text }) { return meaning.kind }
    return known.first { text == $0 || text == $0 + "活动" || text + "活动" == $0 }
  }

  /// What a cell may mean that names no kind.
  func suggestion(for text: String) -> String? { kind(in: text) ?? nearest(to: text, among: known) }

  /// The kind of an activity whose title holds an explained word, or a kind's own name; nil where two kinds fit.
  func kind(in title: String) -> String? {
    if let meaning = meanings.first(where: { title.contains($0.word) }) { return meaning.kind }
    let named = known.filter { title.contains($0) }
    return named.count == 1 ? named[0] : nil
  }
}
