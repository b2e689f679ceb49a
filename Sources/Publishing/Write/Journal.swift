import Foundation

/// What a commit is about to do, written before it does it.
struct Journal: Codable {
  let changed: [String]
  let stale: [String]
  let manifest: Manifest

  init(changed: [String], stale: [String], manifest: Manifest) {
    self.changed = changed
    self.stale = stale
    self.manifest = manifest
  }

  /// Nil where the journal was not written to its end: then nothing of it was done.
  init?(bytes: [UInt8]) {
    do {
      self = try JSONDecoder().decode(Journal.self, from: Data(bytes))
    } catch {
      return nil
    }
  }

  func encoded() throws -> [UInt8] { Array(try JSONEncoder().encode(self)) }
}
