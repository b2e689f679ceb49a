/// The words of published tables as a reader takes them: which are as fine as words get, and which stand for several others.
///
/// Made for the audit alone, so that a mistake here and one in the choice are two mistakes.
struct ReaderWords: Sendable {
  /// A column, by the name under which its words are known.
  private var column: [String: String] = [:]
  /// By column: the finest words, in a fixed order.
  private(set) var finest: [String: [String]] = [:]
  /// By column where each of its finest words stands.
  private var positions: [String: [String: Int]] = [:]
  /// Columns as they first appear.
  private(set) var order: [String] = []
  private var meaning: [String: [String: Set<String>]] = [:]

  private let links: ColumnLinks

  /// - Parameter links: columns that are one.
  init(_ tables: [PublishedTable], _ links: ColumnLinks) {
    self.links = links
    let tables = tables.map { $0.dimensions.map(links.known) }
    let all = tables.flatMap(\.self)
    for dimension in all { learn(dimension) }
    for name in Set(all.map(\.name)) { column[name] = name }
    for name in Set(all.map(\.name)).sorted() { column[name] = finerColumn(of: name, in: tables) ?? name }
    for dimension in all {
      guard let name = column[dimension.name], name == dimension.name else { continue }
      if !order.contains(name) { order.append(name) }
      for word in Self.finest(of: dimension) where meaning[name]?[word] == nil {
        guard positions[name]?[word] == nil else { continue }
        positions[name, default: [:]][word] = finest[name, default: []].count
        finest[name, default: []].append(word)
      }
    }
  }

  /// The names that a column has in any table.
  func names(of column: String) -> [String] { self.column.filter { $0.value == column }.map(\.key).sorted() }

  func column(_ dimension: Dimension) -> String {
    let name = links.known(dimension.name)
    return column[name] ?? name
  }

  /// Where the finest words that a member counts stand in the column; nil where it counts all.
  func places(of member: Member, in dimension: Dimension) -> [Int]? {
    if member == .total { return nil }
    let name = column(dimension)
    let words = dimension.values(of: member).flatMap { value in
      dimension.leaves(of: value).flatMap { meaning[name]?[$0].map(Array.init) ?? [$0] }
    }
    let group = meaning[name]?[dimension.name(of: member)].map(Array.init) ?? []
    let places = Set((words + group).compactMap { positions[name]?[$0] })
    return places.count == finest[name, default: []].count ? nil : places.sorted()
  }
}

extension ReaderWords {
  /// The places of all words that a dimension lists.
  func listed(_ dimension: Dimension) -> Set<Int> {
    let all = finest[column(dimension)] ?? []
    return Set(dimension.values.indices.flatMap { places(of: .value($0), in: dimension) ?? Array(all.indices) })
  }

  /// The same for every column of a table that tells children apart.
  func listed(_ table: PublishedTable) -> [String: Set<Int>] {
    Dictionary(table.dimensions.filter { !$0.isTime }.map { (column($0), listed($0)) }) { first, _ in first }
  }

  private static func finest(of dimension: Dimension) -> [String] { dimension.values.indices.flatMap(dimension.leaves) }

  private mutating func learn(_ dimension: Dimension) {
    for group in dimension.groups {
      meaning[dimension.name, default: [:]][group.name, default: []].formUnion(group.values.flatMap(dimension.leaves))
    }
    for value in dimension.values.indices where dimension.leaves(of: value) != [dimension.values[value]] {
      meaning[dimension.name, default: [:]][dimension.values[value], default: []].formUnion(dimension.leaves(of: value))
    }
  }

  /// The column whose groups are all the words of this one, where the two never stand side by side.
  private func finerColumn(of name: String, in tables: [[Dimension]]) -> String? {
    guard meaning[name] == nil else { return nil }
    let words = Set(tables.flatMap(\.self).filter { $0.name == name }.flatMap(\.values))
    return meaning.keys.sorted().first { other in
      let isBeside = tables.contains { table in
        let names = table.map(\.name)
        return names.contains(name) && names.contains(other)
      }
      return other != name && !words.isEmpty && !isBeside && words.isSubset(of: meaning[other, default: [:]].keys)
    }
  }
}
