import Diagnostics

/// The three steps that a handout says in large letters: the text's first numbered list.
struct HandoutSteps {
  let page: MarkdownPage

  /// So many of title, summary and steps fit on the sheet beside help lines and code, at 15 pt.
  private static let mostCharacters = 420

  /// Nil, and a problem where the page says that it is a handout, if the text has no three steps that fit on a sheet.
  func prose(into problems: Problems) -> Prose? {
    let place = page.fields.location(of: "handout")
    guard let list = page.blocks.first(where: \.isNumberedList), list.children.count == 3 else {
      problems.add(.noSteps(at: place))
      return nil
    }
    let prose = page.prose(of: [list])
    let summary = page.fields.text("summary") ?? prose.summary
    let count = prose.characterCount + summary.count + (page.title?.count ?? 0)
    guard count <= Self.mostCharacters else {
      problems.add(.longSteps(count, of: Self.mostCharacters, at: page.source.location(at: list.range.lowerBound)))
      return nil
    }
    return prose
  }
}

extension MarkdownNode {
  fileprivate var isNumberedList: Bool {
    if case .list(.some, _) = kind { true } else { false }
  }
}

extension Diagnostic {
  fileprivate static func noSteps(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "handout-steps",
      at: location,
      message: Wording(
        en: "a handout needs three steps: the text's first numbered list must have three items",
        zh: "讲义要有三步：正文里第一个带数字的列表应当正好三条"
      ),
      hint: Wording(
        en: "write 1. 2. 3. near the beginning, or take `handout` out",
        zh: "请在开头写上 1. 2. 3. 三条，或去掉 handout（讲义）一行"
      )
    )
  }

  fileprivate static func longSteps(_ count: Int, of most: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "handout-length",
      at: location,
      message: Wording(
        en: "title, summary and the three steps have \(count) characters; \(most) fit on the sheet",
        zh: "标题、摘要和三步一共 \(count) 字，一张纸只放得下 \(most) 字"
      ),
      hint: Wording(en: "say the rest below the list", zh: "请写短些，别的话放到三步后面的正文里")
    )
  }
}
