import Diagnostics

/// A problem of an attachment, told where its entry stands, or at the file itself where it has none.
struct LocatedProblem: Error, Sendable {
  var problem: AttachmentProblem
  var location: SourceLocation?

  init(_ problem: AttachmentProblem, at location: SourceLocation? = nil) {
    self.problem = problem
    self.location = location
  }
}

extension Fields {
  /// The entries of a register: a YAML list of records.
  static func register(_ source: SourceText, known: [String], into problems: Problems) -> [Fields] {
    guard let value = YAMLValue.read(YAMLText(source), into: problems) else { return [] }
    guard case .list(let items, _) = value else {
      problems.add(.wrongType(at: value.location, expected: .aRegister))
      return []
    }
    return items.compactMap { Fields($0, known: known, into: problems) }
  }

  /// The file of an entry as a path inside the content folder; people write it with and without `files/`.
  ///
  /// 文件 is the Chinese name of `path`, so both keys are taken.
  var registeredFile: Located<String>? {
    guard var file = locatedText("file") ?? locatedText("path") else {
      if !has("file"), !has("path") { report(.missingField("file", at: location)) }
      return nil
    }
    if !file.value.hasPrefix("files/") { file.value = "files/" + file.value }
    return file
  }
}

extension Wording {
  fileprivate static let aRegister = Wording(
    en: "a list, each entry beginning with “- file: …”",
    zh: "一个列表，每一项以“- file: 文件名”开头"
  )
}

extension Diagnostic {
  static func listedTwice(_ file: Located<String>, _ rule: AttachmentProblem.Rule) -> Diagnostic {
    Diagnostic(
      rule.rawValue,
      at: file.location,
      message: Wording(en: "this file is listed twice", zh: "这个文件写了两遍"),
      hint: Wording(en: "keep one of the two entries", zh: "请只留一项")
    )
  }

  static func unknownFile(
    _ file: Located<String>,
    _ rule: AttachmentProblem.Rule,
    among paths: Set<String>
  ) -> Diagnostic {
    Diagnostic(
      rule.rawValue,
      at: file.location,
      message: Wording(en: "there is no file “\(file.value)”", zh: "没有文件“\(file.value)”"),
      hint: .suggestion(for: file.value, among: paths.sorted())
    )
  }
}
