/// Solutions in whole numbers of problems that differ only in what is hidden, and differences of such. Each is looked at
/// again before it counts.
final class KnownWorlds {
  /// What is added to some columns, the others being as they were.
  typealias Move = [(column: Int, change: Int)]

  private static let most = 40

  private(set) var worlds: [[Int]] = []
  private(set) var moves: [Move] = []

  func add(_ world: [Int]) {
    // The first is the nearest to all others.
    if worlds.count == Self.most { worlds.remove(at: 1) }
    worlds.append(world)
  }

  func add(_ move: Move) { moves.append(move) }
}
