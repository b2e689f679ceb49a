/// One number of a chart, what may be said of it, or the reason why there is none. The reasons look different everywhere.
package enum Value: Sendable, Hashable {
  case number(Double)
  /// Nothing was recorded.
  case missing
  /// The school has not counted it yet (未统计).
  case notCounted
  /// Known, and withheld to protect children (已隐去).
  case hidden
  /// Withheld too, but for what may be said of it.
  case partial(PartialValue)
}

/// What is said of a number that is not given.
package struct PartialValue: Sendable, Hashable {
  /// 未达100%（95%以上）
  package var words: String
  /// The same beside a bar: 95%以上.
  package var label: String
  /// As much is certain.
  package var atLeast: Double?
  /// It is less than this.
  package var below: Double?

  package init(words: String, label: String, atLeast: Double? = nil, below: Double? = nil) {
    self.words = words
    self.label = label
    self.atLeast = atLeast
    self.below = below
  }
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

/// Sums that are known from elsewhere, so that they can be told where a part of them is withheld.
package struct Totals: Sendable, Hashable {
  /// Of each category over all series.
  package var categories: [Value]
  /// Of each series over all categories.
  package var series: [Value]
  package var all: Value
  /// Of several categories together, such as 小学低段; they stand in the table alone.
  package var groups: [Group]
  /// False where categories are days or terms, so that a sum over them means nothing.
  package var addsUp = true

  /// Categories taken together: a value for each series, and their sum.
  package struct Group: Sendable, Hashable {
    package var name: String
    package var series: [Value]
    package var all: Value

    package init(name: String, series: [Value], all: Value) {
      self.name = name
      self.series = series
      self.all = all
    }
  }

  package init(categories: [Value], series: [Value], all: Value, groups: [Group] = []) {
    self.categories = categories
    self.series = series
    self.all = all
    self.groups = groups
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

/// Something that happened, marked where it did in a line chart.
package struct Event: Sendable, Hashable {
  /// The category at which it happened.
  package var category: Int
  package var label: String

  package init(category: Int, label: String) {
    self.category = category
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
  /// Values to compare with that nobody promised, such as last year's; lines of their own in a line chart.
  package var references: [Target]
  /// Drawn in a line chart; the table names them everywhere.
  package var events: [Event]
  /// Nil where sums mean nothing.
  package var totals: Totals?
  /// Categories of which only a part is counted, such as a running term, with what is lacking in a word: 未完, 9月起.
  /// They are never compared with whole ones.
  package var incomplete: [Int: String]
  /// The categories are unlike things, such as tables and telephones, whose numbers are not compared with each other.
  package var areUnlike = false
  /// What was promised of the categories, told where they are unlike.
  package var goals: [Goal] = []

  package init(
    title: String,
    categoryName: String,
    categories: [String],
    series: [Series],
    unit: String,
    target: Target? = nil,
    references: [Target] = [],
    events: [Event] = [],
    totals: Totals? = nil,
    incomplete: [Int: String] = [:]
  ) {
    self.title = title
    self.categoryName = categoryName
    self.categories = categories
    self.series = series
    self.unit = unit
    self.target = target
    self.references = references
    self.events = events
    self.totals = totals
    self.incomplete = incomplete
  }
}
