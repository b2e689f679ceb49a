/// What a table counts; it decides how strictly its small numbers are treated.
package enum Measure: String, Sendable, CaseIterable {
  case children
  /// Children by health, hardship or absence of a guardian.
  case sensitiveChildren = "sensitive-children"
  case events
  case items
  case money
  case rate

  package var countsChildren: Bool { isStock || self == .rate }

  /// A number of children on a day; sums over months or years mean nothing.
  package var isStock: Bool { self == .children || self == .sensitiveChildren }

  /// Sums over a dimension mean something. Items of different kinds do not add up, nor do rates.
  package var isAdditive: Bool { self != .items && self != .rate }

  /// Values can only be whole.
  package var isCount: Bool { self != .money }
}
