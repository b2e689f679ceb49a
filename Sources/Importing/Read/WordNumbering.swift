/// The numbers that Word shows before paragraphs and keeps apart from their text.
final class WordNumbering {
  /// How a level counts.
  private struct Level {
    var format = "decimal"
    var text = ""
    var start = 1
  }

  private var levels: [String: [Int: Level]] = [:]
  private var lists: [String: String] = [:]
  private var counts: [String: [Int: Int]] = [:]
  private var place = (abstract: "", list: "", level: 0)

  var steps: XMLWalk.Steps {
    XMLWalk.Steps(start: { [self] element, attributes in take(element, attributes["val"] ?? "", attributes) })
  }

  /// The next number of a list at a level, as Word shows it; empty for bullets.
  func next(inList list: String, level: Int) -> String {
    guard let abstract = lists[list], let definition = levels[abstract]?[level] else { return "" }
    var counts = self.counts[abstract] ?? [:]
    counts[level] = (counts[level] ?? definition.start - 1) + 1
    counts = counts.filter { $0.key <= level }
    self.counts[abstract] = counts
    guard definition.format != "bullet", definition.format != "none" else { return "" }
    return (0...level).reduce(definition.text) { text, index in
      let number = counts[index] ?? levels[abstract]?[index]?.start ?? 1
      return text.replacing("%\(index + 1)", with: Self.written(number, levels[abstract]?[index]?.format ?? "decimal"))
    }
  }
}

extension WordNumbering {
  private func take(_ element: String, _ value: String, _ attributes: [String: String]) {
    switch element {
    case "abstractNum": place.abstract = attributes["abstractNumId"] ?? ""
    case "num": place.list = attributes["numId"] ?? ""
    case "abstractNumId": lists[place.list] = value
    case "lvl":
      place.level = Int(attributes["ilvl"] ?? "") ?? 0
      levels[place.abstract, default: [:]][place.level] = Level()
    case "numFmt": levels[place.abstract]?[place.level]?.format = value
    case "lvlText": levels[place.abstract]?[place.level]?.text = value
    case "start": levels[place.abstract]?[place.level]?.start = Int(value) ?? 1
    default: break
    }
  }

  private static func written(_ number: Int, _ format: String) -> String {
    format.hasPrefix("chinese") || format.hasPrefix("japaneseCounting") || format.hasPrefix("ideographDigital")
      ? chinese(number) : String(number)
  }

  /// 1 to 99: 一, 十, 十二, 二十.
  private static func chinese(_ number: Int) -> String {
    let digits = Array("零一二三四五六七八九").map(String.init)
    guard (1...99).contains(number) else { return String(number) }
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    let head = tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十"
    return head + (ones == 0 ? "" : digits[ones])
  }
}
