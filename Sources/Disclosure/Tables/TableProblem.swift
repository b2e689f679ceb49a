/// Why a table cannot be published, with the row at fault where there is one.
package enum TableProblem: Sendable, Hashable {
  /// Two rows have the same key.
  case repeatedRow(Int)
  /// A stated total is not the sum of its parts.
  case wrongTotal(row: Int, computed: Double)
  /// A stated total of parts of which one is not given: whoever sees both knows the part.
  case totalBesideGap(row: Int)
  case negative(row: Int)
  /// A count that is not whole.
  case fractional(row: Int)
  /// A numerator above its denominator.
  case rateAboveOne(row: Int)
  /// A total of rates, of items of different kinds, or of children over months or years.
  case totalOfWhatDoesNotAdd(row: Int)
  /// More combinations of values than anybody would read.
  case tooLarge
  /// One value of a dimension in two spellings, in this table or in another of the same population.
  case twoSpellings(dimension: String, first: String, second: String)
  /// Two groups of a hierarchy share some of their values only.
  case crossingGroups(dimension: String, first: String, second: String)
  /// A group that is a part of itself, directly or by others.
  case circularGroup(dimension: String, name: String)
  /// A hierarchy that names no value of its dimension, or a group named like a value.
  case strangeGroup(dimension: String, name: String)
  /// Another table of the same population and day gives another number for the same cell.
  case disagreement(with: String, key: [String])
  /// What earlier releases printed for the same population and day cannot be true together with the tables of today.
  case contradictsRelease(tables: [String])
  /// A value that is the sum of others in its column, by its word.
  case sumAsValue(dimension: String, word: String)
  /// The words of a dimension hold those of another (grades hold classes), and no hierarchy says which.
  case levelsApart(dimension: String, finer: String, table: String)
  /// The same of a table that was released for the day, which is the finer one or the coarser.
  case levelsApartFromRelease(dimension: String, other: String, table: String, isFiner: Bool)
  /// One column is told in two groupings, each of which has children where the other has nobody.
  case wordsApart(dimension: String, word: String, other: String, table: String)
  /// A release told the column for the same day in words that are gone now.
  case wordsChanged(dimension: String, old: String, table: String)
  /// Columns of two names tell the same children in two groupings, as a word shows that both have or that sums up others.
  case groupingsApart(dimension: String, word: String, other: String, table: String, isReleased: Bool)
  /// A population named after another has the same numbers.
  case populationsAlike(String, other: String)
  /// Two populations are a third in every row.
  case populationsAddUp(whole: String, first: String, second: String)
  /// A coarser and a finer word in one column.
  case mixedLevels(dimension: String, first: String, second: String)
  /// The hierarchy names a value that no row has.
  case unknownPart(dimension: String, name: String)
  /// No children could be counted so that all tables of the population and day are true; with a cell without whose number
  /// they could, where there is one.
  case contradiction(with: [String], key: [String]?)
}

/// All problems of the tables.
package struct TableProblems: Error, Sendable {
  /// A problem and the name of the table that has it.
  package struct Finding: Sendable, Hashable {
    package let table: String
    package let problem: TableProblem
  }

  package let all: [Finding]
}
