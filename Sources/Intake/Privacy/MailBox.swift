/// E-mail addresses without an @ or with Chinese characters: 163邮箱：zuowen, 小芳@学校.中国.
enum MailBox {
  static let sign = UInt16(0x90AE)  // 邮

  /// The name of a box directly behind or before 163邮箱.
  ///
  /// - Parameter start: the place of 邮.
  static func name(beside start: Int, in bytes: [UInt8]) -> Range<Int>? {
    let before = bytes[..<start]
    guard bytes[start...].starts(with: "邮箱".utf8), let service = services.first(where: before.ends) else { return nil }
    return name(behind: start + 6, in: bytes) ?? name(before: start - service.count, in: bytes)
  }

  /// At @, with a domain that ends in 中国 or its like.
  static func chineseAddress(around sign: Sign, in bytes: [UInt8]) -> Range<Int>? {
    guard sign.code == 0x40 else { return nil }
    let host = bytes[(sign.offset + 1)...].prefix(60).prefix { isOfName($0) || $0 >= 0xE4 || $0 & 0xC0 == 0x80 }
    guard let dot = host.lastIndex(of: UInt8(ascii: ".")), dot > host.startIndex,
      let ending = endings.first(where: { bytes[(dot + 1)...].starts(with: $0) })
    else { return nil }
    var start = sign.offset
    while start > 0, sign.offset - start < 30, isOfName(bytes[start - 1]) || bytes[start - 1] >= 0x80 { start -= 1 }
    while start < sign.offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start < sign.offset ? start..<(dot + 1 + ending.count) : nil
  }
}

extension MailBox {
  private static let services = ["163", "126", "139", "189", "QQ", "qq", "新浪", "网易", "搜狐", "163 ", "QQ "].map {
    Array($0.utf8)
  }
  private static let endings = ["中国", "中國", "公司", "网络", "公益", "在线"].map { Array($0.utf8) }
  private static let links = ["：", ":", "是", "为", " ", "（", "("].map { Array($0.utf8) }

  private static func name(behind start: Int, in bytes: [UInt8]) -> Range<Int>? {
    let rest = bytes[start...].dropping(beginnings: links)
    let name = rest.prefix(while: isOfName)
    return name.count >= 4 && rest.startIndex > start ? name.indices : nil
  }

  /// zuowen的163邮箱
  private static func name(before end: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard bytes[..<end].ends(with: "的".utf8) else { return nil }
    let count = bytes[..<(end - 3)].reversed().prefix(while: isOfName).count
    return count >= 4 ? (end - 3 - count)..<(end - 3) : nil
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isLatinOrDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
