import Diagnostics

/// A WeChat id: `wxid_…` anywhere, or a letter with 5 to 19 letters, digits, `_` and `-` behind 微信, 威信, V信, vx, wx, 加我.
///
/// Up to 60 bytes of Chinese may stand between the word and the id; in a table the head of a column speaks for all its
/// cells. An id of letters alone counts behind words that ask for one (微信号, 加微信, V信, wx: and their like), and directly
/// behind 微信 if it is made of syllables of Mandarin (微信zhanglaoshi). Spaces,
/// brackets and mark-up in the middle do not matter beside `_`, `-` and digits, behind fewer than six letters, nor where every
/// letter is spelt.
/// Not matched: public accounts (公众号), mini programs, addresses of websites, English words.
/// Source: Tencent's rule for ids: 6 to 20 characters, the first a letter.
///
/// 中文：
/// 微信号：wxid_ 开头的，或者跟在“微信”“V信”“wx”“v：”“加我”后面的英文字母加数字；紧跟“微信”的拼音也算。
///
/// - 为什么：加上好友就能单独跟孩子、跟家里人说话，还看得到朋友圈。
/// - 法律：《个人信息保护法》第二十五条；《未成年人保护法》第四条第三项。
/// - 例子：“微信号：l*********”。
/// - 怎么改：删去，当面告诉家长。
/// - 不算：公众号、小程序、网址、普通英文单词。
struct WechatID: PrivacyRule {
  static let id = "wechat-id"
  static let basis = Basis.signs

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    let ids = Self.ids(behindWordsOf: text)
    let columns = Self.ids(inColumnsOf: text).filter { id in !ids.contains { $0.overlaps(id) } }
    return (ids + columns).map { PrivacyMatch(range: $0) }
  }

  let message = Wording(en: "a WeChat id", zh: "这里有微信号")
  let hint = Wording(en: "take it out; families learn it in person", zh: "请删去；联系办法请当面告诉家长")
}

extension WechatID {

  /// Words that begin with a sign; `true` if an id is expected behind them.
  private static let words: [(word: [UInt8], asks: Bool)] = [
    ("微信号", true), ("微信id", true), ("微信账号", true), ("微信:", true), ("微信", false), ("威信", true),
    ("薇信", true), ("v❤", true), ("v♥", true),
    ("微 信", false), ("信号:", false),
    ("加好友", true), ("加微", true), ("加我微信", true), ("加我v:", true), ("加我", false), ("加v", true), ("v信", true),
    ("vx", true),
    ("wx", true), ("wechat", false), ("wei信", true), ("v:", false), ("v ", false),
    ("weixin", false), ("微号", true), ("泡泡id", true), ("泡泡:", true), ("泡泡号", true),
    ("微:", true), ("微 ", false), ("薇:", true), ("微x", true),
  ].map { (Array($0.0.utf8), $0.1) }

  private static let groups = WordList(["群"])
  private static let publicWords = WordList(["公众", "小程序", "视频号", "服务号", "订阅号", "支付"])
  /// Words and names that are no one's id.
  private static let ordinary: Set<String> = [
    "wechat", "weixin", "android", "iphone", "windows", "harmonyos", "browser", "webview", "official", "account",
    "contact", "message", "messenger", "micromessenger", "school", "teacher", "parents", "students", "screenshot",
    "machine", "change",
  ]

  private static func id(after sign: Sign, in bytes: [UInt8]) -> Range<Int>? {
    let start = sign.offset
    if isAt(start, "wxid_", in: bytes) { return IDReader.id(in: bytes, from: start) }
    guard let word = words.first(where: { isAt(start, $0.word, in: bytes) }) else { return nil }
    let end = start + word.word.count
    // wx123 is a word of its own, not the word wx.
    let isLatin = word.word.last?.isLatin ?? false
    if isLatin, end < bytes.count, bytes[end].isLatinOrDigit { return nil }
    guard let first = firstLetter(from: end, in: bytes, isLatinWord: isLatin),
      !publicWords.isIn(bytes, end..<first), let id = IDReader.id(in: bytes, from: first)
    else { return nil }
    return isLikely(bytes[id], asks: word.asks) || isSpelt(id, from: end, in: bytes) ? id : nil
  }

