/// The templates that a theme must have, with what each sees.
enum TemplateName: String, Sendable, CaseIterable {
  case home
  case section
  case article
  case page
  case topics
  case topic
  case progress
  case plans
  case plan
  case responsible
  case review
  case activities
  case activityYear = "activity-year"
  case activityMonth = "activity-month"
  case activityGroup = "activity-group"
  case statistics
  case statistic
  case data
  case search
  case handouts
  case handout
  case poster
  case codes
  case large
  case notFound = "not-found"
  case redirect
  case blockFigure = "block-figure"
  case blockTable = "block-table"
  case blockTasks = "block-tasks"
  case blockActivities = "block-activities"

  /// The names that the template may use.
  func shape() throws -> ViewShape {
    switch self {
    case .home: try .of(PageView<HomeView>.self)
    case .section: try .of(PageView<SectionView>.self)
    case .article: try .of(PageView<ArticleView>.self)
    case .page: try .of(PageView<OtherPageView>.self)
    case .topics: try .of(PageView<TopicsView>.self)
    case .topic: try .of(PageView<TopicView>.self)
    case .progress: try .of(PageView<ProgressView>.self)
    case .plans: try .of(PageView<PlansView>.self)
    case .plan: try .of(PageView<PlanView>.self)
    case .responsible: try .of(PageView<ResponsibleView>.self)
    case .review: try .of(PageView<ReviewView>.self)
    case .activities: try .of(PageView<ActivitiesView>.self)
    case .activityYear: try .of(PageView<ActivityYearView>.self)
    case .activityMonth: try .of(PageView<ActivityMonthView>.self)
    case .activityGroup: try .of(PageView<ActivityGroupView>.self)
    case .statistics: try .of(PageView<StatisticsView>.self)
    case .statistic: try .of(PageView<StatisticView>.self)
    case .data: try .of(PageView<DataView>.self)
    case .search: try .of(PageView<SearchView>.self)
    case .handouts: try .of(PageView<HandoutsView>.self)
    case .handout: try .of(PageView<HandoutView>.self)
    case .poster: try .of(PageView<PosterView>.self)
    case .codes: try .of(PageView<CodesView>.self)
    case .large: try .of(PageView<LargeView>.self)
    case .notFound: try .of(PageView<NotFoundView>.self)
    case .redirect: try .of(PageView<RedirectView>.self)
    case .blockFigure, .blockTable: try .of(PageView<FigureView>.self)
    case .blockTasks: try .of(PageView<ListView<TaskView>>.self)
    case .blockActivities: try .of(PageView<ActivityBlockView>.self)
    }
  }
}
