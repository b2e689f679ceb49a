import Diagnostics
import Foundation
import TestSupport

@testable import Intake

/// What the tests of the readers share.
enum IntakeTesting {
  static let today = day("2025-06-01")

  /// `rule line:column` of every problem, in reading order; `rule` alone where it speaks of the file as a whole.
  static func list(_ problems: Problems) -> [String] { list(problems.diagnostics) }

  static func list(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.inReadingOrder.map { diagnostic in
      let place = [diagnostic.location.line, diagnostic.location.column].compactMap { $0.map(String.init) }
      return ([diagnostic.rule] + (place.isEmpty ? [] : [place.joined(separator: ":")])).joined(separator: " ")
    }
  }

  static func day(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(text) else { fatalError("\(text) is no day") }
    return day
  }

  static func file(_ path: String, _ kind: SourceFile.Kind) -> SourceFile {
    SourceFile(contentPath: path, file: path, absolutePath: "/" + path, kind: kind)
  }

  static let settings = SiteSettings(
    title: "心桥",
    school: "云溪小学",
    language: "zh-Hans",
    ignoredColumns: ["经办"]
  )
}

/// A content folder of a few files on disk.
final class SampleFolder {
  let folder: TemporaryFolder

  /// - Parameter files: paths and texts; `site.yml` and `index.md` are added where they are not given.
  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    let usual = [
      "site.yml": "title: 心桥\nschool: 云溪小学\nlanguage: zh-Hans\n", "index.md": "---\ntitle: 首页\n---\n\n你好。\n",
    ]
    for (path, text) in usual.merging(files, uniquingKeysWith: { $1 }) { try folder.write(text, to: path) }
  }

  func cleared(on date: CalendarDate = IntakeTesting.today, memory: IntakeMemory = .none) throws(Refusal)
    -> (ClearedContent, [Diagnostic])
  {
    try ContentIntake(of: folder.path, on: date, memory: memory).cleared()
  }

  /// Everything that is said of the folder, whether it is refused or not, with paths relative to it.
  func diagnostics(on date: CalendarDate = IntakeTesting.today, memory: IntakeMemory = .none) -> [Diagnostic] {
    let found: [Diagnostic]
    do throws(Refusal) { found = try cleared(on: date, memory: memory).1 } catch { found = error.diagnostics }
    return found.map { diagnostic in
      var shown = diagnostic
      shown.location.file = diagnostic.location.file.replacingOccurrences(of: folder.path + "/", with: "")
      return shown
    }
  }

  /// `rule path:line:column`.
  func problems(on date: CalendarDate = IntakeTesting.today) -> [String] {
    diagnostics(on: date).map { "\($0.rule) \($0.location)" }
  }

  /// Everything that a terminal, a log or a JSON report could show.
  func everythingShown() -> String {
    diagnostics().flatMap { diagnostic in
      Language.allCases.map { TextPrinter(language: $0).text(for: diagnostic) + "\(diagnostic)" }
    }.joined(separator: "\n")
  }
}
