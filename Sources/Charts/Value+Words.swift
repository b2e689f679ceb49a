extension Value {
  /// The number, where there is one.
  var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// How far a bar reaches: the number, or what is at least there.
  var drawn: Double? {
    if case .partial(let partial) = self { partial.atLeast } else { number }
  }

  /// What a number that is not given is certainly less than.
  var below: Double? {
    if case .partial(let partial) = self { partial.below } else { nil }
  }

  /// What the table says.
  var words: String {
    number.map(\.plainText) ?? absence
  }

  /// What stands beside the mark in the drawing.
  var label: String {
    if case .partial(let partial) = self { partial.label } else { number.map(\.compactText) ?? absence }
  }

  /// A number no chart can show (infinite, not a number) counts as not recorded.
  var tidied: Value {
    number?.isFinite == false ? .missing : self
  }

  private var absence: String {
    switch self {
    case .number, .missing: "—"
    case .notCounted: "未统计"
    case .hidden: "已隐去"
    case .partial(let partial): partial.words
    }
  }
}
