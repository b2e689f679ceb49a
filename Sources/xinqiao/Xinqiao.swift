import ArgumentParser

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
