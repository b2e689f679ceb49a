import Disclosure
import Foundation
import Intake

/// What earlier runs chose to hide, so that unchanged tables need no solving.
///
/// It holds which cells, no numbers, and is found again by a hash that is keyed with a secret of this computer; without
/// the secret one could try small counts until the hash fits. It lies in the user's cache. Whatever it says, the audit
/// judges the result.
package struct PatternStore: Sendable {
  /// Nil where the user has no place for it.
  private let path: String?
  private let record: Record

  private struct Record: Codable, Equatable {
    var version = 1
    let secret: [UInt8]
    var patterns: [SuppressionPattern] = []
  }

  /// More than a school has in ten years.
  private static let mostPatterns = 200

  package init(environment: [String: String]) {
    path = UserCache.path(of: "suppression.json", in: environment)
    record = path.flatMap(Self.read) ?? Record(secret: (0..<32).map { _ in .random(in: .min ... .max) })
  }

  package var patterns: StoredPatterns {
    guard path != nil else { return .none }
    let secret = record.secret
    return StoredPatterns(record.patterns) { bytes in
      do { return try SHA256.hex(bytes, key: secret) } catch { return "" }
    }
  }

  /// Remembers what was chosen if the look at it passes; if not, all is forgotten, so that the next run chooses anew.
  ///
  /// Where nothing can be written, nothing is remembered.
  package func keep<Value>(_ chosen: [SuppressionPattern], if look: () throws -> Value) rethrows -> Value {
    do {
      let value = try look()
      keep(chosen)
      return value
    } catch {
      forget()
      throw error
    }
  }
}

extension PatternStore {
  private func forget() {
    do {
      if let path { try FileWriting.remove(path) }
    } catch {
      return
    }
  }

  private func keep(_ chosen: [SuppressionPattern]) {
    guard let path else { return }
    var seen: Set = [""]
    var kept = record
    kept.patterns = Array((chosen + record.patterns).filter { seen.insert($0.key).inserted }.prefix(Self.mostPatterns))
    guard Set(kept.patterns) != Set(record.patterns) else { return }
    UserCache.write(kept, to: path)
  }

  private static func read(_ path: String) -> Record? {
    let record = UserCache.read(Record.self, from: path)
    return record?.version == 1 && record?.secret.count == 32 ? record : nil
  }
}
