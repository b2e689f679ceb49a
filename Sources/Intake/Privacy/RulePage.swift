import Diagnostics

/// What a rule is about, for people: the sentence and advice that its messages carry, and its documentation.
package struct RulePage: Sendable {
  package let id: String
  package let message: Wording
  package let hint: Wording
  package let text: Wording
  /// Whether `site.yml` may let a finding of it through.
  package let waiving: Waiving

  package enum Waiving: Sendable {
    case possible
    case never
    /// Its findings are warnings and hold nothing back.
    case needless
  }

  /// All rules of the privacy gate and of guidance, by their names.
  package static let all = (privacy + guidance).sorted { $0.id < $1.id }

  /// English where a rule has no Chinese text yet.
  private static func text(of id: String) -> Wording {
    let english = RuleTexts.english[id] ?? ""
    return Wording(en: english, zh: RuleTexts.chinese[id] ?? english)
  }

  private static let privacy = PrivacyRules.all().map { rule in
    let id = type(of: rule).id
    return RulePage(
      id: id,
      message: rule.message,
      hint: rule.hint,
      text: text(of: id),
      waiving: PrivacyRules.neverWaived.contains(id) ? .never : .possible
    )
  }

  private static let guidance = GuidanceReview.rules.map { rule, _ in
    let id = type(of: rule).id
    return RulePage(id: id, message: rule.message, hint: rule.hint, text: text(of: id), waiving: .needless)
  }
}
