/// What the names of columns and populations say, before any number is looked at.
extension RateLinks {
  /// How the numbers must bear out what a column is taken for.
  enum Need {
    /// More are the same than are not.
    case mostly
    /// Nothing can be compared.
    case silent
    /// Some are the same and none is another.
    case whole
    /// So many are the same that it is no chance.
    case striking
    case nothing
  }

  /// Whom a column can count, the likeliest first.
  func candidates(for column: Column) -> [(whom: Whom, need: Need)] {
    let home = Whom(field: tables[column.table].heading.population)
    if isCertain(column) { return [(home, .nothing)] }
    let (named, certain) = named(column)
    var all = named.map { (whom: $0, need: Need.mostly) } + certain.map { (whom: $0, need: Need.silent) }
    func add(_ whom: Whom, _ needs: Need...) { for need in needs { all.append((whom, need)) } }
    let kin = kin(of: column)
    if column.isBase {
      if isBaseOfHome(column.table) { add(home, .mostly, .silent) }
      for whom in others(than: home) { add(whom, .striking) }
    } else {
      for whom in others(than: home) + values(of: home, beside: column.table) { add(whom, .striking) }
      for whom in kin where isKnown(whom) && whom.field == home.field { add(whom, .mostly, .silent) }
      add(home, .whole)
    }
    let own = own(column)
    let alone = Whom(field: "\(own.field)\u{1F}\(tables[column.table].heading.name)")
    add(own, .mostly)
    for whom in kin { add(whom, .whole) }
    add(alone, .whole)
    add(own, .silent)
    add(alone, .nothing)
    return all
  }

  /// It counts children of a population, not a matter of its own.
  func isKnown(_ whom: Whom) -> Bool { childFields[whom.field] != nil || whom.field.contains(Self.both) }

  /// Populations that the column is named after; a base that is named after none counts its own.
  func populations(named column: Column) -> [Whom] {
    let home = tables[column.table].heading.population
    let name = name(of: column)
    let named = childFields.sorted { $0.key < $1.key }.filter { population, fields in
      let isOther = population != home && !ChildWords.bare(name).isEmpty && fields.contains(name)
      return isOther || ChildWords.isNamed(name, population)
    }.map { Whom(field: $0.key) }
    return named.isEmpty && column.isBase ? [Whom(field: home)] : named
  }

  /// Values after which the population is named, of others.
  func namesakes(of population: String) -> [Whom] {
    let own = spans[population] ?? []
    return childFields.keys.sorted().filter { $0 != population && known.aliases[$0] == nil }.flatMap { other in
      values(named: population, of: other, besides: own).filter { spans[other]?.isSuperset(of: $0.parts.keys) == true }
    }
  }

  /// Of each two fields the one that holds the other, as names tell and no numbers deny.
  var inclusions: [Inclusion] {
    let populations = childFields.keys.sorted()
    let matters = Set(counted.values.map(\.field)).filter { childFields[$0] == nil }.sorted()
    var found: [Inclusion] = []
    for whole in populations {
      for part in populations where ChildWords.isHeld(part, by: whole) && !known.exceeds(part, whole) {
        found.append(Inclusion(part: part, whole: whole))
        found += matters.compactMap { matter in
          let other = own("", of: whole) + matter.dropFirst(own("", of: part).count)
          guard matter.hasPrefix(own("", of: part)), matters.contains(other) else { return nil }
          return Inclusion(part: matter, whole: other)
        }
      }
    }
    for matter in matters where matter.contains(Self.both) {
      for whole in matter.split(separator: Self.both) { found.append(Inclusion(part: matter, whole: String(whole))) }
    }
    // A population that is a value of another one is held by it anyway.
    return found.filter { known.aliases[$0.part] == nil && known.aliases[$0.whole] == nil }
  }
}

extension RateLinks {
  /// Between the names of two populations: who is in both.
  private static let both = "∩"

  /// By name: a value of the children, another population, or those of the children who are in it; and what to take it for
  /// where no numbers tell, which is all of the other population only where its name says that the children hold it.
  private func named(_ column: Column) -> (all: [Whom], certain: [Whom]) {
    let home = tables[column.table].heading.population
    let populations = populations(named: column)
    if column.isBase {
      let others = populations.filter { $0.field != home }
      return (others, others)
    }
    let own = Set(tables[column.table].dimensions.map { dimensions.index(of: $0.name) })
    let values = values(named: name(of: column), of: home, besides: own)
    let others = populations.map(\.field).filter { $0 != home }
    let shared = others.flatMap { other in
      self.values(named: home, of: other, besides: own)
        + [Whom(field: [home, other].sorted().joined(separator: Self.both))]
    }
    let held = populations.filter { ChildWords.isHeld($0.field, by: home) }
    return (values + populations + shared, values + held + shared + populations)
  }

  /// Children of a population in the value that a name is made from, of whatever column that any table has.
  private func values(named name: String, of population: String, besides own: Set<Int>) -> [Whom] {
    dimensions.values.indices.filter { !own.contains($0) && dimensions.values[$0].count > 1 }.flatMap { dimension in
      let columns = dimensions.names(of: dimension)
      return dimensions.values[dimension].indices.filter { value in
        columns.contains { ChildWords.isNamed(name, after: dimensions.values[dimension][value], in: $0) }
      }.map { Whom(field: population, parts: [dimension: [$0]]) }
    }
  }

  /// Children of the population in every value of a column that the table does not have.
  private func values(of home: Whom, beside table: Int) -> [Whom] {
    let own = Set(tables[table].dimensions.map { dimensions.index(of: $0.name) })
    return (spans[home.field] ?? []).subtracting(own).sorted().flatMap { dimension in
      dimensions.values[dimension].indices.map { Whom(field: home.field, parts: [dimension: [$0]]) }
    }
  }

  private func others(than home: Whom) -> [Whom] {
    childFields.keys.sorted().filter { $0 != home.field }.map { Whom(field: $0) }
  }

  /// The base counts the table's own population, unless the numerator says that it does.
  private func isBaseOfHome(_ table: Int) -> Bool {
    let heading = tables[table].heading
    let names = [heading.fields.first, heading.fields.last].map { ChildWords.isNamed($0 ?? "", heading.population) }
    return !names[0] || names[1]
  }

  /// What columns of the same name count in other tables, whose kinds of rates (指标) may have other words or none.
  private func kin(of column: Column) -> [Whom] {
    let own = own(column)
    let home = Whom(field: tables[column.table].heading.population)
    let heading = tables[column.table].heading
    let others = counted.filter { other, _ in
      other.table != column.table
        && heading.counts(name(of: column), as: name(of: other), of: tables[other.table].heading)
    }.values
    return Set(others).filter { $0 != own && $0 != home }.sorted { $0.text < $1.text }
  }
}

extension KnownNumbers.Agreement {
  func fulfils(_ need: RateLinks.Need) -> Bool {
    switch need {
    case .mostly: isMostly
    case .silent: isSilent
    case .whole: isWhole
    case .striking: isStriking
    case .nothing: true
    }
  }
}
