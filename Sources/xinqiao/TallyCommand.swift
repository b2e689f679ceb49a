import ArgumentParser
import Diagnostics
import Importing
import Intake

/// `xinqiao tally`
struct TallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Count a private register of children into anonymous tables (把登记表数成不记名的统计表).",
    discussion: """
      Only sums leave the register. It must lie outside of the content folder, which gets the tables and says of each \
      how many of its numbers a build will hide. No message quotes a row.
      """
  )

  @Argument(help: "The register, .xlsx or .csv, one child a row.")
  var register: String

  @Option(help: "What to count (要数什么).")
  var spec: String

  @Option(help: "The content folder to write the tables into (写到哪个内容文件夹).", transform: FolderPath.trimmed)
  var to = "content"

  func run() throws {
    let reporter = Reporter(output: to, refusal: "没有统计")
    do {
      _ = try SiteFolder(to)
      let tally = try Tally.count(register, by: try TallySpec.read(spec), outside: to)
      let hidden = try tally.hidden(in: register)
      let isKept = try write(tally)
      let rows = [Wording.counted(tally)] + tally.leftOut.map(Wording.leftOut) + tally.remarks
      for line in rows + hidden.map(Wording.hidden) + (isKept ? [.kept] : []) { say(line) }
    } catch {
      throw reporter.exitCode(for: error)
    }
  }
}

extension TallyCommand {
  /// - Returns: whether another table stood where one was to be written, and still does.
  private func write(_ tally: Tally) throws -> Bool {
    let hasDescriptor = SiteFolder.hasDescriptor(to)
    let outcomes = try tally.files(withDescriptor: !hasDescriptor).map { file in
      let outcome = try file.write(to: to)
      say(.outcome(outcome, of: "\(to)/\(file.path)"))
      return outcome
    }
    if hasDescriptor {
      say(Wording(en: "statistics/datapackage.yml must say:", zh: "statistics/datapackage.yml 里要有："))
      print(tally.tables.map(\.resource).joined())
    }
    return outcomes.contains(.kept)
  }

  private func say(_ wording: Wording) { print(wording[Reporter.language]) }
}

extension Wording {
  fileprivate static let kept = Wording(
    en: "not written: the tables named above as kept still say the old numbers",
    zh: "没有写进去：上面说“没有动”的表，还是旧的数"
  )

  fileprivate static func counted(_ tally: Tally) -> Wording {
    let counted = tally.rows - tally.leftOut.reduce(0) { $0 + $1.rows }
    return Wording(en: "\(tally.rows) rows, \(counted) counted", zh: "共 \(tally.rows) 行，数了 \(counted) 行")
  }

  fileprivate static func leftOut(_ reason: Wording, _ rows: Int) -> Wording {
    Wording(en: "\(rows) rows left out: \(reason.english)", zh: "没有数 \(rows) 行：\(reason.chinese)")
  }

  fileprivate static func hidden(_ table: String, _ cells: Int, _ hidden: Int) -> Wording {
    Wording(
      en: "\(table): \(cells) numbers with totals, \(hidden) hidden when published",
      zh: "\(table)：连合计 \(cells) 个数，发布时隐去 \(hidden) 个"
    )
  }
}
