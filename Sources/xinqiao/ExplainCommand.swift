import ArgumentParser
import Diagnostics

/// `xinqiao explain`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule, or list all rules (说明一条规则，或列出全部规则)."
  )

  @Argument(help: "The rule, as messages name it: mobile-number.")
  var rule: String?

  func run() throws {
    let explanation = Explanation(language: Reporter.language)
    guard let rule else { return print(explanation.list, terminator: "") }
    guard let text = explanation.text(of: rule) else {
      throw ValidationError(explanation.unknown(rule)[Reporter.language])
    }
    print(text, terminator: "")
  }
}
