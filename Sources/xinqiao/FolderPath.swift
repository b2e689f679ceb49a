/// A folder as the user names it; behind the options nothing sees a slash at its end.
enum FolderPath {
  static func trimmed(_ written: String) -> String {
    var path = written[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }
}
