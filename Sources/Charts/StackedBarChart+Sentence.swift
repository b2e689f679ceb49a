extension StackedBarChart {
  /// How much there is and which series is the largest; how the totals move or compare.
  var sentence: String {
    let crowd = isCrowded ? Sentence.crowded(data.values.count) : ""
    guard !data.isEmpty else { return Sentence(clauses: []).text }
    guard !data.numbers.isEmpty || data.hasUnlikeGoals else {
      let rest = Sentence.nothing(data.values.wordless)
      return Sentence(clauses: [data.sum] + totals + data.partials + [rest, crowd]).text
    }
    if data.areUnlike {
      return Sentence(clauses: data.unlike + data.partials + [data.unlikeRest, crowd]).text
    }
    let compared = data.isUneven ? [ChartData.unevenNote] : totals + [attainment, data.uncompared()]
    let rest = Sentence.rest(data.values.wordless)
    let whole = divided.map { [$0] + compared } ?? [data.sum] + compared + [largest]
    return Sentence(clauses: whole + data.partials + [rest, crowd]).text
  }

  private var measure: Measure { Measure(unit: data.unit) }

  private var namedTotals: [NamedNumber] {
    data.comparable.compactMap { category in
      total(of: category).number.map { NamedNumber(name: data.label(of: category).spoken, value: $0) }
    }
  }

  private var totals: [String] {
    guard !measure.isRate else { return [] }
    let numbers = namedTotals
    if numbers.count == 1, let only = numbers.first {
      return ["\(only.name)合计\(measure.quantity(only.value))"]
    }
    if data.isChronological {
      let trend = Sentence.trend(numbers, of: data.comparable.count, measure: measure)
      return trend.isEmpty ? [] : ["合计\(trend)"]
    }
    return Sentence.comparison(numbers, of: numbers.count, everything: everything(of: numbers), measure: measure)
  }

  private func everything(of numbers: [NamedNumber]) -> String {
    let all = data.categoryName.isEmpty ? "各项" : "各\(data.categoryName)"
    return numbers.count < data.comparable.count ? "有合计的\(numbers.count)项" : "\(all)合计"
  }

  /// Towards the target counts the latest total in time, all totals otherwise.
  private var attainment: String {
    guard !measure.isRate else { return "" }
    let numbers = data.isChronological ? Array(namedTotals.suffix(1)) : namedTotals
    return Sentence.attainment(numbers, target: data.target, measure: measure)
  }

  /// 一共179人，其中男生95人，女生84人; nil where there are more parts, or one of them is not known.
  private var divided: String? {
    guard !data.sum.isEmpty, !measure.isRate, (2...3).contains(data.series.count) else { return nil }
    let sums = seriesTotals
    guard sums.count == data.series.count else { return nil }
    return "\(data.sum)，其中\(sums.map { $0.name + measure.quantity($0.value) }.joined(separator: "，"))"
  }

  /// 合起来看，男生较多，共 80 人; only what is known is added up.
  private var largest: String {
    guard data.series.count > 1, !measure.isRate else { return "" }
    let sums = seriesTotals
    guard let high = sums.map(\.value).max(), high > 0 else { return "" }
    let names = sums.filter { $0.value == high }.map(\.name)
    let isWhole = data.totals != nil || data.values.absences.isEmpty
    let scope = isWhole ? "合起来看" : "已知数值合起来看"
    let tied = names.count > 1
    let word = tied ? "并列最多，均为" : sums.count == 2 ? "较多，共" : "最多，共"
    return "\(scope)，\(Sentence.list(names))\(word)\(measure.quantity(high))"
  }

  /// What each series adds up to; where sums are given and one of them is withheld, none.
  private var seriesTotals: [NamedNumber] {
    data.series.indices.compactMap { index in
      let known = data.series[index].values.compactMap(\.number).reduce(0, +).settled
      guard let totals = data.totals else { return NamedNumber(name: data.series[index].name.spoken, value: known) }
      guard totals.series.allSatisfy({ $0.number != nil }) else { return nil }
      return totals.series[index].number.map { NamedNumber(name: data.series[index].name.spoken, value: $0) }
    }
  }
}
