import ArgumentParser
import Diagnostics

/// The command line.
@main
struct Xinqiao: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xinqiao",
    abstract: "Builds the public website of a school's home for left-behind children (心桥：留守儿童之家网站生成器).",
    discussion: """
      A content folder of Markdown plans, activity logs, articles and statistics becomes a static site. Nothing about \
      an identifiable child can leave through it: content that holds personal data is refused.
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self, ImportCommand.self, TallyCommand.self,
      WithdrawCommand.self,
      ExplainCommand.self,
    ],
    defaultSubcommand: nil
  )
}

extension Xinqiao {
  /// As the library does it, but for the language in which a wrong command line is told.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard Reporter.language == .chinese, exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Reporter(output: "").say(UsageError.chinese(fullMessage(for: error)))
      exit(withError: ExitCode.validationFailure)
    }
  }
}
