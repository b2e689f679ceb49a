import Diagnostics

/// Checks every tag of every template against what the templates see, since the library renders a misspelt name as
/// nothing. Partials are checked in each scope that uses them.
struct TemplateCheck {
  let templates: [String: SourceText]
  let strings: [String: String]
  /// None for a template whose sections are not in order: what they mean cannot be told.
  private let tags: [String: [TemplateTag]]
  private(set) var problems: [Diagnostic] = []

  init(templates: [String: SourceText], strings: [String: String]) {
    self.templates = templates
    self.strings = strings
    var problems: [Diagnostic] = []
    tags = templates.mapValues { source in
      let tags = TemplateScanner(source: source).tags(into: &problems)
      let nesting = TemplateNesting(source: source).problems(in: tags)
      problems += nesting
      return nesting.isEmpty ? tags : []
    }
    self.problems = problems
  }

  /// Checks a page template with all partials it uses.
  mutating func check(_ name: String, shape: ViewShape) {
    guard let source = templates[name] else { return }
    walk(name, source, [shape], within: [])
  }
}

extension TemplateCheck {
  /// - Parameters:
  ///   - scopes: the context stack, the innermost last.
  ///   - within: the partials that are being checked, so that one that uses itself ends.
  private mutating func walk(_ name: String, _ source: SourceText, _ scopes: [ViewShape], within: [String]) {
    var scopes = scopes
    var depths: [Int] = []
    for tag in tags[name] ?? [] {
      switch tag.kind {
      case .variable: checkVariable(tag, source, scopes)
      case .section:
        depths.append(scopes.count)
        if let inner = scope(of: tag, source, scopes) { scopes.append(inner) }
      case .inverted:
        depths.append(scopes.count)
        _ = scope(of: tag, source, scopes)
      case .end: scopes.removeLast(scopes.count - (depths.popLast() ?? scopes.count))
      case .partial: checkPartial(tag, source, scopes, within: within + [name])
      }
    }
  }

  private mutating func checkPartial(_ tag: TemplateTag, _ source: SourceText, _ scopes: [ViewShape], within: [String])
  {
    guard let partial = templates[tag.name] else {
      report(.unknownPartial(tag.name, among: templates.keys, at: location(tag, source)))
      return
    }
    guard !within.contains(tag.name) else {
      report(.partialOfItself(tag.name, at: location(tag, source)))
      return
    }
    walk(tag.name, partial, scopes, within: within)
  }

  private mutating func checkVariable(_ tag: TemplateTag, _ source: SourceText, _ scopes: [ViewShape]) {
    guard let shape = lookUp(tag, source, scopes) else { return }
    switch shape {
    case .text, .optional(.text): return
    default: report(.notText(tag.name, at: location(tag, source)))
    }
  }

  /// What a section pushes on the context stack; nil where it is a condition only.
  private mutating func scope(of tag: TemplateTag, _ source: SourceText, _ scopes: [ViewShape]) -> ViewShape? {
    guard let shape = lookUp(tag, source, scopes) else { return nil }
    switch shape {
    case .flag: return nil
    case .list(let element), .optional(.list(let element)): return element
    case .optional(let inner): return inner
    case .record: return shape
    case .text, .names:
      report(.notCondition(tag.name, at: location(tag, source)))
      return nil
    }
  }

  private mutating func lookUp(_ tag: TemplateTag, _ source: SourceText, _ scopes: [ViewShape]) -> ViewShape? {
    if tag.name == "." { return scopes.last }
    let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let outer = scopes.last(where: { $0.fields(strings)[parts[0]] != nil }),
      let shape = parts.reduce(Optional(outer), { shape, part in shape?.fields(strings)[part] })
    else {
      report(.unknownName(tag.name, among: names(visibleIn: scopes, for: parts), at: location(tag, source)))
      return nil
    }
    return shape
  }

  private func names(visibleIn scopes: [ViewShape], for parts: [String]) -> [String] {
    let outer = scopes.flatMap { $0.fields(strings).keys }
    guard parts.count > 1, let scope = scopes.last(where: { $0.fields(strings)[parts[0]] != nil }) else { return outer }
    return (scope.fields(strings)[parts[0]]?.fields(strings).keys).map { $0.map { "\(parts[0]).\($0)" } } ?? outer
  }

  private func location(_ tag: TemplateTag, _ source: SourceText) -> SourceLocation { source.location(at: tag.offset) }

  private mutating func report(_ problem: Diagnostic) {
    if !problems.contains(problem) { problems.append(problem) }
  }
}

extension ViewShape {
  /// The names inside a record; inside the theme's strings, its keys.
  fileprivate func fields(_ strings: [String: String]) -> [String: ViewShape] {
    switch self {
    case .record(let fields): fields
    case .optional(let inner): inner.fields(strings)
    case .names: strings.mapValues { _ in .text }
    case .text, .flag, .list: [:]
    }
  }
}

extension Diagnostic {
  private static func template(_ location: SourceLocation, en: String, zh: String, hint: Wording? = nil) -> Diagnostic {
    Diagnostic("template-tag", at: location, message: Wording(en: en, zh: zh), hint: hint)
  }

  fileprivate static func unknownName(_ name: String, among names: [String], at location: SourceLocation) -> Diagnostic
  {
    template(
      location,
      en: "nothing is called “\(name)” here",
      zh: "这里没有“\(name)”",
      hint: .suggestion(for: name, among: Set(names))
    )
  }

  fileprivate static func unknownPartial(
    _ name: String,
    among names: some Sequence<String>,
    at location: SourceLocation
  ) -> Diagnostic {
    template(
      location,
      en: "there is no template “\(name)”",
      zh: "没有“\(name)”这个模板",
      hint: .suggestion(for: name, among: names)
    )
  }

  fileprivate static func partialOfItself(_ name: String, at location: SourceLocation) -> Diagnostic {
    template(location, en: "“\(name)” uses itself", zh: "“\(name)”用到了自己")
  }

  fileprivate static func notText(_ name: String, at location: SourceLocation) -> Diagnostic {
    template(
      location,
      en: "“\(name)” is no text",
      zh: "“\(name)”不是文字",
      hint: Wording(en: "open it as a section: {{#\(name)}}", zh: "请写成一段：{{#\(name)}}")
    )
  }

  fileprivate static func notCondition(_ name: String, at location: SourceLocation) -> Diagnostic {
    template(location, en: "“\(name)” is always there and cannot be a section", zh: "“\(name)”总是有的，不能作为条件")
  }
}
