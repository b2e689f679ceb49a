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

  /// What is published already, with parts cut out: nothing in it is new.
  init(path: String, published: [UInt8], without parts: [Range<Int>]) {
    self.path = path
    bytes = parts.sorted { $0.lowerBound > $1.lowerBound }.reduce(into: published) { $0.removeSubrange($1) }
  }
}

/// Looks at every finished byte once more, since text put together from innocent pieces may be personal.
package struct OutputSweep: Sendable {
  private let scanner: PrivacyScanner
  /// The output folder, for messages.
  private let folder: String
  private let waivers: WaiverReach

  /// For when no settings can be read: nothing is let through.
  static func strict(folder: String) -> OutputSweep { OutputSweep(scanner: .strict, folder: folder) }

  package init(scanner: PrivacyScanner, folder: String, waivers: WaiverReach = .nowhere) {
    self.scanner = scanner
    self.folder = folder
    self.waivers = waivers
  }

  /// The file, cleared, or what was found in it.
  package func clear(_ file: RenderedFile) -> Result<ClearedFile, Refusal> {
    let findings = findings(in: file).filter { !waivers.covers($0.finding, value: $0.value, in: file) }
    return findings.isEmpty
      ? .success(ClearedFile(file)) : .failure(Refusal(problems(findings, in: file).inReadingOrder))
  }
}

extension OutputSweep {
  private struct Finding {
    let finding: PrivacyFinding
    let value: String
    /// In the file; nil for a finding in its path.
    let offset: Int?
  }

  /// Markup is looked at in two parts that are the whole of it: what its reader reads, and the tags.
  private func findings(in file: RenderedFile) -> [Finding] {
    let inPath = findings(in: Array(file.path.utf8)) { _ in nil }
    guard Self.isMarkup(file.path) else { return inPath + findings(in: file.bytes) { $0 } }
    let text = MarkupText(of: file.bytes, skipsPlain: !scanner.knowsRomanisedNames)
    let tags = text.tags
    let inTags = tags.bytes.isEmpty ? [] : findings(in: tags.bytes, joinsGroups: false, at: tags.sourceOffset)
    return inPath + inTags + findings(in: text.bytes, at: text.sourceOffset)
  }

  private static func isMarkup(_ path: String) -> Bool {
    [".html", ".htm", ".xml", ".svg"].contains { path.lowercased().hasSuffix($0) }
  }

  private func findings(in bytes: [UInt8], joinsGroups: Bool = true, at offset: (Int) -> Int?) -> [Finding] {
    scanner.findings(in: bytes, joinsGroups: joinsGroups).filter { $0.severity == .error }.map { finding in
      let value = String(decoding: bytes[finding.range], as: UTF8.self)
      return Finding(finding: finding, value: value, offset: offset(finding.range.lowerBound))
    }
  }

  private func problems(_ findings: [Finding], in file: RenderedFile) -> [Diagnostic] {
    let source = SourceText(file: "\(folder)/\(file.path)", bytes: file.bytes)
    return findings.map { found in
      let location = found.offset.map(source.location) ?? SourceLocation(file: source.file)
      return scanner.masked(found.finding.diagnostic(value: found.value, at: location))
    }
  }
}
