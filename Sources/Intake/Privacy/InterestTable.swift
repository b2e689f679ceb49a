/// For every character its simplified form and its interest.
struct InterestTable: Sendable {
  /// The simplified form in the lower half, the interest in the upper; for the first plane.
  private let entries: [UInt32]
  private let hasRoster: Bool

  init(roster: Roster) {
    hasRoster = !roster.isEmpty
    entries = hasRoster ? Self.common.map { Self.entry($0, roster) } : Self.common
  }

  /// - Parameter body: is given what tells of a character by its code.
  func withLookUp<Result>(_ body: ((UInt32) -> (simplified: UInt32, interest: Interest)) -> Result) -> Result {
    entries.withUnsafeBufferPointer { entries in
      body { code in
        guard code < 0x10000 else { return (code, rare(code)) }
        let entry = entries[Int(code)]
        return (entry & 0xFFFF, Interest(rawValue: UInt16(entry >> 16)))
      }
    }
  }

  /// Whether a rule may find anything in a tag or an attribute. Most are plain Latin letters with hardly a digit.
  ///
  /// - Parameter joinsGroups: whether digits make a number over what stands between.
  static func mayConcern(_ markup: UnsafeBufferPointer<UInt8>, joinsGroups: Bool) -> Bool {
    common.withUnsafeBufferPointer { entries in
      var digits = 0
      return markup.indices.contains { index in
        let byte = markup[index]
        let interest = Interest(rawValue: UInt16(entries[Int(byte)] >> 16))
        digits = interest.contains(.digit) ? digits + 1 : joinsGroups ? digits : 0
        return byte >= 0x80 || byte == UInt8(ascii: "%") || digits >= TextSurvey.shortestNumber
          || !interest.isDisjoint(with: .signs) && Sign.isWord(markup, at: index)
      }
    }
  }

  /// Of characters beyond the first plane: emoji, and rare ones that names may begin with.
  private func rare(_ code: UInt32) -> Interest {
    if 0x1F000...0x1FFFF ~= code { return .gap }
    return hasRoster && code.isHan ? .listed : []
  }
}

extension InterestTable {
  /// What does not depend on a roster.
  private static let common: [UInt32] = {
    var interests = (0...UInt16.max).map(numerals)
    let contexts = PersonContext.table
    for (code, simple) in SimplifiedForms.table.enumerated() {
      if contexts.mayBegin(with: UInt32(simple)) { interests[code].insert(.context) }
      if PersonSearch.mayBeSubject(UInt32(simple)) || PersonSearch.isTelltale(UInt32(simple))
        || PersonSearch.mayBeginCompound(UInt32(simple)) || PersonSearch.isSurnameAnywhere(UInt32(simple))
      {
        interests[code].insert(.subject)
      }
    }
    for (characters, interest) in signs {
      for scalar in characters.unicodeScalars { interests[Int(scalar.value)].insert(interest) }
    }
    return zip(interests, SimplifiedForms.table).map { UInt32($0.rawValue) << 16 | UInt32($1) }
  }()

  private static func entry(_ entry: UInt32, _ roster: Roster) -> UInt32 {
    roster.mayBegin(with: entry & 0xFFFF) ? entry | UInt32(Interest.listed.rawValue) << 16 : entry
  }

  private static let signs: [(String, Interest)] = [
    ("京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新滬蘇閩贛魯遼晉粵瓊貴雲陝寧", .plate),
    // The last characters of 安徽, 浙江 and the other names of provinces.
    ("徽江南北东西建州肃海林津庆疆古夏", .plate),
    ("村镇乡街路巷弄区家住组园栋幢楼", .address),
    ("@艾爱﹫aA邮", .email),
    ("快抖钉博频红飞卫尾码验qQwWvVaA", .account),
    ("微薇威信加泡vVwW", .wechat),
    ("扣叩抠企群球秋qQ", .qq),
    ("话座室线卫式机部拨", .telephone),
    ("号號证證", .pupilNumber),
    ("°度", .degrees),
    (CountWords.signs, .count),
    ("小男女姓某、。”“!?(:=,;|\t\n", .context),
  ]

  private static func numerals(_ code: UInt16) -> Interest {
    guard let scalar = Unicode.Scalar(code), let bytes = UTF8.encode(scalar) else { return [] }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3) { buffer -> Interest in
      let end = buffer.update(fromContentsOf: bytes)
      let bytes = UnsafeBufferPointer(rebasing: buffer[..<end])
      return switch DigitKind.classify(bytes, at: 0).kind {
      case .digit: .digit
      case .latin, .checkX: .latin
      case .separator, .lineBreak, .invisible, .mark: .gap
      // Of an escape that stands for nothing.
      case .other: code == 0x25 ? .gap : []
      }
    }
  }
}
