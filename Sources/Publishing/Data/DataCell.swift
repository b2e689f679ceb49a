import Charts
import Disclosure

/// One cell as a file of open data prints it, and read back from there.
struct DataCell {
  let value: CellValue

  init(_ value: CellValue) {
    self.value = value
  }

  private static let hidden = "c"
  private static let notCounted = "n"

  /// As many words as the heading has columns of values.
  func words(in heading: TableHeading) -> [String] {
    let isRate = heading.measure == .rate
    return switch value {
    case .number(let number): [number.plainText]
    case .ratio(let numerator, let denominator):
      Self.words(of: PublishedRate(numerator: Int(numerator), denominator: Int(denominator)))
    case .rate(let rate): Self.words(of: rate)
    case .missing: Self.repeated("", isRate)
    case .notCounted: Self.repeated(Self.notCounted, isRate)
    case .hidden: Self.repeated(Self.hidden, isRate)
    }
  }

  /// Nil where the words are none that `words(in:)` gives.
  init?(words: [String], in heading: TableHeading) {
    let isRate = heading.measure == .rate
    guard let first = words.first, words.count == (isRate ? 4 : 1) else { return nil }
    switch first {
    case "" where words == Self.repeated("", isRate): value = .missing
    case Self.notCounted where words == Self.repeated(Self.notCounted, isRate): value = .notCounted
    case Self.hidden where words == Self.repeated(Self.hidden, isRate): value = .hidden
    default:
      guard let read = isRate ? Self.rate(words) : Double(first).map(CellValue.number) else { return nil }
      value = read
    }
    if self.words(in: heading) != words { return nil }
  }
}

extension DataCell {
  /// Nothing is said of a rate that has no number.
  private static func repeated(_ sign: String, _ isRate: Bool) -> [String] { isRate ? [sign, sign, sign, ""] : [sign] }

  private static func words(of rate: PublishedRate) -> [String] {
    let parts = [rate.numerator, rate.denominator].map { $0.map(String.init) ?? hidden }
    return parts + rate.percentage.words
  }

  private static func rate(_ words: [String]) -> CellValue? {
    let parts = words.prefix(2).map { (isHidden: $0 == hidden, number: Int($0)) }
    guard parts.allSatisfy({ $0.isHidden || $0.number != nil }), let percentage = PrintedPercentage(words: words[2...])
    else { return nil }
    return .rate(PublishedRate(numerator: parts[0].number, denominator: parts[1].number, percentage: percentage))
  }
}

extension PublishedRate {
  /// Of numbers that may both be printed.
  init(numerator: Int, denominator: Int) {
    let percentage = denominator > 0 ? Percentage.whole(numerator, of: denominator) : 0
    self.init(
      numerator: numerator,
      denominator: denominator,
      percentage: denominator > 0 ? .whole(percentage) : .tooSmallBase
    )
  }
}

extension PrintedPercentage {
  /// The percentage, and what is said where it is none.
  fileprivate var words: [String] {
    switch self {
    case .whole(let percent): ["\(percent)", ""]
    case .atLeast, .incomplete: ["c", text]
    case .tooSmallBase: ["", text]
    case .hidden: ["c", ""]
    }
  }

  fileprivate init?(words: ArraySlice<String>) {
    guard let percent = words.first, let note = words.last else { return nil }
    let possible: [PrintedPercentage] =
      [.incomplete, .tooSmallBase, .hidden] + Self.bands.map { .atLeast($0) }
      + (Int(percent).map { [.whole($0)] } ?? [])
    guard let found = possible.first(where: { $0.words == [percent, note] }) else { return nil }
    self = found
  }

  /// As pages print it.
  var text: String {
    switch self {
    case .whole(let percent): "\(percent)%"
    case .atLeast(let percent): "未达100%（\(percent)%以上）"
    case .incomplete: "未达100%"
    case .tooSmallBase: "人数太少，不算比率"
    case .hidden: "已隐去"
    }
  }
}
