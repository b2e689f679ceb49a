/// Reads on from a character at which an address may begin, and weighs what stands there.
struct AddressReader {
  let bytes: [UInt8]
  let start: Int
  let letters: Letters
  let sentence: AddressSentence

  /// - Parameter start: the place of 村, 镇, 家 or their like in a plain text.
  init(bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = start
    letters = Letters(in: bytes, from: start, limit: 20, gap: 6, crossesStops: false)
    sentence = AddressSentence(bytes: bytes, start: start)
  }

  /// The bytes of the part that leads to a home.
  func address() -> Range<Int>? {
    let isLabel = letters.codes.starts(with: "家访".utf16) || letters.codes.starts(with: "住址".utf16)
    let codes = letters.codes.prefix { !Self.stops.contains($0) || isLabel && Self.joints.contains($0) }
    guard let sign = codes.first, codes.count >= 2 || sign == Self.groupSign else { return nil }
    let end: Int? =
      switch sign {
      case Self.groupSign: groupHouse(codes)
      case _ where Self.buildings.contains(sign): isOfHome(codes) ? 0 : nil
      case Self.home, Self.live: residence(codes)
      default: house(codes) ?? villagers(codes)
      }
    return end.map { beginning..<letters.ranges[lastUnit(codes, from: $0)].upperBound }
  }

  /// A group, a hamlet or the last house, where a home or a child is spoken of; that is looked for last, since it takes longest.
  private func villagers(_ codes: ArraySlice<UInt16>) -> Int? {
    if let end = group(codes) { return sentence.isOfOneHome ? end : nil }
    return lastHouse(codes).flatMap { isHamletByLaw || isNumberedFamily || sentence.isAtHome ? $0 : nil }
  }

  /// The number or the name before 组, 栋 and 号楼 belongs to it.
  private var beginning: Int {
    guard let sign = letters.codes.first, sign == Self.groupSign || Self.buildings.contains(sign) else {
      return letters.ranges[0].lowerBound
    }
    var begin = start
    while begin > 0, start - begin < 6, bytes[begin - 1] != 0x0A { begin -= 1 }
    while begin < start, bytes[begin] & 0xC0 == 0x80 { begin += 1 }
    return begin
  }
}

extension AddressReader {
  static let buildings = CodeSet("栋幢楼")
  static let storeys = UInt16(0x697C)  // 楼
  static let groupSign = UInt16(0x7EC4)  // 组
  static let garden = UInt16(0x56ED)  // 园
  static let home = UInt16(0x5BB6)  // 家
  static let live = UInt16(0x4F4F)  // 住
  /// Between a label and what it labels, or the cells of a row.
  private static let joints = CodeSet(":,")
  static let stops = CodeSet("。，、；：！？,;:!?〔〕《》月年")
  /// Behind a number; N户 counts families.
  static let houses = CodeSet("号栋幢室弄")
  static let towns = CodeSet("镇乡")
  static let hamletSigns = "郢庄湾圩埂岗寨冲坝圈店堡埠台塘洼"
  static let hamlets = CodeSet(hamletSigns)
  static let groups = CodeSet("组队")
  static let generic = CodeSet("小民村到个各几每作歌球舞乐疗愿援防卫鼓演讲")
  /// With these another place begins.
  static let links = CodeSet("和与及跟")
}

extension UInt16 {
  /// Digits, 十, and the letters of a door.
  var isHouseDigit: Bool { isDigit || self == 0x5341 || self == 0x767E }
}
