import Diagnostics

/// Words of old plans that hurt children when a guidance page repeats them. A plan is quoted as it was passed.
struct WordingCheck: LineCheck {
  func remarks(on text: String, at location: SourceLocation) -> [Diagnostic] {
    Self.words.filter { text.contains($0) }.map { word in
      Diagnostic(
        "import-wording",
        at: location,
        severity: .warning,
        message: Wording(en: "“\(word)” can hurt a child who reads it", zh: "“\(word)”孩子读到会难受"),
        hint: Wording(
          en: "kept in the plan as passed; never copy it to 心理导航 or 家长学校",
          zh: "计划照原文保留；不要抄到“心理导航”“家长学校”里"
        )
      )
    }
  }

  private static let words = [
    "心理的扭曲", "心理扭曲", "情感的错位", "特殊的群体", "特殊群体", "家教是否缺失", "家教缺失", "缺失的家庭教育", "杜绝未成年人犯罪", "杜绝违法犯罪", "问题儿童",
    "残障生",
  ]
}
