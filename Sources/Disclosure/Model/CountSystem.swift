/// The counts of linked tables and all that must hold between them: the conditions that an attacker starts from.
///
/// Tables of one population and day are margins of one cube of whole numbers that nobody sees. Within a table each
/// margin is the sum of its parts; between tables equal counts are one count, and where no table holds the whole
/// detail, the unseen cells of the cube are counts too.
struct CountSystem {
  /// A cube with more cells than this is described by the tables' common margins alone.
  static let mostUnseenCells = 5_000

  private(set) var index: CountIndex
  private(set) var rows: [LinearRow] = []
  /// Counts that are sums of others.
  private var explained: Set<Int> = []
  private var sums: Set<[Int]> = []

  /// The tables of today come first in its index.
  init(_ tables: [PublishedTable], after earlier: [PublishedTable]) {
    index = CountIndex(tables, after: earlier)
    for table in index.tables.indices { addMargins(of: table) }
    for table in index.tables.indices { addGaps(of: table) }
    for slice in Slice.all(of: index) { addCube(of: slice) }
  }

  var count: Int { index.keys.count }
}

extension CountSystem {
  /// Every margin as the sum over the parts of its first member that has parts.
  private mutating func addMargins(of number: Int) {
    let table = index.tables[number]
    for key in table.keys {
      guard let position = key.firstIndex(where: { !$0.isValue }), case .single(let sum) = index.cells[number][key],
        number < index.current || key[position] != .total || index.listsAll(table.dimensions[position], in: number)
      else { continue }
      let parts = table.dimensions[position].parts(of: key[position]).compactMap { part in
        var finer = key
        finer[position] = part
        return index.cells[number][finer]?.all.first
      }
      guard !parts.contains(sum), sums.insert([sum] + parts.sorted()).inserted else { continue }
      explained.insert(sum)
      rows.append(LinearRow(sum: sum, of: parts))
    }
  }

  /// Who is there and who is missing are all.
  private mutating func addGaps(of number: Int) {
    for key in index.tables[number].keys {
      guard case .rate(let rate) = index.cells[number][key] else { continue }
      if explained.insert(rate.gap).inserted {
        rows.append(LinearRow(sum: rate.denominator, of: [rate.numerator, rate.gap]))
      }
    }
  }

  private mutating func addCube(of slice: Slice) {
    var atoms: [String: [UnseenCell]] = [:]
    for field in slice.fields {
      let isSmall = slice.size(of: field, in: index) <= Self.mostUnseenCells
      atoms[field] = slice.detail(of: field, in: index) ?? (isSmall ? makeUnseenCells(of: field, in: slice) : nil)
    }
    for field in slice.fields { if let atoms = atoms[field] { addSums(of: field, in: slice, over: atoms) } }
    for pair in slice.pairs { addUnseenGaps(pair, atoms) }
  }

  private mutating func makeUnseenCells(of field: String, in slice: Slice) -> [UnseenCell] {
    slice.cells(of: field, in: index).filter { !slice.isEmpty($0, of: field) }.map { cell in
      let labels = slice.labels + ["unseen"]
      return UnseenCell(cell, index.index(of: CountKey(field: field, labels: labels, parts: cell.mapValues { [$0] })))
    }
  }

  /// Every count of the field that is not yet a sum of others is one of unseen cells.
  private mutating func addSums(of field: String, in slice: Slice, over atoms: [UnseenCell]) {
    let known = Set(atoms.map(\.count))
    for count in index.keys.indices where !known.contains(count) && !explained.contains(count) {
      let key = index.keys[count]
      guard key.field == field && key.labels == slice.labels else { continue }
      let parts = atoms.filter { atom in key.parts.allSatisfy { $1.contains(atom.place[$0] ?? -1) } }
      explained.insert(count)
      rows.append(LinearRow(sum: count, of: parts.map(\.count)))
    }
  }

  /// Wherever both are known in detail, nobody is there who should not be.
  private mutating func addUnseenGaps(_ pair: Inclusion, _ atoms: [String: [UnseenCell]]) {
    guard let parts = atoms[pair.part], let wholes = atoms[pair.whole] else { return }
    let shared = Set(parts.first?.place.keys ?? [:].keys).intersection(wholes.first?.place.keys ?? [:].keys)
    func places(_ cells: [UnseenCell]) -> [[Int: Int]: [Int]] {
      Dictionary(grouping: cells) { cell in cell.place.filter { shared.contains($0.key) } }.mapValues {
        $0.map(\.count)
      }
    }
    let all = places(wholes)
    for (place, some) in places(parts).sorted(by: { $0.value[0] < $1.value[0] }) {
      guard let whole = all[place] else { continue }
      let terms = whole.map { LinearRow.Term(column: $0, coefficient: 1) }
      rows.append(LinearRow(terms + some.map { LinearRow.Term(column: $0, coefficient: -1) }, from: 0))
    }
  }
}

/// A cell of the cube with all its detail.
struct UnseenCell {
  /// The value in each common dimension.
  let place: [Int: Int]
  let count: Int

  init(_ place: [Int: Int], _ count: Int) {
    self.place = place
    self.count = count
  }
}
