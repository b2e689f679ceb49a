/// `home.mustache`
struct HomeView: View {
  var summary: String?
  /// HTML.
  var body: String
  var sections: ListView<SectionCardView>?
  var progress: ProgressSummaryView?
  var recent: ListView<ActivityView>?
  var upcoming: ListView<ActivityView>?
}

struct SectionCardView: View {
  var title: String
  var summary: String?
  var href: String
  /// The section's folder name, for a theme that gives sections their own colour or drawing.
  var key: String
  var articles: [LinkView]
}

/// `section.mustache`
struct SectionView: View {
  var summary: String?
  var key: String
  /// HTML; empty where the section has no text of its own.
  var body: String
  var articles: [ArticleCardView]
  var pagination: PaginationView?
  /// 心理导航: the help lines stand on the page.
  var showsHelpLines: Bool
}

struct ArticleCardView: View {
  var title: String
  var href: String
  var summary: String?
  var date: DateView?
  var minutes: Int
  var audience: String?
  var ages: String?
}

/// The ways between the pages of a list.
struct PaginationView: View {
  var number: Int
  var count: Int
  var previous: String?
  var next: String?
  var pages: [PageNumberView]
}

struct PageNumberView: View {
  var number: Int
  /// Absent on the page itself.
  var href: String?
  /// Numbers between this one and the one before are left out.
  var followsGap: Bool
}

/// `article.mustache`
struct ArticleView: View {
  var summary: String?
  /// HTML.
  var body: String
  var contents: ListView<HeadingView>?
  var section: LinkView
  var date: DateView?
  var audience: String?
  var ages: String?
  var minutes: Int
  var characterCount: Int
  var authorRole: String?
  var reviewedBy: String?
  var reviewDue: DateView?
  /// The review is overdue on the day of the build: 待复核.
  var reviewOverdue: Bool
  var sources: ListView<SourceView>?
  var topics: ListView<LinkView>?
  var neighbours: NeighboursView?
  var related: ListView<LinkView>?
  var recording: RecordingView?
  /// The sheet to be printed.
  var handout: LinkView?
  /// What can be sent to somebody as it is: title, summary, and the address where the site knows its own.
  var shareText: String
  var showsHelpLines: Bool
}

/// The text read aloud by somebody of the school; the text is its transcript.
struct RecordingView: View {
  var href: String
  /// 3分20秒
  var length: String
  /// Kilobytes, rounded up: families pay for them.
  var kilobytes: Int
  /// 心理健康教师
  var reader: String
}

/// An entry of a table of contents; a page with fewer than three has none.
struct HeadingView: View {
  var title: String
  /// `#hai-zi`
  var href: String
  /// Below another heading of the list.
  var isNested: Bool
}

struct SourceView: View {
  var text: String
  var href: String?
}

/// `page.mustache`: about, leadership, privacy, contact …
struct OtherPageView: View {
  var summary: String?
  /// HTML.
  var body: String
  var contents: ListView<HeadingView>?
  var date: DateView?
}

/// `topics.mustache`: of a small site all on one page, of a large one the ways to pages for each need, age and letter.
struct TopicsView: View {
  var whole: WholeTopicsView?
  var front: TopicsFrontView?
  var pagination: PaginationView?
}

/// Every topic with its articles, articles by age, then every page from A to Z by its pinyin.
struct WholeTopicsView: View {
  var topics: [TopicCardView]
  var ages: [LinkGroupView]
  var letters: [LetterView]
}

struct TopicCardView: View {
  var title: String
  var href: String
  var count: Int
  var articles: [LinkView]
}

/// Topics, ages and letters with the number of pages under each; ages and letters only on the first page.
struct TopicsFrontView: View {
  var topics: ListView<CountedLinkView>?
  var ages: ListView<CountedLinkView>?
  var letters: ListView<CountedLinkView>?
}

struct CountedLinkView: View {
  var title: String
  var href: String
  var count: Int
}

/// `topic.mustache`: articles on a topic or for an age, or pages under a letter.
struct TopicView: View {
  var count: Int
  var articles: [ArticleCardView]
  /// Pages by their titles alone.
  var links: ListView<LinkView>?
  var pagination: PaginationView?
  /// The list of all topics.
  var all: String
}

struct LetterView: View {
  /// A–Z, or # for all others.
  var letter: String
  /// The id of the element, for an index of letters: `letter-a`.
  var anchor: String
  var articles: [LinkView]
}

/// `not-found.mustache`
struct NotFoundView: View {
  var links: [LinkView]
}

/// `redirect.mustache`: what stands at an article's old address.
struct RedirectView: View {
  var href: String
}
