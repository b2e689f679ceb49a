/// A file of the site that is still to be made; `render` may be called on any thread.
package struct PendingFile: Sendable {
  /// Relative to the site's root.
  package let path: String
  let render: @Sendable () throws -> [UInt8]

  package func rendered() throws -> RenderedFile {
    RenderedFile(path: path, bytes: try render())
  }
}

/// The finished bytes of a file, not yet swept.
package struct RenderedFile: Sendable {
  package let path: String
  package let bytes: [UInt8]
}
