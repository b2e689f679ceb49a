import Diagnostics
import Intake

/// A file that passed the last look; only the sweep can make one.
package struct ClearedFile: Sendable {
  package let path: String
  package let bytes: [UInt8]

  fileprivate init(_ file: RenderedFile) {
    path = file.path
    bytes = file.bytes
  }
}

/// Looks at every finished byte once more, since text put together from innocent pieces may be personal.
package struct OutputSweep: Sendable {
  private let scanner: PrivacyScanner
  /// The output folder, for messages.
  private let folder: String

  package init(settings: SiteSettings, folder: String) {
    scanner = PrivacyScanner(settings: settings)
    self.folder = folder
  }

  /// The file, cleared, or what was found in it.
  package func clear(_ file: RenderedFile) -> Result<ClearedFile, Refusal> {
    let source = SourceText(file: "\(folder)/\(file.path)", bytes: file.bytes)
    let found = isMarkup(file.path) ? problems(inMarkup: source) : problems(in: file.bytes) { source.location(at: $0) }
    let named = problems(in: Array(file.path.utf8)) { _ in SourceLocation(file: source.file) }
    return (found + named).isEmpty ? .success(ClearedFile(file)) : .failure(Refusal((found + named).inReadingOrder))
  }
}

extension OutputSweep {
  private func isMarkup(_ path: String) -> Bool { [".html", ".xml", ".svg"].contains { path.hasSuffix($0) } }

  /// Markup is looked at twice: byte for byte, and as its reader reads it.
  private func problems(inMarkup source: SourceText) -> [Diagnostic] {
    let text = MarkupText(of: source.bytes)
    return problems(in: source.bytes, joinsGroups: false) { source.location(at: $0) }
      + problems(in: text.bytes) { source.location(at: text.sourceOffset(of: $0)) }
  }

  private func problems(in bytes: [UInt8], joinsGroups: Bool = true, at location: (Int) -> SourceLocation)
    -> [Diagnostic]
  {
    scanner.findings(in: bytes, joinsGroups: joinsGroups).map { finding in
      let value = String(decoding: bytes[finding.range], as: UTF8.self)
      return scanner.masked(finding.diagnostic(value: value, at: location(finding.range.lowerBound)))
    }
  }
}
