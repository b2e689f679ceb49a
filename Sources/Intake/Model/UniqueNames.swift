/// Gives out names, each once.
package struct UniqueNames: Sendable {
  private var taken: Set<String>
  /// By name the number to try next.
  private var next: [String: Int] = [:]

  /// - Parameter taken: names that are not given out.
  package init(taken: Set<String> = []) {
    self.taken = taken
  }

  /// Takes a name as it is.
  ///
  /// - Returns: false where it was taken before.
  package mutating func take(_ name: String) -> Bool { taken.insert(name).inserted }

  /// The name, or with -2, -3 behind it the next that is free.
  package mutating func free(_ name: String) -> String {
    var (candidate, number) = (name, next[name] ?? 2)
    while !taken.insert(candidate).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    next[name] = number
    return candidate
  }
}
