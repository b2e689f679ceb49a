extension PublishedTable {
  /// Cells that print too few children, or so much of a rate that too few are left over: what no proof may excuse.
  func smallCells(under policy: DisclosurePolicy) -> [[Member]] {
    guard heading.measure.countsChildren else { return [] }
    let limit = policy.threshold(for: heading)
    func isSmall(_ count: Int) -> Bool { count > 0 && count < limit }
    return keys.filter { key in
      switch cells[key] {
      case .number(let number): isSmall(Int(number)) || (number == 0 && !policy.zerosAreSafe)
      case .rate(let rate): rate.printedCounts.contains(where: isSmall)
      case .ratio: true
      case .missing, .notCounted, .hidden, nil: false
      }
    }
  }
}

extension PublishedRate {
  /// Both parts, as far as they are printed, and where both are, their difference.
  fileprivate var printedCounts: [Int] {
    let parts = [numerator, denominator].compactMap(\.self)
    return parts.count == 2 ? parts + [parts[1] - parts[0]] : parts
  }
}
