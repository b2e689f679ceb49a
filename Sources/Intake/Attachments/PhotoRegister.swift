import Diagnostics

typealias PhotoRegister = Register<PhotoEntry>

extension Register<PhotoEntry> {
  /// A warning for each photo whose consent ends soon.
  ///
  /// - Parameter contentPaths: of the photos that are published.
  func endingConsents(of contentPaths: Set<String>, on date: CalendarDate) -> [Diagnostic] {
    entries.filter { contentPaths.contains($0.file.value) }.compactMap { $0.warning(on: date) }
  }
}

/// One photo of `files/photos.yml`: who answers for it, and until when.
struct PhotoEntry: Sendable {
  /// Inside the content folder: `files/sports.jpg`.
  var file: Located<String>
  /// What the photo shows, for those who do not see it.
  var alt: String?
  var childrenVisible: Bool?
  /// The post that holds the families' written consent, never a name.
  var consentPost: String?
  var consentDate: CalendarDate?
  /// The last day on which the photo may be shown.
  var until: CalendarDate?
  var location: SourceLocation
}

extension PhotoEntry: RegisterEntry {
  static let path = "files/photos.yml"
  static let rule = AttachmentProblem.Rule.photoRegister
  /// 说明 is the Chinese name of `note`, and stands for `alt` here.
  static let known = ["alt", "note", "children_visible", "consent_post", "consent_date", "until"]
  static var unlisted: AttachmentProblem { .unregistered }

  init(file: Located<String>, fields: Fields) {
    self.init(
      file: file,
      alt: fields.text("alt") ?? fields.text("note"),
      childrenVisible: fields.flag("children_visible"),
      consentPost: fields.text("consent_post"),
      consentDate: fields.date("consent_date"),
      until: fields.date("until"),
      location: fields.location
    )
  }

  func check(on date: CalendarDate) throws(LocatedProblem) {
    guard alt != nil else { throw problem(.missingAlt) }
    guard let childrenVisible else { throw problem(.missingChildrenVisible) }
    if childrenVisible { try checkConsent() }
    if let consentDate, consentDate > date { throw problem(.consentFromFuture) }
    if let until, until < date { throw problem(.consentRanOut(until, file.value)) }
  }

  /// How many days before the last one the families are asked again.
  private static let notice = 60

  /// In the last days of a consent, its last day among them.
  fileprivate func warning(on date: CalendarDate) -> Diagnostic? {
    guard let until, case let days = until.dayNumber - date.dayNumber, (0...Self.notice).contains(days) else {
      return nil
    }
    return .consentEnds(until, in: days, file.value, at: location)
  }

  /// Before the first year of digital photos in a school, a date is a slip of the pen.
  private static let firstYear = 2000

  /// 儿童个人信息网络保护规定, article 12: no longer than the purpose needs. The number is ours: half of primary school.
  private static let mostYears = 3

  private func checkConsent() throws(LocatedProblem) {
    guard consentPost != nil, let consentDate, let until else { throw problem(.missingConsent) }
    guard consentDate <= until else { throw problem(.consentEndsBeforeItBegins) }
    guard consentDate.year >= Self.firstYear else { throw problem(.consentTooOld) }
    guard
      (until.year - Self.mostYears, until.month, until.day) <= (consentDate.year, consentDate.month, consentDate.day)
    else { throw problem(.consentTooLong(Self.mostYears)) }
  }

  private func problem(_ problem: AttachmentProblem) -> LocatedProblem { LocatedProblem(problem, at: location) }
}

extension AttachmentProblem {
  fileprivate static let unregistered = AttachmentProblem(
    .photoRegister,
    en: "nobody answers for this photo: it has no entry in files/photos.yml",
    zh: "这张照片没有登记：files/photos.yml 里没有它",
    hint: Wording(
      en:
        "add: - {file: …, alt: what it shows, children_visible: true or false, consent_post: …, consent_date: …, until: …}",
      zh:
        "请加一项：- {file: 文件名, alt: 图上是什么, children_visible: 是或否, consent_post: 保管同意书的岗位, consent_date: 同意日期, until: 有效期至}"
    )
  )

