/// What was once published, as far as tables go.
package struct EarlierRelease: Sendable, Hashable {
  /// Its date, or its date and number.
  package let name: String
  package let tables: [PublishedTable]

  package init(name: String, tables: [PublishedTable]) {
    self.name = name
    self.tables = tables
  }
}
