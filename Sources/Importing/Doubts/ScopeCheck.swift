import Diagnostics

/// A school's plan that speaks for a whole village or county was copied from one.
struct ScopeCheck: LineCheck {
  func remarks(on text: String, at location: SourceLocation) -> [Diagnostic] {
    ["全村", "全乡", "全镇", "全县", "全市"].filter { text.contains($0) }.map { word in
      Diagnostic(
        "import-scope",
        at: location,
        severity: .warning,
        message: Wording(en: "“\(word)” in the plan of a school", zh: "学校的计划里写了“\(word)”"),
        hint: Wording(en: "is the school meant? correct it in the draft", zh: "是不是“全校”？请在草稿里改")
      )
    }
  }
}
