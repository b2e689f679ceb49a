import Disclosure
import Intake

/// What the school published last, as far as pages tell of what is new since.
package struct LastRelease: Sendable {
  let date: CalendarDate
  /// Every address of the site then.
  let addresses: Set<String>
  let tables: [PrintedTable]

  /// Nil where nothing was released before that day, or it cannot be read, of which the chain has told.
  init?(of chain: ReleaseChain, before date: CalendarDate) {
    guard let file = chain.releases.last(where: { $0.name.date < date }), let release = file.release() else {
      return nil
    }
    self.init(date: file.name.date, addresses: Set(release.files.keys), tables: release.tables)
  }

  init(date: CalendarDate, addresses: Set<String>, tables: [PrintedTable]) {
    self.date = date
    self.addresses = addresses
    self.tables = tables
  }
}

/// What is new since the last release.
struct ReleaseChanges: Sendable {
  let since: CalendarDate
  /// Indices of articles that stand at new addresses.
  let articles: [Int]
  /// Tasks that were finished after that day.
  let kept: [TaskProgress]
  /// Indices of tables that print something else now, or are new.
  let statistics: [Int]
  /// Promises that were taken back or made less.
  let promises: [Promise]
  /// Tables that are not published any more.
  let removedTables: [TableLedger.Entry]
  /// How many activities took place after that day.
  let activities: Int

  var isEmpty: Bool {
    articles.isEmpty && kept.isEmpty && statistics.isEmpty && promises.isEmpty && removedTables.isEmpty
      && activities == 0
  }

  init(of site: Site, since last: LastRelease) {
    let content = site.content
    let printed = Dictionary(last.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    since = last.date
    articles = content.articles.indices.filter { !last.addresses.contains(content.articles[$0].path) }
    kept = site.tasks.filter { task in
      task.status.isKept && task.completed.map { $0 > last.date } ?? false
    }
    statistics = content.statistics.indices.filter { index in
      PrintedTable(content.statistics[index]).untitled != printed[content.statistics[index].name]?.untitled
    }
    promises = site.promises.changed(on: site.date)
    removedTables = site.tableLedger.removed.filter { $0.removed == site.date }
    activities = site.pastActivities.count { $0.date > last.date }
  }
}
