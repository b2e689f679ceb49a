/// Prints diagnostics as people read them:
///
/// ```
/// content/activities/2025.md:12:5: error: [mobile-number] …
///     - 电话: 1**********
///             ^
///   help: …
/// ```
package struct TextPrinter: Sendable {
  package var language: Language

  package init(language: Language) {
    self.language = language
  }

  package func text(for diagnostic: Diagnostic) -> String {
    var lines = [
      "\(diagnostic.location): \(word(for: diagnostic.severity)): [\(diagnostic.rule)] \(diagnostic.message[language])"
    ]
    if let excerpt = diagnostic.excerpt {
      lines.append("    " + excerpt.line)
      lines.append("    " + caretLine(under: excerpt))
    }
    if let hint = diagnostic.hint {
      lines.append("  \(Wording(en: "help", zh: "建议")[language]): \(hint[language])")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension TextPrinter {
  private func word(for severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: Wording(en: "error", zh: "错误")[language]
    case .warning: Wording(en: "warning", zh: "提醒")[language]
    }
  }

  /// A wide character takes two terminal columns, so the caret stands under it only if the indent does too.
  private func caretLine(under excerpt: Excerpt) -> String {
    excerpt.line.unicodeScalars.prefix(excerpt.indent).reduce(into: "") { line, scalar in
      line += scalar == "\t" ? "\t" : scalar.value >= 0x1100 ? "  " : " "
    } + "^"
  }
}
