import Diagnostics

/// A number plate: the sign of a province, a letter, and five or six letters and digits, at least three of them digits.
///
/// The province may be written in traditional characters or in full (安徽N…). The last may be 学, 警, 领, 港, 澳, 挂, 使 or 试 instead; plates of six are those of new energy. Separators, brackets and line
/// ends between do not matter, nor do small letters; behind 车牌 or 车号 neither do words (皖字头，N区，…).
/// Not matched: filing numbers (皖ICP备…), a plate behind which letters or digits go on, plates of the forces.
/// Source: GA 36—2018.
///
/// 中文：
/// 车牌号：省份简称（繁体、全称也算）、一个字母，加 5 位或 6 位字母和数字。
///
/// - 为什么：从车牌能查到车主，也能守在路上等那辆车。
/// - 法律：《个人信息保护法》第二十五、二十八条（行踪轨迹是敏感个人信息）。
/// - 例子：“接孩子的车 皖A*****”。
/// - 怎么改：删去，写“校车”“一辆面包车”。
/// - 不算：备案号（皖ICP备…）。
struct NumberPlate: PrivacyRule {
  static let id = "number-plate"
  static let basis = Basis.signs

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    let bytes = text.folded.bytes
    return text.signs(.plate).compactMap { sign in
      (Self.plate(at: sign.offset, in: bytes) ?? Self.told(at: sign.offset, in: bytes)).map {
        PrivacyMatch(range: text.folded.originalRange($0))
      }
    }
  }

  let message = Wording(en: "a number plate", zh: "这里有车牌号")
  let hint = Wording(en: "take it out", zh: "请删去")
}

extension NumberPlate {
  private static let lastSigns = CodeSet("学警领港澳挂使试")

  private static func plate(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
    // Most provinces' signs stand in ordinary words.
    guard start + 3 < bytes.count, bytes[start + 3] < 0xE4 else { return nil }
    let letters = Letters(in: bytes, from: start, limit: 9, gap: 4)
    guard letters.codes.count >= 7, isOffice(letters.codes[1]),
      let first = provinceStart(letters.codes[0], at: start, in: bytes)
    else { return nil }
    let serial = serial(in: letters)
    let isMarked = letters.codes.count > serial.endIndex && lastSigns.contains(letters.codes[serial.endIndex])
    let count = serial.count + (isMarked ? 1 : 0)
    guard (5...6).contains(count), serial.count(where: \.isDigit) >= 3 else { return nil }
    return first..<letters.ranges[1 + count].upperBound
  }

  /// 车牌是皖字头，N区，12905: words stand between, and nothing else.
  private static func told(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard start + 3 < bytes.count, bytes[start + 3] >= 0xE3 || bytes[start + 3] == UInt8(ascii: ","),
      words.isIn(bytes, max(0, start - 60)..<start)
    else { return nil }
    let office = behindWords(start + 3, upTo: 36, in: bytes)
    let serial = behindWords(office + 1, upTo: 18, in: bytes)
    guard serial > office + 1, serial < bytes.count, isOffice(UInt16(bytes[office] | 0x20)) else { return nil }
    let length = bytes[serial...].prefix(while: \.isLatinOrDigit).count
    let digits = bytes[serial..<(serial + length)].count { !$0.isLatin }
    return (5...6).contains(length) && digits >= 3 ? start..<(serial + length) : nil
  }

  private static let words = WordList(["车牌", "车号", "牌照", "牌号"])

  /// The first letter, digit or line end, or the end of a sentence.
  private static func behindWords(_ start: Int, upTo most: Int, in bytes: [UInt8]) -> Int {
    let end = min(bytes.count, start + most)
    return bytes[min(start, end)..<end].firstIndex { $0.isLatinOrDigit || $0 == 0x0A } ?? end
  }

  /// Where the province begins: at the sign, or with the name that ends with it, 安徽N12905.
  private static func provinceStart(_ code: UInt16, at start: Int, in bytes: [UInt8]) -> Int? {
    guard lastOfNames.contains(code) else { return start }
    let before = bytes[..<start].suffix(6) + bytes[start..<(start + 3)]
    return names.first { before.suffix($0.count).elementsEqual($0) }.map { start + 3 - $0.count }
  }

  private static let names =
    "安徽 浙江 黑龙江 河南 湖南 云南 海南 河北 湖北 山东 广东 山西 陕西 广西 江西 西藏 福建 贵州 甘肃 青海 上海 吉林 天津 重庆 新疆 内蒙古 宁夏".words
    .map { Array($0.utf8) }
  private static let lastOfNames = CodeSet("徽江南北东西建州肃海林庆疆古夏")

  /// What stands behind a gap after five signs is something else: the ending of a file, the next line.
  private static func serial(in letters: Letters) -> ArraySlice<UInt16> {
    let end = letters.codes.indices.dropFirst(2).first { index in
      let isParted = letters.ranges[index].lowerBound > letters.ranges[index - 1].upperBound
      return !letters.codes[index].isLatinOrDigit || index >= 7 && isParted
    }
    return letters.codes[2..<(end ?? letters.codes.endIndex)]
  }

  /// The letter of the office: neither I nor O.
  private static func isOffice(_ code: UInt16) -> Bool {
    code.isLatinOrDigit && !code.isDigit && code != 0x69 && code != 0x6F
  }
}
