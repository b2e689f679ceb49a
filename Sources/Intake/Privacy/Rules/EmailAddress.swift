import Diagnostics

/// An e-mail address: a local part, @ and a domain with at least one dot that ends in letters.
///
/// Also full-width, percent-encoded, spelt letter by letter, with spaces or a line end beside the @ or in the domain, and with (at), (a), [at], #at#, 艾特 or
/// （把#换成@） or （#换@） for it and (dot), 点 or a comma for the dot. Domains of digits count (163.com), and Chinese ones (小芳@学校.中国); none is exempt. So does the name of a box beside
/// its service (163邮箱：zuowen).
/// Not matched: `a@b`, names of pictures (`logo@2x.png`), versions of packages (`tool@1.2.3`), rules of style sheets.
/// Source: RFC 5322, in the forms in use.
///
/// 中文：
/// 邮箱地址，写成全角、写成 (at)、写成“艾特”、写成“把#换成@”的也算；163.com、126.com 这样的数字邮箱、“学校.中国”这样的中文邮箱一样算；“163邮箱：”后面的名字也算。
///
/// - 为什么：邮箱能找到人，QQ 邮箱里就有 QQ 号。
/// - 法律：《个人信息保护法》第二十五条。
/// - 例子：“请写信到 l*****@mail.example”。
/// - 怎么改：删去，写找哪个岗位。
/// - 不算：图片名（logo@2x.png）、没有点的 a@b。
struct EmailAddress: PrivacyRule {
  static let id = "email-address"
  static let basis = Basis.signs

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    let bytes = text.folded.bytes
    return text.signs(.email).compactMap { sign in
      Self.address(around: sign, in: bytes).map { PrivacyMatch(range: text.folded.originalRange($0)) }
    }
  }

  let message = Wording(en: "an e-mail address", zh: "这里有邮箱地址")
  let hint = Wording(en: "take it out; write to whom readers may turn", zh: "请删去；可以写明找哪个岗位")
}

extension EmailAddress {
  private static let fileEndings: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "svg", "css", "js", "json", "html", "md", "tgz", "zip", "map",
  ]

  private static func address(around sign: Sign, in bytes: [UInt8]) -> Range<Int>? {
    if sign.code == MailBox.sign { return MailBox.name(beside: sign.offset, in: bytes) }
    let written = plainAddress(around: sign, in: bytes) ?? speltAddress(around: sign, in: bytes)
    return written ?? explainedAddress(before: sign, in: bytes) ?? MailBox.chineseAddress(around: sign, in: bytes)
  }

  private static let replacing = WordList(["换成", "改成", "改为", "换为", "代替"])
  /// #换@, *改@, #=@
  private static let substitutes = ["换", "改", "代", "=", "→"].map { Array($0.utf8) }
  private static let spokenSigns = WordList(["艾特", "爱特"])
  private static let spokenDots = WordList([" dot ", "(dot)", "[dot]"])

  /// 写给 name#mail.example（把#换成@）: the sign that is to be replaced stands in the address before.
  private static func explainedAddress(before sign: Sign, in bytes: [UInt8]) -> Range<Int>? {
    let before = max(0, sign.offset - 24)..<sign.offset
    guard sign.code == 0x40, replacing.isIn(bytes, before) || substitutes.contains(where: bytes[before].ends) else {
      return nil
    }
    return (max(0, sign.offset - 80)..<before.lowerBound + 12).lazy.filter { "#*$&%!".utf8.contains(bytes[$0]) }
      .compactMap {
        mark in
        guard mark > 0, isLocal(bytes[mark - 1]), let start = localStart(before: mark, in: bytes),
          let end = domainEnd(from: mark + 1, in: bytes)
        else { return nil }
        return start..<end
      }.first
  }

  private static func plainAddress(around sign: Sign, in bytes: [UInt8]) -> Range<Int>? {
    guard let end = signEnd(sign, in: bytes), let start = localStart(before: sign.offset, in: bytes),
      let domainEnd = domainEnd(from: end, in: bytes)
    else { return nil }
    return start..<domainEnd
  }

  /// l i n @ m a i l . e x a m p l e: letter by letter, with a space or another sign between.
  private static func speltAddress(around sign: Sign, in bytes: [UInt8]) -> Range<Int>? {
    func isSingle(_ index: Int) -> Bool {
      isLocal(bytes[index]) && (index == 0 || !isLocal(bytes[index - 1]))
    }
    guard sign.code == 0x40,
      let start = stride(from: sign.offset - 2, through: 0, by: -2).prefix(while: isSingle).last
    else { return nil }
    let letters = stride(from: start, to: bytes.count, by: 2).prefix(80).prefix { $0 == sign.offset || isSingle($0) }
    let spelt = letters.map { bytes[$0] }
    guard let at = spelt.firstIndex(of: 0x40), let end = domainEnd(from: at + 1, in: spelt) else { return nil }
    return start..<(start + 2 * end - 1)
  }

  /// Behind @, 艾特 or at; the latter only between brackets or other signs, or when a spoken dot follows.
  private static func signEnd(_ sign: Sign, in bytes: [UInt8]) -> Int? {
    switch sign.code {
    case 0x40: return sign.offset + 1
    case 0x827E, 0x7231:
      return spokenSigns.isIn(bytes, sign.offset..<min(bytes.count, sign.offset + 6)) ? sign.offset + 6 : nil
    case 0xFE6B: return sign.offset + 3
    default:
      if bytes[sign.offset + 1] == UInt8(ascii: ")") { return sign.offset + 1 }
      let end = sign.offset + 2
      guard sign.offset > 0, end < bytes.count, !bytes[end].isLatinOrDigit else { return nil }
      let isSpaced = bytes[sign.offset - 1] == 0x20 && bytes[end] == 0x20
      return isSpaced && !spokenDots.isIn(bytes, end..<min(bytes.count, end + 40))
        ? nil : end
    }
  }

  /// Where the local part begins, across at most a few signs or 换成 between it and the @.
  private static func localStart(before sign: Int, in bytes: [UInt8]) -> Int? {
    var end = sign
    while end > 0, sign - end < 16, !isLocal(bytes[end - 1]), isSkipped(bytes, end - 1) { end -= 1 }
    var start = end
    while start > 0, end - start < 64, isLocal(bytes[start - 1]) { start -= 1 }
    while start < end, !bytes[start].isLatinOrDigit { start += 1 }
    return start < end ? start : nil
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    byte.isLatinOrDigit || [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+")].contains(byte)
  }

  /// Signs, spaces, a line end; Chinese only directly before the @, as in （换成@）.
  private static func isSkipped(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    return byte >= 0x80 || " \t\r\n([{<#*`~'\"|".utf8.contains(byte)
  }

  private static func domainEnd(from start: Int, in bytes: [UInt8]) -> Int? {
    var reader = DomainReader(bytes: bytes, index: start)
    reader.skipSigns()
    reader.readLabels()
    if let last = reader.labels.last, fileEndings.contains(last.lowercased()) { reader.dropLabel() }
    guard reader.labels.count >= 2, let last = reader.labels.last, isTopLevel(last),
      reader.labels.dropLast().contains(where: { isName($0, under: last) })
    else { return nil }
    return reader.index
  }

  /// With a letter, unless it is the size of a picture; of digits alone (163.com, 139.com) under a common ending.
  private static func isName(_ label: String, under last: String) -> Bool {
    if label.contains(where: \.isLetter) { return label != "2x" && label != "3x" }
    return label.count >= 2 && DomainReader.commonEndings.contains(last.lowercased())
  }

  private static func isTopLevel(_ label: String) -> Bool {
    label.utf8.count >= 2 && label.utf8.allSatisfy(\.isLatin) && !fileEndings.contains(label.lowercased())
  }
}

