/// Reads on from a character at which an address may begin, and weighs what stands there.
struct AddressReader {
  private let bytes: [UInt8]
  private let start: Int
  private let letters: Letters

  /// - Parameter start: the place of 村, 镇, 家 or their like in a plain text.
  init(bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = start
    letters = Letters(in: bytes, from: start, limit: 20, gap: 6, crossesStops: false)
  }

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

  /// 大塘组, 老屋组: a group of villagers named after a place.
  private static func isNamedGroup(at offset: Int, in bytes: [UInt8]) -> Bool {
    placeEnds.contains { bytes[..<offset].suffix(3).elementsEqual($0) } && offset >= 6 && bytes[offset - 6] >= 0xE4
  }

  private static let others = ["大", "之"].map { Array($0.utf8) }
  private static let placeEnds = "塘屋湾庄边沟坪坡岗桥井洼坝坳冲圩郢埂寨岭".map { Array(String($0).utf8) }
  private static let numerals = "一二三四五六七八九十".map { Array(String($0).utf8) }
  private static let buildings = CodeSet("栋幢楼")
  private static let storeys = UInt16(0x697C)  // 楼
  private static let groupSign = UInt16(0x7EC4)  // 组
  private static let garden = UInt16(0x56ED)  // 园
  private static let gardens = ["花", "家", "佳", "庭"].map { Array($0.utf8) }

  private static let residenceSigns = CodeSet("家住在都址:")
  /// Between 家访 and the place: 家访了, 家访路线：先到, 家访第一站是.
  private static let visitSigns = CodeSet("家访了地点址路线对象先到去第一站1是:")
  private static let residenceBytes = ["住", "在", "都", "址", "访"].map { Array($0.utf8) }
  private static let documentSigns = CodeSet("文令线公开窗展台教通召前后起至晚上下早举")
  private static let streets = CodeSet("街路巷弄区")
  private static let streetsAndVillages = CodeSet("村街路巷弄区")

