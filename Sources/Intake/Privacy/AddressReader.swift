/// Reads on from a character at which an address may begin, and weighs what stands there.
struct AddressReader {
  private let bytes: [UInt8]
  private let start: Int
  private let letters: Letters

  /// - Parameter start: the place of 村, 镇, 家 or their like in a plain text.
  init(bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = start
    letters = Letters(in: bytes, from: start, limit: 16, gap: 6, crossesStops: false)
  }

  /// One look that spares most places the reading: 家长, 住校, 路队, 大家 and 家家户户 begin no address.
  static func mayBegin(at sign: Sign, in bytes: [UInt8]) -> Bool {
    let end = sign.offset + 3
    if sign.code == groupSign { return end < bytes.count && (0x30...0x39).contains(bytes[end]) }
    if sign.code == garden { return gardens.contains { bytes[..<sign.offset].suffix(3).elementsEqual($0) } }
    guard sign.code == home || sign.code == live else { return end < bytes.count }
    if bytes[..<sign.offset].suffix(3).elementsEqual("大".utf8) { return false }
    guard end + 2 < bytes.count, bytes[end] >= 0xE4 else { return end < bytes.count }
    return sign.code == live || residenceBytes.contains { bytes[end...].starts(with: $0) }
  }

  private static let groupSign = UInt16(0x7EC4)  // 组
  private static let garden = UInt16(0x56ED)  // 园
  private static let gardens = ["花", "家", "佳", "庭"].map { Array($0.utf8) }

  private static let residenceSigns = CodeSet("家住在都址:")
  /// Between 家访 and the place: 家访了, 家访路线：先到, 家访第一站是.
  private static let visitSigns = CodeSet("家访了地点址路线对象先到去第一站1是:")
  private static let residenceBytes = ["住", "在", "都", "址", "访"].map { Array($0.utf8) }
  private static let documentSigns = CodeSet("文令线楼公开窗展台教通召前后起至晚上下早举")
  private static let streets = CodeSet("街路巷弄区")
  private static let streetsAndVillages = CodeSet("村街路巷弄区")

  /// The bytes of the part that leads to a home.
  func address() -> Range<Int>? {
    let isVisit = letters.codes.starts(with: "家访".utf16)
    let codes = letters.codes.prefix { !Self.stops.contains($0) || isVisit && $0 == 0x3A }
    guard let sign = codes.first, codes.count >= 2 else { return nil }
    if sign == Self.groupSign, !isOfHome { return nil }
    let end: Int? =
      switch sign {
      case Self.home, Self.live: residence(codes)
      default: house(codes) ?? (group(codes) ?? lastHouse(codes)).flatMap { isAtHome ? $0 : nil }
      }
    return end.map { letters.ranges[0].lowerBound..<letters.ranges[lastUnit(codes, from: $0)].upperBound }
  }
}

extension AddressReader {
  private static let home = UInt16(0x5BB6)  // 家
  private static let live = UInt16(0x4F4F)  // 住
  private static let stops = CodeSet("。，、；：！？,;:!?〔〕《》月年")
  private static let houses = CodeSet("号户栋幢室弄")
  private static let towns = CodeSet("镇乡")
  private static let hamlets = CodeSet("郢庄湾圩埂岗寨冲坝圈店堡埠台塘洼")
  private static let groups = CodeSet("组队")
  private static let generic = CodeSet("小民村到")

  private static let homeWords = WordList([
    "家住", "住在", "住址", "住处", "租住", "现住", "居住", "现居", "住地", "户籍", "她家", "他家", "家庭",
    "家在", "家都在", "的家", "家访", "家门", "送课", "走访", "孩子", "学生", "同学", "留守", "监护", "照护", "祖父", "祖母",
    "爷爷", "奶奶", "外婆", "外公", "姥", "户主", "村组", "门牌", "爸", "妈", "父亲", "母亲", "一户", "老人", "住",
  ])
  /// Words that stand beside the address of a school as well.
  private static let addressWords = WordList(["地址", "寄", "收件"])
  private static let institutions = WordList([
    "小学", "中学", "学校", "政府", "教育局", "医院", "卫生院", "派出所", "村委会", "图书馆", "法院", "邮局", "办公", "公司", "书店",
    "校址", "单位", "工会",
  ])
  private static let institutionWords = [
    "小学", "中学", "学校", "幼儿园", "组织", "组长", "队长", "队伍", "组成", "村委会", "中心校", "中心", "少年宫",
  ]
  .map { Array($0.utf16) }

  /// The sentence around, as far as it is near.
  private var sentence: Range<Int> {
    let before = max(0, start - 150)..<start
    let from = Self.sentenceEnds.lastEnd(in: bytes, before) ?? before.lowerBound
    let after = start..<min(bytes.count, start + 150)
    return from..<(Self.fullStop.firstStart(in: bytes, after) ?? after.upperBound)
  }

