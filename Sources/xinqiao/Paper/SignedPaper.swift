import Diagnostics
import Disclosure
import Intake
import Publishing

/// What the head of the school signs: everything that a check let through and why, or what it refused.
///
/// It is Chinese, as the school is. Problems come masked, and what `site.yml` declares public is public; nothing else of
/// the content is on it.
struct SignedPaper {
  /// By which an earlier paper is told from other files.
  static let name = "留守儿童之家网站发布审核表"

  let title: String
  /// Names and values in the order in which they are read.
  let facts: [(name: String, value: String)]
  let parts: [Part]

  /// A table with its heading.
  struct Part {
    let heading: String
    let columns: [String]
    let rows: [[String]]
    /// What stands there where there are no rows.
    let empty: String
  }

  static let signatures = ["校长签名", "日期"]
  static let declaration = "以上内容我已看过，同意按此发布。"
  static let refusedDeclaration = "以上问题改好之前，不发布。"

  let declaration: String
}

extension SignedPaper {
  /// Of a check that found nothing to refuse; nil where it read no content.
  ///
  /// - Throws: where it cannot be found out in time which coarser table would hide less.
  init?(of outcome: Outcome, on date: CalendarDate) throws {
    guard let content = outcome.site?.content else { return nil }
    let coarser = try content.coarserAlternatives()
    title = Self.name
    declaration = Self.declaration
    facts = [
      ("学校", content.settings.school), ("网站", content.settings.title), ("检查日期", date.chinese),
      ("结果", "可以发布"), ("网页", "\(outcome.pages) 个"), ("文件", "\(outcome.files) 个"),
      ("最小人数", "\(content.settings.policy.threshold)（敏感内容 \(content.settings.policy.sensitiveThreshold)）"),
    ]
    parts = [
      .waivers(content.waivers), .photos(content.attachments), .documents(content.attachments),
      .people(content.settings.declaredPeople), .numbers(content.settings.declaredNumbers),
      .tables(content.statistics), .hidden(content.statistics),
      .coarser(coarser, content.statistics), .leftOut(outcome.warnings),
      .warnings(outcome.warnings.filter { $0.rule != Waiver.usedRule }),
    ]
  }

  /// Of a check that was refused: what was found, and where.
  init(of refusal: Refusal, on date: CalendarDate) {
    title = Self.name
    declaration = Self.refusedDeclaration
    facts = [("学校", ""), ("检查日期", date.chinese), ("结果", "没有通过，什么都没有写出")]
    parts = [.problems(refusal.diagnostics), .leftOut(refusal.diagnostics), .warnings(refusal.diagnostics)]
  }
}

extension SignedPaper.Part {
  fileprivate static func waivers(_ waivers: [Waiver]) -> Self {
    Self(
      heading: "放行的内容",
      columns: ["规则", "文件", "理由", "负责岗位", "截止日期"],
      rows: waivers.map { [$0.rule, $0.file, $0.reason, $0.post, $0.until.chinese] },
      empty: "没有放行任何内容。"
    )
  }

  fileprivate static func photos(_ attachments: [Attachment]) -> Self {
    let rows = attachments.compactMap { attachment -> [String]? in
      guard let entry = attachment.registration, let showsChildren = entry.childrenVisible else { return nil }
      let seen = showsChildren ? "看得到孩子" : "看不到孩子"
      return [attachment.contentPath, entry.reason, seen, entry.post ?? "", entry.until?.chinese ?? ""]
    }
    return Self(
      heading: "公开的照片",
      columns: ["文件", "图上是什么", "孩子", "保管同意书的岗位", "有效期至"],
      rows: rows,
      empty: "没有照片。"
    )
  }

  fileprivate static func documents(_ attachments: [Attachment]) -> Self {
    let rows = attachments.compactMap { attachment -> [String]? in
      guard let entry = attachment.registration, entry.childrenVisible == nil else { return nil }
      return [attachment.contentPath, entry.reason, entry.post ?? ""]
    }
    return Self(heading: "公开的文档", columns: ["文件", "理由", "负责岗位"], rows: rows, empty: "没有文档。")
  }

