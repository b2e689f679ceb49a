import Diagnostics

/// Adds to each problem the line it speaks of, with everything that the gate refuses masked.
struct Excerpts {
  let sources: [String: SourceText]
  let findings: [GateFinding]
  let scanner: PrivacyScanner

  func added(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    let extents = Dictionary(grouping: findings, by: \.diagnostic.location.file).mapValues { $0.compactMap(\.extent) }
    return diagnostics.map { diagnostic in
      guard let source = sources[diagnostic.location.file] else { return scanner.masked(diagnostic) }
      var shown = scanner.shown(diagnostic, in: source, masking: extents[diagnostic.location.file] ?? [])
      if Diagnostic.countRules.contains(shown.rule) { shown.excerpt?.hideDigits() }
      if shown.rule == "unsafe-link" { shown.excerpt?.hideTargets() }
      return shown
    }
  }
}

extension Excerpt {
  /// What stands behind the scheme of a link may name an account that no rule knows: tencent://…
  fileprivate mutating func hideTargets() {
    line = line.replacing(/([A-Za-z][A-Za-z0-9+.\-]*:)([^\s()<>\]]+)/) {
      "\($0.output.1)" + String($0.output.2.map { $0.isLetter || $0.isNumber ? "*" : $0 })
    }
  }

  fileprivate mutating func hideDigits() { line = String(line.map { $0.isDecimalDigit ? "*" : $0 }) }
}

extension Character {
  /// A digit of any script; 一 is a word.
  fileprivate var isDecimalDigit: Bool { unicodeScalars.contains { $0.properties.generalCategory == .decimalNumber } }
}

extension PrivacyScanner {
  /// A problem as it may be shown: its texts may quote what was written, and its path is a name someone chose.
  package func masked(_ diagnostic: Diagnostic) -> Diagnostic {
    var shown = diagnostic
    shown.location.file = masked(diagnostic.location.file)
    shown.message = diagnostic.message.mapped(masked)
    shown.hint = diagnostic.hint?.mapped(masked)
    return shown
  }

  /// The same, with the line it speaks of.
  ///
  /// - Parameter extents: byte ranges of the file of which only the first character may be seen.
  package func shown(_ diagnostic: Diagnostic, in source: SourceText, masking extents: [Range<Int>] = []) -> Diagnostic
  {
    var shown = masked(diagnostic)
    shown.excerpt = excerpt(of: source, at: diagnostic.location, masking: extents)
    return shown
  }

  private func excerpt(of source: SourceText, at location: SourceLocation, masking extents: [Range<Int>]) -> Excerpt? {
    guard let line = location.line else { return nil }
    let range = source.lineRange(line)
    let start = max(range.lowerBound, line == 1 && source.bytes.starts(with: SourceText.byteOrderMark) ? 3 : 0)
    guard start < range.upperBound else { return nil }
    let counts = extents.filter { Self.isCount(source.string($0)) }
    var shown = ""
    var index = start
    for scalar in source.string(start..<range.upperBound).unicodeScalars {
      let isHidden = extents.contains { $0.contains(index) && ($0.lowerBound != index || counts.contains($0)) }
      shown.unicodeScalars.append(isHidden && !scalar.properties.isWhitespace ? "*" : scalar)
      index += UTF8.width(scalar)
    }
    return Excerpt(line: masked(shown), indent: (location.column ?? 1) - 1)
  }
}
