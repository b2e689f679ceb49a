/// One number of a chart, or the reason why there is none. The four reasons look different everywhere.
package enum Value: Sendable, Hashable {
  case number(Double)
  /// Nothing was recorded.
  case missing
  /// The school has not counted it yet (未统计).
  case notCounted
  /// Known, and withheld to protect children (已隐去).
  case hidden
}

/// Values of one kind, one for each category of the chart.
package struct Series: Sendable, Hashable {
  package var name: String
  package var values: [Value]

  package init(name: String, values: [Value]) {
    self.name = name
    self.values = values
  }
}

/// A value to be reached, drawn as a line or a mark.
package struct Target: Sendable, Hashable {
  package var value: Double
  package var label: String

  package init(value: Double, label: String) {
    self.value = value
    self.label = label
  }
}

/// What a chart is drawn from: values in, no knowledge of schools.
package struct ChartData: Sendable, Hashable {
  package var title: String
  /// What the categories are: 年级, 月份.
  package var categoryName: String
  package var categories: [String]
  /// Each with as many values as there are categories.
  package var series: [Series]
  /// 人, 次, 台, %.
  package var unit: String
  package var target: Target?

  package init(
    title: String,
    categoryName: String,
    categories: [String],
    series: [Series],
    unit: String,
    target: Target? = nil
  ) {
    self.title = title
    self.categoryName = categoryName
    self.categories = categories
    self.series = series
    self.unit = unit
    self.target = target
  }
}
