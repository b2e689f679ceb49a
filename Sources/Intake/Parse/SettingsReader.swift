import Diagnostics
import Disclosure

/// Reads `site.yml`.
struct SettingsReader {
  let source: SourceText
  let problems: Problems
  /// The content folder on this machine.
  var folder = "."

  private static let known = [
    "title", "school", "language", "description", "base_url", "icp", "public_security_filing", "menu", "help_lines",
    "kinds", "data_licence", "responsible", "ignore_columns", "privacy",
  ]

  func settings() -> SiteSettings? {
    guard let value = YAMLValue.read(YAMLText(source), into: problems),
      let fields = Fields(value, known: Self.known, into: problems)
    else {
      if problems.diagnostics.isEmpty { problems.add(.emptySettings(at: SourceLocation(file: source.file, line: 1))) }
      return nil
    }
    let title = fields.requiredText("title")
    let school = fields.requiredText("school")
    let language = language(fields)
    let privacy = fields.fields(
      "privacy",
      known: ["threshold", "sensitive_threshold", "zeros", "public_people", "public_numbers", "roster", "waivers"]
    )
    let rosterPath = rosterPath(privacy)
    let roster = rosterPath.map { RosterReader(path: $0, problems: problems).roster() } ?? .empty
    let declarations = DeclarationReader(problems: problems, roster: roster)
    return SiteSettings(
      title: title ?? "",
      school: school ?? "",
      language: language,
      description: fields.text("description") ?? "",
      baseURL: baseURL(fields),
      icp: fields.text("icp"),
      publicSecurityFiling: fields.text("public_security_filing"),
      menu: menu(fields),
      helpLines: helpLines(fields),
      kinds: kinds(fields),
      dataLicence: fields.choice("data_licence"),
      responsible: fields.text("responsible"),
      ignoredColumns: fields.texts("ignore_columns"),
      policy: policy(privacy),
      waivers: WaiverReader(problems: problems).waivers(privacy),
      declaredPeople: declarations.people(privacy),
      declaredNumbers: declarations.numbers(privacy),
      roster: roster,
      rosterPath: rosterPath?.value
    )
  }
}

extension SettingsReader {
  private func language(_ fields: Fields) -> String {
    guard let language = fields.required("language") else { return "zh-Hans" }
    if ["zh-hans", "zh-cn", "zh"].contains(language.value.lowercased()) { return language.value }
    problems.add(.unknownValue(language, of: "language", among: ["zh-Hans", "zh-CN"]))
    return "zh-Hans"
  }

  private func baseURL(_ fields: Fields) -> String? {
    guard let text = fields.locatedText("base_url") else { return nil }
    if let url = SiteSettings.normalizedBaseURL(text.value) { return url }
    problems.add(.notAbsolute(at: text.location))
    return nil
  }

  private func menu(_ fields: Fields) -> [MenuItem] {
    fields.list("menu").compactMap { value in
      guard let item = Fields(value, known: ["title", "link"], into: problems), let title = item.requiredText("title"),
        let link = item.required("link")
      else { return nil }
      return MenuItem(title: title, link: link)
    }
  }

  private func helpLines(_ fields: Fields) -> [HelpLine] {
    guard fields.has("help_lines") else { return HelpLine.standard }
    return fields.list("help_lines").compactMap { value in
      guard let line = Fields(value, known: ["number", "name", "hours", "note"], into: problems),
        let number = line.requiredText("number"), let name = line.requiredText("name")
      else { return nil }
      return HelpLine(number: number, name: name, hours: line.text("hours"), note: line.text("note"))
    }
  }

  /// The standard kinds with the school's own added or changed.
  private func kinds(_ fields: Fields) -> [ActivityKind] {
    guard let value = fields.value("kinds") else { return ActivityKind.standard }
    guard case .mapping(let entries, _) = value else {
      problems.add(
        .wrongType(at: value.location, expected: Wording(en: "`kind: {line: …}`", zh: "“类别: {line: 家校}”的形式"))
      )
      return ActivityKind.standard
    }
    let own = entries.compactMap { key, value -> ActivityKind? in
      if value.isEmpty { return ActivityKind(name: key.value) }
      guard let kind = Fields(value, known: ["line", "channel", "unit"], into: problems) else { return nil }
      return ActivityKind(
        name: key.value,
        line: kind.choice("line"),
        channel: kind.choice("channel"),
        unit: kind.text("unit")
      )
    }
    return ActivityKind.standard.filter { kind in !own.contains { $0.name == kind.name } } + own
  }

