/// A file of the site that is still to be made; `render` may be called on any thread.
package struct PendingFile: Sendable {
  /// Relative to the site's root.
  package let path: String
  /// The content file whose text it repeats, if there is one.
  package let origin: String?
  /// Pixels, sound or syntax alone: what could be read in it was taken out or read when it came in.
  let holdsNoText: Bool
  let render: @Sendable () throws -> [UInt8]

  init(
    path: String,
    origin: String? = nil,
    holdsNoText: Bool = false,
    render: @escaping @Sendable () throws -> [UInt8]
  ) {
    self.path = path
    self.origin = origin
    self.holdsNoText = holdsNoText
    self.render = render
  }

  package func rendered() throws -> RenderedFile {
    RenderedFile(path: path, bytes: try render(), origin: origin, holdsNoText: holdsNoText)
  }
}

/// The finished bytes of a file, not yet swept.
package struct RenderedFile: Sendable {
  package let path: String
  package let bytes: [UInt8]
  /// The content file whose text it repeats, if there is one.
  var origin: String?
  /// Pixels, sound or syntax alone: what could be read in it was taken out or read when it came in.
  var holdsNoText = false
}
