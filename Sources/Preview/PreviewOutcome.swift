/// How a rebuild ended.
package enum PreviewOutcome: Sendable {
  /// From now on this is shown.
  case built(any PreviewSite)
  /// The content was refused, and what was shown before stays; the text is plain, already masked, and shown as it is.
  case problems(String)
}