  private static let sentenceEnds = WordList(["。", "！", "？"])
  private static let fullStop = WordList(["。"])

  private var isAtHome: Bool {
    Self.homeWords.isIn(bytes, sentence) || Self.addressWords.isIn(bytes, sentence) && !isPublic
  }

  private var isPublic: Bool { Self.institutions.isIn(bytes, sentence) && !Self.homeWords.isIn(bytes, sentence) }

  /// 3组7号: only where somebody's home is spoken of, and not 第3组 or 小组 of a class.
  private var isOfHome: Bool {
    let before = bytes[..<start].suffix(9)
    return !Self.ordinals.isIn(Array(before), 0..<before.count) && Self.strictHomeWords.isIn(bytes, sentence)
  }

  private static let ordinals = WordList(["第", "小"])
  private static let strictHomeWords = WordList([
    "家住", "住在", "现住", "住外", "住爷", "住奶", "他家", "她家", "奶奶家", "爷爷家", "外婆家", "外公家", "家在", "的家", "住址",
  ])

  /// Up to the 号 or 室 behind a number; directly behind 镇 or 村, 18号 is a day.
  private func house(_ codes: ArraySlice<UInt16>) -> Int? {
    let unit = codes.indices.dropFirst().first { Self.houses.contains(codes[$0]) && codes[$0 - 1].isHouseDigit }
    guard let unit else { return codes[0] == 0x533A || codes[0] == Self.garden ? unitless(codes) : nil }
    let number = codes[..<unit].lastIndex { !$0.isHouseDigit } ?? 0
    guard !isInstitution(codes), !isPublic, number > 0 || !Self.towns.contains(codes[0]) && isAtHome,
      !isDocument(codes, unit)
    else { return nil }
    if isDay(codes, number, unit) { return nil }
    return isAtHome || isNamed(codes[1...max(1, number)]) ? unit : nil
  }

  /// 小区6-2-302.
  private func unitless(_ codes: ArraySlice<UInt16>) -> Int? {
    let digits = codes.dropFirst().prefix { $0.isDigit }
    let isYear = digits.count == 4 && (digits.starts(with: "20".utf16) || digits.starts(with: "19".utf16))
    return digits.count >= 4 && !isYear && isAtHome && !isPublic ? digits.endIndex - 1 : nil
  }

  /// 村里18号 is a day, 第1号 a number in a list, and a house has no five digits.
  private func isDay(_ codes: ArraySlice<UInt16>, _ number: Int, _ unit: Int) -> Bool {
    let isOrdinal = codes[number] == 0x7B2C && codes[unit] == 0x53F7
    return isOrdinal || unit - number > 5 || number == 1 && Self.insides.contains(codes[1])
  }

  private static let insides = CodeSet("里上口头")

  private func isDocument(_ codes: ArraySlice<UInt16>, _ unit: Int) -> Bool {
    codes.indices.contains(unit + 1) && Self.documentSigns.contains(codes[unit + 1])
  }

  /// What follows belongs to it, and must not be shown either: 6幢2单元302室.
  private func lastUnit(_ codes: ArraySlice<UInt16>, from end: Int) -> Int {
    codes.indices.dropFirst().last { index in
      Self.houses.contains(codes[index]) && codes[index - 1].isHouseDigit || Self.groups.contains(codes[index])
        || Self.hamlets.contains(codes[index])
    }.map { max($0, end) } ?? end
  }

  /// 组, 队, or a hamlet, or a street: what bears a house's number.
  private func isNamed(_ codes: ArraySlice<UInt16>) -> Bool {
    codes.contains { Self.groups.contains($0) || Self.hamlets.contains($0) || Self.streetsAndVillages.contains($0) }
      || Self.streets.contains(letters.codes[0])
  }

  /// Up to a group or a hamlet with a name or a number.
  private func group(_ codes: ArraySlice<UInt16>) -> Int? {
    guard letters.codes[0] == 0x6751 || letters.codes[0] == 0x9547 else { return nil }
    let unit = codes.indices.prefix(8).dropFirst(2).first { index in
      let isUnit = Self.groups.contains(codes[index]) || isHamlet(codes, index)
      let isGeneric = Self.generic.contains(codes[index - 1]) && !codes[1..<index].contains { $0.isHouseDigit }
      return isUnit && !isGeneric
    }
    return unit.flatMap { beginsInstitution(codes[$0...]) || beginsInstitution(codes[($0 + 1)...]) ? nil : $0 }
  }

