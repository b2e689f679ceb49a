import Diagnostics

/// Lets content through only when nothing in it identifies a person. Nothing turns it off.
enum PrivacyGate {
  /// Every finding in everything that was read, with the bytes of the source that must never be shown.
  static func findings(in content: ParsedContent, scanner: PrivacyScanner) -> [GateFinding] {
    let texts = content.texts.concurrentMap { findings(in: $0, scanner) }.flatMap(\.self)
    let names = content.files.flatMap { findings(inNameOf: $0, scanner) }
    var seen = Set<Diagnostic>()
    return (texts + names).filter { seen.insert($0.diagnostic).inserted }
  }

  /// The content, cleared, if it has a home page and settings and nothing was found; nil otherwise.
  static func clear(_ content: ParsedContent, findings: [GateFinding]) -> ClearedContent? {
    guard findings.isEmpty, !content.diagnostics.hasErrors, let settings = content.settings, let home = content.home
    else {
      return nil
    }
    return ClearedContent(content, settings: settings, home: home)
  }
}

/// A finding in a source file.
struct GateFinding: Sendable {
  let diagnostic: Diagnostic
  /// The bytes of the source file from the value's first to its last character.
  let extent: Range<Int>?
}

extension PrivacyGate {
  /// The text is looked at twice: as written (comments, front matter, attributes, cells), and as a reader reads it.
  private static func findings(in text: CheckedText, _ scanner: PrivacyScanner) -> [GateFinding] {
    let source = text.source
    let written = scanner.findings(in: source.bytes).map { finding in
      self.finding(finding, value: source.string(finding.range), in: source, at: finding.range)
    }
    guard let readable = text.readable else { return written }
    let read = scanner.findings(in: readable.bytes).map { finding in
      let value = String(decoding: readable.bytes[finding.range], as: UTF8.self)
      let first = readable.sourceOffset(of: finding.range.lowerBound)
      let last = readable.sourceOffset(of: finding.range.upperBound - 1)
      return self.finding(finding, value: value, in: source, at: first..<max(first, last + 1))
    }
    return written + read
  }

  private static func finding(
    _ finding: PrivacyFinding,
    value: String,
    in source: SourceText,
    at range: Range<Int>
  ) -> GateFinding {
    let diagnostic = finding.diagnostic(value: value, at: source.location(at: range.lowerBound))
    return GateFinding(diagnostic: diagnostic, extent: range)
  }

  private static func findings(inNameOf file: SourceFile, _ scanner: PrivacyScanner) -> [GateFinding] {
    let path = Array(file.contentPath.utf8)
    return scanner.findings(in: path).map { finding in
      let value = String(decoding: path[finding.range], as: UTF8.self)
      return GateFinding(diagnostic: finding.diagnostic(value: value, at: file.location), extent: nil)
    }
  }
}

extension PrivacyFinding {
  /// The finding as a problem that shows only the value's mask.
  package func diagnostic(value: String, at location: SourceLocation) -> Diagnostic {
    let mask = PrivacyScanner.mask(value)
    return Diagnostic(
      rule,
      at: location,
      message: Wording(en: "\(message.english): \(mask)", zh: "\(message.chinese)：\(mask)"),
      hint: hint
    )
  }
}
