import Diagnostics

/// A place in a text that a rule forbids.
package struct PrivacyFinding: Sendable {
  package let rule: String
  /// The bytes of the value in the text that was scanned.
  package private(set) var range: Range<Int>
  package let severity: Diagnostic.Severity
  /// What a waiver names in place of the value.
  package let waived: String?
  package let message: Wording
  package let hint: Wording

  /// The same in a longer text.
  package func moved(by offset: Int) -> PrivacyFinding {
    var moved = self
    moved.range = (range.lowerBound + offset)..<(range.upperBound + offset)
    return moved
  }
}

/// Runs all privacy rules over a text.
package struct PrivacyScanner: Sendable {
  private let rules: [(rule: any PrivacyRule, basis: Basis)]
  private let persons: PersonFinder

  init(_ publicData: PublicData) {
    rules = PrivacyRules.all(publicData).map { ($0, type(of: $0).basis) }
    persons = PersonFinder(roster: publicData.roster, publicNames: publicData.people)
  }

  /// For texts about which no settings are known.
  package static let strict = PrivacyScanner(PublicData())

  init(settings: SiteSettings) {
    self.init(
      PublicData(
        numbers: Set(settings.publicNumbers),
        people: settings.publicPeople,
        policy: settings.policy,
        roster: settings.roster
      )
    )
  }

  /// Everything that may not be published, in the order of the text.
  ///
  /// - Parameter joinsGroups: whether `138 0013 8000` is one number; false for markup, where it may be coordinates.
  package func findings(in bytes: [UInt8], joinsGroups: Bool = true) -> [PrivacyFinding] {
    let text = ScannedText(bytes, joinsGroups: joinsGroups, persons: persons)
    let basis = text.basis
    if basis.isEmpty { return [] }
    var found: [PrivacyFinding] = []
    for (rule, ruleBasis) in rules where !ruleBasis.isDisjoint(with: basis) {
      found += rule.matches(in: text).map { match in
        PrivacyFinding(
          rule: type(of: rule).id,
          range: match.range,
          severity: match.severity,
          waived: match.waived.map { String(decoding: bytes[$0], as: UTF8.self) },
          message: rule.message,
          hint: rule.hint
        )
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Everything that may not be published, but for what lies within stretches that were looked at in another text.
  ///
  /// - Parameter quoted: stretches of the text, in order; as much at both ends of each is looked at as a rule may see of what
  ///   stands around.
  package func findings(in bytes: [UInt8], besides quoted: [Range<Int>]) -> [PrivacyFinding] {
    var (found, start) = ([PrivacyFinding](), 0)
    for quotation in quoted where quotation.count > 2 * (Self.before + Self.after) {
      found += findings(in: bytes, start...(quotation.lowerBound + Self.before))
      start = quotation.upperBound - Self.after
    }
    return found + findings(in: bytes, start...bytes.endIndex)
  }

  /// Whether a rule may find anything in a piece of markup, but for romanised names.
  package static func mayObject(to markup: UnsafeBufferPointer<UInt8>, joinsGroups: Bool) -> Bool {
    InterestTable.mayConcern(markup, joinsGroups: joinsGroups)
  }

  /// How far before a number a word counts for any rule, and how far behind it, in bytes.
  private static let before = 200
  private static let after = 60

  /// What lies in a part of a text, which is looked at with what stands around it.
  private func findings(in bytes: [UInt8], _ part: ClosedRange<Int>) -> [PrivacyFinding] {
    if part == 0...bytes.count { return findings(in: bytes) }
    let start = bytes.characterStart(max(0, part.lowerBound - Self.before))
    let end = bytes.characterStart(min(bytes.count, part.upperBound + Self.after))
    return findings(in: Array(bytes[start..<end])).map { $0.moved(by: start) }.filter {
      $0.range.lowerBound <= part.upperBound && $0.range.upperBound >= part.lowerBound
    }
  }

  /// Whether a rule may find anything in a file's name; most are plain Latin letters.
  package func mayObject(to name: String) -> Bool {
    var name = name
    return knowsRomanisedNames || name.withUTF8 { Self.mayObject(to: $0, joinsGroups: true) }
  }

  /// Whether the school's list holds names that may be written in Latin letters.
  package var knowsRomanisedNames: Bool { !persons.roster.romanised.isEmpty }

  /// The text with every finding replaced by its first character and stars.
  package func masked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var (shown, next) = ("", 0)
    for finding in findings(in: bytes) where finding.severity == .error && finding.range.upperBound > next {
      let range = finding.range
      let start = max(range.lowerBound, next)
      shown += String(decoding: bytes[next..<start], as: UTF8.self)
      shown += Self.mask(String(decoding: bytes[start..<range.upperBound], as: UTF8.self))
      next = range.upperBound
    }
    return shown + String(decoding: bytes[next...], as: UTF8.self)
  }

  /// `13800138000` → `1**********`; separators go, so that nothing of the value's shape is told.
  package static func mask(_ value: String) -> String {
    let first = isCount(value) ? "*" : String(value.prefix(1))
    return first + String(repeating: "*", count: max(0, value.filter { $0.isNumber || $0.isLetter }.count - 1))
  }

  /// `3名`: here the first character would tell everything.
  static func isCount(_ value: String) -> Bool {
    value.first?.isNumber == true && value.count { $0.isNumber || $0.isLetter } <= 4
  }
}

extension [UInt8] {
  /// The first byte of the character of a UTF-8 text that a byte belongs to.
  fileprivate func characterStart(_ index: Int) -> Int {
    var start = index
    while start > 0, start < count, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
