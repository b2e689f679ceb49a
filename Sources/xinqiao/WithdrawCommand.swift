import ArgumentParser
import Diagnostics
import Intake
import Publishing

/// `xinqiao withdraw`
struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take pages down from the published folder at once (立刻撤下已发布的网页).",
    discussion: """
      Works on the published folder even while the content is refused or missing. A note stays at the address, and no \
      build publishes there again until the address is restored.
      """
  )

  @Argument(help: "Addresses as the browser shows them, or relative to the site, such as parent-school/letter.html.")
  var addresses: [String]

  @Option(help: "The folder that was published into.", transform: FolderPath.trimmed)
  var output = "public"

  @Option(
    help: "The folder with the school's content; the withdrawal is recorded in its releases/.",
    transform: FolderPath.trimmed
  )
  var content = "content"

  @Option(help: "A sentence for the note, to be read by everybody (写在原网页处的说明).")
  var reason: String?

  @Option(help: "The day of the withdrawal; without it SOURCE_DATE_EPOCH, else today in Shanghai.")
  var date: CalendarDate?

  @Flag(help: "Let the addresses be published at again; the next build does it (恢复，下次生成时再发布).")
  var restore = false

  func run() throws {
    let reporter = Reporter(output: output, refusal: "没有撤下")
    do {
      if restore { try restored() } else { try withdrawn(reporter) }
    } catch {
      throw reporter.exitCode(for: error)
    }
  }
}

extension WithdrawCommand {
  private func restored() throws {
    let (restored, kept) = try Restoration(output: output, content: content).restore(addresses)
    for path in restored { say(Wording(en: "may be published again: \(path)", zh: "可以再发布：\(path)")) }
    for path in kept { say(.stillWithdrawn(path)) }
  }

  private func withdrawn(_ reporter: Reporter) throws {
    let day = try date ?? BuildDate.fromEnvironment()
    let withdrawal = try Withdrawal(output: output, content: content, date: day, reason: reason)
    let report = try withdrawal.withdraw(addresses)
    reporter.printDiagnostics(report.warnings)
    for path in report.withdrawn { say(Wording(en: "withdrawn: \(path)", zh: "已撤下：\(path)")) }
    if report.failure == nil { say(.recorded(in: report.list)) }
    say(.toDelete(afterUploading: output))
    for address in report.toDelete { print("  " + address) }
    if let failure = report.failure { throw unrecorded(after: failure, reporter, report.list) }
  }

  /// The pages are down, but the next build would bring them back.
  private func unrecorded(after failure: any Error, _ reporter: Reporter, _ list: String) -> any Error {
    let refusal = failure as? Refusal
    reporter.printDiagnostics((refusal?.diagnostics ?? []) + [.unrecorded(list)])
    return refusal == nil ? failure : ExitCode(1)
  }

  private func say(_ wording: Wording) { print(wording[Reporter.language]) }
}

extension Wording {
  fileprivate static func stillWithdrawn(_ path: String) -> Wording {
    Wording(
      en: "came down with it and stays withdrawn: \(path); if it may be public too: xinqiao withdraw --restore \(path)",
      zh: "和它一起撤下、现在还撤着：\(path)；也可以公开的，再运行 xinqiao withdraw --restore \(path)"
    )
  }

  fileprivate static func recorded(in list: String) -> Wording {
    Wording(en: "recorded in \(list); keep it with the content", zh: "已记在 \(list)，请和内容一起保存")
  }

  fileprivate static func toDelete(afterUploading output: String) -> Wording {
    Wording(
      en: "upload \(output)/ again, and delete on the host and in its caches:",
      zh: "请重新上传 \(output)/，并在服务器和缓存里删掉："
    )
  }
}

extension Diagnostic {
  fileprivate static func unrecorded(_ list: String) -> Diagnostic {
    Diagnostic(
      "withdrawal-not-recorded",
      at: SourceLocation(file: list),
      message: Wording(
        en: "the pages are down, but the list does not say so: the next build may publish them again",
        zh: "网页已撤下，但没能记进清单：下次生成可能又会发布"
      ),
      hint: Wording(en: "mend the list, then run the same command again", zh: "请恢复这个清单，再运行一次同样的命令")
    )
  }
}
