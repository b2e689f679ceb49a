import Charts
import Diagnostics
import Disclosure
import Intake

/// The tables: a list, one table with its chart, and the open data.
extension PageMaker {
  func statisticsView() -> StatisticsView {
    StatisticsView(topics: statisticTopics(), removed: removedTables())
  }

  /// The tables under their topics by name, with what is wrong with them.
  func statisticNames() -> [StatisticNamesView] {
    byTopic.map { topic, statistics in
      StatisticNamesView(
        title: topic,
        tables: statistics.map { statistic in
          StatisticNameView(
            title: statistic.title,
            href: href(statistic.path),
            isOverdue: statistic.isOverdue(on: site.date),
            hasUncounted: statistic.hasUncounted
          )
        }
      )
    }
  }

  private func statisticTopics() -> [StatisticTopicView] {
    byTopic.enumerated().map { number, topic in
      StatisticTopicView(title: topic.name, anchor: "topic-\(number + 1)", tables: topic.statistics.map(statisticCard))
    }
  }

  /// In the order in which the data package first names the topics.
  private var byTopic: [(name: String, statistics: [Statistic])] {
    site.content.statistics.map(\.heading).withoutRepeats.map { topic in
      (topic, site.content.statistics.filter { $0.heading == topic })
    }
  }

  private func statisticCard(_ statistic: Statistic) -> StatisticCardView {
    StatisticCardView(
      title: statistic.title,
      href: href(statistic.path),
      figure: figureView(of: statistic, id: "table-\(statistic.name)")
    )
  }

  func statisticView(_ statistic: Statistic) -> StatisticView {
    StatisticView(
      figure: figureView(of: statistic, id: "figure"),
      method: MethodNote(statistic: statistic, policy: site.settings.policy).text,
      downloads: [link("CSV（WPS、Excel 可打开）", statistic.csvPath), link("JSON", statistic.jsonPath)],
      earlier: earlierTables(of: statistic.name),
      structuredData: DatasetDescription(statistic: statistic, site: site).json(),
      tasks: ListView(tasks(measuredBy: statistic).map { taskLink($0.address) })
    )
  }

  func dataView() -> DataView {
    DataView(
      tables: site.content.statistics.map { statistic in
        DataTableView(
          title: statistic.title,
          page: href(statistic.path),
          csv: href(statistic.csvPath),
          json: href(statistic.jsonPath),
          definition: statistic.definition,
          rows: statistic.table.keys.count,
          updated: date(site.updated(statistic)),
          earlier: earlierTables(of: statistic.name)
        )
      },
      removed: removedTables(),
      tasks: taskDownloads(),
      package: href(SiteFile.dataPackage),
      licence: site.settings.dataLicence.map { LinkView(title: "\($0.title)（\($0.rawValue)）", href: $0.address) }
    )
  }

  /// - Parameter request: what a page asks for.
  func figureView(of statistic: Statistic, kind: ChartKind? = nil, asking request: ChartRequest? = nil, id: String)
    -> FigureView
  {
    let targets = site.targets(in: statistic)
    return figureView(
      StatisticChart(statistic: statistic, request: request, targets: targets)
        .figure(kind: kind ?? request?.kind, id: id),
      id: id,
      title: statistic.title,
      facts: FigureFacts(of: statistic, in: site),
      source: link(statistic.title, statistic.path)
    )
  }

  /// The files of a table for earlier days, the latest first.
  private func earlierTables(of name: String) -> ListView<LinkView>? {
    ListView(site.earlierTables.filter { $0.table.name == name }.reversed().map { link($0.asOf.chinese, $0.path) })
  }

  /// What was published once and is not any more.
  private func removedTables() -> ListView<RemovedTableView>? {
    ListView(
      site.tableLedger.removed.compactMap { entry in
        site.title(of: entry).map { title in
          RemovedTableView(
            title: title,
            removed: date(entry.removed),
            earlier: earlierTables(of: entry.current.name)
          )
        }
      }
    )
  }

  private func tasks(measuredBy statistic: Statistic) -> [TaskProgress] {
    site.tasks.filter { $0.task.target?.source?.table == statistic.name }
  }
}

extension Statistic {
  /// Its topic, or what its measure says.
  fileprivate var heading: String {
    if let topic { return topic }
    return switch table.measure {
    case .rate: "比率"
    case .children, .sensitiveChildren: "孩子"
    case .events: "次数"
    case .items: "设施"
    case .money: "经费"
    }
  }
}
