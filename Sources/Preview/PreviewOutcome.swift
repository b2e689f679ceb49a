/// How a rebuild ended, as far as the browser needs to know.
package enum PreviewOutcome: Sendable, Hashable {
  /// The site folder is up to date.
  case built
  /// The content was refused and the folder left as it was; the text is plain, already masked, and shown as it is.
  case problems(String)
}
