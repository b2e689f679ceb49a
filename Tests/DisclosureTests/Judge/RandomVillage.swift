import Disclosure

/// Villages and tables from a fixed sequence of random numbers.
struct RandomVillage {
  /// SplitMix64 (Steele, Lea and Flood 2014).
  struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  enum Kind: CaseIterable {
    case flat, small3D, hierarchical, linked, sensitive, hiddenZeros, rates, coverage, parts, releases, incomplete
  }

  private var numbers: Numbers

  init(seed: Int) { numbers = Numbers(state: UInt64(seed)) }

  mutating func trial(_ kind: Kind) throws -> Trial {
    switch kind {
    case .flat, .sensitive, .hiddenZeros:
      let village = village([Int.random(in: 2...3, using: &numbers), Int.random(in: 2...3, using: &numbers)])
      let measure: Measure = kind == .sensitive ? .sensitiveChildren : .children
      let policy = DisclosurePolicy(threshold: 5, sensitiveThreshold: 10, zerosAreSafe: kind != .hiddenZeros)
      return Trial(village: village, tables: [village.table("t", by: ["甲", "乙"], measure: measure)], policy: policy)
    case .small3D:
      let village = village([2, 2, 2])
      return Trial(village: village, tables: [village.table("t", by: ["甲", "乙", "丙"])], policy: .minimum)
    case .hierarchical:
      var village = village([4, 2])
      village.groups = ["甲": [("前", ["甲1", "甲2"]), ("后", ["甲3", "甲4"])]]
      return Trial(village: village, tables: [village.table("t", by: ["甲", "乙"])], policy: .minimum)
    case .linked:
      let village = village([2, 2, 2])
      let tables = [village.table("t", by: ["甲", "乙"]), village.table("u", by: ["甲", "丙"])]
      return Trial(village: village, tables: tables, policy: .minimum)
    case .rates, .coverage, .parts: return rates(isCoverage: kind == .coverage, withTableOfPart: kind == .parts)
    case .releases: return try releases()
    case .incomplete:
      let village = village([2, 2, 2])
      let gap = Int.random(in: 0..<4, using: &numbers)
      let tables = [village.table("t", by: ["甲", "乙"]).withoutNumber(inRow: gap), village.table("u", by: ["甲", "丙"])]
      return Trial(village: village, tables: tables, policy: .minimum)
    }
  }
}

extension RandomVillage {
  /// - Parameter sizes: how many values each dimension has.
  private mutating func village(_ sizes: [Int]) -> Village {
    let names = ["甲", "乙", "丙"]
    let dimensions = sizes.enumerated().map { index, size in
      (name: names[index], values: (1...size).map { "\(names[index])\($0)" })
    }
    let places = dimensions.reduce([[String: String]]([[:]])) { places, dimension in
      places.flatMap { place in dimension.values.map { place.merging([dimension.name: $0]) { first, _ in first } } }
    }
    let atoms = places.map { Village.Atom(place: $0, takesPart: nil, count: count()) }
    return Village(atoms: atoms, dimensions: dimensions)
  }

  /// Often small, sometimes nobody.
  private mutating func count() -> Int {
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0, 1: 0
    case 2, 3, 4: Int.random(in: 1...4, using: &numbers)
    default: Int.random(in: 5...14, using: &numbers)
    }
  }

  private mutating func rates(isCoverage: Bool, withTableOfPart: Bool) -> Trial {
    var village = village([Int.random(in: 2...3, using: &numbers)])
    village.atoms = village.atoms.flatMap { atom in
      let all = Int.random(in: 3...38, using: &numbers)
      let away =
        Bool.random(using: &numbers) ? Int.random(in: 0...4, using: &numbers) : Int.random(in: 0...all, using: &numbers)
      let there = max(0, all - away)
      return [
        Village.Atom(place: atom.place, takesPart: true, count: there),
        Village.Atom(place: atom.place, takesPart: false, count: all - there),
      ]
    }
    let rates = village.table("t", by: ["甲"], measure: .rate, isCoverage: isCoverage)
    village.hasTableOfPart = withTableOfPart
    let tables = withTableOfPart ? [village.tableOfPart("u", by: ["甲"]), rates] : [rates]
    return Trial(village: village, tables: tables, policy: .minimum)
  }

  private mutating func releases() throws -> Trial {
    let village = village([2, 2, 2])
    let first = village.table("t", by: ["甲", "乙"])
    let before = try DisclosureControl(policy: .minimum).protect([first])
    let release = EarlierRelease(name: "2026-09-10", tables: before.tables.map(\.published))
    let tables = [village.table("u", by: ["甲", "丙"])] + (Bool.random(using: &numbers) ? [first] : [])
    return Trial(village: village, tables: tables, policy: .minimum, earlier: [release])
  }
}

extension StatisticalTable {
  fileprivate func withoutNumber(inRow missing: Int) -> StatisticalTable {
    StatisticalTable(
      heading: heading,
      dimensionNames: dimensions.map(\.name),
      mayCoarsen: mayCoarsen,
      rows: rows.enumerated().map { Row(key: $1.key, value: $0 == missing ? .missing : $1.value) }
    )
  }
}
