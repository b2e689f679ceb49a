/// What a Word document's styles give to paragraphs: the levels of headings (标题 1, heading 2, or an outline level of
/// their own), and lists that count them.
final class WordStyles {
  private var levels: [String: Int] = [:]
  private var lists: [String: (list: String?, level: Int?)] = [:]
  private var bases: [String: String] = [:]
  private var style = ""

  var steps: XMLWalk.Steps {
    XMLWalk.Steps(start: { [self] element, attributes in take(element, attributes["val"] ?? "", attributes) })
  }

  /// The level of a style, or of the one that it is based on.
  func level(of style: String) -> Int? { ancestry(of: style).lazy.compactMap { self.levels[$0] }.first }

  /// The list that counts the paragraphs of a style.
  func list(of style: String) -> (list: String, level: Int)? {
    let found = ancestry(of: style).compactMap { lists[$0] }
    return found.lazy.compactMap(\.list).first.map { ($0, found.lazy.compactMap(\.level).first ?? 0) }
  }

  /// A style, the one that it is based on, and so on.
  private func ancestry(of style: String) -> [String] {
    var names = [style]
    while names.count < 10, let base = bases[names[names.count - 1]] { names.append(base) }
    return names
  }

  private func take(_ element: String, _ value: String, _ attributes: [String: String]) {
    switch element {
    case "style": style = attributes["styleId"] ?? ""
    case "basedOn": bases[style] = value
    case "outlineLvl": Int(value).map { if $0 < 9 { levels[style] = $0 + 1 } }
    case "name" where value.lowercased().hasPrefix("heading "): Int(value.dropFirst(8)).map { levels[style] = $0 }
    case "numId": lists[style, default: (nil, nil)].list = value
    case "ilvl": lists[style, default: (nil, nil)].level = Int(value)
    default: break
    }
  }
}
