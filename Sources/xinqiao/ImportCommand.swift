import ArgumentParser
import Diagnostics
import Importing
import Intake

/// `xinqiao import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make drafts of plans (.docx, .txt, .md) and logs of activity registers (.xlsx, .csv) (导入计划和活动登记表).",
    discussion: """
      Every document in a file becomes a draft in plans/, every sheet of a register a log in activities/, and a report in \
      imports/ says what became of each line or cell. Nothing is repaired unseen; a file that is already there is never \
      overwritten. The folder is private: run check before a build.
      """
  )

  @Argument(help: "The files to import.")
  var files: [String]

  @Option(help: "The content folder to write the drafts into (写到哪个内容文件夹).")
  var to = "content"

  @Option(
    help: ArgumentHelp("What a word in a register means: 讲座=安全教育 (登记表里的词是哪一类活动).", valueName: "word=kind")
  )
  var kind: [String] = []

  func run() throws {
    guard let kinds = KindNames(kind) else {
      throw ValidationError("--kind takes a word and a known kind: 讲座=安全教育 (请写 表里的词=类别)")
    }
    let reporter = Reporter(output: to, refusal: "没有导入")
    do {
      let imports = try Results.all(files.map { file in Result { try read(file, kinds) } })
      for imported in imports {
        switch imported {
        case .plans(let plans):
          try write(plans.remarks, plans.files(reportIn: reporter.language), .summary(of: plans), reporter)
        case .register(let register):
          try write(register.remarks, register.files(reportIn: reporter.language), .summary(of: register), reporter)
        }
      }
    } catch {
      throw reporter.exitCode(for: error)
    }
  }
}

extension ImportCommand {
  private enum Import {
    case plans(PlanImport)
    case register(RegisterImport)
  }

  private func read(_ file: String, _ kinds: KindNames) throws -> Import {
    RegisterImport.reads(file)
      ? .register(try RegisterImport.read(file, kinds: kinds)) : .plans(try PlanImport.read(file))
  }

  private func write(_ remarks: [Diagnostic], _ files: [DraftFile], _ summary: Wording, _ reporter: Reporter) throws {
    reporter.printDiagnostics(remarks.map(\.withoutHint))
    let folder = to.hasSuffix("/") ? to : to + "/"
    for file in files {
      print(Wording.outcome(try file.write(to: to), of: folder + file.path)[reporter.language])
    }
    print(summary[reporter.language])
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

  fileprivate static func summary(of register: RegisterImport) -> Wording {
    Wording(en: "\(register.entryCount) activities", zh: "\(register.entryCount) 次活动")
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
