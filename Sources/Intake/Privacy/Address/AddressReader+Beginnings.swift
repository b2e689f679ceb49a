/// Where an address may begin.
extension AddressReader {
  /// One look that spares most places the reading: 家长, 住校, 路队, 大家 and 家家户户 begin no address.
  static func mayBegin(at sign: Sign, in bytes: [UInt8]) -> Bool {
    let end = sign.offset + 3
    if buildings.contains(sign.code) { return isBuilding(sign, in: bytes) }
    if sign.code == groupSign {
      return end < bytes.count && (0x30...0x39).contains(bytes[end]) || isNamedGroup(at: sign.offset, in: bytes)
    }
    if sign.code == garden { return gardens.contains { bytes[..<sign.offset].suffix(3).elementsEqual($0) } }
    guard sign.code == home || sign.code == live else { return end < bytes.count }
    // 大家, 留守儿童之家
    if others.contains(where: { bytes[..<sign.offset].suffix(3).elementsEqual($0) }) { return false }
    guard end + 2 < bytes.count, bytes[end] >= 0xE4 else { return end < bytes.count }
    return sign.code == live || residenceBytes.contains { bytes[end...].starts(with: $0) }
  }

  /// 5栋1-302, 3号楼2单元: between two numbers.
  private static func isBuilding(_ sign: Sign, in bytes: [UInt8]) -> Bool {
    let before = bytes[..<sign.offset]
    let number = sign.code == storeys ? before.dropLast(3) : before
    guard sign.code != storeys || before.ends(with: "号".utf8),
      number.last.map(isDigit) ?? false || numerals.contains(where: number.ends)
    else { return false }
    let behind = bytes[(sign.offset + 3)...].prefix(3)
    return behind.first.map(isDigit) ?? false || numerals.contains(where: behind.elementsEqual)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// 大塘组, 老屋组, 王家庄三组, 柳树湾村民组: a group of villagers named after a place.
  static func isNamedGroup(at offset: Int, in bytes: [UInt8]) -> Bool {
    let name = bytes[..<endOfName(beforeGroup: offset, in: bytes)]
    let ends = name.endIndex == offset ? placeEnds : hamletEnds
    return endsInPlace(name, ends)
  }

  /// 王家庄, before 东头, 12号 or nothing: where a visit to a home led.
  static func endsInHamlet(before offset: Int, in bytes: [UInt8]) -> Bool {
    var name = bytes[..<offset]
    if let part = parts.first(where: name.ends) {
      name = name.dropLast(part.count)
    } else if name.ends(with: "号".utf8) {
      name = bytes[..<endOfName(beforeGroup: offset - 3, in: bytes)]
      if name.endIndex == offset - 3 { return false }
    }
    return endsInPlace(name, hamletEnds)
  }

  private static func endsInPlace(_ name: ArraySlice<UInt8>, _ ends: [[UInt8]]) -> Bool {
    ends.contains { name.suffix(3).elementsEqual($0) } && name.count >= 6 && name[name.endIndex - 6] >= 0xE4
  }

  /// Without the number or the 村民 that stands behind the name.
  private static func endOfName(beforeGroup offset: Int, in bytes: [UInt8]) -> Int {
    if let word = villagers.first(where: bytes[..<offset].ends) { return offset - word.count }
    var end = offset
    while offset - end < 6, let digit = digits.first(where: bytes[..<end].ends) { end -= digit.count }
    return end
  }

  /// Of 庄 and the like, 边 and 桥 may be any.
  private static let hamletEnds = "庄湾郢圩埂岗寨冲坝坪屯沟坳堡垸塘洼岭".map { Array(String($0).utf8) }
  private static let parts = ["东头", "西头", "南头", "北头"].map { Array($0.utf8) }
  private static let villagers = ["村民小", "村民"].map { Array($0.utf8) }
  private static let digits = numerals + "0123456789".map { Array(String($0).utf8) }
  private static let others = ["大", "之"].map { Array($0.utf8) }
  private static let placeEnds = "塘屋湾庄边沟坪坡岗桥井洼坝坳冲圩郢埂寨岭".map { Array(String($0).utf8) }
  private static let numerals = "一二三四五六七八九十".map { Array(String($0).utf8) }
  private static let gardens = ["花", "家", "佳", "庭"].map { Array($0.utf8) }
  private static let residenceBytes = ["住", "在", "都", "址", "访"].map { Array($0.utf8) }
}
