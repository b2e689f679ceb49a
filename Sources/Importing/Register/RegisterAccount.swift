/// What became of every cell of a sheet that holds something.
struct RegisterAccount: Sendable {
  enum Reason: Sendable, Hashable {
    case title, heading, total, unknownColumn, running
  }

  /// What is written into the log, by column.
  var entries: [[RegisterColumn: String]] = []
  var imported: [Cell] = []
  private(set) var leftOut: [(cell: Cell, reason: Reason)] = []
  /// Cells that say that nobody has counted: they are imported as empty.
  var notCounted: [Cell] = []

  mutating func leave(_ cell: Cell, _ reason: Reason) { leftOut.append((cell, reason)) }
}
