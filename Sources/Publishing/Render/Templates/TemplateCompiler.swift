import Diagnostics

/// Makes templates for the views that they show: finds the place of every name, puts partials and the theme's words in.
/// A name that nothing has is a problem, where other engines would show nothing. Partials are checked in each scope that
/// uses them.
struct TemplateCompiler {
  private let templates: [String: ParsedTemplate]
  /// The theme's fixed wording, `{{strings.menu}}`.
  private let strings: [String: String]
  private(set) var problems: [Diagnostic] = []

  init(templates: [String: SourceText], strings: [String: String] = [:]) {
    self.strings = strings
    var problems: [Diagnostic] = []
    self.templates = templates.mapValues { ParsedTemplate(source: $0, &problems) }
    self.problems = problems
  }

  /// - Returns: the template with all partials it uses; of no use where there are `problems`.
  mutating func template(_ name: String, for shape: ViewShape) -> Template {
    guard let template = templates[name] else { return Template(parts: []) }
    return Template(parts: parts(of: template.nodes, Scope(source: template.source, shapes: [shape], uses: [name])))
  }
}

/// Where in the templates a node stands.
private struct Scope {
  var source: SourceText
  /// The context stack, the innermost last.
  var shapes: [ViewShape]
  /// The partials that lead here, so that one that uses itself ends.
  var uses: [String]
  var indentation: [UInt8] = []

  func location(_ tag: TemplateTag) -> SourceLocation { source.location(at: tag.range.lowerBound) }
}

private enum Found {
  case value(ValuePlace, ViewShape)
  case word(String)
}

extension TemplateCompiler {
  private mutating func parts(of nodes: [ParsedTemplate.Node], _ scope: Scope) -> [Template.Part] {
    var parts: [Template.Part] = []
    for node in nodes {
      switch node {
      case .text(let range): parts.append(.literal(Array(scope.source.bytes[range])))
      case .lineStart: parts.append(.literal(scope.indentation))
      case .variable(let tag): parts += [variable(tag, scope)].compactMap(\.self)
      case .section(let tag, let inner): parts += [section(tag, inner, scope)].compactMap(\.self)
      case .partial(let tag, let indentation): parts += partial(tag, indentation: indentation, scope)
      }
    }
    return parts.withLiteralsJoined
  }

  private mutating func partial(_ tag: TemplateTag, indentation: [UInt8], _ scope: Scope) -> [Template.Part] {
    guard let partial = templates[tag.name] else {
      report(.unknownPartial(tag.name, among: templates.keys, at: scope.location(tag)))
      return []
    }
    guard !scope.uses.contains(tag.name) else {
      report(.partialOfItself(tag.name, at: scope.location(tag)))
      return []
    }
    var inner = scope
    inner.source = partial.source
    inner.uses.append(tag.name)
    inner.indentation += indentation
    return parts(of: partial.nodes, inner)
  }

  private mutating func variable(_ tag: TemplateTag, _ scope: Scope) -> Template.Part? {
    switch lookUp(tag, scope) {
    case .word(let word): return .literal(Array((tag.kind == .html ? word : Markup.escaped(word)).utf8))
    case .value(let place, .text), .value(let place, .optional(.text)):
      return tag.kind == .html ? .html(place) : .text(place)
    case .value: report(.notText(tag.name, at: scope.location(tag)))
    case nil: break
    }
    return nil
  }

  private mutating func section(_ tag: TemplateTag, _ nodes: [ParsedTemplate.Node], _ scope: Scope) -> Template.Part? {
    var place: ValuePlace?
    var inner = scope
    switch lookUp(tag, scope) {
    case .value(_, .text), .word: report(.notCondition(tag.name, at: scope.location(tag)))
    case .value(let found, let shape):
      place = found
      if tag.kind == .section, let element = shape.element { inner.shapes.append(element) }
    case nil: break
    }
    let parts = parts(of: nodes, inner)
    guard let place else { return nil }
    if tag.kind == .inverted { return .inverted(place, parts) }
    return inner.shapes.count > scope.shapes.count ? .scope(place, parts) : .condition(place, parts)
  }

  private mutating func lookUp(_ tag: TemplateTag, _ scope: Scope) -> Found? {
    if tag.name == "." {
      return scope.shapes.last.map { .value(ValuePlace(scope: scope.shapes.count - 1, path: []), $0) }
    }
    let names = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let number = scope.shapes.lastIndex { $0.field(names[0]) != nil }
    if let number, let (path, shape) = scope.shapes[number].path(to: names) {
      return .value(ValuePlace(scope: number, path: path), shape)
    }
    if number == nil, names.count == 2, names[0] == Self.wording, let word = strings[names[1]] { return .word(word) }
    let visible =
      names[0] == Self.wording ? words : visibleNames(in: scope, from: number.map { (names[0], scope.shapes[$0]) })
    report(.unknownName(tag.name, among: visible, at: scope.location(tag)))
    return nil
  }

  private var words: [String] { strings.keys.map { "\(Self.wording).\($0)" } }

  /// - Parameter outer: the first part of a name and the scope that has it.
  private func visibleNames(in scope: Scope, from outer: (name: String, shape: ViewShape)?) -> [String] {
    let inside = outer.flatMap { outer in
      outer.shape.path(to: [outer.name])?.shape.fields.map { "\(outer.name).\($0.name)" }
    }
    return inside ?? scope.shapes.flatMap { $0.fields.map(\.name) }
  }

  private static let wording = "strings"

  private mutating func report(_ problem: Diagnostic) {
    if !problems.contains(problem) { problems.append(problem) }
  }
}

extension [Template.Part] {
  fileprivate var withLiteralsJoined: [Template.Part] {
    reduce(into: []) { parts, part in
      switch (parts.last, part) {
      case (_, .literal([])): break
      case (.literal(let text), .literal(let more)): parts[parts.count - 1] = .literal(text + more)
      default: parts.append(part)
      }
    }
  }
}

extension ViewShape {
  fileprivate func field(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }

  /// The place and the shape of a field by the names that lead to it.
  fileprivate func path(to names: [String]) -> (path: [Int], shape: ViewShape)? {
    var (path, shape) = ([Int](), self)
    for name in names {
      guard let index = shape.field(name) else { return nil }
      path.append(index)
      shape = shape.fields[index].shape
    }
    return (path, shape)
  }

  /// What a section pushes on the context stack; nil for a flag, which is a condition only.
  fileprivate var element: ViewShape? {
    switch self {
    case .flag: nil
    case .list(let element), .optional(.list(let element)): element
    case .optional(let inner): inner
    case .record, .text: self
    }
  }
}
