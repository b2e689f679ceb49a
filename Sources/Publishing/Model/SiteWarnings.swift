import Diagnostics
import Intake

/// What the school should know though the site can be published.
struct SiteWarnings {
  let site: Site

  func all() -> [Diagnostic] {
    settingsWarnings + ticksAhead + TaskWarnings(site: site).all() + ReleaseWarnings(site: site).all() + overdueReviews
      + overdueStatistics
  }

  private var settingsWarnings: [Diagnostic] {
    let settings = SourceLocation(file: site.content.shownFile("site.yml"))
    var warnings: [Diagnostic] = []
    if site.baseURL == nil {
      warnings.append(
        Diagnostic(
          "no-base-url",
          at: settings,
          severity: .warning,
          message: Wording(
            en: "without base_url there is no sitemap and pages do not name their own address",
            zh: "没有写 base_url，就没有站点地图，网页里也没有自己的网址"
          ),
          hint: Wording(en: "add base_url: https://…/", zh: "请加一行 base_url: https://……/")
        )
      )
    }
    if !hasReservedAddress { warnings += missingFilings(at: settings) }
    if lacksPost { warnings.append(.missingResponsible(at: settings)) }
    return warnings
  }

  private func missingFilings(at settings: SourceLocation) -> [Diagnostic] {
    let icp = site.settings.icp == nil ? [Diagnostic.missingFiling("icp", "ICP备案号", at: settings)] : []
    guard site.settings.publicSecurityFiling == nil else { return icp }
    return icp + [.missingFiling("public_security_filing", "公安备案号", at: settings)]
  }

  /// An address that no site on the internet can have, and so nothing that could be filed: names of RFC 2606, section 2.
  private var hasReservedAddress: Bool {
    let host = site.baseURL?.split(separator: "/").dropFirst().first?.split(separator: ":").first ?? ""
    return Self.reservedNames.contains { host == $0 || host.hasSuffix(".\($0)") }
  }

  private static let reservedNames = [
    "example", "test", "invalid", "localhost", "example.com", "example.net", "example.org",
  ]

  /// Some figure has nobody who answers for it.
  private var lacksPost: Bool {
    site.settings.responsible == nil
      && (!site.content.activities.isEmpty || site.content.statistics.contains { $0.responsible == nil })
  }

  /// A tick that does not count yet.
  private var ticksAhead: [Diagnostic] {
    site.tasks.map(\.task).filter { $0.isTicked && !$0.isTicked(on: site.date) }.map { task in
      Diagnostic(
        "done-in-future",
        at: task.location,
        severity: .warning,
        message: Wording(
          en: "the task is ticked, but its day of completion (\(task.done?.iso ?? "")) is still to come",
          zh: "任务打了勾，写的完成日期（\(task.done?.chinese ?? "")）却还没有到，到那天以前不算完成"
        ),
        hint: Wording(en: "check the date; if it is not done yet, take out tick and date", zh: "请核对日期；还没有做完的，去掉勾和完成日期")
      )
    }
  }

  private var overdueReviews: [Diagnostic] {
    (site.content.articles + site.content.pages).filter { $0.isReviewOverdue(on: site.date) }.map { article in
      Diagnostic(
        "review-overdue",
        at: article.location,
        severity: .warning,
        message: Wording(
          en: "the review was due on \(article.reviewDue?.iso ?? "")",
          zh: "复核日期（\(article.reviewDue?.chinese ?? "")）已过，网页上标为“待复核”"
        ),
        hint: Wording(en: "have it read again and set review_due anew", zh: "请复核后改写 review_due")
      )
    }
  }

  private var overdueStatistics: [Diagnostic] {
    site.content.statistics.filter { $0.isOverdue(on: site.date) }.map { statistic in
      Diagnostic(
        "update-overdue",
        at: statistic.location,
        severity: .warning,
        message: Wording(
          en: "“\(statistic.name)” was due for an update on \(statistic.nextUpdate?.iso ?? "")",
          zh: "“\(statistic.title)”应在\(statistic.nextUpdate?.chinese ?? "")更新，网页上标为“已过期”"
        ),
        hint: Wording(en: "count anew, or set next_update anew", zh: "请更新数据，或改写 next_update")
      )
    }
  }
}

extension Article {
  func isReviewOverdue(on date: CalendarDate) -> Bool { reviewDue.map { $0 < date } ?? false }
}

extension Statistic {
  func isOverdue(on date: CalendarDate) -> Bool { nextUpdate.map { $0 < date } ?? false }
}

extension Diagnostic {
  fileprivate static func missingResponsible(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-responsible",
      at: location,
      severity: .warning,
      message: Wording(
        en: "no post answers for the activity log or for a table: responsible is missing",
        zh: "没有写 responsible（责任岗位），活动记录和没有写岗位的统计表，图下面就没有人负责"
      ),
      hint: Wording(en: "add the post, never a name: responsible: 德育主任", zh: "请加一行 responsible: 德育主任（写岗位，不写人名）")
    )
  }

  fileprivate static func missingFiling(_ key: String, _ chinese: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-filing",
      at: location,
      severity: .warning,
      message: Wording(
        en: "\(key) is missing, so the footer shows no such number",
        zh: "没有写 \(key)（\(chinese)），页脚就没有这一项"
      ),
      hint: Wording(en: "a site on the public internet in China must show it", zh: "网站在互联网上公开，就要备案并写上")
    )
  }
}
