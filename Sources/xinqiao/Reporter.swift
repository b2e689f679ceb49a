import ArgumentParser
import Diagnostics
import Foundation
import Intake

/// How a command reports.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// Tells the user what came of a run, and the shell its exit code: 0 published or clean, 1 refused, 70 our own fault,
/// 74 disk or permission.
struct Reporter {
  let format: ReportFormat
  let output: String
  /// What was not done where the command is refused: 没有发布.
  private let refusal: String
  let language = Self.language

  /// The environment's, and where it names none, the site's.
  static var language: Language { Language(environment: ProcessInfo.processInfo.environment) ?? .chinese }

  init(format: ReportFormat = .text, output: String, refusal: String = "没有发布") {
    self.format = format
    self.output = output
    self.refusal = refusal
  }

  /// Runs, and reports what came of it.
  ///
  /// - Throws: the exit code, where it is not 0.
  func report(_ run: () throws -> Outcome) throws {
    do {
      let outcome = try run()
      printDiagnostics(outcome.warnings)
      if let note = outcome.note { say(note[language]) }
      finish(outcome)
    } catch {
      throw exitCode(for: error)
    }
  }

  /// What went wrong, without warnings, as the preview shows it.
  func problems(of error: any Error) -> String {
    switch error {
    case let refusal as Refusal:
      refusal.diagnostics.filter { $0.severity == .error }.map(TextPrinter(language: language).text).joined(
        separator: "\n"
      )
    case let failure as SystemFailure: text(for: failure)
    default: "\(error)"
    }
  }

  /// A problem of the disk in a line.
  func text(for failure: SystemFailure) -> String {
    "\(failure.path): \(Wording(en: "error", zh: "错误")[language]): \(failure.message[language])"
  }

  /// Says what went wrong and how the shell is to be told.
  func exitCode(for error: any Error) -> any Error {
    switch error {
    case let refusal as Refusal:
      printDiagnostics(refusal.diagnostics)
      if refusal.diagnostics.hasErrors { say(summary(of: refusal.diagnostics)) }
      finish(status: "refused", diagnostics: refusal.diagnostics)
      return ExitCode(1)
    case let failure as SystemFailure:
      say(text(for: failure))
      say(
        Wording(
          en: "not finished; once this is put right, run the same command again",
          zh: "没有做完。请先解决上面这个问题，再运行一次同样的命令"
        )[language]
      )
      finish(status: "failed", diagnostics: [.disk(failure)])
      return ExitCode(74)
    case is ValidationError, is ExitCode:
      return error
    default:
      let fault = Wording(en: "xinqiao failed: \(error). Please report this.", zh: "心桥自己出了错：\(error)。请告诉开发者。")
      say(fault[language])
      finish(status: "failed", diagnostics: [.ownFault(fault)])
      return ExitCode(70)
    }
  }
}

extension Diagnostic {
  fileprivate static func disk(_ failure: SystemFailure) -> Diagnostic {
    Diagnostic("disk", at: SourceLocation(file: failure.path), message: failure.message)
  }

  fileprivate static func ownFault(_ fault: Wording) -> Diagnostic {
    Diagnostic("own-fault", at: SourceLocation(file: "xinqiao"), message: fault)
  }
}

extension Reporter {
  func printDiagnostics(_ diagnostics: [Diagnostic]) {
    let printer = TextPrinter(language: language)
    for diagnostic in diagnostics { say(printer.text(for: diagnostic), terminator: "") }
  }

  private func summary(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let files = Set(diagnostics.filter { $0.severity == .error }.map(\.location.file)).count
    return Wording(
      en: "refused: \(errors) problem(s) in \(files) file(s); nothing was written",
      zh: "\(refusal)：\(files) 个文件里有 \(errors) 处问题，什么都没有写出"
    )[language]
  }

  private func finish(_ outcome: Outcome) {
    let isWriting = outcome.changed != nil
    if format == .json {
      let report = JSONReport(
        status: isWriting ? "published" : "clean",
        outcome: outcome,
        diagnostics: outcome.warnings,
        language: language
      )
      print(report.text, terminator: "")
    } else {
      print(closingLine(outcome))
    }
  }

  private func finish(status: String, diagnostics: [Diagnostic]) {
    guard format == .json else { return }
    print(JSONReport(status: status, outcome: nil, diagnostics: diagnostics, language: language).text, terminator: "")
  }

  private func closingLine(_ outcome: Outcome) -> String {
    let waivers = waiverCount(outcome.waivers)
    let times = outcome.milliseconds.map { "\(stageName($0.stage)) \($0.time)" }
    let share = outcome.privacyShare.map { ["\(stageName("privacy")) \($0) %"] } ?? []
    let stages = (times + share).joined(separator: language == .chinese ? "，" : ", ")
    if outcome.milliseconds.isEmpty {
      return Wording(
        en: "compared: \(outcome.pages) pages, \(outcome.files) files",
        zh: "核对过：\(outcome.pages) 个网页，\(outcome.files) 个文件"
      )[language]
    }
    guard let changed = outcome.changed else {
      return Wording(
        en: "clean: \(outcome.pages) pages, \(outcome.files) files\(waivers.english), \(outcome.total) ms (\(stages))",
        zh: "可以发布：\(outcome.pages) 个网页，\(outcome.files) 个文件\(waivers.chinese)，\(outcome.total) 毫秒（\(stages)）"
      )[language]
    }
    let start = "\(output)/index.html"
    return Wording(
      en:
        "published: \(outcome.pages) pages, \(outcome.files) files (\(changed) changed)\(waivers.english), \(outcome.total) ms (\(stages)); open \(start)",
      zh:
        "已生成：\(outcome.pages) 个网页，\(outcome.files) 个文件（更新 \(changed) 个）\(waivers.chinese)，\(outcome.total) 毫秒（\(stages)）；请打开 \(start)"
    )[language]
  }

  /// Nothing where there was no waiver.
  private func waiverCount(_ count: Int) -> Wording {
    if count == 0 { return Wording(en: "", zh: "") }
    return Wording(en: ", \(count) \(count == 1 ? "waiver" : "waivers")", zh: "，放行 \(count) 处")
  }

  private func stageName(_ stage: String) -> String { language == .chinese ? Self.stages[stage] ?? stage : stage }

  private static let stages = [
    "compare": "核对", "read": "读取", "prepare": "准备", "render": "排版", "write": "写出", "privacy": "隐私检查",
  ]

  /// Messages go to standard error, so that standard output holds the result alone.
  func say(_ text: String, terminator: String = "\n") {
    FileHandle.standardError.write(Data((text + terminator).utf8))
  }
}