  /// 微信zhanglaoshi: syllables of Mandarin directly behind the word, or behind 是, 搜 or a colon, are no English word.
  private static func isSpelt(_ id: Range<Int>, from end: Int, in bytes: [UInt8]) -> Bool {
    let between = end..<id.lowerBound
    let isClose =
      between.count <= 6 && !groups.isIn(bytes, between)
      && !ordinary.contains(String(decoding: bytes[id], as: UTF8.self).lowercased())
    return isClose && Syllables.make(bytes[id])
  }

  private static func ids(behindWordsOf text: ScannedText) -> [Range<Int>] {
    let bytes = text.folded.bytes
    var next = 0
    return text.signs(.wechat).compactMap { sign in
      guard sign.offset >= next, let id = id(after: sign, in: bytes) ?? id(before: sign, in: bytes) else { return nil }
      next = id.upperBound
      return text.folded.originalRange(id)
    }
  }

  /// lin_2020是我的微信, lin2020（微信）.
  private static func id(before sign: Sign, in bytes: [UInt8]) -> Range<Int>? {
    guard bytes[sign.offset...].starts(with: "微信".utf8), let end = endOfTold(sign.offset, in: bytes) else { return nil }
    let id = bytes[..<end].reversed().prefix { $0.isLatinOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
      .count
    guard (6...20).contains(id), bytes[end - id].isLatin, isLikely(bytes[(end - id)..<end], asks: false) else {
      return nil
    }
    return (end - id)..<end
  }

  /// Where what is said to be somebody's 微信 ends.
  private static func endOfTold(_ word: Int, in bytes: [UInt8]) -> Int? {
    let before = bytes[..<word]
    if let link = possessives.first(where: before.ends) { return word - link.count }
    guard let bracket = brackets.first(where: before.ends) else { return nil }
    let behind = bytes[(word + 6)...]
    return closings.contains { behind.starts(with: $0) } ? word - bracket.count : nil
  }

  private static let possessives = ["是我的", "是我", "是老师", "是妈妈", "是她的", "是他的", "是奶奶的"].map { Array($0.utf8) }
  private static let brackets = ["（", "("].map { Array($0.utf8) }
  private static let closings = ["）", ")", "号）", "号)"].map { Array($0.utf8) }

  /// The first id of each cell under 微信 or 微信号.
  private static func ids(inColumnsOf text: ScannedText) -> [Range<Int>] {
    let bytes = text.bytes
    guard text.signs(.wechat).contains(where: { mayBeHead($0.offset, in: text.folded.bytes) }) else { return [] }
    return text.heads.cells { head in headWords.isIn(bytes, head) && !publicWords.isIn(bytes, head) }.compactMap {
      cell in
      guard let first = bytes[cell].firstIndex(where: \.isLatin), let id = IDReader.id(in: bytes, from: first),
        id.upperBound <= cell.upperBound, isLikely(bytes[id], asks: true)
      else { return nil }
      return id
    }
  }

  private static func mayBeHead(_ start: Int, in bytes: [UInt8]) -> Bool {
    headWords.isIn(bytes, start..<min(start + 7, bytes.count))
  }

  private static let headWords = WordList(["微信", "wechat", "weixin", "wx", "vx", "v信", "薇信", "威信"])

  private static func isAt(_ start: Int, _ word: String, in bytes: [UInt8]) -> Bool {
    isAt(start, Array(word.utf8), in: bytes)
  }

  private static func isAt(_ start: Int, _ word: [UInt8], in bytes: [UInt8]) -> Bool {
    guard start + word.count <= bytes.count else { return false }
    return word.indices.allSatisfy {
      (bytes[start + $0].isLatin ? bytes[start + $0] | 0x20 : bytes[start + $0]) == word[$0]
    }
  }

  /// The first Latin letter of the same sentence that is not the ID of 微信ID; behind a Latin word it stands close.
  private static func firstLetter(from start: Int, in bytes: [UInt8], isLatinWord: Bool) -> Int? {
    var index = start
    let end = min(bytes.count, start + (isLatinWord ? 12 : 100))
    while index < end {
      if bytes[index].isLatin {
        guard isAt(index, "id", in: bytes), index + 2 < bytes.count, !bytes[index + 2].isLatinOrDigit else {
          return index
        }
        index += 2
      } else if isStop(bytes, index) || isLatinWord && bytes[index] == UInt8(ascii: ".") {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// A digit, a slash, and 。！？ end the search.
  private static func isStop(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte == 0xE3 { return bytes[index...].starts(with: "。".utf8) }
    if byte == 0xEF { return bytes[index...].starts(with: "！".utf8) || bytes[index...].starts(with: "？".utf8) }
    return byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      || byte == UInt8(ascii: "=") && index > 0 && bytes[index - 1] >= 0x80 || (0x30...0x39).contains(byte)
  }

  /// wx_camera_1697012345678: the milliseconds since 1970 by which WeChat names the photos that it takes.
  private static func isPhotoName(_ id: ArraySlice<UInt8>) -> Bool {
    id.count == 20 && id.starts(with: "camera_1".utf8) && id.dropFirst(7).allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isLikely(_ id: ArraySlice<UInt8>, asks: Bool) -> Bool {
    if isPhotoName(id) { return false }
    if id.contains(where: { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") }) { return true }
    return asks && !ordinary.contains(String(decoding: id, as: UTF8.self).lowercased())
  }
}

/// Reads an id over the separators in its middle.
private enum IDReader {
  static func id(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    var (end, count, index) = (start, 0, start)
    while index < bytes.count, count <= 20 {
      if isPart(bytes[index]) || isDot(bytes, index) {
        guard
          end == index || joins(bytes[end - 1], bytes[index]) || isSpelt(end - 1, index, in: bytes)
            || isTorn(bytes[start..<end], index, in: bytes)
        else { break }
        (count, end) = (count + 1, index + 1)
      } else if !separators.contains(bytes[index]) || index - end >= 4 {
        break
      }
      index += 1
    }
    return (6...20).contains(count) && isFree(end, in: bytes) ? start..<end : nil
  }

  /// shan li_2019: a few letters before a gap are no id of their own, and what goes on behind it is no word.
  private static func isTorn(_ letters: ArraySlice<UInt8>, _ next: Int, in bytes: [UInt8]) -> Bool {
    let rest = bytes[next...].prefix(20).prefix(while: isPart)
    return letters.count < 6 && letters.allSatisfy(\.isLatin) && next - letters.endIndex <= 3
      && rest.contains { !$0.isLatin } && !rest.contains(UInt8(ascii: "-"))
      && (6...20).contains(letters.count + rest.count)
  }

  /// l i n _ 2 0: letters with a sign on both sides.
  private static func isSpelt(_ last: Int, _ next: Int, in bytes: [UInt8]) -> Bool {
    last > 0 && !isPart(bytes[last - 1]) && (next + 1 == bytes.count || !isPart(bytes[next + 1]))
  }

  private static let separators = Set(" \t\r\n()[]{}*`~\\".utf8)

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isLatinOrDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  /// The dot of `fang.ls_1905`, which no address of a website is.
  private static func isDot(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "."), index > 0, isPart(bytes[index - 1]) else { return false }
    let rest = bytes[(index + 1)...].prefix(16).prefix(while: isPart)
    return rest.contains(UInt8(ascii: "_")) || rest.first.map { !$0.isLatin && $0 != UInt8(ascii: "-") } ?? false
  }

  /// Over a gap, letters alone are two words.
  private static func joins(_ last: UInt8, _ next: UInt8) -> Bool { !last.isLatinOrDigit || !next.isLatin }

  /// What goes on as an address of a website or of mail is no id.
  private static func isFree(_ end: Int, in bytes: [UInt8]) -> Bool {
    guard end + 1 < bytes.count else { return true }
    if bytes[end] == UInt8(ascii: "@") || bytes[end] == UInt8(ascii: ":") { return false }
    return bytes[end] != UInt8(ascii: ".") || !bytes[end + 1].isLatin || bytes[end...].starts(with: ".md".utf8)
      || bytes[end...].starts(with: ".jp".utf8) || bytes[end...].starts(with: ".pn".utf8)
  }
}
