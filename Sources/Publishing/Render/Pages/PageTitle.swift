import Intake

/// The titles of the pages that the site makes itself.
enum PageTitle {
  static let home = "首页"
  static let topics = "按需要找"
  static let progress = "工作进展"
  static let plans = "工作计划"
  static let responsible = "谁负责什么"
  static let activities = "活动记录"
  static let statistics = "统计数字"
  static let tasks = "全部任务和状态"
  static let data = "开放数据"
  static let privacy = "个人信息保护"
  static let search = "搜一搜"
  static let handouts = "打印在纸上"
  static let poster = "网站海报"
  static let codes = "扫码就能看"
  static let notFound = "没有找到这个页面"

  static func month(_ month: Month) -> String { "\(month.title)的活动" }

  static func letter(_ letter: String) -> String { letter == "#" ? "其他开头" : "拼音 \(letter) 开头" }

  static func review(_ year: Int) -> String { "\(year)年回顾" }
  static func year(_ year: Int) -> String { "\(year)年的活动" }
}

extension Site {
  /// The title of a page, with its number from the second page of a list on.
  func title(of page: SitePage.Content) -> String {
    switch page {
    case .home: content.home.title
    case .section(let index, let number): numbered(content.sections[index].title, number)
    case .article(let index): content.articles[index].title
    case .other(let index): content.pages[index].title
    case .privacyNotice: PageTitle.privacy
    case .topics(let number): numbered(PageTitle.topics, number)
    case .topic(let index, let number): numbered(topics[index].title, number)
    case .age(let index, let number): numbered(directory.ages[index].title, number)
    case .letter(let index, let number): numbered(PageTitle.letter(directory.letters[index].letter), number)
    case .progress: PageTitle.progress
    case .plans: PageTitle.plans
    case .plan(let index): plans[index].plan.title
    case .responsible: PageTitle.responsible
    case .yearReview(let index): PageTitle.review(reviews[index].year)
    case .activities: PageTitle.activities
    case .activityYear(let year): PageTitle.year(year)
    case .activityMonth(let month): PageTitle.month(month)
    case .activityGroup(let index, let number): numbered(groups[index].title, number)
    case .statistics: PageTitle.statistics
    case .statistic(let index): content.statistics[index].title
    case .data: PageTitle.data
    case .search: PageTitle.search
    case .handouts(let number): numbered(PageTitle.handouts, number)
    case .handout(let index): content.articles[index].title
    case .poster: PageTitle.poster
    case .codes: PageTitle.codes
    case .large(let regular): title(of: regular)
    case .notFound: PageTitle.notFound
    case .redirect(_, let title): title
    }
  }

  private func numbered(_ title: String, _ number: Int) -> String { number > 1 ? "\(title)（第\(number)页）" : title }
}
