/// Behind 家住, 住在 and 家访: a place with a name of its own.
extension AddressReader {
  /// 家住柳溪村, 住在大郢, 孩子家在陈小庄: a place with a name of its own.
  func residence(_ codes: ArraySlice<UInt16>) -> Int? {
    let isVisit = codes.starts(with: "家访".utf16)
    let skipped = codes.prefix { (isVisit ? Self.visitSigns : Self.residenceSigns).contains($0) }
    let place = codes[skipped.endIndex...].prefix(12)
    if skipped.count >= 2, let end = neighbour(place) ?? rowHouse(codes[skipped.endIndex...]) { return end }
    guard !isInstitution(codes), !isOfDormitory(codes) else { return nil }
    if let end = namedAfterFamily(place) ?? (isVisit ? nil : numberedGroup(place) ?? estate(place)) { return end }
    guard skipped.count >= 2 || isOfChild, codes.count > skipped.count + 2, !isVisit else { return nil }
    return building(codes, behind: skipped.count)
      ?? place.indices.dropFirst(2).first { index in
        isHamlet(codes, index) || Self.hamletsAlone.contains(codes[index]) || isPasture(codes, index)
          || Self.groups.contains(codes[index]) && !Self.generic.contains(codes[index - 1])
          || codes[index] == 0x6751 && !Self.general.contains(codes[index - 1])
      }
  }

  /// 住在村东头水塔旁边那家, 家在村小学后面第三排.
  func neighbour(_ place: ArraySlice<UInt16>) -> Int? {
    guard let first = place.first, Self.settlements.contains(first) else { return nil }
    return place.indices.dropFirst().first { index in
      let before = place[index - 1]
      return Self.thatHouse.contains([before, place[index]]) || before.isDigit && Self.rows.contains(place[index])
    }
  }

  /// 住在供销社家属院5排3号, whatever stands near it.
  private func rowHouse(_ place: ArraySlice<UInt16>) -> Int? {
    guard !isOfDormitory(place) else { return nil }
    return place.indices.dropFirst(3).first { index in
      place[index] == 0x53F7 && place[index - 1].isHouseDigit && place[index - 2] == Self.row
        && place[index - 3].isHouseDigit
    }
  }

  /// 该生住, 她住: somebody lives there.
  private var isOfChild: Bool { Self.dwellers.contains { bytes[..<start].ends(with: $0) } }

  private static let dwellers = "生她他".map { Array(String($0).utf8) }

  private static let settlements = CodeSet("村镇街")
  private static let rows = CodeSet("排家")
  private static let thatHouse = ["那家", "那户", "楼上"].map { Array($0.utf16) }

  func isOfDormitory(_ codes: ArraySlice<UInt16>) -> Bool {
    codes.indices.contains { codes[$0...].starts(with: "宿舍".utf16) }
  }

  /// 家住5号楼501室, 住在幸福里5栋.
  func building(_ codes: ArraySlice<UInt16>, behind skipped: Int) -> Int? {
    codes.indices.dropFirst(skipped + 1).first { index in
      let isStorey = codes[index] == Self.storeys && codes[index - 1] == 0x53F7
      let isUnit = codes[index] == 0x5143 && codes[index - 1] == 0x5355
      let isDoor = codes[index] == 0x53F7 && codes[..<index].contains(Self.row)
      return (isStorey || isUnit) && codes[index - 2].isHouseDigit
        || isDoor && codes[index - 1].isHouseDigit || Self.flats.contains(codes[index]) && codes[index - 1].isHouseDigit
    }
  }

  /// 三排二号
  private static let row = UInt16(0x6392)
  private static let flats = CodeSet("栋幢室")

  /// 住石桥屯, 住在那桑屯.
  func estate(_ place: ArraySlice<UInt16>) -> Int? {
    place.indices.dropFirst(2).first { Self.northernHamlets.contains(place[$0]) || isPasture(place, $0) }
  }

  private static let northernHamlets = CodeSet("屯郢")

  /// 嘎查
  func isPasture(_ codes: ArraySlice<UInt16>, _ index: Int) -> Bool {
    codes[index] == 0x67E5 && codes[index - 1] == 0x560E
  }

  /// 李家沟, 刘屯, 赵庄7号: a surname and a word for a hamlet, which is no ordinary word.
  func namedAfterFamily(_ place: ArraySlice<UInt16>) -> Int? {
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
  func numberedGroup(_ place: ArraySlice<UInt16>) -> Int? {
    let digits = place.prefix { $0.isHouseDigit }
    guard (1...2).contains(digits.count), digits.endIndex < place.endIndex, Self.groups.contains(place[digits.endIndex])
    else { return nil }
    let next = digits.endIndex + 1
    return place.indices.contains(next) && Self.otherGroups.contains(place[next]) ? nil : digits.endIndex
  }

  private static let otherGroups = CodeSet("宿教长织员")

  /// 小店, but not 酒店.
  func isHamlet(_ codes: ArraySlice<UInt16>, _ index: Int) -> Bool {
    Self.hamlets.contains(codes[index]) && !(codes[index] == 0x5E97 && Self.kindsOfShops.contains(codes[index - 1]))
  }

  private static let kindsOfShops = CodeSet("酒饭商书旅药花网本分门家么")

  /// 农村, 同一个村: any village.
  private static let general = CodeSet("农乡山个本邻同全各老这那外哪到进出离1")

  private static let residenceSigns = CodeSet("家住在都址:")
  /// Between 家访 and the place: 家访了, 家访路线：先到, 家访第一站是.
  private static let visitSigns = CodeSet("家访了地点址路线对象先到去第一站1是:")
}
