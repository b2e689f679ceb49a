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

/// Looks at every finished byte but pixels, sound, and documents read at intake once more, since text put together from innocent pieces may be personal.
package struct OutputSweep: Sendable {
  private let scanner: PrivacyScanner
  /// The output folder, for messages.
  private let folder: String
  private let waivers: WaiverReach
  private let sums: PrintedSums
  /// By content path what was looked at in the files; what a page repeats of its own is not looked at again.
  private let readTexts: [String: [UInt8]]
  /// How a file of the content is shown.
  private let shownFile: @Sendable (String) -> String

  package init(site: Site, folder: String) {
    self.init(
      scanner: site.content.scanner,
      folder: folder,
      waivers: WaiverReach(site: site),
      sums: PrintedSums(of: site),
      readTexts: site.content.readTexts,
      shownFile: site.content.shownFile
    )
  }

  /// For when no settings can be read: nothing is let through.
  static func strict(folder: String) -> OutputSweep { OutputSweep(scanner: .strict, folder: folder) }

  /// - Parameter readTexts: by content path what a reader reads of the files in which nothing was found.
  init(
    scanner: PrivacyScanner,
    folder: String,
    waivers: WaiverReach = .nowhere,
    sums: PrintedSums = .none,
    readTexts: [String: [UInt8]] = [:],
    shownFile: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.scanner = scanner
    self.folder = folder
    self.waivers = waivers
    self.sums = sums
    self.readTexts = readTexts
    self.shownFile = shownFile
  }

  /// The file, cleared, or what was found in it.
  package func clear(_ file: RenderedFile) -> Result<ClearedFile, Refusal> {
    let findings = findings(in: file).filter {
      !sums.explain($0.finding, $0.value) && !waivers.covers($0.finding, value: $0.value, in: file)
    }
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
    /// The value with what stands around it in its line.
    let line: [UInt8]
  }

  /// Markup is looked at in two parts that are the whole of it: what its reader reads, and the tags.
  private func findings(in file: RenderedFile) -> [Finding] {
    let inPath = scanner.mayObject(to: file.path) ? findings(in: Array(file.path.utf8)) { _ in nil } : []
    if file.holdsNoText { return inPath }
    guard Self.isMarkup(file.path) else {
      return inPath + located(newErrors(in: file.bytes, of: file, frame: Array("\",".utf8)), in: file.bytes) { $0 }
    }
    let text = MarkupText(of: file.bytes, skipsPlain: !scanner.knowsRomanisedNames)
    let tags = text.tags
    let inTags = tags.bytes.isEmpty ? [] : findings(in: tags.bytes, joinsGroups: false, at: tags.sourceOffset)
    let bytes = text.bytes
    return inPath + inTags + located(newErrors(in: bytes, of: file), in: bytes, at: text.sourceOffset)
  }

  /// The errors in the text of a page or script, but for what it repeats of its file.
  private func newErrors(in text: [UInt8], of file: RenderedFile, frame: [UInt8] = []) -> [PrivacyFinding] {
    guard let origin = file.origin.flatMap({ readTexts[$0] }) else { return errors(in: text) }
    let quoted = QuotedText(page: text, file: origin, frame: frame).ranges()
    return scanner.findings(in: text, besides: quoted).filter { $0.severity == .error }
  }

  private static func isMarkup(_ path: String) -> Bool {
    [".html", ".htm", ".xml", ".svg"].contains { path.lowercased().hasSuffix($0) }
  }

  private func findings(in bytes: [UInt8], joinsGroups: Bool = true, at offset: (Int) -> Int?) -> [Finding] {
    located(errors(in: bytes, joinsGroups: joinsGroups), in: bytes, at: offset)
  }

  private func located(_ errors: [PrivacyFinding], in bytes: [UInt8], at offset: (Int) -> Int?) -> [Finding] {
    errors.map { error in
      let value = String(decoding: bytes[error.range], as: UTF8.self)
      return Finding(
        finding: error,
        value: value,
        offset: offset(error.range.lowerBound),
        line: Self.surroundings(of: error.range, in: bytes)
      )
    }
  }

  private func errors(in bytes: [UInt8], joinsGroups: Bool = true) -> [PrivacyFinding] {
    scanner.findings(in: bytes, joinsGroups: joinsGroups).filter { $0.severity == .error }
  }

  private func problems(_ findings: [Finding], in file: RenderedFile) -> [Diagnostic] {
    let source = SourceText(file: "\(folder)/\(file.path)", bytes: file.bytes)
    return findings.map { found in
      let location = found.offset.map(source.location) ?? SourceLocation(file: source.file)
      var problem = found.finding.diagnostic(value: found.value, at: location)
      if let text = written(found, in: file) { problem.hint = problem.hint?.pointing(to: text) }
      return scanner.masked(problem)
    }
  }

  /// The content file in which the words stand, as it is shown: what is personal on a page may not be so in the file.
  private func written(_ found: Finding, in file: RenderedFile) -> String? {
    let origins = readTexts.filter { $0.value.firstRange(of: found.line) != nil }.keys.sorted()
    let origin = file.origin.flatMap { origins.contains($0) ? $0 : nil } ?? origins.first
    return origin.map(shownFile)
  }

  private static func surroundings(of range: Range<Int>, in text: [UInt8]) -> [UInt8] {
    let before = text[max(0, range.lowerBound - reach)..<range.lowerBound].split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    )
    let after = text[range.upperBound..<min(text.count, range.upperBound + reach)].prefix { $0 != UInt8(ascii: "\n") }
    return Array((before.last ?? []) + text[range] + after)
  }

  /// Two or three characters, by which a sentence is known again.
  private static let reach = 9
}

extension Wording {
  fileprivate func pointing(to file: String) -> Wording {
    Wording(en: "\(english); the words stand in \(file)", zh: "\(chinese)；这句话写在 \(file) 里")
  }
}
