import Diagnostics
import Intake

/// Where the privacy gate will refuse the drafts: told at the line of the source, so that it can be put right before.
enum PersonalData {
  /// - Parameter lines: the numbers of the lines that stand in a draft.
  static func remarks(on file: ImportedFile, lines: Set<Int>) -> [Diagnostic] {
    remarks(in: file.source).filter { $0.location.line.map(lines.contains) ?? false }
  }

  static func remarks(in source: SourceText) -> [Diagnostic] {
    PrivacyScanner.strict.findings(in: source.bytes).filter { $0.severity == .error }.map { finding in
      let location = source.location(at: finding.range.lowerBound)
      var remark = finding.diagnostic(value: source.string(finding.range), at: location)
      remark.severity = .warning
      return remark
    }
  }
}
