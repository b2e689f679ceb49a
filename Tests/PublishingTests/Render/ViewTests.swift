import Diagnostics
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
    #expect(fields.map(\.name) == ["site", "page", "content"])
  }

  @Test("The shape of every view has exactly its stored properties, and so have the values that templates get")
  func everyField() throws {
    try checkViews(of: BuiltLinksTests.files)
    try checkViews(of: LargeSiteTests.files)
  }

  private func checkViews(of files: [String: String]) throws {
    let site = try SampleSite(files).site(baseURL: "https://x.example/")
    let search = Lazy { SearchIndex(site: site) }
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
    compare(view, try ViewShape.of(Content.self), try ViewEncoder.value(of: view), "\(Content.self)")
  }

  /// Walks a value, its type's shape and what templates get of it side by side.
  private func compare(_ value: Any, _ shape: ViewShape, _ encoded: ViewValue, _ path: String) {
    switch (shape, encoded) {
    case (.record(let fields), .record(let values)):
      let properties = Array(Mirror(reflecting: value).children)
      #expect(properties.compactMap(\.label) == fields.map(\.name), "\(path)")
      #expect(values.count == fields.count, "\(path)")
      for ((property, field), inside) in zip(zip(properties, fields), values) {
        compare(property.value, field.shape, inside, "\(path).\(field.name)")
      }
    case (.optional(let inner), _):
      let present = Mirror(reflecting: value).children.first?.value
      if let present { compare(present, inner, encoded, path) } else { #expect(encoded.isFalse, "\(path)") }
    case (.list(let element), .list(let items)):
      let all = Mirror(reflecting: value).children
      #expect(all.count == items.count, "\(path)")
      for (item, inside) in zip(all, items) { compare(item.value, element, inside, "\(path)[]") }
    case (.text, .text(let text)): #expect(text == "\(value)", "\(path)")
    case (.flag, .flag(let flag)): #expect(flag == value as? Bool, "\(path)")
    default: Issue.record("\(path) is no \(shape): \(encoded)")
    }
  }

  private func filled<Content: View>(_ template: String, _ view: Content, strings: [String: String] = [:]) throws
    -> String
  {
    var compiler = TemplateCompiler(templates: ["t": .init(file: "t", text: template)], strings: strings)
    let template = compiler.template("t", for: try ViewShape.of(Content.self))
    #expect(compiler.problems.isEmpty)
    return String(decoding: template.bytes(for: try ViewEncoder.value(of: view)), as: UTF8.self)
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
    let text = "{{title}}:{{#inner}}{{title}}{{^title}}-{{/title}}{{#items}}[{{title}}]{{/items}}{{/inner}}"
    let view = Outer(title: "外", inner: Inner(title: nil, items: [Leaf(title: nil), Leaf(title: "里")]))
    #expect(try filled(text, view) == "外:-[][里]")
  }

  @Test("Text is escaped byte by byte, HTML is not")
  func escaping() throws {
    struct Text: View {
      var text: String
    }
    let text = try filled("<a title=\"{{text}}\">{{{text}}}</a>", Text(text: "<&>\"\u{301} \u{1}x"))
    #expect(text == "<a title=\"&lt;&amp;&gt;&quot;\u{301} x\"><&>\"\u{301} \u{1}x</a>")
  }

  @Test("The theme's words are written in, escaped, wherever their tags stand; a view's own name goes before them")
  func strings() throws {
    struct Text: View {
      var text: String?
    }
    struct Own: View {
      var strings: Text
    }
    let strings = ["a": "一 <b>", "b": "{{text}}", "text": "主题"]
    let template = "{{strings.a}}|{{{ strings.a }}}|{{#text}}{{strings.a}}{{/text}}|{{strings.b}}"
    #expect(try filled(template, Text(text: "x"), strings: strings) == "一 &lt;b&gt;|一 <b>|一 &lt;b&gt;|{{text}}")
    #expect(try filled("{{strings.text}}", Own(strings: Text(text: "自己")), strings: strings) == "自己")
  }
}
