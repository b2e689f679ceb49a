import Diagnostics

/// Brackets, stops and spaces that tell of copying: （3） beside (4), `.。`, `2024 年`, ％.
struct MarkCheck: LineCheck {
  func remarks(on text: String, at location: SourceLocation) -> [Diagnostic] {
    let found = Self.kinds.compactMap { kind in
      text.firstMatch(of: kind.pattern).map { (kind.name, String($0.output.0)) }
    }
    return found.map { name, written in Self.remark(name, written, location) }
  }
}

extension MarkCheck {
  private static var kinds: [(name: Wording, pattern: Regex<(Substring, Substring)>)] {
    [
      (
        Wording(en: "mixed brackets", zh: "全角和半角括号混用"),
        /((?:（[^（）()]*\))|(?:\([^（）()]*）)|(?:（[0-9]+）.*\([0-9]+\))|(?:\([0-9]+\).*（[0-9]+）))/
      ),
      (Wording(en: "stops in a row", zh: "标点重复"), /([.。，,；;]{2,})/),
      (Wording(en: "spaces inside", zh: "中间有空格"), /(20[0-9]{2}\s+年|[一-鿿]\s+[一-鿿]\s+[一-鿿]\s+[一-鿿]|QQ\s+群)/),
      (Wording(en: "an ASCII stop between Chinese characters", zh: "汉字中间用了英文句点"), /([一-鿿]\.[一-鿿])/),
      (Wording(en: "a full-width sign", zh: "全角符号"), /(％)/),
    ]
  }

  private static func remark(_ name: Wording, _ written: String, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-marks",
      at: location,
      severity: .warning,
      message: Wording(en: "\(name.english): “\(written)”", zh: "\(name.chinese)：“\(written)”"),
      hint: Wording(en: "kept as written in the text", zh: "正文照原样保留")
    )
  }
}
