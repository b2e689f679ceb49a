import Diagnostics

/// What the waivers of `site.yml` let through of the gate's findings, and what is to be said of each waiver.
struct WaiverReview {
  /// The findings that stay; those that could be waived tell how.
  private(set) var findings: [GateFinding] = []
  /// The waivers that let something through.
  private(set) var used: [Waiver] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter files: the files of the content folder.
  init(of all: [GateFinding], waivers: [Waiver], files: [SourceFile], on date: CalendarDate) {
    let paths = Dictionary(files.map { ($0.file, $0.contentPath) }, uniquingKeysWith: { first, _ in first })
    let valid = waivers.filter { $0.until >= date && $0.until <= date.inTwoYears }
    var used = Set<Waiver>()
    for finding in all {
      let path = paths[finding.file ?? finding.diagnostic.location.file]
      if let waiver = valid.first(where: { $0.file == path && $0.covers(finding) }) {
        used.insert(waiver)
      } else {
        findings.append(finding.tellingItsHash)
      }
    }
    self.used = valid.filter(used.contains)
    diagnostics = waivers.map { waiver in
      if waiver.until < date { return .expired(waiver) }
      if waiver.until > date.inTwoYears { return .tooLong(waiver, latest: date.inTwoYears) }
      return used.contains(waiver) ? .used(waiver) : .unused(waiver)
    }
  }
}

extension CalendarDate {
  /// The same day in two years; behind 29 February there is always a 28 February.
  fileprivate var inTwoYears: CalendarDate {
    CalendarDate(year: year + 2, month: month, day: day) ?? CalendarDate(year: year + 2, month: 2, day: 28) ?? self
  }
}

extension Waiver {
  fileprivate func covers(_ finding: GateFinding) -> Bool { covers(rule: finding.diagnostic.rule, text: finding.value) }

  /// Rules that can never be waived cannot stand in a waiver; asked here once more.
  package func covers(rule: String, text: String) -> Bool {
    rule == self.rule && !PrivacyRules.neverWaived.contains(rule) && TextHash.of(text) == textHash
  }
}

extension GateFinding {
  fileprivate var tellingItsHash: GateFinding {
    guard diagnostic.severity == .error, !PrivacyRules.neverWaived.contains(diagnostic.rule) else { return self }
    var telling = self
    let hash = TextHash.of(value)
    telling.diagnostic.hint = Wording(
      en: "\(diagnostic.hint?.english ?? ""); for a waiver: text_hash: \(hash)",
      zh: "\(diagnostic.hint?.chinese ?? "")；确实要放行的，编号是 text_hash: \(hash)"
    )
    return telling
  }
}

extension Diagnostic {
  fileprivate static func used(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      Waiver.usedRule,
      at: waiver.location,
      severity: .warning,
      message: Wording(
        en:
          "lets [\(waiver.rule)] through in \(waiver.file) until \(waiver.until.iso): \(waiver.reason) (\(waiver.post))",
        zh: "放行 \(waiver.file) 里的 [\(waiver.rule)]，到\(waiver.until.chinese)为止：\(waiver.reason)（\(waiver.post)）"
      )
    )
  }

  fileprivate static func unused(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      "waiver-unused",
      at: waiver.location,
      message: Wording(
        en: "this waiver matches nothing: no [\(waiver.rule)] with text_hash \(waiver.textHash) in \(waiver.file)",
        zh: "这一条放行对不上任何内容：\(waiver.file) 里没有编号是 \(waiver.textHash) 的 [\(waiver.rule)]"
      ),
      hint: Wording(
        en:
          "take it out, or copy rule, file and text_hash from the finding; the file is named inside the content folder",
        zh: "请删去，或照检查结果改写规则、文件和编号；文件写内容文件夹里的路径"
      )
    )
  }

  fileprivate static func tooLong(_ waiver: Waiver, latest: CalendarDate) -> Diagnostic {
    Diagnostic(
      "waiver-until",
      at: waiver.location,
      message: Wording(
        en: "a waiver holds for two years at most; this one names \(waiver.until.iso)",
        zh: "一条放行最长两年，这一条写到了\(waiver.until.chinese)"
      ),
      hint: Wording(
        en: "write \(latest.iso) or an earlier day, and decide anew then",
        zh: "请写\(latest.chinese)或更早的日子，到时候重新研究"
      )
    )
  }

  fileprivate static func expired(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      "waiver-expired",
      at: waiver.location,
      severity: .warning,
      message: Wording(
        en: "this waiver ended on \(waiver.until.iso) and lets nothing through",
        zh: "这一条放行到\(waiver.until.chinese)为止，已经过期，不再起作用"
      ),
      hint: Wording(en: "take it out, or have it decided anew", zh: "请删去，或重新研究决定")
    )
  }
}