  /// 最后一家, 第二户.
  private func lastHouse(_ codes: ArraySlice<UInt16>) -> Int? {
    codes.indices.dropFirst(2).first { index in
      let isHouse = codes[index] == Self.home || codes[index] == 0x6237
      return isHouse && codes[index - 1].isDigit && Self.lastOrNext.contains(codes[index - 2])
    }
  }

  private static let lastOrNext = CodeSet("后第")

  private func isInstitution(_ codes: ArraySlice<UInt16>) -> Bool {
    codes.indices.contains { beginsInstitution(codes[$0...]) }
  }

  private func beginsInstitution(_ codes: ArraySlice<UInt16>) -> Bool {
    Self.institutionWords.contains { codes.starts(with: $0) }
  }

  /// 家住柳溪村, 住在大郢, 孩子家在陈小庄: a place with a name of its own.
  private func residence(_ codes: ArraySlice<UInt16>) -> Int? {
    let isVisit = codes.starts(with: "家访".utf16)
    let skipped = codes.prefix { (isVisit ? Self.visitSigns : Self.residenceSigns).contains($0) }
    let place = codes[skipped.endIndex...].prefix(10)
    guard !isInstitution(codes) else { return nil }
    if let end = namedAfterFamily(place) ?? (isVisit ? nil : numberedGroup(place)) { return end }
    guard skipped.count >= 2, codes.count > skipped.count + 2, !isVisit else { return nil }
    return place.indices.dropFirst(2).first { index in
      isHamlet(codes, index)
        || Self.groups.contains(codes[index]) && !Self.generic.contains(codes[index - 1])
        || codes[index] == 0x6751 && !Self.general.contains(codes[index - 1])
    }
  }

  /// 李家沟, 刘屯, 赵庄7号: a surname and a word for a hamlet, which is no ordinary word.
  private func namedAfterFamily(_ place: ArraySlice<UInt16>) -> Int? {
    let lexicon = NameLexicon.shared
    guard let surname = place.first.map(UInt32.init), lexicon.traits(surname).contains(.surname), place.count >= 2
    else {
      return nil
    }
    let second = place[place.startIndex + 1]
    let hasLink = place.count > 2 && Self.familyLinks.contains(second)
    let end = place.startIndex + (hasLink ? 2 : 1)
    let isPlain = !lexicon.traits(surname).contains(.ambiguous) || Self.hamletsAlone.contains(second)
    let isOrdinary = !hasLink && (lexicon.isOrdinary(surname, UInt32(second)) && surname != Self.horse || !isPlain)
    guard Self.familyHamlets.contains(place[end]), !isOrdinary else { return nil }
    return place.indices.contains(end + 1) && Self.longerPlaces.contains(place[end + 1]) ? nil : end
  }

  /// 马庄 is in the dictionary.
  private static let horse: UInt32 = 0x9A6C
  /// These are hamlets whatever stands before them.
  private static let hamletsAlone = CodeSet("庄郢圩屯沟岗坳")
  private static let familyLinks = CodeSet("家大小老新前后上下")
  private static let familyHamlets = CodeSet("郢庄湾圩埂岗寨冲坝圈堡埠塘洼沟屯坪屋坡嘴营垸垅垄庙桥楼坳垭凹")
  /// 屋子, 桥头, 庙会, 楼上.
  private static let longerPlaces = CodeSet("子里头会上下面边学")

  /// 家在二组, 他家住5组11号; not the 组 of a dormitory.
  private func numberedGroup(_ place: ArraySlice<UInt16>) -> Int? {
    let digits = place.prefix { $0.isHouseDigit }
    guard (1...2).contains(digits.count), digits.endIndex < place.endIndex, Self.groups.contains(place[digits.endIndex])
    else { return nil }
    let next = digits.endIndex + 1
    return place.indices.contains(next) && Self.otherGroups.contains(place[next]) ? nil : digits.endIndex
  }

  /// 组宿舍, 组教师, 组长, 组织, 组员.
  private static let otherGroups = CodeSet("宿教长织员")

  /// 小店, but not 酒店.
  private func isHamlet(_ codes: ArraySlice<UInt16>, _ index: Int) -> Bool {
    Self.hamlets.contains(codes[index]) && !(codes[index] == 0x5E97 && Self.kindsOfShops.contains(codes[index - 1]))
  }

  private static let kindsOfShops = CodeSet("酒饭商书旅药花网本分门家么")

  /// 农村, 同一个村: any village.
  private static let general = CodeSet("农乡山个本邻同全各老这那外哪到进出离1")
}

extension UInt16 {
  /// Digits, 十, and the letters of a door.
  fileprivate var isHouseDigit: Bool { isDigit || self == 0x5341 || self == 0x767E }
}
