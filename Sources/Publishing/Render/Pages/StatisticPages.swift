import Charts
import Intake

/// The tables: a list, one table with its chart, and the open data.
extension PageMaker {
  func statisticsView() -> StatisticsView {
    StatisticsView(title: PageTitle.statistics, tables: site.content.statistics.map(statisticCard))
  }

  func statisticCard(_ statistic: Statistic) -> StatisticCardView {
    let figure = StatisticChart(statistic: statistic).figure(kind: nil, id: "card")
    return StatisticCardView(
      title: statistic.title,
      href: href(statistic.path),
      sentence: figure.sentence,
      updated: date(statistic.updated)
    )
  }

  func statisticView(_ statistic: Statistic) -> StatisticView {
    StatisticView(
      title: statistic.title,
      definition: statistic.definition,
      figure: figureView(of: statistic, kind: nil, id: "figure"),
      unit: statistic.unit,
      asOf: date(statistic.asOf),
      updated: date(statistic.updated),
      nextUpdate: date(statistic.nextUpdate),
      isOverdue: statistic.isOverdue(on: site.date),
      source: statistic.source,
      responsible: statistic.responsible,
      method: MethodNote(statistic: statistic, policy: site.settings.policy).text,
      downloads: [link("CSV（WPS、Excel 可打开）", statistic.csvPath), link("JSON", statistic.jsonPath)]
    )
  }

  func dataView() -> DataView {
    DataView(
      title: PageTitle.data,
      tables: site.content.statistics.map { statistic in
        DataTableView(
          title: statistic.title,
          page: href(statistic.path),
          csv: href(statistic.csvPath),
          json: href(statistic.jsonPath),
          definition: statistic.definition
        )
      },
      package: href(SiteFile.dataPackage)
    )
  }

  func figureView(of statistic: Statistic, kind: ChartKind?, id: String) -> FigureView {
    let figure = StatisticChart(statistic: statistic).figure(kind: kind, id: id)
    let isOwnPage = page.path == statistic.path
    return figureView(
      figure,
      id: id,
      title: statistic.title,
      source: isOwnPage ? nil : link(statistic.title, statistic.path)
    )
  }
}
