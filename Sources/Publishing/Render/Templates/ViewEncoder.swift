/// Turns a view into the values that templates read. Swift encodes stored properties in the order in which they are
/// declared, and `ViewShape` reads them in the same order.
struct ViewEncoder {
  static func value(of view: some View) throws -> ViewValue {
    let target = EncodingTarget()
    try view.encode(to: target)
    return target.value
  }
}

private final class EncodingTarget: Encoder {
  var values: [ViewValue] = []
  private var isList = false
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  var value: ViewValue { isList ? .list(values) : .record(values) }

  func container<Key: CodingKey>(keyedBy _: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(KeyedTarget<Key>(target: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    isList = true
    return ListTarget(target: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { NoSingleValue() }

  func append<Value: Encodable>(_ value: Value) throws {
    if let text = value as? String {
      values.append(.text(text))
    } else {
      let target = EncodingTarget()
      try value.encode(to: target)
      values.append(target.value)
    }
  }
}

private struct KeyedTarget<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let target: EncodingTarget
  let codingPath: [any CodingKey] = []

  func encodeNil(forKey _: Key) { target.values.append(.absent) }
  func encode(_ value: String, forKey _: Key) { target.values.append(.text(value)) }
  func encode(_ value: Bool, forKey _: Key) { target.values.append(.flag(value)) }
  func encode(_ value: Int, forKey _: Key) { target.values.append(.text(String(value))) }
  func encode<Value: Encodable>(_ value: Value, forKey _: Key) throws { try target.append(value) }

  func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
    if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
  }

  func encodeIfPresent(_ value: String?, forKey _: Key) {
    target.values.append(value.map(ViewValue.text) ?? .absent)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy _: Nested.Type, forKey _: Key) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(KeyedTarget<Nested>(target: target))
  }

  func nestedUnkeyedContainer(forKey _: Key) -> any UnkeyedEncodingContainer { ListTarget(target: target) }
  func superEncoder() -> any Encoder { target }
  func superEncoder(forKey _: Key) -> any Encoder { target }
}

private struct ListTarget: UnkeyedEncodingContainer {
  let target: EncodingTarget
  let codingPath: [any CodingKey] = []
  var count: Int { target.values.count }

  func encodeNil() { target.values.append(.absent) }
  func encode<Value: Encodable>(_ value: Value) throws { try target.append(value) }

  func nestedContainer<Nested: CodingKey>(keyedBy _: Nested.Type) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(KeyedTarget<Nested>(target: target))
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
  func superEncoder() -> any Encoder { target }
}

/// Views consist of records and lists; a lone value never reaches the encoder.
private struct NoSingleValue: SingleValueEncodingContainer {
  let codingPath: [any CodingKey] = []

  func encodeNil() throws { throw UnsupportedView() }
  func encode<Value: Encodable>(_: Value) throws { throw UnsupportedView() }
}
