import Diagnostics

/// Checks that every section of a template closes where it should, whether or not a page uses the template.
struct TemplateNesting {
  let source: SourceText

  func problems(in tags: [TemplateTag]) -> [Diagnostic] {
    var open: [TemplateTag] = []
    var problems: [Diagnostic] = []
    for tag in tags {
      switch tag.kind {
      case .section, .inverted: open.append(tag)
      case .end where open.last?.name == tag.name: open.removeLast()
      case .end: problems.append(.strayEnd(tag.name, at: source.location(at: tag.offset)))
      case .variable, .partial: break
      }
    }
    return problems + open.map { .openSection($0.name, at: source.location(at: $0.offset)) }
  }
}

extension Diagnostic {
  fileprivate static func openSection(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "template-syntax",
      at: location,
      message: Wording(en: "the section “\(name)” never closes", zh: "“\(name)”这一段没有结束"),
      hint: Wording(en: "add {{/\(name)}}", zh: "请加上 {{/\(name)}}")
    )
  }

  fileprivate static func strayEnd(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "template-syntax",
      at: location,
      message: Wording(en: "{{/\(name)}} closes no open section", zh: "{{/\(name)}} 前面没有对应的开头")
    )
  }
}
