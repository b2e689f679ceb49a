import Diagnostics

/// Years that cannot be: a span that ends when it begins, and a year whose digits were lost.
struct YearCheck: LineCheck {
  func remarks(on text: String, at location: SourceLocation) -> [Diagnostic] {
    sameYears(text).map { Self.degenerate($0, at: location) } + lostYears(text).map { Self.lost($0, at: location) }
  }
}

extension YearCheck {
  private func sameYears(_ text: String) -> [String] {
    text.matches(of: /(20[0-9]{2})\s*年?\s*[—–~至-]+\s*(20[0-9]{2})/).filter { $0.output.1 == $0.output.2 }
      .map { String($0.output.0) }
  }

  /// 列为年安徽省: 年 behind a word that a year follows, and no word that 年 begins.
  private func lostYears(_ text: String) -> [String] {
    text.matches(of: /[为于自从到]年(?![轻度级龄底初终幼迈代纪会间])[一-鿿]{2}/).map { String($0.output) }
  }

  private static func degenerate(_ span: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-year",
      at: location,
      severity: .warning,
      message: Wording(en: "the span “\(span)” ends in the year in which it begins", zh: "起止年份相同：“\(span)”"),
      hint: Wording(en: "write the years that were meant", zh: "请改成真实的起止年份")
    )
  }

  private static func lost(_ words: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-year",
      at: location,
      severity: .warning,
      message: Wording(en: "a year seems to be lost in “\(words)”", zh: "“\(words)”这里好像漏了年份"),
      hint: Wording(en: "look it up in the original", zh: "请查原文补上")
    )
  }
}
