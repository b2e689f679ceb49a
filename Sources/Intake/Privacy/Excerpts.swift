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
    let scalars = hidden(source, start..<range.upperBound, extents.filter { $0.overlaps(start..<range.upperBound) })
    return window(of: scalars, around: (location.column ?? 1) - 1)
  }

  /// A stretch of the source with the extents hidden but for their first characters.
  private func hidden(_ source: SourceText, _ range: Range<Int>, _ extents: [Range<Int>]) -> [Unicode.Scalar] {
    let counts = extents.filter { Self.isCount(source.string($0)) }
    var index = range.lowerBound
    return source.string(range).unicodeScalars.map { scalar in
      defer { index += UTF8.width(scalar) }
      let isHidden = extents.contains { $0.contains(index) && ($0.lowerBound != index || counts.contains($0)) }
      return isHidden && !scalar.properties.isWhitespace ? "*" : scalar
    }
  }

  /// What is shown of a line: all of it, of a long one as much as a screen takes. More than that is masked, so that no number is
  /// seen for being cut.
  private func window(of line: [Unicode.Scalar], around column: Int) -> Excerpt {
    guard line.count > Self.widest else { return Excerpt(line: masked(Self.text(line[...])), indent: column) }
    let place = min(column, line.count)
    let near = max(0, place - Self.widest)..<min(line.count, place + Self.widest)
    let shown = Array(masked(Self.text(line[near])).unicodeScalars)
    let start = max(0, place - near.lowerBound - Self.widest / 2)
    let end = min(shown.count, start + Self.widest)
    let (before, behind) = (
      near.lowerBound + start > 0 ? "…" : "", near.upperBound < line.count || end < shown.count ? "…" : ""
    )
    return Excerpt(
      line: before + Self.text(shown[min(start, end)..<end]) + behind,
      indent: place - near.lowerBound - start + before.unicodeScalars.count
    )
  }

  private static let widest = 200

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
