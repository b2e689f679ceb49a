import Diagnostics

/// A template made for one type of view: where each value stands is known, nothing is looked up by name.
struct Template: Sendable {
  indirect enum Part: Sendable {
    case literal([UInt8])
    case text(ValuePlace)
    /// As it is, not escaped.
    case html(ValuePlace)
    /// Shown where the flag is set.
    case condition(ValuePlace, [Part])
    /// Shown for the value if it is there; for each element of a list.
    case scope(ValuePlace, [Part])
    /// Shown where the value is absent, an empty list, or a flag that is not set.
    case inverted(ValuePlace, [Part])
  }

  let parts: [Part]

  /// - Parameter view: of the type that the template was made for.
  func bytes(for view: ViewValue) -> [UInt8] {
    var filling = Filling(scopes: [view])
    filling.bytes.reserveCapacity(16_384)
    filling.fill(parts)
    return filling.bytes
  }
}

/// Where a value stands.
struct ValuePlace: Sendable {
  /// The number of the scope that it is in, counted from the outermost.
  let scope: Int
  /// The fields that lead to it.
  let path: [Int]
}

private struct Filling {
  var scopes: [ViewValue]
  var bytes: [UInt8] = []

  mutating func fill(_ parts: [Template.Part]) {
    for part in parts {
      switch part {
      case .literal(let literal): bytes += literal
      case .text(let place):
        if case .text(let text) = value(at: place) { Markup.escape(text, into: &bytes) }
      case .html(let place):
        if case .text(let text) = value(at: place) { bytes += text.utf8 }
      case .condition(let place, let inner):
        if case .flag(true) = value(at: place) { fill(inner) }
      case .scope(let place, let inner): fill(inner, for: value(at: place))
      case .inverted(let place, let inner):
        if value(at: place).isFalse { fill(inner) }
      }
    }
  }

  private mutating func fill(_ parts: [Template.Part], for value: ViewValue) {
    switch value {
    case .absent: break
    case .list(let items): for item in items { fill(parts, in: item) }
    case .text, .flag, .record: fill(parts, in: value)
    }
  }

  private mutating func fill(_ parts: [Template.Part], in scope: ViewValue) {
    scopes.append(scope)
    fill(parts)
    scopes.removeLast()
  }

  private func value(at place: ValuePlace) -> ViewValue {
    var value = scopes[place.scope]
    for index in place.path {
      guard case .record(let fields) = value else { return .absent }
      value = fields[index]
    }
    return value
  }
}
