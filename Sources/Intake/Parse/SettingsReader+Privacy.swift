import Diagnostics
import Disclosure

/// What stands under `privacy`.
extension SettingsReader {
  static let privacyKeys = [
    "threshold", "sensitive_threshold", "zeros", "public_people", "public_numbers", "roster", "waivers",
  ]

  func policy(_ privacy: Fields?) -> DisclosurePolicy {
    let minimum = DisclosurePolicy.minimum
    return DisclosurePolicy(
      threshold: threshold("threshold", in: privacy, minimum: minimum.threshold),
      sensitiveThreshold: threshold("sensitive_threshold", in: privacy, minimum: minimum.sensitiveThreshold),
      zerosAreSafe: privacy?.choice("zeros", ZeroChoice.self) != .hide
    )
  }

  private func threshold(_ key: String, in privacy: Fields?, minimum: Int) -> Int {
    guard let privacy, let value = privacy.count(key) else { return minimum }
    if value >= minimum { return value }
    problems.add(.lowThreshold(key, minimum: minimum, at: privacy.location(of: key)))
    return minimum
  }

  /// A key without a path would be no list at all, without a word.
  func rosterPath(_ privacy: Fields?) -> Located<String>? {
    guard let privacy, privacy.isWritten("roster") else { return nil }
    if let written = privacy.locatedText("roster") { return Located(path(written.value), at: written.location) }
    problems.add(.rosterWithoutPath(at: privacy.location(of: "roster")))
    return nil
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

extension Diagnostic {
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
}
