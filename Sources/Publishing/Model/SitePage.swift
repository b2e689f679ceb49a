import Intake

/// A page to be made: its address and what stands on it.
struct SitePage: Sendable {
  /// Relative to the site's root: `parent-school/weekly-call.html`.
  let path: String
  let content: Content
  /// The file it comes from, for messages; nil for pages that the site makes of many.
  let origin: String?

  indirect enum Content: Sendable {
    case home
    case section(Int, number: Int)
    case article(Int)
    case other(Int)
    case privacyNotice
    case topics(number: Int)
    case topic(Int, number: Int)
    /// Articles for one age.
    case age(Int, number: Int)
    /// Pages from A to Z by their titles.
    case letter(Int, number: Int)
    case progress
    case plans
    case plan(Int)
    case responsible
    case yearReview(Int)
    case activities
    case activityYear(Int)
    case activityMonth(Month)
    case activityGroup(Int, number: Int)
    case statistics
    case statistic(Int)
    case data
    case search
    /// The list of what can be printed.
    case handouts(number: Int)
    /// An article on one sheet of paper.
    case handout(Int)
    /// The address of the site on one sheet of paper.
    case poster
    /// The codes of all handouts and sections, for the notice board.
    case codes
    /// 长者版: another page once more in large type, with nothing around it.
    case large(Content)
    case notFound
    /// From an old address to a page's present one.
    case redirect(to: String, title: String)
  }

  init(_ path: String, _ content: Content, origin: String? = nil) {
    self.path = path
    self.content = content
    self.origin = origin
  }

  static let poster = SitePage(PagePath.poster, .poster)
  static let codes = SitePage(PagePath.codes, .codes)

  /// The page's own address as others may link to it: not for redirects, the page that stands for no other, and what
  /// says once more what another page says.
  var isListed: Bool {
    switch content {
    case .notFound, .redirect, .search, .handout, .poster, .codes, .large: false
    case .home, .section, .article, .other, .privacyNotice, .topics, .topic, .age, .letter, .progress, .plans, .plan,
      .responsible, .yearReview, .activities, .activityYear, .activityMonth, .activityGroup, .statistics, .statistic,
      .data, .handouts:
      true
    }
  }

  /// For guardians, so that it is in the pack to be read without a network.
  var isPacked: Bool {
    switch content {
    case .home, .section, .article, .other, .privacyNotice, .topics, .topic, .age, .letter, .search, .handouts,
      .handout,
      .poster, .codes, .large:
      true
    case .progress, .plans, .plan, .responsible, .yearReview, .activities, .activityYear, .activityMonth,
      .activityGroup, .statistics, .statistic, .data, .notFound, .redirect:
      false
    }
  }

  /// A guardian opens it on a telephone, so that there is a limit to what it may weigh.
  var isWeighed: Bool {
    switch content {
    case .home, .section, .article, .other, .privacyNotice, .topics, .topic, .age, .letter, .handouts, .activities,
      .activityYear, .activityGroup, .large:
      true
    case .progress, .plans, .plan, .responsible, .yearReview, .activityMonth, .statistics, .statistic, .data, .search,
      .handout, .poster, .codes, .notFound, .redirect:
      false
    }
  }

  var isLarge: Bool {
    if case .large = content { true } else { false }
  }

  /// The same page in large type, for what guardians read.
  var inLargeType: SitePage? {
    switch content {
    case .home, .section, .article, .other, .privacyNotice, .topics, .topic, .age, .letter:
      SitePage(PagePath.large(path), .large(content), origin: origin)
    default: nil
    }
  }
}

/// A calendar month.
struct Month: Sendable, Hashable, Comparable {
  let year: Int
  let month: Int

  init(_ date: CalendarDate) {
    year = date.year
    month = date.month
  }

  /// 2025-03
  var name: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
  var title: String { "\(year)年\(month)月" }

  static func < (left: Month, right: Month) -> Bool { (left.year, left.month) < (right.year, right.month) }
}
