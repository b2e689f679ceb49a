/// What a column of a rate is taken for: first its name speaks, then its numbers, then what columns of the same name count.
extension ReaderGuess {
  func claim(_ column: Column, _ rows: [Row]) -> ReaderCounted {
    let heading = tables[column.table].heading
    let home = ReaderCounted(population: heading.population)
    if columns[heading.population]?.contains(heading.field(isBase: column.isBase)) == true { return home }
    func fit(_ counted: ReaderCounted) -> ReaderFit { self.fit(rows, counted, besides: column) }
    let called = called(column)
    if let told = called.first(where: { fit($0).isMostly }) { return told }
    // Where no numbers tell, all of the other population only where its name says that it is held.
    let values = called.filter { $0.population == heading.population && !$0.words.isEmpty }
    let held = called.filter { ChildWords.isHeld($0.population, by: heading.population) && $0.words.isEmpty }
    let shared = called.filter { $0.population.contains(Self.both) || !$0.words.isEmpty }
    if let told = (values + held + shared + called).first(where: { fit($0).isSilent }) { return told }
    let kin = kin(of: column)
    if column.isBase {
      if isOwnBase(heading) && (fit(home).isMostly || fit(home).isSilent) { return home }
      if let other = others(than: home).first(where: { fit($0).isNoChance }) { return other }
    } else {
      if let other = (others(than: home) + parts(of: home, beside: column.table)).first(where: { fit($0).isNoChance }) {
        return other
      }
      let alike = kin.filter { isChildren($0) && $0.population == home.population }
      if let same = alike.first(where: { fit($0).isMostly || fit($0).isSilent }) { return same }
      if fit(home).isWhole { return home }
    }
    let own = own(heading, column.isBase, column.labels)
    if fit(own).isMostly { return own }
    let alone = ReaderCounted(population: "\(own.population)\u{1F}\(heading.name)")
    if let same = (kin + [alone]).first(where: { fit($0).isWhole }) { return same }
    return fit(own).isSilent ? own : alone
  }

  /// Populations that a column is called after; a base without another name counts its own.
  func populations(called column: Column) -> [ReaderCounted] {
    let heading = tables[column.table].heading
    let name = heading.field(isBase: column.isBase)
    let called = columns.keys.sorted().filter { population in
      ChildWords.isNamed(name, population)
        || population != heading.population && !ChildWords.bare(name).isEmpty
          && columns[population]?.contains(name) == true
    }
    return called.isEmpty && column.isBase
      ? [ReaderCounted(population: heading.population)] : called.map { ReaderCounted(population: $0) }
  }

  /// Words of other populations after which one is called.
  func valuesCalled(_ population: String) -> [ReaderCounted] {
    let others = columns.keys.sorted().filter { $0 != population && namesakes[$0] == nil }
    return others.flatMap { other in
      values(called: population, of: other, besides: spanned[population] ?? []).filter { value in
        value.words.keys.allSatisfy { spanned[other]?.contains($0) == true }
      }
    }
  }

  /// By field those that hold it, as names say and no number denies.
  var wholes: [String: Set<String>] {
    var wholes: [String: Set<String>] = [:]
    let matters = Set(claims.values.map(\.population)).filter { columns[$0] == nil }
    for part in columns.keys where namesakes[part] == nil {
      for whole in columns.keys where namesakes[whole] == nil && ChildWords.isHeld(part, by: whole) {
        let isMore = notes.all(of: part).contains { note in
          var place = note.place
          place.population = whole
          return notes.number(at: place).map { note.number > $0 } ?? false
        }
        if isMore { continue }
        wholes[part, default: []].insert(whole)
        for matter in matters where matter.hasPrefix("\u{1F}\(part)\u{1F}") {
          let same = "\u{1F}\(whole)\u{1F}" + matter.dropFirst(part.count + 2)
          if matters.contains(same) { wholes[matter, default: []].insert(same) }
        }
      }
    }
    for matter in matters where matter.contains(Self.both) {
      wholes[matter, default: []].formUnion(matter.split(separator: Self.both).map(String.init))
    }
    return wholes
  }
}

extension ReaderGuess {
  /// Whom the name of the column speaks of.
  private func called(_ column: Column) -> [ReaderCounted] {
    let heading = tables[column.table].heading
    let populations = populations(called: column)
    if column.isBase { return populations.filter { $0.population != heading.population } }
    let own = Set(tables[column.table].dimensions.map(words.column))
    let others = populations.map(\.population).filter { $0 != heading.population }
    return values(called: heading.field(isBase: false), of: heading.population, besides: own) + populations
      + others.flatMap { other in
        values(called: heading.population, of: other, besides: own)
          + [ReaderCounted(population: [heading.population, other].sorted().joined(separator: Self.both))]
      }
  }

  private func values(called name: String, of population: String, besides own: Set<String>) -> [ReaderCounted] {
    words.order.filter { !own.contains($0) }.flatMap { column -> [ReaderCounted] in
      let all = words.finest[column] ?? []
      let names = words.names(of: column)
      return all.count < 2
        ? []
        : all.filter { word in names.contains { ChildWords.isNamed(name, after: word, in: $0) } }
          .map { ReaderCounted(population: population, words: [column: $0]) }
    }
  }

  private func others(than home: ReaderCounted) -> [ReaderCounted] {
    columns.keys.sorted().filter { $0 != home.population }.map { ReaderCounted(population: $0) }
  }

  /// Children with one word of a column that the table itself lacks.
  private func parts(of home: ReaderCounted, beside table: Int) -> [ReaderCounted] {
    let own = Set(tables[table].dimensions.map(words.column))
    let told = (spanned[home.population] ?? []).subtracting(own)
    return words.order.filter(told.contains).flatMap { column in
      (words.finest[column] ?? []).map { ReaderCounted(population: home.population, words: [column: $0]) }
    }
  }

  /// The numerator does not say that it is the population itself.
  private func isOwnBase(_ heading: TableHeading) -> Bool {
    !ChildWords.isNamed(heading.field(isBase: false), heading.population)
      || ChildWords.isNamed(heading.field(isBase: true), heading.population)
  }

  /// What columns of the same name count elsewhere.
  private func kin(of column: Column) -> [ReaderCounted] {
    let heading = tables[column.table].heading
    let name = heading.field(isBase: column.isBase)
    let others = claims.filter { other, _ in
      let elsewhere = tables[other.table].heading
      return other.table != column.table
        && heading.counts(name, as: elsewhere.field(isBase: other.isBase), of: elsewhere)
    }
    let own = [own(heading, column.isBase, column.labels), ReaderCounted(population: heading.population)]
    return Set(others.values).subtracting(own).sorted { first, second in
      (first.population, first.words.keys.sorted().joined(), first.words.values.sorted().joined())
        < (second.population, second.words.keys.sorted().joined(), second.words.values.sorted().joined())
    }
  }
}
