import ArgumentParser
import Diagnostics
import Importing
import Intake

/// `xinqiao import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make drafts of a school's plans from .docx, .txt or .md (把学校的计划导入为草稿).",
    discussion: """
      Every document in a file becomes a draft in plans/, and a report in imports/ says what became of each line. Nothing \
      is repaired unseen; a file that is already there is never overwritten. The folder is private: run check before a build.
      """
  )

  @Argument(help: "The files to import.")
  var files: [String]

  @Option(help: "The content folder to write the drafts into (写到哪个内容文件夹).")
  var to = "content"

  func run() throws {
    let reporter = Reporter(format: .text, output: to)
    do {
      let imports = try Results.all(files.map { file in Result { try PlanImport.read(file) } })
      for plans in imports { try write(plans, reporter) }
    } catch let refusal as Refusal {
      reporter.printDiagnostics(refusal.diagnostics)
      print(Wording(en: "refused: nothing was imported", zh: "没有导入：什么都没有写出")[reporter.language])
      throw ExitCode(1)
    } catch {
      throw reporter.exitCode(for: error)
    }
  }
}

extension ImportCommand {
  private func write(_ plans: PlanImport, _ reporter: Reporter) throws {
    reporter.printDiagnostics(plans.remarks.map(\.withoutHint))
    for file in plans.files(reportIn: reporter.language) {
      print(
        Wording.outcome(try file.write(to: to), of: "\(to.hasSuffix("/") ? to : to + "/")\(file.path)")[
          reporter.language
        ]
      )
    }
    print(Wording.summary(of: plans)[reporter.language])
  }
}

extension Diagnostic {
  /// Hints stand in the report; on the screen they would double the list.
  fileprivate var withoutHint: Diagnostic {
    var short = self
    short.hint = nil
    return short
  }
}

extension Wording {
  /// What became of a file that was to be written.
  static func outcome(_ outcome: DraftFile.Outcome, of path: String) -> Wording {
    switch outcome {
    case .written: Wording(en: "written: \(path)", zh: "已写：\(path)")
    case .unchanged: Wording(en: "unchanged: \(path)", zh: "没有变化：\(path)")
    case .kept:
      Wording(
        en: "kept: \(path) is there already and differs; rename it to have it made anew",
        zh: "没有动：\(path) 已经有了，内容不同；要重新生成，请先把它改名"
      )
    }
  }

  fileprivate static func summary(of plans: PlanImport) -> Wording {
    let count = plans.count
    return Wording(
      en:
        "\(plans.draftCount) drafts, \(plans.taskCount) tasks, \(plans.remarks.count) places to look at; \(count.lines) lines: \(count.imported) imported, \(count.leftOut) left out, \(count.blank) blank",
      zh:
        "\(plans.draftCount) 份草稿，\(plans.taskCount) 项任务，\(plans.remarks.count) 处请核对；共 \(count.lines) 行：导入 \(count.imported) 行，没有导入 \(count.leftOut) 行，空行 \(count.blank) 行"
    )
  }
}
