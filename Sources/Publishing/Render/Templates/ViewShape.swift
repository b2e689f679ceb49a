/// The names that a view offers to templates, read from its type.
indirect enum ViewShape: Sendable {
  case text
  case flag
  /// The fields in the order in which they are declared.
  case record([Field])
  case list(ViewShape)
  case optional(ViewShape)

  struct Field: Sendable {
    let name: String
    let shape: ViewShape
  }

  /// The fields of a record that is there, or that may be.
  var fields: [Field] {
    switch self {
    case .record(let fields): fields
    case .optional(let inner): inner.fields
    case .text, .flag, .list: []
    }
  }

  /// The shape of a view type.
  ///
  /// Decodes the type from nothing and notes what it asks for; every view type can be made so.
  static func of<Content: View>(_ type: Content.Type) throws -> ViewShape {
    let probe = ShapeProbe()
    _ = try type.init(from: probe)
    return probe.shape
  }
}

/// A decoder that answers every question with an empty value and remembers the question.
private final class ShapeProbe: Decoder {
  var shape: ViewShape = .record([])
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  func container<Key: CodingKey>(keyedBy _: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(KeyedProbe<Key>(probe: self))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { ListProbe(probe: self) }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw UnsupportedView() }

  /// The shape of a field, and an empty value of it.
  static func field<Value: Decodable>(_ type: Value.Type) throws -> (ViewShape, Value) {
    if let value = "" as? Value { return (.text, value) }
    if let value = 0 as? Value { return (.text, value) }
    if let value = false as? Value { return (.flag, value) }
    let probe = ShapeProbe()
    let value = try type.init(from: probe)
    return (probe.shape, value)
  }

  fileprivate func note(_ shape: ViewShape, for key: String) {
    self.shape = .record(self.shape.fields + [ViewShape.Field(name: key, shape: shape)])
  }
}

/// A view asked for a kind of value that templates cannot show.
struct UnsupportedView: Error {}

private struct KeyedProbe<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let probe: ShapeProbe
  let codingPath: [any CodingKey] = []
  let allKeys: [Key] = []

  func contains(_: Key) -> Bool { true }
  func decodeNil(forKey _: Key) -> Bool { false }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let (shape, value) = try ShapeProbe.field(type)
    probe.note(shape, for: key.stringValue)
    return value
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    let (shape, value) = try ShapeProbe.field(type)
    probe.note(.optional(shape), for: key.stringValue)
    return value
  }

  func decodeIfPresent(_: String.Type, forKey key: Key) -> String? {
    probe.note(.optional(.text), for: key.stringValue)
    return ""
  }

  func nestedContainer<Nested: CodingKey>(keyedBy _: Nested.Type, forKey _: Key) throws -> KeyedDecodingContainer<
    Nested
  > {
    throw UnsupportedView()
  }

  func nestedUnkeyedContainer(forKey _: Key) throws -> any UnkeyedDecodingContainer { throw UnsupportedView() }
  func superDecoder() throws -> any Decoder { throw UnsupportedView() }
  func superDecoder(forKey _: Key) throws -> any Decoder { throw UnsupportedView() }
}

/// Answers with one element, so that the element's type is asked too.
private struct ListProbe: UnkeyedDecodingContainer {
  let probe: ShapeProbe
  let codingPath: [any CodingKey] = []
  let count: Int? = 1
  private(set) var currentIndex = 0
  var isAtEnd: Bool { currentIndex > 0 }

  init(probe: ShapeProbe) {
    self.probe = probe
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    currentIndex += 1
    let (shape, value) = try ShapeProbe.field(type)
    probe.shape = .list(shape)
    return value
  }

  mutating func decodeNil() -> Bool { false }

  func nestedContainer<Nested: CodingKey>(keyedBy _: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
    throw UnsupportedView()
  }

  func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw UnsupportedView() }
  func superDecoder() throws -> any Decoder { throw UnsupportedView() }
}
