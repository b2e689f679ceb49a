import Diagnostics

/// A place on the map: two decimals of at least three places in China's range, or degrees with minutes and seconds.
///
/// One decimal lies between 73 and 136, the other between 3 and 54, at most 40 bytes apart, and near them stands one of
/// 位置, 坐标, 定位, 经纬度, 东经, 北纬, 地图, GPS, latitude, location, or both bear N and E, a degree sign or lat and lon; with
/// four places and more 家 or 住 is enough. Degrees need minutes, seconds (or decimals of minutes) and 经, 纬, E or N.
/// Not matched: whole degrees as in a lesson (北纬30°), temperatures, drawings, sizes.
/// Source: GB/T 16831 (ISO 6709).
///
/// 中文：
/// 地图上的一个点：一对精确到小数点后三位的经纬度，旁边有“位置”“坐标”“定位”“地图”，或者带着 N、E、°；或者写到分和秒的度数。
///
/// - 为什么：这样精确的位置就是谁家的门口。
/// - 法律：《个人信息保护法》第二十八条（行踪轨迹是敏感个人信息）。
/// - 例子：“位置：32.***, 117.***”。
/// - 怎么改：删去；要说学校在哪里，写镇名和校名。
/// - 不算：课文里的整数度数（北纬 30°）、温度、尺寸。
struct Coordinates: PrivacyRule {
  static let id = "coordinates"
  static let basis: Basis = [.numbers, .signs]

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    let decimals = text.looseRuns.flatMap { Decimal.all(in: $0, of: text.bytes) }
    return Self.pairs(of: decimals, in: text) + Self.degrees(in: text)
  }

  let message = Wording(en: "a place on the map", zh: "这里有定位坐标")
  let hint = Wording(en: "take it out; a place so exact is someone's home", zh: "请删去；这样精确的位置会暴露住处")
}

extension Coordinates {
  private static let words = WordList([
    "位置", "坐标", "座标", "定位", "经纬", "经度", "纬度", "东经", "北纬", "导航", "地图", "gps", "latitude", "longitude",
    "location", "lng", "geo:", "map",
  ])

  /// Beside these a pair of four places and more is somebody's door.
  private static let homes = WordList(["家", "住", "集合", "地点", "地址", "接送", "这里"])
  private static let directions = WordList(["n", "s", "e", "w", "°", "lat", "lon", "北", "东"])

  /// N31.7521, 31.7521°N, lat=31.7521.
  private static func isMarked(_ decimal: Decimal, in bytes: [UInt8]) -> Bool {
    let range = decimal.range
    return directions.isIn(bytes, max(0, range.lowerBound - 4)..<range.lowerBound)
      || directions.isIn(bytes, range.upperBound..<min(bytes.count, range.upperBound + 3))
  }

  private static func pairs(of decimals: [Decimal], in text: ScannedText) -> [PrivacyMatch] {
    var next = 0
    return zip(decimals, decimals.dropFirst()).compactMap { first, second in
      guard first.range.lowerBound >= next, second.range.lowerBound - first.range.upperBound <= 40,
        first.isLongitude && second.isLatitude || first.isLatitude && second.isLongitude
      else { return nil }
      let range = first.range.lowerBound..<second.range.upperBound
      let isNamed =
        text.mentions(words, near: range, before: 150, after: 60) || words.isIn(text.bytes, range)
        || isMarked(first, in: text.bytes) && isMarked(second, in: text.bytes)
        || first.isExact && second.isExact && text.mentions(homes, near: range, before: 60, after: 30)
      if isNamed { next = range.upperBound }
      return isNamed ? PrivacyMatch(range: range) : nil
    }
  }

  private static let bearings = WordList(["经", "纬", "e", "n"])

  /// 117°09′26″, 117度9分26秒.
  private static func degrees(in text: ScannedText) -> [PrivacyMatch] {
    let bytes = text.folded.bytes
    return text.signs(.degrees).compactMap { sign in
      let length = sign.code == 0xB0 ? 2 : 3
      guard let end = minutesAndSeconds(in: bytes, from: sign.offset + length) else { return nil }
      let start = max(0, sign.offset - 16)
      guard bearings.isIn(bytes, start..<min(bytes.count, end + 8)) else { return nil }
      let first = bytes[start..<sign.offset].lastIndex { !(0x30...0x39).contains($0) }.map { $0 + 1 } ?? start
      return first < sign.offset ? PrivacyMatch(range: text.folded.originalRange(first..<end)) : nil
    }
  }