  /// The bytes of the part that leads to a home.
  func address() -> Range<Int>? {
    let isLabel = letters.codes.starts(with: "家访".utf16) || letters.codes.starts(with: "住址".utf16)
    let codes = letters.codes.prefix { !Self.stops.contains($0) || isLabel && $0 == 0x3A }
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
    if let end = group(codes) { return isOfOneHome ? end : nil }
    return lastHouse(codes).flatMap { isHamletByLaw || isNumberedFamily || isAtHome ? $0 : nil }
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
  private static let home = UInt16(0x5BB6)  // 家
  private static let live = UInt16(0x4F4F)  // 住
  private static let stops = CodeSet("。，、；：！？,;:!?〔〕《》月年")
  /// Behind a number; N户 counts families.
  private static let houses = CodeSet("号栋幢室弄")
  private static let towns = CodeSet("镇乡")
  private static let hamletSigns = "郢庄湾圩埂岗寨冲坝圈店堡埠台塘洼"
  private static let hamlets = CodeSet(hamletSigns)
  private static let groups = CodeSet("组队")
  private static let generic = CodeSet("小民村到个各几每作歌球舞乐疗愿援防卫鼓演讲")
  /// With these another place begins.
  private static let links = CodeSet("和与及跟")

  private static let homeWords = WordList(homeKin + ["家访", "家隔壁", "家对门", "家门", "送课", "走访", "村组", "一户", "老人", "住"])
  /// Words that stand beside the address of a school as well.
  private static let addressWords = WordList(["地址", "寄", "收件"])
  private static let institutions = WordList([
    "小学", "中学", "学校", "政府", "教育局", "医院", "卫生院", "派出所", "村委会", "图书馆", "法院", "邮局", "办公", "公司", "书店",
    "校址", "单位", "工会",
  ])
  private static let institutionWords = [
    "工作队", "小学", "中学", "学校", "幼儿园", "组织", "组长", "队长", "队伍", "组成", "村委会", "中心校", "中心", "少年宫", "村部", "书屋", "活动室",
    "会议室", "教室", "教学楼", "办公", "食堂", "礼堂",
  ]
  .map { Array($0.utf16) }

  /// The sentence around, as far as it is near; the name of the home (留守儿童之家) is no word of a child.
  private var sentence: Range<Int> {
    let before = max(0, start - 150)..<start
    let from = Self.sentenceEnds.lastEnd(in: bytes, before) ?? before.lowerBound
    let after = start..<min(bytes.count, start + 150)
    return from..<(Self.fullStop.firstStart(in: bytes, after) ?? after.upperBound)
  }

  private static let fullStop = WordList(["。"])
  private static let sentenceEnds = WordList(["。", "！", "？", "儿童之家"])

  private var isAtHome: Bool {
    Self.homeWords.isIn(bytes, sentence) || Self.addressWords.isIn(bytes, sentence) && !isPublic
  }

  private var isOfOneHome: Bool { isAtHome && !isSurvey }

  /// 走访了沟东组、沟西组共42户: many families are spoken of, and nobody in person.
  private var isSurvey: Bool {
    Self.surveyWords.isIn(bytes, sentence) && !Self.personalWords.isIn(bytes, sentence)
      && (hasManyFamilies || Self.severalGroups.isIn(bytes, sentence) && !Self.families.isIn(bytes, sentence))
  }

  /// 42户, 8户; not 1户.
  private var hasManyFamilies: Bool {
    let words = bytes[sentence].split(whereSeparator: { !Self.isDigit($0) })
    return words.contains { digits in
      bytes[digits.endIndex...].starts(with: "户".utf8)
        && (digits.count == 2 || digits.count == 1 && digits.first! >= 0x35)
    }
  }

  private static let surveyWords = WordList(["家访", "走访", "入户", "摸排"])
  private static let families = WordList(["户"])
  private static let severalGroups = WordList(["组、", "两组", "各组", "公里"])
  private static let personalWords = WordList(homeKin)
  private static let homeKin = [
    "家住", "住在", "住址", "住处", "租住", "现住", "居住", "现居", "住地", "户籍", "她家", "他家", "家庭", "家在", "家都在", "的家",
    "孩子", "学生", "同学", "留守", "监护", "照护", "祖父", "祖母", "爷爷", "奶奶", "外婆", "外公", "姥", "户主", "门牌", "爸", "妈", "父亲", "母亲", "陪读",
  ]

  private var isPublic: Bool { Self.institutions.isIn(bytes, sentence) && !Self.homeWords.isIn(bytes, sentence) }

  /// 3组7号: only where somebody's home is spoken of, and not 第3组 or 小组 of a class; and 大塘组.
  private func groupHouse(_ codes: ArraySlice<UInt16>) -> Int? {
    if Self.isNamedGroup(at: start, in: bytes) {
      return isOfOneHome && !beginsInstitution(codes) ? house(codes) ?? 0 : nil
    }
    let before = bytes[..<start].suffix(9)
    guard !Self.ordinals.isIn(Array(before), 0..<before.count), isStrictlyHome else { return nil }
    return house(codes)
  }

  private var isStrictlyHome: Bool { Self.strictHomeWords.isIn(bytes, sentence) }

  /// 3号楼2单元 and 5栋1-302, but not 3号楼201室 of a school.
  private func isOfHome(_ building: ArraySlice<UInt16>) -> Bool {
    !isOfSchool && (building[0] != Self.storeys || isStrictlyHome || building.contains(0x5143))
  }

  /// 2栋 of a dormitory.
  private var isOfSchool: Bool {
    let around = max(0, start - 45)..<min(bytes.count, start + 30)
    return Self.schoolBuildings.isIn(bytes, around)
  }

  private static let schoolBuildings = WordList(["宿舍", "教学", "学校", "小学", "中学", "校园", "实验楼", "综合楼", "办公", "公司", "医院"])

  private static let ordinals = WordList(["第", "小"])
  private static let strictHomeWords = WordList([
    "家住", "住在", "现住", "住外", "住爷", "住奶", "他家", "她家", "奶奶家", "爷爷家", "外婆家", "外公家", "家在", "的家", "住址",
    "租住", "家庭地址", "陪读",
  ])

  /// Up to the 号 or 室 behind a number; directly behind 镇 or 村, 18号 is a day.
  private func house(_ codes: ArraySlice<UInt16>) -> Int? {
    let unit = codes.indices.dropFirst().first { Self.houses.contains(codes[$0]) && codes[$0 - 1].isHouseDigit }
    guard let unit else { return codes[0] == 0x533A || codes[0] == Self.garden ? unitless(codes) : nil }
    let number = codes[..<unit].lastIndex { !$0.isHouseDigit } ?? 0
    guard !isInstitution(codes), !isPublic, !isDocument(codes, unit), !isDay(codes, number, unit) else { return nil }
    if isPlainly(codes, number, unit) { return unit }
    guard number > 0 || !Self.towns.contains(codes[0]) && isAtHome else { return nil }
    return isAtHome || isNamed(codes[1...max(1, number)]) ? unit : nil
  }

  /// 小区3号楼, 128号院 and 石桥村128号 are nothing but homes.
  private func isPlainly(_ codes: ArraySlice<UInt16>, _ number: Int, _ unit: Int) -> Bool {
    if isStorey(codes, unit) { return true }
    guard number == 0, codes[unit] == 0x53F7 else { return false }
    return codes.indices.contains(unit + 1) && codes[unit + 1] == 0x9662 && Self.streets.contains(codes[0])
      || codes[0] == 0x6751 && unit == 4 && !Self.villagesAtLarge.contains { bytes[..<start].ends(with: $0) }
  }

  private static let villagesAtLarge = ["全", "本", "各", "每", "个"].map { Array($0.utf8) }

  /// 号楼 where people live: of 小区 and 花园, or where somebody's home is spoken of.
  private func isStorey(_ codes: ArraySlice<UInt16>, _ unit: Int) -> Bool {
    guard codes.indices.contains(unit + 1), codes[unit] == 0x53F7, codes[unit + 1] == Self.storeys else { return false }
    let isEstate =
      codes[0] == Self.garden || codes[0] == 0x533A && Self.estates.contains { bytes[..<start].ends(with: $0) }
    return isEstate && !isOfSchool || isStrictlyHome
  }

  private static let estates = ["小", "社"].map { Array($0.utf8) }

  /// 小区6-2-302.
  private func unitless(_ codes: ArraySlice<UInt16>) -> Int? {
    let digits = codes.dropFirst().prefix { $0.isDigit }
    let isYear = digits.count == 4 && (digits.starts(with: "20".utf16) || digits.starts(with: "19".utf16))
    return digits.count >= 4 && !isYear && isAtHome && !isPublic ? digits.endIndex - 1 : nil
  }

  /// 村里18号 and 村25号家访 are days, 第1号 a number in a list, and a house has no five digits.
  private func isDay(_ codes: ArraySlice<UInt16>, _ number: Int, _ unit: Int) -> Bool {
    let isOrdinal = codes[number] == 0x7B2C && codes[unit] == 0x53F7
    let isFollowed =
      number == 0 && unit <= 3 && codes.indices.contains(unit + 1) && Self.deeds.contains(codes[unit + 1])
    return isOrdinal || unit - number > 5 || number == 1 && Self.insides.contains(codes[1]) || isFollowed
  }

  private static let insides = CodeSet("里上口头")
  /// What is done on a day.
  private static let deeds = CodeSet("家走去到送来办组老我全学班慰开")

  private func isDocument(_ codes: ArraySlice<UInt16>, _ unit: Int) -> Bool {
    guard codes.indices.contains(unit + 1) else { return false }
    return Self.documentSigns.contains(codes[unit + 1])
      || codes[unit + 1] == Self.storeys && codes[unit] == 0x53F7 && !isStorey(codes, unit)
  }

  /// What follows belongs to it, and must not be shown either: 6幢2单元302室.
  private func lastUnit(_ codes: ArraySlice<UInt16>, from end: Int) -> Int {
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
  private func isGroup(_ codes: ArraySlice<UInt16>, _ index: Int) -> Bool {
    Self.groups.contains(codes[index]) || codes[index] == 0x793E && codes[index - 1].isHouseDigit
  }

  /// 组, 队, or a hamlet, or a street: what bears a house's number.
  private func isNamed(_ codes: ArraySlice<UInt16>) -> Bool {
    codes.indices.contains {
      isGroup(letters.codes[...], $0) || Self.hamlets.contains(codes[$0]) || Self.streetsAndVillages.contains(codes[$0])
    } || Self.streets.contains(letters.codes[0])
  }

  /// Up to a group or a hamlet with a name or a number.
  private func group(_ codes: ArraySlice<UInt16>) -> Int? {
    guard letters.codes[0] == 0x6751 || letters.codes[0] == 0x9547 else { return nil }
    let codes = codes.prefix { !Self.links.contains($0) }
    let unit = codes.indices.prefix(8).dropFirst(2).first { index in
      let isUnit =
        isGroup(codes, index) || isHamlet(codes, index) && !isVillage(codes, index) && isOnOneLine(upTo: index)
      let isGeneric = Self.generic.contains(codes[index - 1]) && !codes[1..<index].contains { $0.isHouseDigit }
      return isUnit && !isGeneric && !codes[1..<index].contains(where: Self.counts.contains)
    }
    return unit.flatMap { beginsInstitution(codes[$0...]) || beginsInstitution(codes[($0 + 1)...]) ? nil : $0 }
  }

  /// A village, and in the next line 看灶台: no hamlet.
  private func isOnOneLine(upTo index: Int) -> Bool {
    !bytes[start..<letters.ranges[index].upperBound].contains(0x0A)
  }

  /// 张圩村 is a village, which is public.
  private func isVillage(_ codes: ArraySlice<UInt16>, _ index: Int) -> Bool {
    codes.indices.contains(index + 1) && codes[index + 1] == 0x6751
  }

  /// 12个组, 各村民组: groups are counted.
  private static let counts = CodeSet("个各每几共")

  /// 石桥村第三户
  private var isNumberedFamily: Bool { letters.codes.starts(with: "村第".utf16) }

  /// 自然村
  private var isHamletByLaw: Bool { bytes[..<start].ends(with: "自然".utf8) }

  /// 最后一家, 第二户.
  private func lastHouse(_ codes: ArraySlice<UInt16>) -> Int? {
    codes.indices.dropFirst(2).first { index in
      guard codes[index] == Self.home || codes[index] == 0x6237, codes[index - 1].isHouseDigit else { return false }
      let before = codes[..<index].last { !$0.isHouseDigit }
      let read = bytes[start..<letters.ranges[index].upperBound]
      return before.map { Self.lastOrNext.contains($0) } == true && !read.contains(0x0A)
    }
  }

  private static let lastOrNext = CodeSet("后第")

  private func isInstitution(_ codes: ArraySlice<UInt16>) -> Bool {
    codes.indices.contains { beginsInstitution(codes[$0...]) && !leadsToGroup(codes[$0...]) }
  }

  /// 村委会上湾组43号: the group of a village that its committee names.
  private func leadsToGroup(_ codes: ArraySlice<UInt16>) -> Bool {
    codes.starts(with: Self.committee) && codes.dropFirst(3).prefix(5).contains(where: Self.groups.contains)
  }

  private static let committee = Array("村委会".utf16)

  private func beginsInstitution(_ codes: ArraySlice<UInt16>) -> Bool {
    Self.institutionWords.contains { codes.starts(with: $0) }
  }

  /// 家住柳溪村, 住在大郢, 孩子家在陈小庄: a place with a name of its own.
  private func residence(_ codes: ArraySlice<UInt16>) -> Int? {
    let isVisit = codes.starts(with: "家访".utf16)
    let skipped = codes.prefix { (isVisit ? Self.visitSigns : Self.residenceSigns).contains($0) }
    let place = codes[skipped.endIndex...].prefix(12)
    if skipped.count >= 2, let end = neighbour(place) { return end }
    guard !isInstitution(codes), !isOfDormitory(codes) else { return nil }
    if let end = namedAfterFamily(place) ?? (isVisit ? nil : numberedGroup(place) ?? estate(place)) { return end }
    guard skipped.count >= 2, codes.count > skipped.count + 2, !isVisit else { return nil }
    return building(codes, behind: skipped.count)
      ?? place.indices.dropFirst(2).first { index in
        isHamlet(codes, index) || Self.hamletsAlone.contains(codes[index]) || isPasture(codes, index)
          || Self.groups.contains(codes[index]) && !Self.generic.contains(codes[index - 1])
          || codes[index] == 0x6751 && !Self.general.contains(codes[index - 1])
      }
  }

  /// 住在村东头水塔旁边那家, 家在村小学后面第三排.
  private func neighbour(_ place: ArraySlice<UInt16>) -> Int? {
    guard let first = place.first, Self.settlements.contains(first) else { return nil }
    return place.indices.dropFirst().first { index in
      let before = place[index - 1]
      return Self.thatHouse.contains([before, place[index]]) || before.isDigit && Self.rows.contains(place[index])
    }
  }

  private static let settlements = CodeSet("村镇街")
  private static let rows = CodeSet("排家")
  private static let thatHouse = ["那家", "那户", "楼上"].map { Array($0.utf16) }

  private func isOfDormitory(_ codes: ArraySlice<UInt16>) -> Bool {
    codes.indices.contains { codes[$0...].starts(with: "宿舍".utf16) }
  }

  /// 家住5号楼501室, 住在幸福里5栋.
  private func building(_ codes: ArraySlice<UInt16>, behind skipped: Int) -> Int? {
    codes.indices.dropFirst(skipped + 1).first { index in
      let isStorey = codes[index] == Self.storeys && codes[index - 1] == 0x53F7
      let isUnit = codes[index] == 0x5143 && codes[index - 1] == 0x5355
      return (isStorey || isUnit) && codes[index - 2].isHouseDigit
        || Self.flats.contains(codes[index]) && codes[index - 1].isHouseDigit
    }
  }

  private static let flats = CodeSet("栋幢室")

  /// 住石桥屯, 住在那桑屯.
  private func estate(_ place: ArraySlice<UInt16>) -> Int? {
    place.indices.dropFirst(2).first { Self.northernHamlets.contains(place[$0]) || isPasture(place, $0) }
  }

  private static let northernHamlets = CodeSet("屯郢")

  /// 嘎查
  private func isPasture(_ codes: ArraySlice<UInt16>, _ index: Int) -> Bool {
    codes[index] == 0x67E5 && codes[index - 1] == 0x560E
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
  private static let familyHamlets = CodeSet(hamletSigns.filter { !"店台".contains($0) } + "沟屯坪屋坡嘴营垸垅垄庙桥楼坳垭凹")
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
