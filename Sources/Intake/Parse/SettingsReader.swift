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
    let privacy = fields.fields("privacy", known: Self.privacyKeys)
    let rosterPath = rosterPath(privacy)
    let roster = rosterPath.map { RosterReader(path: $0, problems: problems).roster() } ?? .empty
    let declarations = DeclarationReader(problems: problems, roster: roster)
    return SiteSettings(
      title: fields.requiredText("title") ?? "",
      school: fields.requiredText("school") ?? "",
      language: language(fields),
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
    guard let url = SiteSettings.normalizedBaseURL(text.value) else {
      problems.add(.notAbsolute(at: text.location))
      return nil
    }
    if let folder = SiteSettings.folder(ofPage: url) { problems.add(.pageAsBase(folder, at: text.location)) }
    return url
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
      return HelpLine(number: Number.halfWidth(number), name: name, hours: line.text("hours"), note: line.text("note"))
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
}

extension SiteSettings {
  /// An absolute http(s) address that ends in `/`, with what is not ASCII in its path percent-encoded; or nil.
  package static func normalizedBaseURL(_ text: String) -> String? {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
    let host = text.dropFirst(scheme.count).prefix { $0 != "/" }
    guard host.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let text = text.asciiOnly
    let rest = text.dropFirst(scheme.count)
    let isPlain = rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#".utf8.contains($0) }
    guard let host = rest.split(separator: "/", omittingEmptySubsequences: false).first, !host.isEmpty, isPlain else {
      return nil
    }
    return text.hasSuffix("/") ? text : text + "/"
  }

  /// The folder of an address that was copied from a page's; nil where it is a folder's already.
  ///
  /// - Parameter url: as `normalizedBaseURL` gives it.
  package static func folder(ofPage url: String) -> String? {
    let parts = url.dropLast().split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 3, let name = parts.last?.lowercased(),
      [".html", ".htm", ".shtml", ".php", ".jsp", ".asp", ".aspx"].contains(where: name.hasSuffix)
    else { return nil }
    return parts.dropLast().joined(separator: "/") + "/"
  }
}

extension String {
  /// With every byte that is not ASCII percent-encoded.
  fileprivate var asciiOnly: String {
    utf8.reduce(into: "") { text, byte in
      text += byte < 0x80 ? String(UnicodeScalar(byte)) : "%" + String(byte, radix: 16, uppercase: true)
    }
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

  fileprivate static func pageAsBase(_ folder: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "base-url",
      at: location,
      message: Wording(en: "this is the address of one page, not of the site", zh: "这是一个网页的网址，不是整个网站的"),
      hint: Wording(en: "write \(folder)", zh: "请去掉最后的文件名，写成 \(folder)")
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
