import Diagnostics

/// Lets content through only when nothing in it identifies a person. Nothing turns it off.
enum PrivacyGate {
  /// Every finding in everything that was read, with the bytes of the source that must never be shown.
  static func findings(
    in content: ParsedContent,
    scanner: PrivacyScanner,
    memory: IntakeMemory = .none,
    meter: GateMeter = GateMeter()
  ) -> [GateFinding] {
    let texts = content.texts.concurrentMap { text in
      memory.findings.output(for: text.source.file, of: text) { meter.measure { findings(in: text, scanner) } }
    }.flatMap(\.self)
    let names = content.files.flatMap { findings(inNameOf: $0, scanner) }
    var seen = Set<Diagnostic>()
    return (texts + names).filter { seen.insert($0.diagnostic).inserted }
  }

  /// The content, cleared, if it has a home page and settings and nothing was found that no waiver covers; nil otherwise.
  static func clear(
    _ content: ParsedContent,
    found: [GateFinding],
    review: WaiverReview,
    scanner: PrivacyScanner
  ) -> ClearedContent? {
    let problems = review.findings.map(\.diagnostic) + review.diagnostics + content.diagnostics
    guard !problems.hasErrors, let settings = content.settings,
      let home = content.home
    else {
      return nil
    }
    return ClearedContent(
      content,
      settings: settings,
      home: home,
      waivers: review.used,
      readTexts: readTexts(of: content, without: Set(found.map(\.diagnostic.location.file))),
      scanner: scanner
    )
  }

  /// By content path what a reader reads of the files but for those in which something was found.
  private static func readTexts(of content: ParsedContent, without found: Set<String>) -> [String: [UInt8]] {
    let paths = Dictionary(content.files.map { ($0.file, $0.contentPath) }, uniquingKeysWith: { first, _ in first })
    let pairs = content.texts.compactMap { text -> (String, [UInt8])? in
      guard !found.contains(text.source.file), let path = paths[text.source.file] else { return nil }
      // Copies, since these are kept and have room left that is of no use.
      return text.readable.map { (path, $0.bytes.withUnsafeBufferPointer(Array.init)) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

/// A finding in a source file or its name.
struct GateFinding: Sendable {
  var diagnostic: Diagnostic
  /// That a waiver names, where it is not the one in which the diagnostic shows the place.
  var file: String?
  /// The bytes of the source file from the value's first to its last character.
  let extent: Range<Int>?
  /// What a waiver names: the letters and digits of the value, of a record those of the person too.
  let value: String
}

extension PrivacyGate {
  /// The text is looked at as written (comments, front matter, attributes, cells), as a reader reads it, and in the
  /// values that YAML makes of it.
  private static func findings(in text: CheckedText, _ scanner: PrivacyScanner) -> [GateFinding] {
    let source = text.source
    let written = scanner.findings(in: source.bytes).map { finding in
      self.finding(finding, value: value(at: finding.range, in: source), in: source, at: finding.range)
    }
    let readable = text.readable.map { findings(in: $0, of: source, scanner) } ?? []
    let known = Set((written + readable).map(\.value))
    let values = text.values.flatMap { findings(in: $0, of: source, scanner) }.filter { !known.contains($0.value) }
    return (written + readable + values).map { finding in
      var finding = finding
      finding.file = text.file
      return finding
    }
  }

  /// What stands there; characters written by number are read, so that a reader's value is the same.
  private static func value(at range: Range<Int>, in source: SourceText) -> String {
    let bytes = source.bytes[range]
    guard bytes.contains(UInt8(ascii: "&")) else { return source.string(range) }
    return String(decoding: FoldedText(Array(bytes)).bytes, as: UTF8.self)
  }

  private static func findings(in text: ReadableText, of source: SourceText, _ scanner: PrivacyScanner) -> [GateFinding]
  {
    scanner.findings(in: text.bytes).map { finding in
      let value = String(decoding: text.bytes[finding.range], as: UTF8.self)
      let first = text.sourceOffset(of: finding.range.lowerBound)
      let last = text.sourceOffset(of: finding.range.upperBound - 1)
      return self.finding(finding, value: value, in: source, at: first..<max(first, last + 1))
    }
  }

  /// How the value is written is not known, so that the rest of its line is hidden.
  private static func findings(in value: Located<String>, of source: SourceText, _ scanner: PrivacyScanner)
    -> [GateFinding]
  {
    let bytes = Array(value.value.utf8)
    let start = source.offset(line: value.location.line ?? 1, column: value.location.column ?? 1)
    let line = start..<max(start, source.lineRange(value.location.line ?? 1).upperBound)
    return scanner.findings(in: bytes).map { finding in
      self.finding(finding, value: String(decoding: bytes[finding.range], as: UTF8.self), in: source, at: line)
    }
  }

  private static func finding(
    _ finding: PrivacyFinding,
    value: String,
    in source: SourceText,
    at range: Range<Int>
  ) -> GateFinding {
    let diagnostic = finding.diagnostic(value: value, at: source.location(at: range.lowerBound))
    let waived = finding.waived ?? value
    return GateFinding(diagnostic: diagnostic, extent: range, value: waived.filter { $0.isNumber || $0.isLetter })
  }

  private static func findings(inNameOf file: SourceFile, _ scanner: PrivacyScanner) -> [GateFinding] {
    let path = Array(file.contentPath.utf8)
    return scanner.findings(in: path).map { finding in
      let value = String(decoding: path[finding.range], as: UTF8.self)
      return GateFinding(diagnostic: finding.diagnostic(value: value, at: file.location), extent: nil, value: value)
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
      severity: severity,
      message: Wording(en: "\(message.english): \(mask)", zh: "\(message.chinese)：\(mask)"),
      hint: hint
    )
  }
}
