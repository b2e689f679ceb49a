/// The counts with the same labels (such as a month) whose fields hang together by rates: one cube for each field.
struct Slice {
  let labels: [String]
  /// Sorted.
  private(set) var fields: [String]
  private(set) var pairs: [Inclusion]
  private var tables: [Int]
  /// By field the common dimensions over which any of the tables sums what it counts, ascending.
  private var dimensions: [String: [Int]] = [:]
  /// By field values that a table of today's children with its totals does not list, so that they hold nobody of those whom
  /// it counts.
  private var empty: [String: [Empty]] = [:]

  private struct Empty {
    let counted: [Int: [Int]]
    let dimension: Int
    let values: Set<Int>
  }

  /// All slices, in a fixed order.
  static func all(of index: CountIndex) -> [Slice] {
    var found: [[String]: [Slice]] = [:]
    for (number, cells) in index.cells.enumerated() {
      let shown = Dictionary(grouping: cells.values) { index.keys[$0.all[0]].labels }
      for (labels, cells) in shown {
        let one = Slice(labels: labels, table: number, showing: cells, in: index)
        let apart = found[labels, default: []].filter { $0.isApart(from: one) }
        let linked = found[labels, default: []].filter { !$0.isApart(from: one) }
        found[labels] = apart + [linked.reduce(one) { $1.joined(with: $0) }]
      }
    }
    let inclusions = index.inclusions
    let slices = found.values.flatMap { Self.linked($0, by: inclusions) }.map { $0.completed(in: index) }
    return slices.sorted { ($0.labels + $0.fields).lexicographicallyPrecedes($1.labels + $1.fields) }
  }

  /// How many unseen cells the field has; as good as any where there are too many.
  func size(of field: String, in index: CountIndex) -> Int {
    dimensions[field, default: []].reduce(1) {
      min($0 * index.dimensions.values[$1].count, CountSystem.mostUnseenCells + 1)
    }
  }

  /// Every combination of values of the field's dimensions.
  func cells(of field: String, in index: CountIndex) -> [[Int: Int]] {
    dimensions[field, default: []].reduce([[:]]) { places, dimension in
      places.flatMap { place in
        index.dimensions.values[dimension].indices.map { place.merging([dimension: $0]) { first, _ in first } }
      }
    }
  }

  /// Nobody can be in the cell.
  func isEmpty(_ place: [Int: Int], of field: String) -> Bool {
    empty[field, default: []].contains { empty in
      place[empty.dimension].map(empty.values.contains) ?? false
        && empty.counted.allSatisfy { dimension, values in place[dimension].map(values.contains) ?? false }
    }
  }

  /// The inner cells of a table that holds all the detail of the field; nil where none does.
  func detail(of field: String, in index: CountIndex) -> [UnseenCell]? {
    for number in tables {
      if let cells = detail(of: field, table: number, in: index) { return cells }
    }
    return nil
  }
}

extension Slice {
  private init(labels: [String], table number: Int, showing cells: [CellCounts], in index: CountIndex) {
    self.labels = labels
    tables = [number]
    fields = Set(cells.flatMap(\.all).map { index.keys[$0].field }).sorted()
    let pairs = cells.compactMap { cell -> Inclusion? in
      guard case .rate(let rate) = cell else { return nil }
      return Inclusion(part: index.keys[rate.numerator].field, whole: index.keys[rate.denominator].field)
    }
    self.pairs = Set(pairs).filter { $0.part != $0.whole }.sorted { ($0.part, $0.whole) < ($1.part, $1.whole) }
  }

  /// Those of which one has a part of what the other counts are one.
  private static func linked(_ slices: [Slice], by inclusions: [Inclusion]) -> [Slice] {
    inclusions.reduce(slices) { slices, pair in
      guard var part = slices.first(where: { $0.fields.contains(pair.part) }),
        let whole = slices.first(where: { $0.fields.contains(pair.whole) })
      else { return slices }
      if part.fields != whole.fields { part = part.joined(with: whole) }
      if !part.pairs.contains(pair) { part.pairs.append(pair) }
      return slices.filter { $0.isApart(from: part) } + [part]
    }
  }

  private func isApart(from other: Slice) -> Bool { Set(fields).isDisjoint(with: other.fields) }

  private func joined(with other: Slice) -> Slice {
    var joined = self
    joined.tables = tables + other.tables
    joined.fields = Set(fields + other.fields).sorted()
    joined.pairs = pairs + other.pairs.filter { !pairs.contains($0) }
    return joined
  }

  private func completed(in index: CountIndex) -> Slice {
    var slice = self
    slice.fields = Set(fields).sorted()
    slice.tables.sort()
    for number in tables {
      let table = index.tables[number]
      let keys = Set(index.cells[number].values.flatMap(\.all)).map { index.keys[$0] }.filter { $0.labels == labels }
      let summed = table.dimensions.filter { index.isSummed($0, in: number) }
      let common = summed.map { index.dimensions.index(of: $0.name) }
      for key in keys { slice.dimensions[key.field, default: []] += common + key.parts.keys }
      if number < index.current, table.heading.measure.isStock, !keys.isEmpty {
        let whom = index.children(of: number)
        slice.empty[whom.field, default: []] += zip(summed, common).map { dimension, common in
          Empty(counted: whom.parts, dimension: common, values: unlisted(dimension, index))
        }
      }
    }
    slice.takeAllBetween()
    return slice
  }

  /// What is part of one number and holds another hands on what is known of both, so that it needs the detail of both.
  private mutating func takeAllBetween() {
    dimensions = dimensions.mapValues { Set($0).sorted() }
    for upper in pairs {
      for lower in pairs where lower.whole == upper.part {
        let shared = Set(dimensions[lower.part] ?? []).intersection(dimensions[upper.whole] ?? [])
        dimensions[upper.part] = shared.union(dimensions[upper.part] ?? []).sorted()
      }
    }
  }

  /// The common values that none of the dimension's values counts.
  private func unlisted(_ dimension: Dimension, _ index: CountIndex) -> Set<Int> {
    let all = index.dimensions.values[index.dimensions.index(of: dimension.name)].indices
    let listed = dimension.values.indices.flatMap {
      index.dimensions.values(of: .value($0), in: dimension) ?? Array(all)
    }
    return Set(all).subtracting(listed)
  }

  private func detail(of field: String, table number: Int, in index: CountIndex) -> [UnseenCell]? {
    var seen: Set<Int> = []
    var cells: [UnseenCell] = []
    for (key, counts) in index.cells[number] where key.allSatisfy(\.isValue) {
      for count in Set(counts.all) where index.keys[count].field == field && index.keys[count].labels == labels {
        guard let place = place(of: key, in: number, index), place.keys.sorted() == dimensions[field] else {
          return nil
        }
        if seen.insert(count).inserted { cells.append(UnseenCell(place, count)) }
      }
    }
    let all = self.cells(of: field, in: index).filter { !isEmpty($0, of: field) }
    return Set(cells.map(\.place)).isSuperset(of: all) && !cells.isEmpty ? cells.sorted { $0.count < $1.count } : nil
  }

  private func place(of key: [Member], in number: Int, _ index: CountIndex) -> [Int: Int]? {
    var place: [Int: Int] = [:]
    for (dimension, member) in zip(index.tables[number].dimensions, key) where index.isSummed(dimension, in: number) {
      let common = index.dimensions.index(of: dimension.name)
      let values = index.dimensions.values(of: member, in: dimension) ?? Array(index.dimensions.values[common].indices)
      guard values.count == 1 else { return nil }
      place[common] = values[0]
    }
    return place
  }
}
