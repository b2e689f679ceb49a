import Diagnostics

/// A kind of personal data that may never be published: where it stands in a text, and what to say about it.
protocol PrivacyRule: Sendable {
  /// The rule's name in messages: `mobile-number`.
  static var id: String { get }

  /// The byte ranges of all matches in a run of digits of a text; no two of them overlap.
  func matches(in run: DigitRun, of bytes: [UInt8]) -> [Range<Int>]

  var message: Wording { get }
  var hint: Wording { get }
}

/// All rules, in the order of their names.
enum PrivacyRules {
  static func all(publicNumbers: [String] = []) -> [any PrivacyRule] {
    [MobileNumber(publicNumbers: Set(publicNumbers)), ResidentID()]
  }
}