/// Reads a domain in any of its disguises.
private struct DomainReader {
  let bytes: [UInt8]
  private(set) var index: Int
  private(set) var labels: [String] = []

  init(bytes: [UInt8], index: Int) {
    self.bytes = bytes
    self.index = index
  }

  mutating func skipSigns() {
    let end = min(bytes.count, index + 6)
    while index < end, " \t\r\n)]}>#*`~'\"".utf8.contains(bytes[index]) || isBracket(at: index) {
      index += bytes[index] < 0x80 ? 1 : 3
    }
  }

  mutating func readLabels() {
    while let label = label(at: index).map({ label in labels.isEmpty ? torn(label) ?? label : label }) {
      labels.append(String(decoding: bytes[label], as: UTF8.self))
      index = label.upperBound
      guard let next = dotEnd(at: index) ?? mistypedDotEnd(at: index), self.label(at: next) != nil else { return }
      index = next
    }
  }

  /// name@exa mple.com: the first label goes on behind a line end or a space, where the ending of a domain follows.
  private func torn(_ first: Range<Int>) -> Range<Int>? {
    let gap = bytes[first.upperBound...].prefix(4).prefix { " \t\r\n\\".utf8.contains($0) }
    guard !gap.isEmpty, let rest = label(at: gap.endIndex), rest.upperBound < bytes.count,
      bytes[rest.upperBound] == UInt8(ascii: "."), let ending = label(at: rest.upperBound + 1),
      Self.commonEndings.contains(String(decoding: bytes[ending], as: UTF8.self).lowercased())
    else { return nil }
    return first.lowerBound..<rest.upperBound
  }

  /// Behind a comma or a space beside the dot, where nothing but the ending of a domain follows.
  private func mistypedDotEnd(at start: Int) -> Int? {
    let text = bytes[start..<min(bytes.count, start + 8)]
    guard let dot = Self.mistypedDots.first(where: { text.starts(with: $0.utf8) }),
      let next = label(at: start + dot.utf8.count)
    else { return nil }
    return Self.commonEndings.contains(String(decoding: bytes[next], as: UTF8.self).lowercased())
      ? next.lowerBound : nil
  }

  static let commonEndings: Set<String> = ["com", "net", "cn", "org"]
  private static let mistypedDots = [",", "，", " .", ". ", "、", "【点】", "·"]

  /// Gives back a file's ending behind the domain.
  mutating func dropLabel() { index -= labels.removeLast().utf8.count + 1 }

  private func label(at start: Int) -> Range<Int>? {
    let end =
      bytes[min(start, bytes.count)...].firstIndex { !$0.isLatinOrDigit && $0 != UInt8(ascii: "-") } ?? bytes.count
    return end > start ? start..<end : nil
  }

  /// Behind `.`, `。`, `点`, (dot) and their like.
  private func dotEnd(at start: Int) -> Int? {
    let text = bytes[start..<min(bytes.count, start + 8)].map { $0.isLatin ? $0 | 0x20 : $0 }
    return Self.dots.first { text.starts(with: $0.utf8) }.map { start + $0.utf8.count }
  }

  private static let dots = [
    ".", "。", "点", " 点 ", "(dot)", "[dot]", "{dot}", "#dot#", "(点)", "[点]", " dot ", " (dot) ", " [dot] ", " . ", "(.)",
    "[.]", "*.", "`.", "#点#",
  ]

  /// 】 and 」
  private func isBracket(at index: Int) -> Bool {
    bytes[index...].starts(with: "】".utf8) || bytes[index...].starts(with: "」".utf8)
  }
}
