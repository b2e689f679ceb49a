import Diagnostics

/// Reads `privacy: waivers` of `site.yml`.
struct WaiverReader {
  let problems: Problems

  func waivers(_ privacy: Fields?) -> [Waiver] { (privacy?.list("waivers") ?? []).compactMap(waiver) }
}

extension WaiverReader {
  /// Nil, and a problem, where a field is missing or names what cannot be waived.
  private func waiver(_ value: YAMLValue) -> Waiver? {
    let known = ["rule", "file", "text_hash", "reason", "post", "until"]
    guard let fields = Fields(value, known: known, into: problems) else { return nil }
    let texts = ["file", "reason", "post"].map { fields.requiredText($0) }
    guard let until = until(fields), let rule = rule(fields), let hash = textHash(fields), let file = texts[0],
      let reason = texts[1], let post = texts[2]
    else { return nil }
    return Waiver(
      location: value.location,
      rule: rule,
      file: file,
      textHash: hash,
      reason: reason,
      post: post,
      until: until
    )
  }

  private func until(_ fields: Fields) -> CalendarDate? {
    fields.requiredText("until") == nil ? nil : fields.date("until")
  }

  private func rule(_ fields: Fields) -> String? {
    let rules = fields.locatedTexts("rule")
    guard rules.count <= 1, let rule = rules.first else {
      if rules.isEmpty { _ = fields.requiredText("rule") } else { problems.add(.severalRules(rules[0])) }
      return nil
    }
    if PrivacyRules.neverWaived.contains(rule.value) {
      problems.add(.neverWaived(rule))
    } else if !PrivacyRules.ids.contains(rule.value) {
      problems.add(.unknownRule(rule))
    } else {
      return rule.value
    }
    return nil
  }

  private func textHash(_ fields: Fields) -> String? {
    guard fields.requiredText("text_hash") != nil, let hash = fields.locatedText("text_hash") else { return nil }
    let text = hash.value.lowercased()
    if text.count == TextHash.length, text.allSatisfy({ $0.isASCII && $0.isHexDigit }) { return text }
    problems.add(.wrongType(at: hash.location, expected: .textHash, hint: .copyTextHash))
    return nil
  }
}

extension PrivacyRules {
  /// What identifies a child for life, opens an account or counts so few that all know them: no reason is good enough.
  static let neverWaived: Set<String> = [
    "resident-id", "resident-id-15", "student-number", "bank-card", "small-count",
  ]

  static var ids: [String] { all().map { type(of: $0).id } }
}

extension Wording {
  fileprivate static let textHash = Wording(en: "a text_hash of four digits 0–9, a–f", zh: "四位的文字编号（0–9、a–f）")
  static let copyTextHash = Wording(
    en: "copy it from the message of the finding",
    zh: "请从检查结果的提示里照抄"
  )
}

extension Diagnostic {
  fileprivate static func neverWaived(_ rule: Located<String>) -> Diagnostic {
    Diagnostic(
      "waiver-forbidden",
      at: rule.location,
      message: Wording(en: "findings of \(rule.value) can never be waived", zh: "“\(rule.value)”查出的内容任何时候都不能放行"),
      hint: Wording(en: "take the waiver out, and the text it was meant for", zh: "请删去这一条放行，也删去原来的内容")
    )
  }

  fileprivate static func severalRules(_ first: Located<String>) -> Diagnostic {
    Diagnostic(
      "waiver-rule",
      at: first.location,
      message: Wording(en: "a waiver names one rule, not several", zh: "一条放行只写一条规则，不能写几条"),
      hint: Wording(en: "write a waiver for each text that is let through", zh: "请每处文字各写一条放行")
    )
  }

  fileprivate static func unknownRule(_ rule: Located<String>) -> Diagnostic {
    let waivable = PrivacyRules.ids.filter { !PrivacyRules.neverWaived.contains($0) }
    return Diagnostic(
      "waiver-rule",
      at: rule.location,
      message: Wording(
        en: "a waiver names one rule of the privacy gate; “\(rule.value)” is none",
        zh: "一条放行只写一条隐私规则，没有“\(rule.value)”这条规则"
      ),
      hint: .suggestion(for: rule.value, among: waivable)
    )
  }
}
