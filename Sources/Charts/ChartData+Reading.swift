extension ChartData {
  /// The same with one drawable value for each category in every series.
  var tidied: ChartData {
    var copy = self
    for index in series.indices {
      let values = series[index].values.prefix(categories.count).map(\.tidied)
      let gap = [Value](repeating: .missing, count: categories.count - values.count)
      copy.series[index].values = values + gap
    }
    if copy.totals?.categories.count != categories.count || copy.totals?.series.count != series.count {
      copy.totals = nil
    }
    copy.references = references.filter(\.value.isFinite)
    copy.events = events.filter { categories.indices.contains($0.category) }.sorted { $0.category < $1.category }
    return copy
  }

  var isEmpty: Bool { categories.isEmpty || series.isEmpty }

  /// All values, series after series.
  var values: [Value] { series.flatMap(\.values) }

  var numbers: [Double] { values.compactMap(\.number) }

  /// The numbers, what is at least there, the target and what to compare with: what an axis must cover.
  var extent: [Double] {
    values.flatMap { [$0.drawn, $0.below].compactMap(\.self) } + (target.map { [$0.value] } ?? [])
      + references.map(\.value)
  }

  /// What drawing and sentence call a category: its name, a date in words, and what is lacking of it.
  func label(of category: Int) -> String {
    categories[category].withDateInWords + (incomplete[category].map { "（\($0)）" } ?? "")
  }

  var labels: [String] { categories.indices.map(label) }

  /// The categories that can be compared: those that are counted whole, or the only one that has a number; of several that
  /// are counted in part none.
  var comparable: [Int] {
    let whole = categories.indices.filter { incomplete[$0] == nil }
    let hasNumbers = whole.contains { category in series.contains { $0.values[category].number != nil } }
    let parts = categories.indices.count { category in series.contains { $0.values[category].number != nil } }
    return hasNumbers ? whole : parts > 1 && !incomplete.isEmpty ? [] : Array(categories.indices)
  }

  /// Every number that can be compared, with its name: 一年级, or 一年级男生 where there are several series.
  var namedNumbers: [NamedNumber] {
    comparable.flatMap { category in
      series.compactMap { one in
        one.values[category].number.map {
          NamedNumber(name: label(of: category).spoken + (series.count > 1 ? one.name.spoken : ""), value: $0)
        }
      }
    }
  }

  /// The numbers of one series that can be compared.
  func namedNumbers(of one: Series) -> [NamedNumber] {
    comparable.compactMap { category in
      one.values[category].number.map { NamedNumber(name: label(of: category).spoken, value: $0) }
    }
  }

  /// The numbers of a single series that are above all others though they are counted only in part.
  var surpassing: [NamedNumber] {
    let known = namedNumbers
    guard series.count == 1, let high = known.map(\.value).max() else { return [] }
    return categories.indices.filter { !comparable.contains($0) }.compactMap { category in
      series[0].values[category].number.flatMap {
        $0 > high ? NamedNumber(name: label(of: category).spoken, value: $0) : nil
      }
    }
  }

  /// 2024年（9月起）、2026年（未完）不拿来比; empty where everything that has a number is compared, or stands in `told`.
  func uncompared(besides told: [NamedNumber] = []) -> String {
    let left = categories.indices.filter { category in
      !comparable.contains(category) && series.contains { $0.values[category].number != nil }
        && !told.contains { $0.name == label(of: category).spoken }
    }
    return left.isEmpty ? "" : Sentence.list(left.map { label(of: $0).spoken }) + "不拿来比"
  }

  /// What is said of numbers that are not given: 建档率未达100%（95%以上）.
  var partials: [String] {
    categories.indices.flatMap { category in
      series.compactMap { one in
        guard case .partial(let partial) = one.values[category] else { return nil }
        return label(of: category).spoken + (series.count > 1 ? one.name.spoken : "") + partial.words
      }
    }
  }

  /// Whether the categories are steps in time, so that first and last can be compared.
  package var isChronological: Bool {
    !categories.isEmpty && categories.allSatisfy(\.namesTime)
  }

  /// Whether they are steps of different length, of which none can be compared: 2025年, 2026年上半年.
  var isUneven: Bool { isChronological && !Measure(unit: unit).isRate && Set(categories.map(\.spanName)).count > 1 }

  static let unevenNote = "各段时间长短不一，不拿来比"
}

/// A number and what it counts.
struct NamedNumber: Sendable, Hashable {
  var name: String
  var value: Double
}

extension String {
  /// 2025年, 3月, 第一学期, 2025-03, 第2周; not 一年级 or 3年级.
  var namesTime: Bool {
    if hasSuffix("级") { return false }
    if let last, "年月日周季".contains(last) { return contains(where: Self.isNumeral) }
    return hasSuffix("半年") || hasSuffix("学期") || hasSuffix("季度") || namesISODate
  }

  /// What a step in time is called, whichever it is: 年, 半年, 学期.
  fileprivate var spanName: String {
    if namesISODate { return "\(split { !$0.isASCIIDigit }.count)" }
    return ["半年", "学期", "季度", "学年"].first(where: hasSuffix) ?? last.map(String.init) ?? ""
  }

  private var namesISODate: Bool {
    let digits = filter(\.isASCIIDigit).count
    return digits >= 4 && digits <= 8 && allSatisfy { $0.isASCIIDigit || $0 == "-" || $0 == "/" }
  }

  private static func isNumeral(_ character: Character) -> Bool {
    character.isASCIIDigit || "一二三四五六七八九十".contains(character)
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}
