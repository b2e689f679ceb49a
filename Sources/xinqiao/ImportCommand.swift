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

  @Option(help: "The content folder to write the drafts into (写到哪个内容文件夹).", transform: FolderPath.trimmed)
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
      _ = try SiteFolder(to)
      let imports = try Results.all(files.map { file in Result { try read(file, kinds) } })
      for imported in imports {
        switch imported {
        case .plans(let plans):
          _ = try write(plans.remarks, plans.files(reportIn: reporter.language), reporter)
          print(Wording.summary(of: plans)[reporter.language])
        case .register(let register):
          let isKept = try write(register.remarks, register.files(reportIn: reporter.language), reporter)
          print(Wording.summary(of: register, isKept: isKept)[reporter.language])
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

  /// - Returns: whether something else stood where a draft was to be written, and still does.
  private func write(_ remarks: [Diagnostic], _ files: [DraftFile], _ reporter: Reporter) throws -> Bool {
    reporter.printDiagnostics(remarks.map(\.withoutHint))
    let outcomes = try files.map { file in
      let file = try file.placed(in: to)
      let outcome = try file.write(to: to)
      print(Wording.outcome(outcome, of: "\(to)/\(file.path)")[reporter.language])
      return outcome
    }
    return outcomes.contains(.kept)
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
        en: "kept: \(path) is there already and differs; to have it made anew, move it out of the content folder first",
        zh: "没有动：\(path) 已经有了，内容不同；要重新生成，请先把它移出内容文件夹，只改名不行"
      )
    }
  }

  fileprivate static func summary(of register: RegisterImport, isKept: Bool) -> Wording {
    let (entries, doubts) = (register.entryCount, register.personalData.count)
    let told =
      doubts == 0
      ? Wording(en: "", zh: "")
      : Wording(
        en: "; \(doubts) places with personal data, listed in the report",
        zh: "；\(doubts) 处好像有人名或别的个人信息，列在导入报告里"
      )
    return isKept
      ? Wording(
        en:
          "not written: \(entries) activities were read; where rows were added, write them into the log that is there",
        zh: "没有写进去：这一次读到 \(entries) 次活动；表里只是多了几行的，请直接填进原来的 CSV"
      )
      : Wording(en: "\(entries) activities" + told.english, zh: "\(entries) 次活动" + told.chinese)
  }

  fileprivate static func summary(of plans: PlanImport) -> Wording {
    let (count, tasks) = (plans.count, plans.taskCount)
    let fromText =
      tasks.fromText == 0
      ? Wording(en: "", zh: "")
      : Wording(en: " (\(tasks.fromText) of them from the running text)", zh: "（其中 \(tasks.fromText) 项从正文里摘出）")
    return Wording(
      en:
        "\(plans.draftCount) drafts, \(tasks.all) tasks\(fromText.english), \(plans.remarks.count) places to look at; \(count.lines) lines: \(count.imported) imported, \(count.leftOut) left out, \(count.blank) blank",
      zh:
        "\(plans.draftCount) 份草稿，\(tasks.all) 项任务\(fromText.chinese)，\(plans.remarks.count) 处请核对；共 \(count.lines) 行：导入 \(count.imported) 行，没有导入 \(count.leftOut) 行，空行 \(count.blank) 行"
    )
  }
}
