/// The numbers that tables tell, by whom they count, so that a column can be known by its numbers.
struct KnownNumbers {
  /// A number of a row, by the values that the row counts.
  struct Number {
    let values: [Int: [Int]]
    let number: Int
  }

  /// How many numbers are those of something known and how many are not.
  struct Agreement {
    var same = 0
    var other = 0
    /// Of the same ones those of some children, not of all.
    var telling = 0

    var isSilent: Bool { same == 0 && other == 0 }
    var isMostly: Bool { same > other }
    var isWhole: Bool { same > 0 && other == 0 }
    /// So many of a few small numbers are not the same by chance.
    var isStriking: Bool { telling > 1 && other == 0 }
  }

  private struct Place: Hashable {
    let whom: Whom
    /// Empty for the day of counting.
    let period: [String]
  }

  /// By place the numbers that columns tell.
  private var told: [Place: [RateLinks.Column: Int]] = [:]
  /// By population whom it counts by another name: a value of a population that holds it.
  private(set) var aliases: [String: Whom] = [:]

  /// Whom it counts by the name under which all tables are put together.
  func known(_ whom: Whom) -> Whom { aliases[whom.field]?.within(whom.parts) ?? whom }

  mutating func take(_ numbers: [Number], as whom: Whom, _ period: [String], from column: RateLinks.Column) {
    for number in numbers {
      guard let place = place(whom, number.values, period) else { continue }
      told[place, default: [:]][column] = number.number
    }
  }

  /// Before a table is read again.
  mutating func forget(_ table: Int) {
    told = told.mapValues { numbers in numbers.filter { $0.key.table != table } }
  }

  mutating func join(_ population: String, to whom: Whom) {
    aliases[population] = whom
    for (place, numbers) in told where place.whom.field == population {
      told[place] = nil
      told[Place(whom: known(place.whom), period: place.period), default: [:]].merge(numbers) { first, _ in first }
    }
  }

  /// What another column tells of them, today's before an earlier one's.
  func number(of whom: Whom, in values: [Int: [Int]], _ period: [String], besides column: RateLinks.Column) -> Int? {
    place(whom, values, period).flatMap { told[$0] }?.filter { $0.key != column }.min { $0.key < $1.key }?.value
  }

  func agreement(of numbers: [Number], with whom: Whom, _ period: [String], besides column: RateLinks.Column)
    -> Agreement
  {
    numbers.reduce(into: Agreement()) { found, number in
      guard let known = self.number(of: whom, in: number.values, period, besides: column) else { return }
      found.take(number.number, known, isOfSome: !number.values.isEmpty)
    }
  }

  /// Of all that is known of a population with what is known of others.
  func agreement(of population: String, with whom: Whom) -> Agreement {
    pairs(population, whom).reduce(into: Agreement()) { $0.take($1.0, $1.1, isOfSome: true) }
  }

  /// Somewhere more are counted of one than of the other, so that the other does not hold it.
  func exceeds(_ part: String, _ whole: String) -> Bool {
    pairs(part, Whom(field: whole)).contains { $0 > $1 }
  }
}

extension KnownNumbers {
  private func place(_ whom: Whom, _ values: [Int: [Int]], _ period: [String]) -> Place? {
    whom.within(values).map { Place(whom: known($0), period: period) }
  }

  /// What is told of both, row by row.
  private func pairs(_ population: String, _ whom: Whom) -> [(Int, Int)] {
    told.compactMap { place, numbers in
      guard place.whom.field == population, let other = self.place(whom, place.whom.parts, place.period),
        let known = told[other]?.min(by: { $0.key < $1.key }), let number = numbers.min(by: { $0.key < $1.key })
      else { return nil }
      return (number.value, known.value)
    }
  }
}

extension KnownNumbers.Agreement {
  fileprivate mutating func take(_ number: Int, _ known: Int, isOfSome: Bool) {
    guard number == known else {
      other += 1
      return
    }
    same += 1
    if number > 0 && isOfSome { telling += 1 }
  }
}