  private static func minutesAndSeconds(in bytes: [UInt8], from start: Int) -> Int? {
    if let end = pointedMinutes(in: bytes, from: start) { return end }
    let letters = Letters(in: bytes, from: start, limit: 9, gap: 3)
    let numbers = letters.codes.split { !$0.isDigit }.map(\.count)
    guard let last = letters.codes.lastIndex(where: \.isDigit), numbers.count >= 2, numbers[0] <= 2,
      letters.codes.first?.isDigit == true, let mark = letters.codes.first(where: { !$0.isDigit }),
      [0x2032, 0x5206, 0x2B9].contains(mark)
    else { return minutesInASCII(letters) }
    return letters.ranges[last].upperBound
  }

  /// 07'04.8", as telephones show it, and 45.127′.
  private static func pointedMinutes(in bytes: [UInt8], from start: Int) -> Int? {
    var reader = NumberReader(bytes: bytes, index: start)
    guard let minutes = reader.number(), reader.skip(minuteMarks) else { return nil }
    if minutes.places >= 2 { return reader.index }
    guard minutes.places == 0, let seconds = reader.number(), seconds.places > 0 else { return nil }
    return reader.index
  }

  private static let minuteMarks = ["'", "′", "分", "’", "ʹ"].map { Array($0.utf8) }

  /// 09'26": the signs are separators, so that only the digits are left.
  private static func minutesInASCII(_ letters: Letters) -> Int? {
    let digits = letters.codes.prefix { $0.isDigit }
    return digits.count == 4 ? letters.ranges[3].upperBound : nil
  }
}

/// Reads numbers of minutes and seconds, with or without a point.
private struct NumberReader {
  let bytes: [UInt8]
  private(set) var index: Int

  init(bytes: [UInt8], index: Int) {
    self.bytes = bytes
    self.index = index
  }

  /// A number of one or two digits below its point, behind spaces; and how many places follow.
  mutating func number() -> (whole: Int, places: Int)? {
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    let whole = digits()
    guard (1...2).contains(whole) else { return nil }
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), Self.isDigit(bytes[index + 1]) else {
      return (whole, 0)
    }
    index += 1
    return (whole, digits())
  }

  mutating func skip(_ marks: [[UInt8]]) -> Bool {
    guard let mark = marks.first(where: { bytes[index...].starts(with: $0) }) else { return false }
    index += mark.count
    return true
  }

  private mutating func digits() -> Int {
    let start = index
    while index < bytes.count, Self.isDigit(bytes[index]) { index += 1 }
    return index - start
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// A decimal number in a run of digits.
private struct Decimal {
  let whole: Int
  let range: Range<Int>
  /// Of four places and more.
  let isExact: Bool

  var isLongitude: Bool { (73...135).contains(whole) }
  var isLatitude: Bool { (3...53).contains(whole) }

  /// One to three digits and three and more with only a point between; mark-up and what nobody sees part no digits.
  static func all(in run: DigitRun, of bytes: [UInt8]) -> [Decimal] {
    guard run.groupStarts.count > 1 else { return [] }
    let groups = groups(of: run, in: bytes)
    return zip(groups, groups.dropFirst()).compactMap { whole, places in
      guard (1...3).contains(whole.count), places.count >= 3,
        points.contains(gap(before: places.lowerBound, in: run, of: bytes).filter { $0 != 0x20 })
      else { return nil }
      let value = run.digits[whole].reduce(0) { $0 * 10 + Int($1) }
      return Decimal(
        whole: value,
        range: run.range(whole.lowerBound..<places.upperBound),
        isExact: places.count >= 4
      )
    }
  }

  private static let points = Set([".", "点", "。", "·"].map { Array($0.utf8) })
  private static let markup = Set("*~`".utf8)

  /// 2 6 . 4 0 8: digits that are spelt with spaces are one group.
  private static func groups(of run: DigitRun, in bytes: [UInt8]) -> [Range<Int>] {
    let (starts, ends) = (run.groupStarts, run.groupStarts.dropFirst() + [run.digits.count])
    return zip(starts, ends).reduce(into: [Range<Int>]()) { groups, bounds in
      let group = bounds.0..<bounds.1
      guard let last = groups.last else { return groups = [group] }
      let gap = gap(before: group.lowerBound, in: run, of: bytes)
      if gap.isEmpty || gap == [0x20] && group.count == 1 && isSingle(last.upperBound - 1, in: run) {
        groups[groups.count - 1] = last.lowerBound..<group.upperBound
      } else {
        groups.append(group)
      }
    }
  }

  /// A digit is a group of its own.
  private static func isSingle(_ digit: Int, in run: DigitRun) -> Bool {
    (digit == 0 || run.endsGroup(digit)) && run.endsGroup(digit + 1)
  }

  /// What stands before a digit, in its plain form and without mark-up.
  private static func gap(before digit: Int, in run: DigitRun, of bytes: [UInt8]) -> [UInt8] {
    let between = bytes[run.ranges[digit - 1].upperBound..<run.ranges[digit].lowerBound]
    return FoldedText(Array(between)).bytes.filter { !markup.contains($0) }
  }
}
