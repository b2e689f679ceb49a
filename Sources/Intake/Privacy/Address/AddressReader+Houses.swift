/// Numbers of houses, and of those of a group.
extension AddressReader {
  /// 3组7号: only where somebody's home is spoken of, and not 第3组 or 小组 of a class; and 大塘组.
  func groupHouse(_ codes: ArraySlice<UInt16>) -> Int? {
    if Self.isNamedGroup(at: start, in: bytes) {
      if beginsInstitution(codes) { return nil }
      return sentence.isOfOneHome ? house(codes) ?? 0 : door(codes)
    }
    let before = bytes[..<start].suffix(9)
    guard !Self.ordinals.isIn(Array(before), 0..<before.count), sentence.isStrictlyHome else { return nil }
    return house(codes)
  }

  /// 3号楼2单元 and 5栋1-302, but not 3号楼201室 of a school.
  func isOfHome(_ building: ArraySlice<UInt16>) -> Bool {
    !sentence.isOfSchool && (building[0] != Self.storeys || sentence.isStrictlyHome || building.contains(0x5143))
  }
  private static let ordinals = WordList(["第", "小"])

  /// 王家庄三组8号 is a home wherever it stands.
  private func door(_ codes: ArraySlice<UInt16>) -> Int? {
    let number = codes.dropFirst().prefix(4).prefix { $0.isHouseDigit }
    let unit = number.endIndex
    guard !number.isEmpty, unit < codes.endIndex, codes[unit] == 0x53F7, !isDocument(codes, unit) else { return nil }
    return unit
  }

  /// Up to the 号 or 室 behind a number; directly behind 镇 or 村, 18号 is a day.
  func house(_ codes: ArraySlice<UInt16>) -> Int? {
    let unit = codes.indices.dropFirst().first { Self.houses.contains(codes[$0]) && codes[$0 - 1].isHouseDigit }
    guard let unit else { return codes[0] == 0x533A || codes[0] == Self.garden ? unitless(codes) : nil }
    let number = codes[..<unit].lastIndex { !$0.isHouseDigit } ?? 0
    guard !isInstitution(codes), !sentence.isPublic, !isDocument(codes, unit), !isDay(codes, number, unit) else {
      return nil
    }
    if isPlainly(codes, number, unit) { return unit }
    guard number > 0 || !Self.towns.contains(codes[0]) && sentence.isAtHome else { return nil }
    return sentence.isAtHome || isNamed(codes[1...max(1, number)]) ? unit : nil
  }

  /// 小区3号楼, 128号院 and 石桥村128号 are nothing but homes.
  func isPlainly(_ codes: ArraySlice<UInt16>, _ number: Int, _ unit: Int) -> Bool {
    if isStorey(codes, unit) { return true }
    guard number == 0, codes[unit] == 0x53F7 else { return false }
    return codes.indices.contains(unit + 1) && codes[unit + 1] == 0x9662 && Self.streets.contains(codes[0])
      || codes[0] == 0x6751 && unit == 4 && !Self.villagesAtLarge.contains { bytes[..<start].ends(with: $0) }
  }

  private static let villagesAtLarge = ["全", "本", "各", "每", "个"].map { Array($0.utf8) }

  /// 号楼 where people live: of 小区 and 花园, or where somebody's home is spoken of.
  func isStorey(_ codes: ArraySlice<UInt16>, _ unit: Int) -> Bool {
    guard codes.indices.contains(unit + 1), codes[unit] == 0x53F7, codes[unit + 1] == Self.storeys else { return false }
    let isEstate =
      codes[0] == Self.garden || codes[0] == 0x533A && Self.estates.contains { bytes[..<start].ends(with: $0) }
    return isEstate && !sentence.isOfSchool || sentence.isStrictlyHome
  }

  private static let estates = ["小", "社"].map { Array($0.utf8) }

  /// 小区6-2-302.
  func unitless(_ codes: ArraySlice<UInt16>) -> Int? {
    let digits = codes.dropFirst().prefix { $0.isDigit }
    let isYear = digits.count == 4 && (digits.starts(with: "20".utf16) || digits.starts(with: "19".utf16))
    return digits.count >= 4 && !isYear && sentence.isAtHome && !sentence.isPublic ? digits.endIndex - 1 : nil
  }

  /// 村里18号 and 村25号家访 are days, 第1号 a number in a list, and a house has no five digits.
  func isDay(_ codes: ArraySlice<UInt16>, _ number: Int, _ unit: Int) -> Bool {
    let isOrdinal = codes[number] == 0x7B2C && codes[unit] == 0x53F7
    let isFollowed =
      number == 0 && unit <= 3 && codes.indices.contains(unit + 1) && Self.deeds.contains(codes[unit + 1])
    return isOrdinal || unit - number > 5 || number == 1 && Self.insides.contains(codes[1]) || isFollowed
  }

  private static let insides = CodeSet("里上口头")
  /// What is done on a day.
  private static let deeds = CodeSet("家走去到送来办组老我全学班慰开")

  func isDocument(_ codes: ArraySlice<UInt16>, _ unit: Int) -> Bool {
    guard codes.indices.contains(unit + 1) else { return false }
    return Self.documentSigns.contains(codes[unit + 1])
      || codes[unit + 1] == Self.storeys && codes[unit] == 0x53F7 && !isStorey(codes, unit)
        && !codes[(unit + 2)...].starts(with: [0x4E0A])  // 楼上
  }
  private static let documentSigns = CodeSet("文令线车桌床机公开窗展台教通召前后起至晚上下早举")
  private static let streets = CodeSet("街路巷弄区")
  private static let streetsAndVillages = CodeSet("村街路巷弄区")

  /// What follows belongs to it, and must not be shown either: 6幢2单元302室.
  func lastUnit(_ codes: ArraySlice<UInt16>, from end: Int) -> Int {
    let last = codes.indices.dropFirst().last { index in
      let before = codes[index - 1]
      return Self.houses.contains(codes[index]) && before.isHouseDigit || isGroup(codes, index)
        || Self.hamlets.contains(codes[index]) || codes[index] == Self.storeys && before == 0x53F7
        || codes[index] == 0x5143 && before == 0x5355
    }
    let unit = last.map { max($0, end) } ?? end
    return unit + codes.dropFirst(unit + 1).prefix { $0.isDigit }.count
  }

  /// 三社 is a group too; 供销社 is none.
  func isGroup(_ codes: ArraySlice<UInt16>, _ index: Int) -> Bool {
    Self.groups.contains(codes[index]) || codes[index] == 0x793E && codes[index - 1].isHouseDigit
  }

  /// 组, 队, or a hamlet, or a street: what bears a house's number.
  func isNamed(_ codes: ArraySlice<UInt16>) -> Bool {
    codes.indices.contains {
      isGroup(letters.codes[...], $0) || Self.hamlets.contains(codes[$0]) || Self.streetsAndVillages.contains(codes[$0])
    } || Self.streets.contains(letters.codes[0])
  }
}
