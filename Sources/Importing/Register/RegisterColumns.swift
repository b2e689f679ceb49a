import Intake

/// The columns of an activity register by the names that schools give them.
enum RegisterColumn: String, CaseIterable {
  case date = "日期"
  case kind = "类别"
  case title = "标题"
  case participants = "人数"
  case children = "儿童数"
  case quantity = "数量"
  /// Of the quantity: 户, 册.
  case unit = "单位"
  case place = "地点"
  case task = "任务"
  case note = "说明"
  /// 序号: tells nothing.
  case running = "序号"

  /// Nil for a column that is not published, such as the names of who took part.
  init?(heading: String) {
    let name = heading.withoutWhitespace.prefix { !"（(".contains($0) }
    guard let column = Self.allCases.first(where: { $0.names.contains(String(name)) }) else { return nil }
    self = column
  }

  /// The columns of a heading. Beside 活动名称, 活动内容 tells more of it; 单位 without 数量 is an office.
  static func all(of heading: [Cell]) -> [Int: RegisterColumn] {
    let named = heading.compactMap { cell in RegisterColumn(heading: cell.text).map { (cell: cell, column: $0) } }
    let titles = named.filter { $0.column == .title }.map(\.cell)
    let title = titles.first { !$0.text.contains("内容") } ?? titles.first
    let hasQuantity = named.contains { $0.column == .quantity }
    let columns = named.filter { $0.column != .unit || hasQuantity }.map { cell, column in
      (cell.column, column == .title && cell != title && cell.text.contains("内容") ? .note : column)
    }
    return Dictionary(columns, uniquingKeysWith: { first, _ in first })
  }

  /// Those that are written into the log, in its order.
  static let written: [RegisterColumn] = allCases.filter { $0 != .running }

  private var names: [String] {
    switch self {
    case .date: ["日期", "时间", "活动日期", "活动时间", "开展时间", "开展日期", "date"]
    case .kind: ["类别", "活动类别", "活动类型", "类型", "活动形式", "形式", "kind"]
    case .title: ["标题", "活动名称", "活动主题", "主题", "名称", "活动内容", "内容", "活动项目", "活动", "title"]
    case .participants: ["人数", "参加人数", "参与人数", "总人数", "到场人数", "participants"]
    case .children: ["儿童数", "留守儿童数", "留守儿童人数", "儿童人数", "学生人数", "children"]
    case .quantity: ["数量", "quantity"]
    case .unit: ["单位", "数量单位", "计量单位", "unit"]
    case .place: ["地点", "活动地点", "场地", "place"]
    case .task: ["任务", "tasks"]
    case .note: ["说明", "备注", "note"]
    case .running: ["序号", "编号", "No", "No."]
    }
  }
}
