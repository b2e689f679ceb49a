import Diagnostics

/// The table twin of a figure: the same numbers in plain digits, for those who cannot see the drawing and to copy from.
struct FigureTable: Sendable {
  var caption: String
  /// The first names the rows.
  var columns: [String]
  var rows: [Row]
  /// Sums, targets and events, set apart from the data.
  var footer: [Row] = []

  /// A line of the table.
  struct Row: Sendable {
    var name: String
    var cells: [String]
  }

  var markup: String {
    let head = columns.map { "<th scope=\"col\">\(Markup.escaped($0))</th>" }.joined()
    let foot = footer.isEmpty ? "" : "<tfoot>\(footer.map(markup).joined())</tfoot>"
    return "<table class=\"figure-table\"><caption>\(Markup.escaped(caption))</caption>"
      + "<thead><tr>\(head)</tr></thead><tbody>\(body)</tbody>\(foot)</table>"
  }
}

extension FigureTable {
  /// One column for each series, the sums, and the target below.
  init(_ data: ChartData) {
    let sums = data.series.count > 1 ? data.totals : nil
    self.init(
      caption: FigureTable.caption(title: data.title, unit: data.unit, values: data.values, lacking: data.lacking),
      columns: [data.categoryColumn] + data.series.map { $0.name.isEmpty ? "数值" : $0.name }
        + (sums == nil ? [] : [Self.total]),
      rows: data.categories.indices.map { category in
        let sum = sums.map { [$0.categories[category].words] } ?? []
        return Row(name: data.categories[category], cells: data.series.map { $0.values[category].words } + sum)
      },
      footer: data.isEmpty ? [] : Self.footer(data)
    )
  }

  static let total = "合计"

  private static func footer(_ data: ChartData) -> [Row] {
    let groups =
      data.totals.map { !$0.addsUp ? [] : $0.groups + [Totals.Group(name: total, series: $0.series, all: $0.all)] }
      ?? []
    let sums = groups.map { group in
      Row(name: group.name, cells: (group.series + (data.series.count > 1 ? [group.all] : [])).map(\.words))
    }
    let levels = (data.target.map { [$0] } ?? []) + data.references
    return sums + levels.map { Row(name: $0.label, cells: [$0.value.plainText]) }
      + data.events.map { Row(name: data.categories[$0.category], cells: [$0.label]) }
  }

  /// 各年级留守儿童人数（单位：人；“—”表示空缺）.
  static func caption(title: String, unit: String, values: [Value], lacking: [String] = []) -> String {
    let notes =
      (unit.isEmpty ? [] : ["单位：\(unit)"]) + (values.contains(.missing) ? ["“—”表示空缺"] : []) + lacking
    return notes.isEmpty ? title : "\(title)（\(notes.joined(separator: "；"))）"
  }

  private var body: String {
    rows.isEmpty ? "<tr><td colspan=\"\(columns.count)\">暂无数据</td></tr>" : rows.map(markup).joined()
  }

  /// A single cell under several columns stretches over them.
  private func markup(of row: Row) -> String {
    let stretches = row.cells.count == 1 && columns.count > 2
    let opening = stretches ? "<td colspan=\"\(columns.count - 1)\">" : "<td>"
    let cells = row.cells.map { "\(opening)\(Markup.escaped($0))</td>" }.joined()
    return "<tr><th scope=\"row\">\(Markup.escaped(row.name))</th>\(cells)</tr>"
  }
}

extension ChartData {
  /// 2026年秋季学期未完
  fileprivate var lacking: [String] {
    incomplete.sorted { $0.key < $1.key }.filter { categories.indices.contains($0.key) }.map { categories[$0] + $1 }
  }

  var categoryColumn: String { categoryName.isEmpty ? "类别" : categoryName }
}
