import Diagnostics

/// A finding of the privacy gate that the school answers for: one rule, one file, one text, a reason and a last day.
package struct Waiver: Sendable, Hashable {
  package internal(set) var location: SourceLocation
  package internal(set) var rule: String
  /// The path inside the content folder.
  package internal(set) var file: String
  /// The `TextHash` of the text that may pass.
  package internal(set) var textHash: String
  package internal(set) var reason: String
  /// Who answers for it, by post.
  package internal(set) var post: String
  /// The last day on which it holds.
  package internal(set) var until: CalendarDate

  /// The rule of the warning that lists a waiver which let something through.
  package static let usedRule = "waiver-used"
}

/// A person or number that `site.yml` declares public.
package struct PublicDeclaration: Sendable, Hashable {
  package internal(set) var text: String
  /// The post of a person, the purpose of a number.
  package internal(set) var purpose: String
}
