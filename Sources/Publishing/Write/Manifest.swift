import Foundation

/// What was written last: every file of the output with the fingerprint of its bytes. It lies beside the output.
struct Manifest: Codable, Sendable, Equatable {
  /// Changes with the fingerprints.
  static let version = 2

  var version = Manifest.version
  var files: [String: String]
  /// The last release when it was written; nil where there was none.
  var release: String?

  static func path(for output: String) -> String { output + ".manifest.json" }

  init(files: [String: String], release: String? = nil) {
    self.files = files
    self.release = release
  }

  /// Nil where there is none, or none of ours.
  init?(bytes: [UInt8]) {
    do {
      self = try JSONDecoder().decode(Manifest.self, from: Data(bytes))
    } catch {
      return nil
    }
  }

  /// With sorted keys, so that the same site has the same manifest.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}
