/// The school's private list of names. It is only ever compared with, never shown.
struct Roster: Sendable, Equatable {
  private struct Name: Equatable {
    let codes: [UInt32]
    /// It is an ordinary word as well, so that it takes a context to be a name.
    let isCommon: Bool
    /// The whole name, or what follows the surname.
    let isWhole: Bool
  }

  /// What of the roster stands at a place.
  struct Hit {
    let end: Int
    let isCommon: Bool
    let isWhole: Bool
    /// Written with gaps inside.
    let isSpread: Bool
  }

  private var names: [UInt64: [Name]] = [:]
  private var firsts: [Bool] = []
  private(set) var romanised: Set<[UInt8]> = []
  /// The longest romanised name, in letters.
  private(set) var longestRomanised = 0

  static let empty = Roster([])

  init(_ written: [String]) {
    guard !written.isEmpty else { return }
    firsts = [Bool](repeating: false, count: 0x10000)
    var whole: [[UInt32]] = []
    for name in written {
      let codes = name.characterCodes.filter(\.isHan)
      guard codes.count >= 2 else { continue }
      whole.append(codes)
      add(codes, isWhole: true)
      addParts(of: name, codes)
    }
    romanised = RomanisedForms.forms(of: whole.filter { !Self.isCommon($0) })
    longestRomanised = romanised.map(\.count).max() ?? 0
  }

  /// Whether a whole name is on the list.
  func holds(_ name: String) -> Bool {
    let codes = CharacterText(Array(name.utf8)).codes.filter(\.isHan)
    guard codes.count >= 2, let candidates = names[Self.key(codes[0], codes[1])] else { return false }
    return candidates.contains { $0.isWhole && $0.codes == codes }
  }

  var isEmpty: Bool { firsts.isEmpty }

  func mayBegin(with code: UInt32) -> Bool {
    !firsts.isEmpty && code.isHan && (code > 0xFFFF || firsts[Int(code)])
  }

  /// The longest name that begins at an index, also with a few separators inside.
  func hit(in text: CharacterText, at start: Int) -> Hit? {
    let first = text.codes[start]
    guard mayBegin(with: first) else { return nil }
    let second = Self.next(in: text, after: start)
    guard text.isHan(second), let candidates = names[Self.key(first, text[second])] else { return nil }
    let hits = candidates.compactMap { hit($0, in: text, start, second) }
    return hits.max { ($0.isWhole ? 1 : 0, $0.end) < ($1.isWhole ? 1 : 0, $1.end) }
  }
}

extension Roster {
  /// What a person is called by: the given name, of 阿依古丽·买买提 the part before the point, of 扎西次仁 either half.
  private mutating func addParts(of name: String, _ codes: [UInt32]) {
    let parts = name.characterCodes.split { !$0.isHan }.map { Array($0) }
    if parts.count > 1, parts[0].count > 2 { return add(parts[0], isWhole: true) }
    let isHalved = codes.count == 4 && !NameLexicon.shared.isCompound(codes[0], codes[1])
    for given in isHalved ? [Array(codes[..<2]), Array(codes[2...])] : [Self.givenName(of: codes)]
    where given.count == 2 {
      add(given, isWhole: false)
    }
  }

  private mutating func add(_ codes: [UInt32], isWhole: Bool) {
    if codes[0] < 0x10000 { firsts[Int(codes[0])] = true }
    let name = Name(codes: codes, isCommon: !isWhole || Self.isCommon(codes), isWhole: isWhole)
    names[Self.key(codes[0], codes[1]), default: []].append(name)
  }

  private static func givenName(of codes: [UInt32]) -> [UInt32] {
    Array(codes.dropFirst(codes.count >= 3 && NameLexicon.shared.isCompound(codes[0], codes[1]) ? 2 : 1))
  }

  private static func isCommon(_ codes: [UInt32]) -> Bool {
    let lexicon = NameLexicon.shared
    return codes.count == 2 && lexicon.isOrdinary(codes[0], codes[1])
      || codes.count == 3 && lexicon.isOrdinary(codes[0], codes[1], codes[2])
  }

  private func hit(_ name: Name, in text: CharacterText, _ start: Int, _ second: Int) -> Hit? {
    var (index, last) = (second, second)
    for code in name.codes.dropFirst(2) {
      index = Self.next(in: text, after: last)
      guard text[index] == code else { return nil }
      last = index
    }
    let isSpread = last - start + 1 > name.codes.count
    let hit = Hit(end: last + 1, isCommon: name.isCommon, isWhole: name.isWhole, isSpread: isSpread)
    return name.codes.count > 2 || isAlone(hit, in: text, start) ? hit : nil
  }

  /// A name of two characters is easily part of something longer: `王安全`.
  private func isAlone(_ hit: Hit, in text: CharacterText, _ start: Int) -> Bool {
    let lexicon = NameLexicon.shared
    let next = text[hit.end]
    if hit.isSpread {
      let isPlain = !lexicon.isOrdinary(text[hit.end - 1], next) && !OrdinaryGivenNames.has(text[hit.end - 1], next)
      return !text.isHan(start - 1) && (!next.isHan || isPlain || NameShape(text: text).isEnd(hit.end))
    }
    return !lexicon.isOrdinary(text[hit.end - 1], next) || lexicon.isOrdinary(next, text[hit.end + 1])
      || PersonContext.table.longest(in: text, at: hit.end)?.value.contains(.telling) == true
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// The next character of a name: separators between are passed over, three at most.
  private static func next(in text: CharacterText, after index: Int) -> Int {
    var index = index + 1
    for _ in 0..<3 where separators.contains(text[index]) && index < text.count { index += 1 }
    return index
  }

  private static let separators = CodeSet(" \t.·・•-_*~`/|[]()【】「」〔〕\n‧∙=+")
}
