import Diagnostics

/// Misspellings that plans copy from each other, and words written twice.
struct SpellingCheck: LineCheck {
  func remarks(on text: String, at location: SourceLocation) -> [Diagnostic] {
    let known = Self.misspellings.filter { text.contains($0.written) }.map {
      Self.remark($0.written, $0.meant, location)
    }
    return known + repetitions(text).map { Self.remark($0, nil, location) }
  }
}

extension SpellingCheck {
  private static let misspellings: [(written: String, meant: String?)] = [
    ("摸测", "摸底"), ("正时缺乏", "正是缺乏"), ("籍以", "藉以"), ("建全", "健全"), ("印发达到", "印发到"), ("班团", "班级和团队"),
    ("以要“", "要以“"), ("布署", "部署"), ("既使", "即使"), ("座落", "坐落"),
  ]

  /// 咨询咨询, 学学校; but not 看看, 常常, 天天向上 and 一步一步.
  private func repetitions(_ text: String) -> [String] {
    let doubled = text.matches(of: /([一-鿿]{2})\1/).filter { $0.output.1.first != $0.output.1.last }
    let stuttered = ["学学校", "工工作", "留留守", "儿儿童", "教教师", "家家长", "安安全"].filter { text.contains($0) }
    return doubled.map { String($0.output.0) } + stuttered
  }

  private static func remark(_ written: String, _ meant: String?, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-spelling",
      at: location,
      severity: .warning,
      message: meant.map { Wording(en: "“\(written)”: is “\($0)” meant?", zh: "“\(written)”是不是“\($0)”？") }
        ?? Wording(en: "“\(written)” is written twice over", zh: "“\(written)”好像多写了字"),
      hint: Wording(en: "kept as written; correct it in the draft", zh: "照原样保留；请在草稿里改")
    )
  }
}
