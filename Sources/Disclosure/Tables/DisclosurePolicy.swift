/// How small a number of children may be and still be published. It is public, and both thresholds can only be raised.
package struct DisclosurePolicy: Sendable, Hashable {
  package static let minimum = DisclosurePolicy(threshold: 5, sensitiveThreshold: 10)

  /// Counts from 1 to `threshold - 1` are unsafe, and a hidden cell must leave a reader this many possible values.
  package let threshold: Int
  /// The same for `sensitive-children`.
  package let sensitiveThreshold: Int
  /// A zero is printed, so that a reader knows every hidden cell to be at least 1; else a zero is hidden like a 1.
  package let zerosAreSafe: Bool

  package init(threshold: Int, sensitiveThreshold: Int, zerosAreSafe: Bool = true) {
    self.threshold = max(threshold, 5)
    self.sensitiveThreshold = max(sensitiveThreshold, 10)
    self.zerosAreSafe = zerosAreSafe
  }

  package func threshold(for heading: TableHeading) -> Int { heading.isSensitive ? sensitiveThreshold : threshold }
}
