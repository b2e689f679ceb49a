import Testing

@testable import Disclosure

extension [StatisticalTable] {
  /// What protecting the tables is refused for; nothing where they can be protected.
  func refusals(after earlier: [EarlierRelease] = []) -> [TableProblems.Finding] {
    do {
      _ = try DisclosureControl(policy: .minimum).protect(self, after: earlier)
      return []
    } catch let problems as TableProblems {
      return problems.all
    } catch {
      Issue.record(error)
      return []
    }
  }
}
