import Diagnostics
import Intake

/// Where the privacy gate will refuse the drafts: told at the line of the source, so that it can be put right before.
enum PersonalData {
  /// - Parameter lines: the numbers of the lines that stand in a draft.
  static func remarks(on file: ImportedFile, lines: Set<Int>) -> [Diagnostic] {
    let source = file.source
    return PrivacyScanner.strict.findings(in: source.bytes).compactMap { finding in
      let location = source.location(at: finding.range.lowerBound)
      guard finding.severity == .error, let line = location.line, lines.contains(line) else { return nil }
      var remark = finding.diagnostic(value: source.string(finding.range), at: location)
      remark.severity = .warning
      return remark
    }
  }
}
