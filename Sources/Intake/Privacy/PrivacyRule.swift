import Diagnostics
import Disclosure

/// A kind of personal data that may not be published: where it stands in a text, and what to say about it.
///
/// The doc comment of a rule is its page in `docs/rules.md`.
protocol PrivacyRule: Sendable {
  /// The rule's name in messages: `mobile-number`.
  static var id: String { get }

  /// Without any of this in a text, the rule finds nothing there.
  static var basis: Basis { get }

  /// All matches in a text; no two of them overlap.
  func matches(in text: ScannedText) -> [PrivacyMatch]

  var message: Wording { get }
  var hint: Wording { get }
}

/// What a text must hold before a rule looks at it.
struct Basis: OptionSet {
  let rawValue: UInt8

  /// A run of digits, however short.
  static let numbers = Basis(rawValue: 1)
  /// A run of nine digits and more: no telephone number, card or register has fewer.
  static let longNumbers = Basis(rawValue: 8)
  /// A sign at which rules for words begin.
  static let signs = Basis(rawValue: 2)
  /// A person, or a word of those whom a village knows.
  static let persons = Basis(rawValue: 4)
}

/// A place that a rule objects to.
struct PrivacyMatch {
  /// In the bytes of the scanned text.
  var range: Range<Int>
  /// A warning is let through: wording that could be kinder or safer, but tells of no person.
  var severity = Diagnostic.Severity.error
  /// What a waiver names, where the value alone would let the same be said of somebody else: the person with what is told.
  var waived: Range<Int>?
}

/// What the school's settings declare public.
struct PublicData: Sendable {
  /// Digits only.
  var numbers: Set<String> = []
  /// Names of persons.
  var people: [String] = []
  /// How few children may be told of.
  var policy = DisclosurePolicy.minimum
  /// The private list of names; it is no public data, and only compared with.
  var roster = Roster.empty
}

/// All rules, in the order of their names.
enum PrivacyRules {
  static func all(_ publicData: PublicData = PublicData()) -> [any PrivacyRule] {
    [
      MobileNumber(publicNumbers: publicData.numbers), ResidentID(), ResidentID15(), StudentNumber(),
      LandlineNumber(publicNumbers: publicData.numbers), BankCard(), QQNumber(), QQGroup(), WechatID(), EmailAddress(),
      NumberPlate(), Coordinates(), PostalAddress(), OnlineAccount(),
      AidRecord(),
      CounsellingRecord(),
      DailyRoute(),
      HealthRecord(),
      MarksAndRanks(),
      PersonalName(),
      SmallCount(policy: publicData.policy),
    ]
  }
}
