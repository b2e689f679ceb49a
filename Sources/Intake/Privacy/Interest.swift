/// What a character can be the beginning or a part of. Most characters are nothing of this, and no rule looks at them.
struct Interest: OptionSet, Sendable {
  let rawValue: UInt16

  static let digit = Interest(rawValue: 1)
  /// It can stand between the digits of a number.
  static let gap = Interest(rawValue: 2)
  static let latin = Interest(rawValue: 4)
  /// The province on a number plate.
  static let plate = Interest(rawValue: 8)
  static let address = Interest(rawValue: 16)
  static let email = Interest(rawValue: 32)
  static let wechat = Interest(rawValue: 64)
  /// A word for QQ or its groups.
  static let qq = Interest(rawValue: 2048)
  /// A word for telephones that are asked for without an area code.
  static let telephone = Interest(rawValue: 8192)
  /// Degrees on a map.
  static let degrees = Interest(rawValue: 128)
  /// A word or mark beside which a person's name may stand.
  static let context = Interest(rawValue: 256)
  /// A surname with which a clause may begin.
  static let subject = Interest(rawValue: 1024)
  /// A word behind a number of heads.
  static let count = Interest(rawValue: 4096)
  /// A word for an account of another service, or the host of an invitation.
  static let account = Interest(rawValue: 16384)
  /// A word for numbers of pupils, which may be short.
  static let pupilNumber = Interest(rawValue: 32768)
  /// A name of the roster.
  static let listed = Interest(rawValue: 512)

  /// At these a rule looks around.
  static let signs: Interest = [
    .plate, .address, .email, .wechat, .qq, .telephone, .degrees, .count, .account, .pupilNumber,
  ]
  /// These make or part a stretch of digits.
  static let numerals: Interest = [.digit, .gap, .latin]
}
