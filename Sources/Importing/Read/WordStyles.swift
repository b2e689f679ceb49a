/// The levels of headings that a Word document's styles give: 标题 1, heading 2, or an outline level of their own.
final class WordStyles {
  private var levels: [String: Int] = [:]
  private var bases: [String: String] = [:]
  private var style = ""

  var steps: XMLWalk.Steps {
    XMLWalk.Steps(start: { [self] element, attributes in take(element, attributes["val"] ?? "", attributes) })
  }

  /// The level of a style, or of the one that it is based on.
  func level(of style: String) -> Int? {
    var (name, steps) = (style, 0)
    while steps < 10 {
      if let level = levels[name] { return level }
      guard let base = bases[name] else { return nil }
      (name, steps) = (base, steps + 1)
    }
    return nil
  }

  private func take(_ element: String, _ value: String, _ attributes: [String: String]) {
    switch element {
    case "style": style = attributes["styleId"] ?? ""
    case "basedOn": bases[style] = value
    case "outlineLvl": Int(value).map { if $0 < 9 { levels[style] = $0 + 1 } }
    case "name" where value.lowercased().hasPrefix("heading "): Int(value.dropFirst(8)).map { levels[style] = $0 }
    default: break
    }
  }
}