  fileprivate static let missingAlt = AttachmentProblem(
    .photoRegister,
    en: "this entry does not say what the photo shows (`alt`)",
    zh: "这一项没有写图上是什么（alt）",
    hint: Wording(
      en: "one sentence for people who do not see it, without names",
      zh: "写一句话，给看不见图的人听，不写姓名"
    )
  )

  fileprivate static let missingChildrenVisible = AttachmentProblem(
    .photoRegister,
    en: "this entry does not say whether children are visible (`children_visible`)",
    zh: "这一项没有写照片里能不能看到孩子（children_visible）",
    hint: Wording(en: "children_visible: true or false", zh: "请写 children_visible: 是 或 children_visible: 否")
  )

  fileprivate static let missingConsent = AttachmentProblem(
    .photoConsent,
    en: "children are visible, but consent_post, consent_date or until is missing",
    zh: "照片里能看到孩子，却没有写全 consent_post（岗位）、consent_date（同意日期）和 until（有效期至）",
    hint: Wording(
      en: "get the guardians' written consent first, or publish a photo without children",
      zh: "请先取得监护人的书面同意，或改用看不到孩子的照片"
    )
  )

  fileprivate static let consentFromFuture = AttachmentProblem(
    .photoConsent,
    en: "the consent is dated after the day of this build",
    zh: "同意日期还没到",
    hint: Wording(en: "write the day on which the consent was signed", zh: "请写签字的那一天")
  )

  fileprivate static let consentEndsBeforeItBegins = AttachmentProblem(
    .photoConsent,
    en: "`until` is before `consent_date`",
    zh: "有效期早于同意日期",
    hint: Wording(en: "one of the two dates is wrong", zh: "两个日期有一个写错了")
  )

  fileprivate static let consentTooOld = AttachmentProblem(
    .photoConsent,
    en: "`consent_date` is before the year 2000",
    zh: "同意日期早于2000年",
    hint: Wording(en: "write the day on which the consent was signed", zh: "请写签字的那一天")
  )

  fileprivate static func consentTooLong(_ years: Int) -> AttachmentProblem {
    AttachmentProblem(
      .photoConsent,
      en: "`until` is more than \(years) years after `consent_date`",
      zh: "有效期比同意日期晚了\(years)年还多",
      hint: Wording(
        en: "a consent holds no longer than it is needed: at most \(years) years, then ask again",
        zh: "孩子的照片不能一直放着：有效期最多写同意以后\(years)年，到期再问一次"
      )
    )
  }

  fileprivate static func consentRanOut(_ until: CalendarDate, _ file: String) -> AttachmentProblem {
    AttachmentProblem(
      .photoConsent,
      en: "the consent ran out on \(until.iso); a photo that was published still stands on the web",
      zh: "同意书的有效期到\(until.chinese)，已经过了；发布过的，网上那张还在",
      hint: Wording(
        en:
          "take it down now: xinqiao withdraw \(file); then ask the guardians again, or take the photo out of the page",
        zh: "请马上撤下网上那张：xinqiao withdraw \(file)；再重新征得监护人同意，或从网页里去掉这张照片"
      )
    )
  }
}

extension Diagnostic {
  fileprivate static func consentEnds(_ until: CalendarDate, in days: Int, _ file: String, at location: SourceLocation)
    -> Diagnostic
  {
    let (english, chinese) = days == 0 ? ("today", "今天") : ("in \(days) days", "还有\(days)天")
    return Diagnostic(
      "photo-consent-ends",
      at: location,
      severity: .warning,
      message: Wording(
        en: "the consent for \(file) ends on \(until.iso), \(english)",
        zh: "\(file) 的同意书\(until.chinese)到期（\(chinese)）"
      ),
      hint: Wording(
        en: """
          ask the guardians again and write the new dates; else take the photo out of the page, publish, and take it \
          down: xinqiao withdraw \(file)
          """,
        zh: "请重新征得监护人同意，改同意日期和有效期；不再同意的，到期前从网页里去掉，重新发布，再运行 xinqiao withdraw \(file)"
      )
    )
  }
}
