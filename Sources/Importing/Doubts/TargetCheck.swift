import Diagnostics

/// Promises whose number is missing or counts from a number that nobody wrote: 一定数量, 五室, 再配备3台.
struct TargetCheck: LineCheck {
  func remarks(on text: String, at location: SourceLocation) -> [Diagnostic] {
    vague(text).map { Self.remark(.vague($0), location) } + unnamed(text).map { Self.remark(.unnamed($0), location) }
      + more(text).map { Self.remark(.more($0), location) }
  }
}

extension TargetCheck {
  private enum Doubt {
    case vague(String), unnamed(String), more(String)
  }

  private func vague(_ text: String) -> [String] {
    text.matches(of: /一定数量|适量|适当添置一些|若干(?=[台部个间张套册本件名次])/).map { String($0.output) }
  }

  /// 五室, which no list in brackets names.
  private func unnamed(_ text: String) -> [String] {
    text.matches(of: /[三四五六七八九十](?:室|簿)(?![（(])/).map { String($0.output) }
  }

  private func more(_ text: String) -> [String] {
    text.matches(of: /再(?:配备|添置|购置|增加|新建)\s*[0-9一二两三四五六七八九十]+\s*[台部个间张套册本件]/).map { String($0.output) }
  }

  private static func remark(_ doubt: Doubt, _ location: SourceLocation) -> Diagnostic {
    let (message, hint) = words(doubt)
    return Diagnostic("import-quantity", at: location, severity: .warning, message: message, hint: hint)
  }

  private static func words(_ doubt: Doubt) -> (Wording, Wording) {
    switch doubt {
    case .vague(let word):
      (
        Wording(en: "“\(word)” says no number", zh: "“\(word)”没有写多少"),
        Wording(en: "decide how many, and write it in the draft", zh: "定下多少以后，请在草稿里写上数字")
      )
    case .unnamed(let word):
      (
        Wording(en: "which “\(word)” are is not said here", zh: "“\(word)”是哪几个，这里没有写明"),
        Wording(en: "name them in the draft", zh: "请在草稿里写清楚")
      )
    case .more(let words):
      (
        Wording(en: "“\(words)” comes on top of what is there", zh: "“\(words)”是在原有的之外增加"),
        Wording(
          en: "where the target is held against an inventory, write the number in all",
          zh: "草稿里的目标（target）是增加的数；要和设施表对照（from）的，请改成一共几个"
        )
      )
    }
  }
}
