/// Hands a view's values to the template library as records, which it reads faster than it mirrors structs.
struct ViewEncoder {
  static func values(of view: some View) throws -> Any {
    let target = EncodingTarget()
    try view.encode(to: target)
    return target.value
  }
}

private final class EncodingTarget: Encoder {
  var record: TemplateRecord?
  var items: [Any]?
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  var value: Any {
    if let record { return record }
    return items ?? []
  }

  func container<Key: CodingKey>(keyedBy _: Key.Type) -> KeyedEncodingContainer<Key> {
    record = record ?? TemplateRecord()
    return KeyedEncodingContainer(KeyedTarget<Key>(target: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    items = items ?? []
    return ListTarget(target: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { NoSingleValue() }

  static func value<Value: Encodable>(of value: Value) throws -> Any {
    if value is String || value is Bool || value is Int { return value }
    if let names = value as? [String: String] { return TemplateRecord(names) }
    let target = EncodingTarget()
    try value.encode(to: target)
    return target.value
  }
}

private struct KeyedTarget<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let target: EncodingTarget
  let codingPath: [any CodingKey] = []

  func encodeNil(forKey key: Key) { target.record?[key.stringValue] = TemplateLibrary.absent }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    target.record?[key.stringValue] = try EncodingTarget.value(of: value)
  }

  func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
    if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
  }

  func encodeIfPresent(_ value: String?, forKey key: Key) {
    if let value { target.record?[key.stringValue] = value } else { encodeNil(forKey: key) }
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
  var count: Int { target.items?.count ?? 0 }

  func encodeNil() { target.items?.append(TemplateLibrary.absent) }

  func encode<Value: Encodable>(_ value: Value) throws {
    target.items?.append(try EncodingTarget.value(of: value))
  }

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
