/// The attribute list at the end of a heading or an item: `{#id key=value key="two words"}`.
struct Attributes: Sendable {
  /// In the order in which they were written.
  let entries: [Attribute]
  /// From `{` to `}`.
  let range: Range<Int>

  /// The name given with `#`.
  var id: Attribute? { entries.first(where: \.isID) }

  /// All but the id.
  var pairs: [Attribute] { entries.filter { !$0.isID } }
}

/// One entry of an attribute list, and where its key and its value stand in the file.
struct Attribute: Sendable {
  /// `#` for the id.
  let key: String
  let keyRange: Range<Int>
  /// Without quotation marks.
  let value: String
  let valueRange: Range<Int>

  var isID: Bool { key == "#" }
}
