import Charts
import Disclosure
import Intake

/// The numbers of money and things that the tables of a site print. Some of them side by side, in a chart or a table, may
/// pass for a bank card by chance.
struct PrintedSums: Sendable {
  private let numbers: Set<Substring>

  static let none = PrintedSums(numbers: [])

  private init(numbers: Set<Substring>) { self.numbers = numbers }

  init(of site: Site) {
    let tables = site.content.statistics.map(\.table).filter { !$0.measure.countsChildren }
    let values = tables.flatMap { table in table.keys.map { table[$0] } }
    numbers = Set(
      values.compactMap { value in
        guard case .number(let number) = value else { return nil }
        return number.plainText[...]
      }
    )
  }

  /// The finding is several whole numbers of the tables, and no number in one piece.
  func explain(_ finding: PrivacyFinding, _ value: String) -> Bool {
    let pieces = value.split { !$0.isNumber && $0 != "." }
    return finding.rule == "bank-card" && pieces.count > 1 && pieces.allSatisfy(numbers.contains)
  }
}
