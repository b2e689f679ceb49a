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

  init(files: [String: String]) {
    self.files = files
  }
}
