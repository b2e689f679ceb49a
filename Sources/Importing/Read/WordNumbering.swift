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
  /// Lists that begin anew at a level, whatever they share with others.
  private var restarts: [String: [Int: Int]] = [:]
  private var counts: [String: [Int: Int]] = [:]
  /// Where the walk is; `abstract` is empty inside of a list.
  private var place = (abstract: "", list: "", level: 0)

  var steps: XMLWalk.Steps {
    XMLWalk.Steps(start: { [self] element, attributes in take(element, attributes["val"] ?? "", attributes) })
  }

  /// The next number of a list at a level, as Word shows it; empty for bullets.
  func next(inList list: String, level: Int) -> String {
    guard let abstract = lists[list], let definition = levels[abstract]?[level] else { return "" }
    var counts = self.counts[abstract] ?? [:]
    let restart = restarts[list]?.removeValue(forKey: level)
    counts[level] = restart ?? (counts[level] ?? definition.start - 1) + 1
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
    case "abstractNum": place = (attributes["abstractNumId"] ?? "", "", 0)
    case "num": place = ("", attributes["numId"] ?? "", 0)
    case "abstractNumId": lists[place.list] = value
    case "lvlOverride": place.level = Self.level(attributes["ilvl"])
    case "startOverride": restarts[place.list, default: [:]][place.level] = Self.start(value)
    case "lvl":
      place.level = Self.level(attributes["ilvl"])
      if !place.abstract.isEmpty { levels[place.abstract, default: [:]][place.level] = Level() }
    case "numFmt": levels[place.abstract]?[place.level]?.format = value
    case "lvlText": levels[place.abstract]?[place.level]?.text = value
    case "start": levels[place.abstract]?[place.level]?.start = Self.start(value)
    default: break
    }
  }

  /// Word has nine levels.
  static func level(_ written: String?) -> Int {
    written.flatMap { Int($0) }.flatMap { (0...8).contains($0) ? $0 : nil } ?? 0
  }

  private static func start(_ written: String) -> Int {
    Int(written).flatMap { (0...32_767).contains($0) ? $0 : nil } ?? 1
  }

  private static func written(_ number: Int, _ format: String) -> String {
    switch format {
    case "decimalFullWidth": String(String(number).map { Character(UnicodeScalar($0.asciiValue ?? 48).fullWidth) })
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": circled(number)
    case "lowerLetter", "upperLetter", "lowerRoman", "upperRoman":
      number > longestInLetters ? String(number) : inLetters(number, format)
    case _
    where ["chinese", "japaneseCounting", "ideographDigital", "taiwaneseCounting"].contains(where: format.hasPrefix):
      chinese(number)
    default: String(number)
    }
  }

  /// ① to ⑳.
  private static func circled(_ number: Int) -> String {
    (1...20).contains(number) ? UnicodeScalar(0x245F + UInt32(number)).map { String($0) } ?? "" : String(number)
  }

  /// Beyond it letters are a row that nobody counts.
  private static let longestInLetters = 780

  private static func inLetters(_ number: Int, _ format: String) -> String {
    switch format {
    case "lowerRoman": roman(number).lowercased()
    case "upperRoman": roman(number)
    default: letter(number, format)
    }
  }

  /// a to z, then aa.
  private static func letter(_ number: Int, _ format: String) -> String {
    let first = UInt8(ascii: format == "upperLetter" ? "A" : "a")
    let (rounds, place) = max(number - 1, 0).quotientAndRemainder(dividingBy: 26)
    return String(repeating: String(UnicodeScalar(first + UInt8(place))), count: rounds + 1)
  }

  private static func roman(_ number: Int) -> String {
    let signs = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    return signs.reduce(into: (rest: number, text: "")) { written, sign in
      while written.rest >= sign.0 { written = (written.rest - sign.0, written.text + sign.1) }
    }.text
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

extension UnicodeScalar {
  /// ５ of 5.
  fileprivate var fullWidth: UnicodeScalar { UnicodeScalar(value + 0xFEE0) ?? self }
}
