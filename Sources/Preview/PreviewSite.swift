/// A site that makes each of its files when a browser asks for it.
package protocol PreviewSite: Sendable {
  /// The file at a path relative to the site's root; may be called on any thread.
  func file(at path: String) -> PreviewFile

  /// Makes all files, for what is wrong with those that nobody has asked for.
  ///
  /// - Returns: plain text, already masked; nil where nothing is wrong, and where the task was cancelled.
  func problems() async -> String?
}

/// What stands at a path.
package enum PreviewFile: Sendable, Hashable {
  /// - Parameter note: plain text to stand above a page that is not published yet.
  case bytes([UInt8], note: String? = nil)
  case missing
  /// It may not be shown; the text is plain, already masked, and shown in its place.
  case problems(String)
}
