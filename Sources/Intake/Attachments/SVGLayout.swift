/// Where the texts of a drawing stand, so that those an eye reads together are searched together.
struct SVGLayout {
  /// The first position of an element, and those of its characters where each has its own.
  struct Place {
    var x: [Double] = []
    var y: Double?
  }

  /// `20`, `20px` or several of them; nil where one is something else, of which no place is known.
  static func lengths(_ text: String) -> [Double]? {
    let words = text.split { $0.isWhitespace || $0 == "," }
    let lengths = words.compactMap(length)
    return words.isEmpty || lengths.count < words.count ? nil : lengths
  }

  private static func length(_ word: Substring) -> Double? {
    let number = word.hasSuffix("px") ? word.dropLast(2) : word
    guard number.utf8.allSatisfy({ $0.isASCIIDigit || "+-.eE".utf8.contains($0) }), let length = Double(number),
      length.isFinite
    else { return nil }
    return length
  }

  private struct Part {
    var text: String
    let x: Double?
    let y: Double?
    /// The element whose text is repeated here.
    var used: String?
  }

  private var parts: [Part] = []
  /// By id, what stands in an element.
  private var contents: [String: String] = [:]

  /// - Parameter place: nil where it is drawn only where it is used.
  mutating func add(_ text: String, at place: Place?, in ids: [String]) {
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !plain.isEmpty else { return }
    for id in ids { contents[id] = String((contents[id, default: ""] + plain).prefix(100)) }
    guard let place else { return }
    if place.x.count > 1, place.x.count >= plain.count {
      parts += zip(plain, place.x).map { Part(text: String($0), x: $1, y: place.y) }
    } else {
      parts.append(Part(text: plain, x: place.x.first, y: place.y))
    }
  }

  mutating func use(_ id: Substring, at place: Place) {
    parts.append(Part(text: "", x: place.x.first, y: place.y, used: String(id)))
  }

  /// Whether its letters are shapes of their own, as converters draw them: an element for each, used again and again.
  var isOutlined: Bool {
    Set(parts.compactMap(\.used).filter { contents[$0] == nil }).count >= 10
  }

  /// A word between lines, so that their numbers do not run into one another.
  private static let between = "行\n"

  /// Rows in the order in which they were written and, where that is another, from left to right; columns of single characters.
  var lines: String {
    let parts = parts.map { part in
      var part = part
      if let used = part.used { part.text = contents[used] ?? "" }
      return part
    }.filter { !$0.text.isEmpty }
    let rows = Self.groups(parts, by: \.y)
    let turned = rows.filter { row in row.allSatisfy { $0.x != nil } }.map { Self.sorted($0, by: \.x) }
    let columns = Self.groups(parts.filter { $0.text.count == 1 }, by: \.x).map { Self.sorted($0, by: \.y) }
    var seen = Set<String>()
    return (rows + turned + columns).filter { $0.count > 1 }.map { $0.map(\.text).joined(separator: " ") + "\n" }
      .filter { seen.insert($0).inserted }.joined(separator: Self.between)
  }
}

extension SVGLayout {
  /// Those that stand within a step and a half of their neighbour, in the order in which they were written.
  private static func groups(_ parts: [Part], by place: KeyPath<Part, Double?>) -> [[Part]] {
    let order = parts.indices.sorted {
      (parts[$0][keyPath: place] ?? -.infinity, $0) < (parts[$1][keyPath: place] ?? -.infinity, $1)
    }
    var groups: [[Int]] = []
    for index in order {
      let last = groups.last?.last.map { parts[$0][keyPath: place] ?? -.infinity }
      let here = parts[index][keyPath: place] ?? -.infinity
      if let last, here == last || here - last < 1.5 {
        groups[groups.count - 1].append(index)
      } else {
        groups.append([index])
      }
    }
    return groups.map { $0.sorted().map { parts[$0] } }
  }

  private static func sorted(_ parts: [Part], by place: KeyPath<Part, Double?>) -> [Part] {
    parts.indices.sorted { (parts[$0][keyPath: place] ?? 0, $0) < (parts[$1][keyPath: place] ?? 0, $1) }.map {
      parts[$0]
    }
  }
}
