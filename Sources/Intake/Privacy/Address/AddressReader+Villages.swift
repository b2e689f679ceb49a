/// Groups of villagers, hamlets and last houses; and the institutions that are none.
extension AddressReader {
  /// Up to a group or a hamlet with a name or a number.
  func group(_ codes: ArraySlice<UInt16>) -> Int? {
    guard letters.codes[0] == 0x6751 || letters.codes[0] == 0x9547 else { return nil }
    let codes = codes.prefix { !Self.links.contains($0) }
    let unit = codes.indices.prefix(8).dropFirst(2).first { index in
      let isUnit =
        isGroup(codes, index) || isHamlet(codes, index) && !isVillage(codes, index) && isOnOneLine(upTo: index)
      let isGeneric =
        Self.generic.contains(codes[index - 1]) && !codes[1..<index].contains { $0.isHouseDigit }
        || codes[index - 2] == 0x7684 && Self.kindsOfPonds.contains(codes[index - 1])
      return isUnit && !isGeneric && !codes[1..<index].contains(where: Self.counts.contains)
    }
    return unit.flatMap { beginsInstitution(codes[$0...]) || beginsInstitution(codes[($0 + 1)...]) ? nil : $0 }
  }

  /// 村里的水塘
  private static let kindsOfPonds = CodeSet("水鱼荷土石堤大小")

  /// A village, and in the next line 看灶台: no hamlet.
  func isOnOneLine(upTo index: Int) -> Bool {
    !bytes[start..<letters.ranges[index].upperBound].contains(0x0A)
  }

  /// 张圩村 is a village, which is public.
  func isVillage(_ codes: ArraySlice<UInt16>, _ index: Int) -> Bool {
    codes.indices.contains(index + 1) && codes[index + 1] == 0x6751
  }

  /// 12个组, 各村民组: groups are counted.
  private static let counts = CodeSet("个各每几共")

  /// 石桥村第三户
  var isNumberedFamily: Bool { letters.codes.starts(with: "村第".utf16) }

  /// 自然村
  var isHamletByLaw: Bool { bytes[..<start].ends(with: "自然".utf8) }

  /// 最后一家, 第二户.
  func lastHouse(_ codes: ArraySlice<UInt16>) -> Int? {
    codes.indices.dropFirst(2).first { index in
      guard codes[index] == Self.home || codes[index] == 0x6237, codes[index - 1].isHouseDigit else { return false }
      let before = codes[..<index].last { !$0.isHouseDigit }
      let read = bytes[start..<letters.ranges[index].upperBound]
      return before.map { Self.lastOrNext.contains($0) } == true && !read.contains(0x0A)
    }
  }

  private static let lastOrNext = CodeSet("后第")

  func isInstitution(_ codes: ArraySlice<UInt16>) -> Bool {
    codes.indices.contains { beginsInstitution(codes[$0...]) && !leadsToGroup(codes[$0...]) }
  }

  /// 村委会上湾组43号: the group of a village that its committee names.
  func leadsToGroup(_ codes: ArraySlice<UInt16>) -> Bool {
    codes.starts(with: Self.committee) && codes.dropFirst(3).prefix(5).contains(where: Self.groups.contains)
  }

  private static let committee = Array("村委会".utf16)

  func beginsInstitution(_ codes: ArraySlice<UInt16>) -> Bool {
    Self.institutionWords.contains { codes.starts(with: $0) }
  }
  private static let institutionWords = [
    "工作队", "小学", "中学", "学校", "幼儿园", "组织", "组长", "队长", "队伍", "组成", "村委会", "中心校", "中心", "少年宫", "村部", "书屋", "活动室",
    "会议室", "教室", "教学楼", "办公", "食堂", "礼堂",
  ]
  .map { Array($0.utf16) }
}
