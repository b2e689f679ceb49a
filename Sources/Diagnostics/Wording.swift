/// The two languages in which the tool speaks to people.
package enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"

  /// The language that the environment names, or nil where it names none of ours.
  ///
  /// POSIX order: `LC_ALL`, `LC_MESSAGES`, `LANG`; the first that is set and not empty decides.
  package init?(environment: [String: String]) {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let named, let language = Language(rawValue: String(named.prefix(2)).lowercased()) else { return nil }
    self = language
  }
}

/// One sentence in both languages, so that neither can be forgotten.
package struct Wording: Sendable, Hashable, Codable {
  package var english: String
  package var chinese: String

  package init(en english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  package subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// The same change made to both sentences, for example masking.
  package func mapped(_ change: (String) -> String) -> Wording {
    Wording(en: change(english), zh: change(chinese))
  }
}
