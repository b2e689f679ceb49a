import Diagnostics

/// Which files of `files/` are published, and who answers for them: a YAML list with an entry for each.
struct Register<Entry: RegisterEntry>: Sendable {
  /// In the order of the file.
  private(set) var entries: [Entry] = []
  /// False where a part of it could not be read: then nothing may be called missing.
  private(set) var isWhole = true

  /// Without entries.
  init() {}

  init(_ source: SourceText, into problems: Problems) {
    let before = problems.diagnostics.count
    for fields in Fields.register(source, known: ["file", "path"] + Entry.known, into: problems) {
      guard let file = fields.registeredFile else { continue }
      if entries.contains(where: { $0.file.value == file.value }) { problems.add(.listedTwice(file, Entry.rule)) }
      entries.append(Entry(file: file, fields: fields))
    }
    isWhole = problems.diagnostics.count == before
  }

  /// The entry of a file that may be published on a day.
  ///
  /// - Parameter contentPath: `files/sports.jpg`.
  func cleared(_ contentPath: String, on date: CalendarDate) throws(LocatedProblem) -> Entry {
    guard let entry = entries.first(where: { $0.file.value == contentPath }) else {
      throw LocatedProblem(Entry.unlisted)
    }
    try entry.check(on: date)
    return entry
  }

  func lists(_ contentPath: String) -> Bool { entries.contains { $0.file.value == contentPath } }

  /// Entries for files that are not there: most often a misspelt name.
  func problems(among contentPaths: Set<String>) -> [Diagnostic] {
    entries.map(\.file).filter { !contentPaths.contains($0.value) }.map {
      .unknownFile($0, Entry.rule, among: contentPaths)
    }
  }
}

/// An entry as written; what is missing is told when its file is to be published.
protocol RegisterEntry: Sendable {
  /// Of the register, inside the content folder.
  static var path: String { get }
  static var rule: AttachmentProblem.Rule { get }
  /// Its fields beside the file.
  static var known: [String] { get }
  /// What is said of a file without an entry.
  static var unlisted: AttachmentProblem { get }

  /// Inside the content folder: `files/sports.jpg`.
  var file: Located<String> { get }

  init(file: Located<String>, fields: Fields)
  func check(on date: CalendarDate) throws(LocatedProblem)
}

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
