import Testing

@testable import Disclosure

@Suite("The search for worlds gives up")
struct BoundedSearchTests {
  /// The first of many columns is odd: once more than twice the sum of the others.
  private func odd(columns: Int) -> Attack {
    let doubled = (1..<columns).map { LinearRow.Term(column: $0, coefficient: -2) }
    return Attack(
      rows: [LinearRow([LinearRow.Term(column: 0, coefficient: 1)] + doubled, from: 1, to: 1)],
      fixed: Array(repeating: nil, count: columns),
      least: Array(repeating: 0, count: columns),
      greatest: 1_000
    )
  }

  @Test("and what it has not found counts as impossible", arguments: [(columns: 5, isSafe: true), (700, false)])
  func undecided(columns: Int, isSafe: Bool) throws {
    let breaches = try odd(columns: columns).breaches(of: [Attack.Target(column: 0, needed: 5)])
    #expect(breaches.isEmpty == isSafe)
    #expect(breaches.allSatisfy { $0.values < 5 && $0.reason == nil })
  }

  @Test("near a vector that is no world")
  func near() throws {
    // Two rows and two columns with the sums 3, 4 and 5, 2.
    func sum(_ columns: [Int], _ value: Double) -> LinearRow {
      LinearRow(columns.map { LinearRow.Term(column: $0, coefficient: 1) }, from: value, to: value)
    }
    let search = NearestWorld(columns: 4, rows: [sum([0, 1], 3), sum([2, 3], 4), sum([0, 2], 5), sum([1, 3], 2)])
    let (lower, upper) = (Array(repeating: 0.0, count: 4), Array(repeating: 9.0, count: 4))
    guard case .world(let world) = try search.world(near: [9, 9, 9, 9], from: lower, to: upper, rounds: 3) else {
      Issue.record("no world")
      return
    }
    #expect(world[0] + world[1] == 3 && world[2] + world[3] == 4 && world[0] + world[2] == 5)
    guard case .none = try search.world(near: world, from: [4, 0, 0, 0], to: upper, rounds: 3) else {
      Issue.record("there is no world with so many")
      return
    }
  }

  @Test("where nothing whole exists")
  func half() throws {
    let row = LinearRow([LinearRow.Term(column: 0, coefficient: 2)], from: 3, to: 3)
    let search = NearestWorld(columns: 1, rows: [row])
    guard case .unknown = try search.world(near: [0], from: [0], to: [9], rounds: 6) else {
      Issue.record("one and a half is no number of children")
      return
    }
  }

  @Test("a world of another problem counts only where it is true")
  func foreignWorlds() throws {
    let attack = odd(columns: 700)
    for wrong in 0..<10 { attack.worlds.add(Array(repeating: 2 * wrong, count: 700)) }
    #expect(try !attack.breaches(of: [Attack.Target(column: 0, needed: 5)]).isEmpty)
    for sum in 0..<5 { attack.worlds.add([2 * sum + 1, sum] + Array(repeating: 0, count: 698)) }
    #expect(try attack.breaches(of: [Attack.Target(column: 0, needed: 5)]).isEmpty)
  }
}
