/// Choices of earlier runs. Equal input gets an equal answer, which the audit still judges.
package struct StoredPatterns: Sendable {
  package static let none = StoredPatterns([], keyedBy: nil)

  let patterns: [String: SuppressionPattern]
  /// Turns the bytes of a group's input, which hold small counts, into a key that tells nothing about them (an HMAC).
  let key: (@Sendable ([UInt8]) -> String)?

  package init(_ patterns: [SuppressionPattern], keyedBy key: (@Sendable ([UInt8]) -> String)?) {
    self.patterns = Dictionary(patterns.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    self.key = key
  }

  /// The same with what was chosen since.
  package func adding(_ patterns: [SuppressionPattern]) -> StoredPatterns {
    StoredPatterns(Array(self.patterns.values) + patterns, keyedBy: key)
  }
}

extension GroupProtection {
  /// The stored choice for this input, else a new one; and what to store, where there is a key.
  func choice(reusing patterns: StoredPatterns) throws -> (choice: Choice, pattern: SuppressionPattern?) {
    let key = patterns.key?(fingerprint)
    let choice = try key.flatMap { patterns.patterns[$0] }.map(choice) ?? choice()
    return (choice, key.map(choice.pattern))
  }

  /// Raised whenever equal tables are protected otherwise than before, so that no stored choice outlives its rules.
  static let version = 7

  /// Everything that the choice depends on, as bytes: equal for equal input only.
  var fingerprint: [UInt8] {
    let may = coarsenable.sorted().joined(separator: "\u{1F}")
    let parts = ["\(Self.version)", "\(policy)", may] + (tables + earlier).map(Self.text)
    return Array(parts.joined(separator: "\u{1E}").utf8)
  }

  private static func text(of table: PublishedTable) -> String {
    let cells = table.keys.map { key in
      (table.names(of: key) + ["\(table.cells[key] ?? .missing)"]).joined(separator: "\u{1F}")
    }
    return (["\(table.heading)", "\(table.dimensions)"] + cells).joined(separator: "\u{1E}")
  }
}

extension GroupProtection.Choice {
  func pattern(key: String) -> SuppressionPattern {
    SuppressionPattern(
      key: key,
      hidden: hidden.sorted(),
      hiddenDenominators: hiddenDenominators.sorted(),
      hiddenPercentages: hiddenPercentages.sorted(),
      coarsenings: steps,
      withheld: withheld.sorted()
    )
  }
}
