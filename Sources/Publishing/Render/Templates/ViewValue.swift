/// The values of a view as templates read them; the fields of a record stand in the order of its `ViewShape`.
enum ViewValue: Sendable {
  case text(String)
  case flag(Bool)
  case record([ViewValue])
  case list([ViewValue])
  case absent

  /// What an inverted section is shown for.
  var isFalse: Bool {
    switch self {
    case .absent, .flag(false): true
    case .list(let items): items.isEmpty
    case .text, .flag, .record: false
    }
  }
}
