/// A list of the site that is spread over pages once it is long: which pages there are, where they lie, and what stands
/// on each.
struct PagedList: Sendable {
  /// The address of the first page.
  let path: String
  /// How many entries there are.
  let count: Int

  /// Entries on one page: with a summary each they stay well below what a page may weigh.
  static let size = 50

  /// From 1; an empty list has one page too.
  var numbers: ClosedRange<Int> { 1...max(1, (count + Self.size - 1) / Self.size) }

  /// `topics/letters.html`, then `topics/letters/page-2.html`; beside an `index.html` `page-2.html`.
  func path(number: Int) -> String {
    guard number > 1 else { return path }
    let stem = path.without(suffix: ".html")
    let folder = stem == "index" ? "" : stem.without(suffix: "/index") + "/"
    return "\(folder)page-\(number).html"
  }

  /// Positions in the list.
  func entries(number: Int) -> Range<Int> {
    let start = min(count, (number - 1) * Self.size)
    return start..<min(count, start + Self.size)
  }

  /// The numbers that a page leads to: the first, the last, the nearest, and those ten pages away.
  func numbers(near number: Int) -> [Int] {
    numbers.filter { other in
      other == numbers.lowerBound || other == numbers.upperBound || [0, 1, 2, 10].contains(abs(other - number))
    }
  }

  /// All pages of the list.
  func pages(origin: String? = nil, _ content: (Int) -> SitePage.Content) -> [SitePage] {
    numbers.map { SitePage(path(number: $0), content($0), origin: origin) }
  }
}
