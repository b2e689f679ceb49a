import Charts
import Diagnostics
import Disclosure
import Intake

/// What a reader must know of a figure to believe it: what is counted, in what, out of how many, since when, by whom.
struct FigureFacts: Sendable {
  /// In the order in which they are printed: 单位, 时段, 分母, 目标, 统计的是什么, 更正, 来源, 责任岗位, 下次更新.
  private(set) var items: [(label: String, text: String)] = []
  let updated: CalendarDate?
  /// Past its next update: 已过期.
  let isOverdue: Bool
  /// A cell of it says 未统计.
  private(set) var hasUncounted = false

  /// Of a table, or of those values of it that have a unit of their own.
  ///
  /// - Parameter stated: what plans promise of these; nil stands for all that the table counts.
  init(of statistic: Statistic, unit: String? = nil, against stated: [StatedTargets]? = nil, in site: Site) {
    let stated = stated ?? site.targets(in: statistic)
    updated = site.updated(statistic)
    isOverdue = statistic.isOverdue(on: site.date)
    hasUncounted = statistic.hasUncounted
    add("单位", unit ?? statistic.unit(against: stated))
    add("时段", statistic.span)
    add("分母", statistic.denominator ?? "不是比率，数的是总数")
    add("目标", statistic.target.map { $0.plainText + statistic.unit } ?? stated.words)
    add("统计的是什么", statistic.definition ?? "没有写明")
    add("更正", site.corrected(statistic).map { "\($0.chinese)更正过：和原先公布的数不一样" })
    add("来源", statistic.source ?? "没有写明")
    add("责任岗位", statistic.responsible ?? site.keeper)
    add("下次更新", statistic.nextUpdate?.chinese ?? "没有写明")
  }

  /// Of the tasks of plans: the posts that they name, else the keeper's.
  init(of plans: [PlanProgress], in site: Site) {
    let tasks = plans.flatMap(\.tasks)
    updated = site.date
    isOverdue = false
    add("单位", "项任务")
    add("时段", Self.span(tasks.map(\.task.period.start).min(), tasks.map(\.task.period.end).max()))
    add("分母", "\(plans.count == 1 ? "这份计划" : "\(plans.count)份计划")里的全部任务，\(tasks.count)项")
    add("目标", "每一项都在计划的时期里完成，并且有记录")
    add("统计的是什么", "计划里带方框的条目，一条算一项；状态按公开的规则从记录里算出来")
    add("来源", "工作计划、活动记录和统计表")
    let posts = ResponsiblePost.all(of: plans).compactMap(\.name)
    add("责任岗位", Self.list(posts).map { "\($0)，各管各的任务" } ?? site.keeper)
    add("下次更新", "每次发布网站时重新计算")
  }

  /// Of activities up to a day: that of the build, or the last of a past year.
  init(of activities: some Collection<Activity>, counting what: String, until day: CalendarDate? = nil, in site: Site) {
    updated = activities.map(\.date).max()
    isOverdue = false
    add("单位", "次活动")
    add("时段", Self.span(activities.map(\.date).min(), day ?? site.date))
    add("分母", "活动记录里的全部活动，\(activities.count)次")
    add("目标", "没有定")
    add("统计的是什么", what)
    add("来源", "活动记录")
    add("责任岗位", site.keeper)
    add("下次更新", "每次发布网站时重新计算")
  }

  /// Of guidance articles and their reviews.
  init(of articles: [Article], in site: Site) {
    updated = articles.compactMap(\.date).max()
    isOverdue = false
    add("单位", "篇文章")
    add("时段", "到\(site.date.chinese)为止")
    add("分母", "已经公布的全部文章，\(articles.count)篇")
    add("目标", "每一篇都有人审核，并在复核日期前再看一遍")
    add("统计的是什么", "写明审核岗位的算已审核；过了复核日期的算待复核")
    add("来源", "各篇文章自己写明的日期和岗位")
    let posts = articles.compactMap(\.reviewedBy).withoutRepeats
    add("责任岗位", Self.list(posts).map { "\($0)，谁审核谁负责" } ?? site.keeper)
    add("下次更新", "每次发布网站时重新计算")
  }

  private mutating func add(_ label: String, _ text: String?) {
    if let text, !text.isEmpty { items.append((label, text)) }
  }

  /// Up to four posts; nil where there is none.
  private static func list(_ posts: [String]) -> String? {
    posts.isEmpty ? nil : posts.prefix(4).joined(separator: "、") + (posts.count > 4 ? "等\(posts.count)个岗位" : "")
  }

  private static func span(_ first: CalendarDate?, _ last: CalendarDate?) -> String? {
    guard let first, let last else { return nil }
    return "\(first.chinese)到\(last.chinese)"
  }
}

extension Site {
  /// The post that answers for a figure whose own source names none.
  fileprivate var keeper: String { settings.responsible ?? "没有写明" }
}

extension [StatedTargets] {
  fileprivate var words: String { isEmpty ? "没有定" : "各份计划里一共定了\(flatMap(\.tasks).count)个" }
}

extension Statistic {
  /// A cell says 未统计.
  var hasUncounted: Bool { table.keys.contains { table[$0] == .notCounted } }

  /// The periods that the table names, else the day on which it was counted.
  var span: String? {
    let time = table.dimensions.first(where: \.isTime)?.values
    if let first = time?.first?.withDateInWords, let last = time?.last?.withDateInWords {
      return first == last ? first : "\(first)到\(last)"
    }
    return asOf.map { "\($0.chinese)的数字" }
  }

  /// What a rate is divided by; nil where nothing is divided.
  var denominator: String? {
    guard table.measure == .rate, let name = table.heading.fields.last else { return nil }
    return "“\(name)”一栏，每个比率各有各的，见下载的表格"
  }
}
