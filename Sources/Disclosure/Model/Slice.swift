/// The counts with the same labels (such as a month) whose fields hang together by rates: one cube for each field.
struct Slice {
  struct Pair: Hashable {
    let numerator: String
    let denominator: String
  }

  let labels: [String]
  /// Sorted.
  private(set) var fields: [String]
  private(set) var pairs: [Pair]
  private var tables: [Int]
  /// By field the common dimensions over which any of the tables sums what it counts, ascending.
  private var dimensions: [String: [Int]] = [:]
  /// By population values that a table of today's children with its totals does not list, so that they hold nobody.
  private var empty: [String: [Int: Set<Int>]] = [:]

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
    let slices = found.values.flatMap { $0 }.map { $0.completed(in: index) }
    return slices.sorted { ($0.labels + $0.fields).lexicographicallyPrecedes($1.labels + $1.fields) }
  }

  /// How many unseen cells all its fields have; as good as any where there are too many.
  func size(in index: CountIndex) -> Int {
    fields.reduce(0) { size, field in
      dimensions[field, default: []].reduce(1) {
        min($0 * index.dimensions.values[$1].count, CountSystem.mostUnseenCells + 1)
      } + size
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
    place.contains { empty[field]?[$0]?.contains($1) == true }
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
    let pairs = cells.compactMap { cell -> Pair? in
      guard case .rate(let rate) = cell else { return nil }
      return Pair(numerator: index.keys[rate.numerator].field, denominator: index.keys[rate.denominator].field)
    }
    self.pairs = Set(pairs).filter { $0.numerator != $0.denominator }.sorted {
      ($0.numerator, $0.denominator) < ($1.numerator, $1.denominator)
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
      if number < index.current, table.heading.measure.isStock, let field = keys.first?.field {
        for (dimension, common) in zip(summed, common) {
          slice.empty[field, default: [:]][common, default: []].formUnion(unlisted(dimension, index))
        }
      }
    }
    slice.takeAllBetween()
    return slice
  }

  /// What is part of one number and holds another hands on what is known of both, so that it needs the detail of both.
  private mutating func takeAllBetween() {
    let between = Set(pairs.map(\.numerator)).intersection(pairs.map(\.denominator))
    let all = dimensions.values.flatMap(\.self)
    for field in between { dimensions[field] = all }
    dimensions = dimensions.mapValues { Set($0).sorted() }
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
