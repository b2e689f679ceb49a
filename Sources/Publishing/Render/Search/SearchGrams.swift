/// Pairs of neighbouring characters, by which a text of any script is found without knowing its words.
///
/// Letters are small, full-width forms are plain; what is no letter, digit or ideograph parts the pairs. `search.js` does
/// the same with what is typed, so the two must change together.
struct SearchGrams {
  /// Each pair once, shifted by two bits for the best place it stands in; ascending.
  let entries: [UInt64]

  init(_ page: SearchablePage) {
    var all: [UInt64] = []
    Self.add(page.title, .title, to: &all)
    for heading in page.headings { Self.add(heading, .heading, to: &all) }
    for block in page.blocks { Self.add(block, .text, to: &all) }
    all.sort()
    entries = all.indices.filter { $0 + 1 == all.count || all[$0 + 1] >> 2 != all[$0] >> 2 }.map { all[$0] }
  }

  /// Where a pair stands; a title counts most.
  enum Place: UInt64 {
    case text
    case heading
    case title
  }

  /// Stands behind the last character of a stretch, so that one character alone can be found there too.
  static let end = UInt16(UInt8(ascii: "."))

  static func first(of entry: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: entry >> 18) }

  static func place(of entry: UInt64) -> Int { Int(entry & 3) }
}

extension SearchGrams {
  private static func add(_ text: String, _ place: Place, to all: inout [UInt64]) {
    var last: UInt16?
    for unit in text.utf16 {
      let unit = folded(unit)
      if let last { all.append(entry(last, unit ?? end, place)) }
      last = unit
    }
    if let last { all.append(entry(last, end, place)) }
  }

  private static func entry(_ first: UInt16, _ second: UInt16, _ place: Place) -> UInt64 {
    UInt64(first) << 18 | UInt64(second) << 2 | place.rawValue
  }

  /// Nil for what parts. Digits become capitals, which no folded text holds: so no row of digits arises in an index that
  /// reads like a number.
  private static func folded(_ unit: UInt16) -> UInt16? {
    let unit = (0xFF01...0xFF5E).contains(unit) ? unit - 0xFEE0 : unit
    switch unit {
    case 0x30...0x39: return unit + 0x11
    case 0x41...0x5A: return unit + 0x20
    case 0x61...0x7A: return unit
    case ..<0xC0, 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0xD800...0xF8FF, 0xFE10...0xFFFF:
      return nil
    default: return unit
    }
  }
}
