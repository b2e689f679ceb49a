/// Clauses of one plain Chinese sentence; empty ones fall away.
struct Sentence: Sendable {
  var clauses: [String]

  var text: String {
    let spoken = clauses.filter { !$0.isEmpty }
    return spoken.isEmpty ? "暂无数据。" : spoken.joined(separator: "；") + "。"
  }

  /// 一年级、二年级; from five names on, 一年级、二年级、三年级等 5 项.
  static func list(_ names: [String]) -> String {
    names.count < 5
      ? names.joined(separator: "、")
      : names.prefix(3).joined(separator: "、") + "等\(names.count)项"
  }

  /// 另有 2 项已隐去、1 项空缺; empty where there is a number everywhere.
  static func rest(_ values: [Value]) -> String {
    let absences = values.absences
    return absences.isEmpty ? "" : "另有" + counts(absences)
  }

  /// 没有数字的：1 项未统计、1 项空缺, where the things were named before; empty where there is a number everywhere.
  static func unknown(_ values: [Value]) -> String {
    let absences = values.absences
    return absences.isEmpty ? "" : "没有数字的：" + counts(absences)
  }

  /// What is said where there is not one number: 各项数值均已隐去.
  static func nothing(_ values: [Value]) -> String {
    let absences = values.absences
    guard absences.count == 1, let only = absences.first else {
      return absences.isEmpty ? "" : "没有可用的数值：" + counts(absences)
    }
    return values.count == 1 ? "数值\(only.mark.name)" : "各项数值均\(only.mark.name)"
  }

  /// Said where there is too much to draw.
  static func crowded(_ count: Int) -> String { "共\(count)项，图中画不下，请看表格" }

  private static func counts(_ absences: [(mark: AbsenceMark, count: Int)]) -> String {
    absences.map { "\($0.count)项\($0.mark.name)" }.joined(separator: "、")
  }
}

extension String {
  /// Names of over 24 characters are cut short in their middle, since their ends often part them; the table has them whole.
  var spoken: String { count > 24 ? prefix(15) + "…" + suffix(8) : withDateInWords }

  /// 2025-09 is 2025年9月, 2025-09-12 is 2025年9月12日; everything else as it is.
  package var withDateInWords: String {
    // By hand, since every label is asked and an expression takes its time.
    let parts = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts[0].count == 4,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.count) }),
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return self }
    let numbers = parts.dropFirst().map {
      Substring($0.count > 1 && $0.first == UInt8(ascii: "0") ? $0.dropFirst() : $0)
    }
    return "\(Substring(parts[0]))年\(numbers[0])月" + numbers.dropFirst().map { "\($0)日" }.joined()
  }
}

extension ChartData {
  /// What is told of numbers that can be compared, then what may be said of those that are not given, then what is lacking.
  func sentence(isCrowded: Bool, told: () -> [String]) -> String {
    guard !isEmpty else { return Sentence(clauses: []).text }
    let rest = values.wordless
    let clauses =
      numbers.isEmpty
      ? partials + [Sentence.nothing(rest)]
      : (isUneven ? [Self.unevenNote] : told()) + partials + [Sentence.rest(rest)]
    return Sentence(clauses: clauses + [isCrowded ? Sentence.crowded(values.count) : ""]).text
  }

  /// 一共 38 人; empty where the sum is not known or there is but one category.
  var sum: String {
    guard categories.count > 1, let all = totals?.all.number else { return "" }
    return "一共\(Measure(unit: unit).quantity(all))"
  }
}
