/// What a template sees. The stored properties are the tag names, so a theme can be checked against the type.
///
/// `Decodable` lets `ViewShape` read the names and kinds from the type, `Encodable` lets `ViewEncoder` hand the values
/// over; neither is ever used with a file. Views must not nest in themselves.
protocol View: Codable, Sendable {}

extension Array: View where Element: View {}
extension String: View {}

/// What every template sees: `site`, `page` and its own `content`.
struct PageView<Content: View>: View {
  var site: SiteView
  var page: FrameView
  var content: Content
}

/// The school and the parts of a page that are the same everywhere. Addresses are relative to the page.
struct SiteView: View {
  var title: String
  var school: String
  var description: String
  var language: String
  var home: String
  var menu: [MenuItemView]
  var search: String
  var helpLines: ListView<HelpLineView>?
  var feed: String
  var jsonFeed: String
  /// Nil where there are no activities.
  var calendar: String?
  /// The address of the list of topics, where there is one.
  var topics: String?
  /// The list of what can be printed, where there is something.
  var handouts: String?
  var icp: FilingView?
  var publicSecurity: FilingView?
  /// The day of the build.
  var updated: DateView
}

struct MenuItemView: View {
  var title: String
  var href: String
  /// This page, or a page below it, is open.
  var isCurrent: Bool
}

struct HelpLineView: View {
  var number: String
  var name: String
  var hours: String?
  var note: String?
  /// `tel:12355`
  var href: String
}

/// A filing number with the official address it must link to.
struct FilingView: View {
  var number: String
  var href: String
}

/// The page's own frame: head elements and breadcrumbs.
struct FrameView: View {
  var title: String
  /// `title` and the site's title, for the browser.
  var documentTitle: String
  var description: String
  /// Absolute; absent without a `base_url`.
  var canonical: String?
  /// The drawing that WeChat and others show beside a link; absolute, absent without a `base_url` or a `card.png`.
  var card: String?
  /// What leads from the page back to the site's root: empty, `../` or `../../`.
  var root: String
  /// The page in large type, or where there is none the home page in large type.
  var large: String
  /// The page that this one says once more: in large type, or on paper.
  var regular: LinkView?
  var breadcrumbs: [LinkView]
  var stylesheet: String
  var script: String
  var searchScript: String
  /// The stylesheet itself, on pages that must not need a second file (404).
  var inlineStyle: String?
  var isHome: Bool
}

struct LinkView: View {
  var title: String
  var href: String
}

/// A list that is there only where it has entries, so that no heading stands above nothing.
struct ListView<Item: View>: View {
  var items: [Item]

  init?(_ items: [Item]) {
    if items.isEmpty { return nil }
    self.items = items
  }
}

/// A list that says how long it is; there is none where there is nothing to list.
struct CountedListView<Item: View>: View {
  var count: Int
  var items: [Item]

  init?(_ items: [Item]) {
    if items.isEmpty { return nil }
    self.items = items
    count = items.count
  }
}

/// The pages before and after this one; absent where there is neither.
struct NeighboursView: View {
  var previous: LinkView?
  var next: LinkView?

  init?(previous: LinkView?, next: LinkView?) {
    guard previous != nil || next != nil else { return nil }
    self.previous = previous
    self.next = next
  }
}

struct DateView: View {
  /// 2025-03-12
  var iso: String
  /// 2025年3月12日
  var text: String
}

/// A chart in two widths, its table and its sentence; the first three are HTML.
struct FigureView: View {
  var id: String
  var title: String
  /// For telephones.
  var svg: String
  /// For wide screens and paper.
  var wide: String
  var table: String
  var sentence: String
  var facts: FactsView
  /// Where the numbers come from: the page of the table or the plan.
  var source: LinkView?
}

/// What a reader must know of a figure to believe it.
struct FactsView: View {
  var items: [FactView]
  var updated: DateView?
  /// Past its next update on the day of the build: 已过期.
  var isOverdue: Bool
  /// A cell says 未统计.
  var hasUncounted: Bool
}

struct FactView: View {
  var label: String
  var text: String
}
