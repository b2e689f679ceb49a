/// A place in the site: a page or file, and perhaps an anchor on it.
struct SiteAddress: Sendable, Equatable {
  /// Relative to the site's root, as the file is named.
  let path: String
  var anchor: String?

  /// As it may stand in a link.
  var encoded: String { URLPath.encoded(path) + (anchor.map { "#" + URLPath.encoded($0) } ?? "") }
}