  fileprivate static func people(_ people: [PublicDeclaration]) -> Self {
    Self(heading: "公开的人员", columns: ["姓名", "岗位"], rows: people.map { [$0.text, $0.purpose] }, empty: "没有。")
  }

  fileprivate static func numbers(_ numbers: [PublicDeclaration]) -> Self {
    Self(heading: "公开的号码", columns: ["号码", "用途"], rows: numbers.map { [$0.text, $0.purpose] }, empty: "没有。")
  }

  fileprivate static func tables(_ statistics: [Statistic]) -> Self {
    let rows = statistics.map { statistic in
      let coarser = statistic.report.coarsenings.words(in: .chinese)
      return [statistic.title, statistic.name, statistic.asOf?.chinese ?? "", coarser]
    }
    return Self(heading: "发布的统计表", columns: ["表", "地址名", "时点", "分类的改动"], rows: rows, empty: "没有。")
  }

  /// The cells and the reasons, never the numbers.
  fileprivate static func hidden(_ statistics: [Statistic]) -> Self {
    let rows = statistics.flatMap { statistic in
      statistic.report.hidden.map { [statistic.title, $0.key.joined(separator: "、"), $0.reason.chinese] }
    }
    return Self(heading: "隐去的数字", columns: ["表", "格", "原因"], rows: rows, empty: "没有隐去任何数字。")
  }

  /// What the school could do so that less is hidden.
  fileprivate static func coarser(_ alternatives: [CoarserAlternative], _ statistics: [Statistic]) -> Self {
    let rows = alternatives.map { alternative in
      let title = statistics.first { $0.name == alternative.table }?.title ?? alternative.table
      return [title, [alternative.step].words(in: .chinese), "\(alternative.hiddenNow)%", "\(alternative.hiddenThen)%"]
    }
    return Self(
      heading: "少隐去一些的办法",
      columns: ["表", "改成", "现在隐去", "那样隐去"],
      rows: rows,
      empty: "没有更好的办法，或者不需要。"
    )
  }

  fileprivate static func leftOut(_ diagnostics: [Diagnostic]) -> Self {
    let rows = diagnostics.filter(\.isLeftOut).map { [$0.location.file, $0.message.chinese] }
    return Self(heading: "没有发布的草稿", columns: ["文件", "原因"], rows: rows, empty: "没有。")
  }

  fileprivate static func warnings(_ diagnostics: [Diagnostic]) -> Self {
    let shown = diagnostics.filter { $0.severity == .warning && !$0.isLeftOut }
    return problems(shown, heading: "提醒", empty: "没有提醒。")
  }

  fileprivate static func problems(_ diagnostics: [Diagnostic]) -> Self {
    problems(diagnostics.filter { $0.severity == .error }, heading: "查出的问题", empty: "")
  }

  private static func problems(_ diagnostics: [Diagnostic], heading: String, empty: String) -> Self {
    let rows = diagnostics.map { diagnostic in
      let line = diagnostic.location.line.map(String.init) ?? ""
      return [diagnostic.rule, diagnostic.location.file, line, diagnostic.message.chinese]
    }
    return Self(heading: heading, columns: ["规则", "文件", "行", "说明"], rows: rows, empty: empty)
  }
}

extension HiddenCell.Reason {
  fileprivate var chinese: String {
    switch self {
    case .smallCount: "人数太少"
    case .zero: "是0，按规定也隐去"
    case .equalsMargin: "这一类全在这一格里，等于说出了每个人的情况"
    case .smallRemainder: "只差很少几个人"
    case .hiddenBefore: "上次发布时隐去了"
    case .withheld: "人数太少，整张表都隐去"
    case .protectsAnother: "不隐去，就能推算出别的格"
    }
  }
}
