import Diagnostics

/// The title of a Markdown file outside of a build, as a build reads it: by its front matter, else by its first heading.
package enum MarkdownTitle {
  /// Nil where there is none, or where the bytes are no text.
  package static func read(_ bytes: [UInt8], file path: String) -> String? {
    guard let source = TextDecoding.utf8OrNil(bytes, file: path) else { return nil }
    let file = SourceFile(contentPath: path, file: path, absolutePath: path, kind: .page)
    return MarkdownPage.read(file, source, known: ["title"], needsTitle: false, into: Problems()).title
  }
}
