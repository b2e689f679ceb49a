import Foundation

/// What was written last: every file of the output with the fingerprint of its bytes. It lies beside the output.
struct Manifest: Codable, Sendable, Equatable {
  /// Changes with the fingerprints.
  static let version = 2

  var version = Manifest.version
  var files: [String: String]
  /// The last release when it was written; nil where there was none.
  var release: String?
  /// The SHA-256 of that release's file, since another computer may have released on the same day.
  var releaseHash: String?
  /// The addresses that are taken down; nil where none is.
  var withdrawn: [String]?

  static func path(for output: String) -> String { output + ".manifest.json" }

  init(files: [String: String]) {
    self.files = files
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
