import Diagnostics
import Disclosure
import Intake

/// What a release said on its day.
package struct PublishedDay: Sendable {
  let name: ReleaseName
  let tables: [PrintedTable]
  /// Nil in releases of before these were recorded.
  let tasks: [PromisedTask]?

  var date: CalendarDate { name.date }
}

extension [PublishedDay] {
  /// What the tables of each release printed, as far as the release before had printed something else.
  ///
  /// - Parameter folder: where the releases lie.
  /// - Throws: `Refusal` where a table of a release cannot be read.
  func toldTables(in folder: String) throws(Refusal) -> [EarlierRelease] {
    var printed: [String: PrintedTable] = [:]
    var releases: [EarlierRelease] = []
    for day in self {
      let new = day.tables.map(\.untitled).filter { printed.updateValue($0, forKey: $0.name) != $0 }
      let published = new.compactMap(\.published)
      guard published.count == new.count else {
        throw Refusal([
          .brokenChain(at: SourceLocation(file: "\(folder)/\(day.name.file)", line: 1, column: 1), .noRelease)
        ])
      }
      if !new.isEmpty { releases.append(EarlierRelease(name: day.name.text, tables: published)) }
    }
    return releases
  }
}
