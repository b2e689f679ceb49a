import Diagnostics
import Intake

/// What `xinqiao explain` says.
struct Explanation {
  let language: Language

  /// Every rule that can be printed, one a line.
  var list: String {
    let pages = RulePage.all.map { ($0.id, $0.message) } + OtherRules.all.map { ($0.id, $0.meaning) }
    let width = pages.map(\.0.count).max() ?? 0
    return pages.sorted { $0.0 < $1.0 }.map { id, meaning in
      "\(id)\(String(repeating: " ", count: width - id.count))  \(meaning[language])\n"
    }.joined()
  }

  /// The page of a rule; nil where there is no such rule.
  func text(of id: String) -> String? {
    if let page = RulePage.all.first(where: { $0.id == id }) { return text(of: page) }
    return OtherRules.all.first { $0.id == id }.map { "\($0.id): \($0.meaning[language])\n" }
  }

  /// - Returns: what to say of a rule that does not exist.
  func unknown(_ id: String) -> Wording {
    let near = nearest(to: id, among: RulePage.all.map(\.id) + OtherRules.all.map(\.id))
    return Wording(
      en: "there is no rule “\(id)”; " + (near.map { "did you mean “\($0)”?" } ?? "`xinqiao explain` lists all rules"),
      zh: "没有“\(id)”这条规则；" + (near.map { "是不是“\($0)”？" } ?? "xinqiao explain 列出全部规则")
    )
  }
}

extension Explanation {
  private func text(of page: RulePage) -> String {
    let help = Wording(en: "help", zh: "建议")[language]
    let head =
      "\(page.id): \(page.message[language])\n  \(help): \(page.hint[language])\n  \(waiving(page)[language])\n"
    return page.text.english.isEmpty ? head : "\(head)\n\(page.text[language])\n"
  }

  private func waiving(_ page: RulePage) -> Wording {
    switch page.waiving {
    case .possible:
      Wording(en: "site.yml can let a finding through (privacy: waivers)", zh: "学校可以在 site.yml 里放行（privacy: waivers）")
    case .never: Wording(en: "it can never be let through", zh: "任何时候都不能放行")
    case .needless: Wording(en: "it is a warning and holds nothing back", zh: "只是提醒，不影响发布")
    }
  }
}
