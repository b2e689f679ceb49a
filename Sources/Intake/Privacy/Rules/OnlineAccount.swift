import Diagnostics

/// An account with another service (快手号, 抖音号, 钉钉, 飞书, 小红书), or a link that invites into a group, adds a person as a friend or
/// shows a place on a map (qm.qq.com, u.wechat.com, weixin.qq.com/g, v.douyin.com, surl.amap.com).
///
/// The account stands directly behind the service's name: digits behind 号 or a colon, or letters with a digit or `_` among them.
/// Not matched: the name of a service without an account, articles of public accounts (mp.weixin.qq.com), other addresses of the
/// same services.
///
/// 中文：
/// 快手号、抖音号、钉钉号、飞书号、小红书号，还有点一下就能进群、加好友、看到定位的链接。
///
/// - 为什么：点进去就到了孩子和家长中间，还看得到他们拍的视频。
/// - 法律：《个人信息保护法》第二十五条；《未成年人网络保护条例》第三十六条（能少知道就少知道）。
/// - 例子：“快手号：1********”。
/// - 怎么改：删去，写“进群请当面找班主任”。
/// - 不算：只写服务的名称；公众号文章的网址。
struct OnlineAccount: PrivacyRule {
  static let id = "online-account"
  static let basis = Basis.signs

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    let bytes = text.folded.bytes
    var next = 0
    return text.signs(.account).compactMap { sign in
      guard sign.offset >= next,
        let range = sign.code < 0x80
          ? Self.invitation(at: sign.offset, in: bytes) : Self.account(at: sign.offset, in: bytes)
      else { return nil }
      next = range.upperBound
      return PrivacyMatch(range: text.folded.originalRange(range))
    }
  }

  let message = Wording(en: "an account or an invitation of another service", zh: "这里有账号，或者进群、加好友的链接")
  let hint = Wording(
    en: "take it out; families are invited in person",
    zh: "请删去；进群、加好友请当面告诉家长"
  )
}

extension OnlineAccount {
  private static let services = ["快手号", "快手", "抖音号", "抖音", "钉钉号", "钉钉", "红书号", "红书", "博号", "频号", "飞书号", "飞书", "卫星号"].map
  { Array($0.utf8) }
  private static let number = Array("号".utf8)
  private static let links = ["是", "为", "：", ":", " ", "(", "（", "“", "*", "[", "`"].map { Array($0.utf8) }

  /// 快手号：100200307, 快手 sqxx_0001.
  private static func account(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard let service = services.first(where: { bytes[start...].starts(with: $0) }) else { return nil }
    var index = start + service.count
    while let link = links.first(where: { bytes[index...].starts(with: $0) }) { index += link.count }
    let id = name(from: index, in: bytes)
    let isNamed = service.suffix(3).elementsEqual(number)
    guard (5...20).contains(id.count), isNamed || id.contains(where: \.isLatin),
      id.contains(where: { !$0.isLatin }) || isNamed
    else { return nil }
    return id.indices
  }

  /// Letters, digits, `_`, `-`, and dots between them.
  private static func name(from start: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    let name = bytes[start...].prefix { $0.isLatinOrDigit || "_-.".utf8.contains($0) }
    return name.dropLast(name.reversed().prefix { $0 == UInt8(ascii: ".") }.count)
  }

  private static let hosts = [
    "qm.qq.com/", "jq.qq.com/", "qun.qq.com/", "weixin.qq.com/g/", "work.weixin.qq.com/gm/", "work.weixin.qq.com/ca/",
    "u.wechat.com/", "v.douyin.com/", "v.kuaishou.com/", "surl.amap.com/",
  ].map { Array($0.utf8) }

  /// An address whose host holds the word at a place, if that host invites and something follows.
  private static func invitation(at place: Int, in bytes: [UInt8]) -> Range<Int>? {
    var start = place
    while start > 0, place - start < 12, isOfHost(bytes[start - 1]) { start -= 1 }
    let rest = bytes[start...]
    guard
      let host = hosts.first(where: { host in rest.prefix(host.count).elementsEqual(host) { $0 | 0x20 == $1 | 0x20 } })
    else { return nil }
    let path = rest.dropFirst(host.count).prefix { $0 > 0x20 && $0 < 0x7F && !")]>\"'".utf8.contains($0) }
    return path.isEmpty ? nil : start..<path.endIndex
  }

  private static func isOfHost(_ byte: UInt8) -> Bool { byte.isLatinOrDigit || byte == UInt8(ascii: ".") }
}