  private func policy(_ privacy: Fields?) -> DisclosurePolicy {
    DisclosurePolicy(
      threshold: threshold("threshold", in: privacy, minimum: DisclosurePolicy.minimum.threshold),
      sensitiveThreshold: threshold(
        "sensitive_threshold",
        in: privacy,
        minimum: DisclosurePolicy.minimum.sensitiveThreshold
      ),
      zerosAreSafe: privacy?.choice("zeros", ZeroChoice.self) != .hide
    )
  }

  private func threshold(_ key: String, in privacy: Fields?, minimum: Int) -> Int {
    guard let privacy, let value = privacy.count(key) else { return minimum }
    if value >= minimum { return value }
    problems.add(.lowThreshold(key, minimum: minimum, at: privacy.location(of: key)))
    return minimum
  }

  /// Links and `..` are followed, since the content folder's own files are compared with it.
  private func path(_ written: String) -> String {
    let path = written.hasPrefix("/") ? written : folder + "/" + written
    return FileReading.resolved(path) ?? path
  }
}

/// What becomes of a zero in a table of children.
private enum ZeroChoice: String, CaseIterable {
  case print
  case hide
}

extension SettingsReader {
  /// A key without a path would be no list at all, without a word.
  private func rosterPath(_ privacy: Fields?) -> Located<String>? {
    guard let privacy, privacy.isWritten("roster") else { return nil }
    if let written = privacy.locatedText("roster") { return Located(path(written.value), at: written.location) }
    problems.add(.rosterWithoutPath(at: privacy.location(of: "roster")))
    return nil
  }
}

extension SiteSettings {
  /// An absolute http(s) address that ends in `/`, or nil.
  package static func normalizedBaseURL(_ text: String) -> String? {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let isPlain = rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#".utf8.contains($0) }
    guard let host = rest.split(separator: "/", omittingEmptySubsequences: false).first, !host.isEmpty, isPlain else {
      return nil
    }
    return text.hasSuffix("/") ? text : text + "/"
  }
}

extension HelpLine {
  /// National lines, for a school that names none: 共青团 12355, mental-health line 12356 (国家卫生健康委, 2025), police.
  static let standard = [
    HelpLine(number: "12355", name: "青少年服务热线", hours: nil, note: "孩子和家长都可以打"),
    HelpLine(number: "12356", name: "全国统一心理援助热线", hours: nil, note: "心里难受时可以打"),
    HelpLine(number: "110", name: "报警", hours: "24小时", note: "有人身危险时马上打"),
  ]
}

extension Diagnostic {
  fileprivate static func notAbsolute(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "base-url",
      at: location,
      message: Wording(en: "this is not an absolute web address", zh: "这不是完整的网址"),
      hint: Wording(en: "such as https://school.example/", zh: "例如 https://school.example/")
    )
  }

  fileprivate static func lowThreshold(_ key: String, minimum: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "low-threshold",
      at: location,
      message: Wording(
        en: "\(key) can only be raised; its minimum is \(minimum)",
        zh: "“\(FieldNames.bothNames(key))”只能调高，最低是 \(minimum)"
      ),
      hint: Wording(en: "take the line out, or write a larger number", zh: "请删去这一行，或写一个更大的数")
    )
  }

  fileprivate static func rosterWithoutPath(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "roster",
      at: location,
      message: Wording(en: "`roster` names no file", zh: "“名单”后面没有写文件"),
      hint: Wording(
        en: "write the path of the list, or take the line out",
        zh: "请写上名单的路径；没有名单，就删去这一行"
      )
    )
  }

  fileprivate static func emptySettings(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-settings",
      at: location,
      message: Wording(en: "site.yml is empty", zh: "site.yml 是空的"),
      hint: Wording(
        en: "three lines are enough: title, school, language: zh-Hans",
        zh: "写三行就够：title、school、language: zh-Hans"
      )
    )
  }
}
