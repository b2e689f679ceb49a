import Testing

@testable import Publishing

@Suite("What templates see")
struct ViewTests {
  @Test("Every template has a shape", arguments: TemplateName.allCases)
  func shapes(name: TemplateName) throws {
    guard case .record(let fields) = try name.shape() else {
      Issue.record("no record")
      return
    }
    #expect(Set(fields.keys) == ["site", "page", "strings", "content"])
  }

  @Test("The shape of every view has exactly its stored properties, and so have the values that templates get")
  func everyField() throws {
    try checkViews(of: BuiltLinksTests.files)
    try checkViews(of: LargeSiteTests.files)
  }

  private func checkViews(of files: [String: String]) throws {
    let site = try SampleSite(files).site(baseURL: "https://x.example/")
    let search = SearchIndex(site: site)
    for page in site.pages {
      let maker = PageMaker(site: site, theme: try SampleSite.theme(), page: page, search: search)
      switch page.content {
      case .home: try check(try maker.homeView())
      case .section(let index, let number): try check(try maker.sectionView(index, number: number))
      case .article(let index): try check(try maker.articleView(site.content.articles[index], index: index))
      case .other(let index): try check(try maker.otherPageView(site.content.pages[index]))
      case .privacyNotice: try check(maker.privacyNoticeView())
      case .topics(let number): try check(maker.topicsView(number: number))
      case .topic(let index, let number): try check(maker.topicView(site.topics[index], number: number))
      case .age(let index, let number): try check(maker.topicView(site.directory.ages[index], number: number))
      case .letter(let index, let number): try check(maker.letterView(site.directory.letters[index], number: number))
      case .progress: try check(maker.progressView())
      case .plans: try check(maker.plansView())
      case .plan(let index): try check(try maker.planView(site.plans[index]))
      case .responsible: try check(maker.responsibleView())
      case .yearReview(let index): try check(try maker.reviewView(index))
      case .activities: try check(maker.activitiesView())
      case .activityYear(let year): try check(maker.activityYearView(year))
      case .activityMonth(let month): try check(try maker.activityMonthView(month))
      case .activityGroup(let index, let number):
        try check(maker.activityGroupView(site.groups[index], number: number))
      case .statistics: try check(maker.statisticsView())
      case .statistic(let index): try check(maker.statisticView(site.content.statistics[index]))
      case .data: try check(maker.dataView())
      case .search: try check(maker.searchView())
      case .handouts(let number): try check(maker.handoutsView(number: number))
      case .handout(let index): try check(try maker.handoutView(site.content.articles[index]))
      case .poster: try check(try maker.posterView())
      case .codes: try check(try maker.codesView())
      case .large(let content): try check(try maker.largeView(of: content))
      case .notFound: try check(maker.notFoundView())
      case .redirect: break
      }
      try check(maker.siteView())
      try check(maker.frameView())
    }
  }

  private func check<Content: View>(_ view: Content) throws {
    compare(view, try ViewShape.of(Content.self), try ViewEncoder.values(of: view), "\(Content.self)")
  }

  /// Walks a value, its type's shape and its record side by side.
  private func compare(_ value: Any, _ shape: ViewShape, _ encoded: Any, _ path: String) {
    switch shape {
    case .record(let fields):
      let properties = Mirror(reflecting: value).children
      #expect(Set(properties.compactMap(\.label)) == Set(fields.keys), "\(path)")
      let dictionary = (encoded as? TemplateRecord)?.fields
      #expect(dictionary.map { Set($0.keys) } == Set(fields.keys), "\(path)")
      for property in properties {
        guard let name = property.label, let field = fields[name], let inside = dictionary?[name] else { continue }
        compare(property.value, field, inside, "\(path).\(name)")
      }
    case .optional(let inner):
      if let present = Mirror(reflecting: value).children.first?.value { compare(present, inner, encoded, path) }
    case .list(let element):
      for (item, inside) in zip(Mirror(reflecting: value).children, encoded as? [Any] ?? []) {
        compare(item.value, element, inside, "\(path)[]")
      }
    case .text, .flag, .names: break
    }
  }

  @Test("An absent value hides one of the same name further out")
  func absent() throws {
    struct Inner: View {
      var title: String?
      var items: [Leaf]
    }
    struct Leaf: View {
      var title: String?
    }
    struct Outer: View {
      var title: String
      var inner: Inner
    }
    var library = TemplateLibrary()
    let text = "{{title}}:{{#inner}}{{title}}{{^title}}-{{/title}}{{#items}}[{{title}}]{{/items}}{{/inner}}"
    try library.add(.init(file: "t", text: text), named: "t")
    let view = Outer(title: "外", inner: Inner(title: nil, items: [Leaf(title: nil), Leaf(title: "里")]))
    #expect(library.render(try ViewEncoder.values(of: view), with: "t") == "外:-[][里]")
  }

  @Test("Text is escaped byte by byte, HTML is not")
  func escaping() throws {
    struct Text: View {
      var text: String
    }
    var library = TemplateLibrary()
    try library.add(.init(file: "t", text: "<a title=\"{{text}}\">{{{text}}}</a>"), named: "t")
    let values = try ViewEncoder.values(of: Text(text: "<&>\"\u{301} \u{1}x"))
    #expect(library.render(values, with: "t") == "<a title=\"&lt;&amp;&gt;&quot;\u{301} x\"><&>\"\u{301} \u{1}x</a>")
  }

  @Test("The theme's words are written in, escaped, wherever their tags stand")
  func strings() throws {
    struct Text: View {
      var text: String
      var strings: [String: String]
    }
    let strings = ["a": "一 <b>", "b": "{{text}}"]
    var library = TemplateLibrary(strings: strings)
    let template = "{{strings.a}}|{{ strings.a }}|{{#text}}{{strings.a}}{{/text}}|{{strings.b}}|{{strings.a"
    try library.add(.init(file: "t", text: String(template.dropLast(12))), named: "t")
    let values = try ViewEncoder.values(of: Text(text: "x", strings: strings))
    #expect(library.render(values, with: "t") == "一 &lt;b&gt;|一 &lt;b&gt;|一 &lt;b&gt;|{{text}}")
  }
}
