import Diagnostics
import Intake

/// Is a published folder what was released? Compares it with a release or with the manifest beside an output.
package struct ReleaseComparison {
  private let output: OutputFolder
  private let expected: [String: String]
  private let fingerprint: @Sendable ([UInt8]) throws -> String
  /// Pages of the release that were taken down.
  private let withdrawn: [WithdrawnAddress]

  /// - Throws: `Refusal` where the file is neither, and where the chain of releases beside the content is broken.
  package init(against file: String, output: String, content: String) throws {
    let chain = try ReleaseChain(content: content)
    self.output = OutputFolder(output)
    let bytes = try FileReading.bytes(of: file)
    if let release = RecordFormat.decoded(Release.self, from: bytes), release.version == Release.version {
      try chain.refuseEdited(release, in: file, bytes)
      expected = release.files
      withdrawn = try WithdrawnAddresses(content: content).all.filter { !$0.isForm && release.files[$0.address] != nil }
      fingerprint = { try SHA256.hex($0) }
    } else if let manifest = RecordFormat.decoded(Manifest.self, from: bytes), manifest.version == Manifest.version {
      expected = manifest.files
      withdrawn = []
      fingerprint = { ContentHash.hex($0) }
    } else {
      throw Refusal([.unknownManifest(file)])
    }
  }

  /// The files that were compared.
  package var paths: [String] { expected.keys.sorted() }

  /// Every file that differs, is missing or is too much; none where the folder is what was released. Of a release of which pages
  /// were taken down, that alone.
  package func differences() throws -> [Diagnostic] {
    let folder = output.path
    guard FileReading.kind(of: folder) == .folder else { return [.missing(folder)] }
    let found = try output.files()
    let missing = expected.keys.filter { !found.contains($0) }.map { Diagnostic.missing("\(folder)/\($0)") }
    let extra = found.filter { expected[$0] == nil }.map { Diagnostic.extra("\(folder)/\($0)") }
    let changed = try found.filter(isChanged).map { Diagnostic.changed("\(folder)/\($0)") }
    let all = (missing + extra + changed).inReadingOrder
    return withdrawn.isEmpty || all.isEmpty ? all : [.withdrawnSince(withdrawn, output)]
  }

  private func isChanged(_ path: String) throws -> Bool {
    guard let expected = expected[path] else { return false }
    let file = "\(output.path)/\(path)"
    guard FileWriting.isRealFile(file) else { return true }
    return try fingerprint(try FileReading.bytes(of: file)) != expected
  }
}

extension Diagnostic {
  fileprivate static func withdrawnSince(_ withdrawn: [WithdrawnAddress], _ output: OutputFolder) -> Diagnostic {
    let list = withdrawn.map(\.address)
    return Diagnostic(
      "withdrawn-since",
      at: SourceLocation(file: output.path),
      message: Wording(
        en: "pages of this release were taken down: \(list.joined(separator: ", "))",
        zh: "这次发布的网页有几页后来撤下了：\(list.joined(separator: "、"))"
      ),
      hint: Wording(
        en: "leave them down, and compare with \(output.manifestPath), which knows of it",
        zh: "撤下的不要再放回去；请改用 \(output.manifestPath) 核对，它记着撤下以后的样子"
      )
    )
  }

  fileprivate static func changed(_ file: String) -> Diagnostic {
    Diagnostic(
      "differs-from-release",
      at: SourceLocation(file: file),
      message: Wording(en: "this is not what was released", zh: "和发布的内容不一样"),
      hint: Wording(en: "publish it again", zh: "请重新发布这个文件")
    )
  }

  fileprivate static func missing(_ file: String) -> Diagnostic {
    Diagnostic(
      "missing-from-site",
      at: SourceLocation(file: file),
      message: Wording(en: "this was released and is not here", zh: "发布过，但这里没有"),
      hint: Wording(en: "publish it again", zh: "请重新发布这个文件")
    )
  }

  fileprivate static func extra(_ file: String) -> Diagnostic {
    Diagnostic(
      "not-in-release",
      at: SourceLocation(file: file),
      message: Wording(en: "this was not released", zh: "这里有，但没有发布过"),
      hint: Wording(en: "find out where it comes from, then delete it", zh: "请查清来处，再删掉")
    )
  }

  fileprivate static func unknownManifest(_ file: String) -> Diagnostic {
    Diagnostic(
      "unknown-manifest",
      at: SourceLocation(file: file, line: 1, column: 1),
      message: Wording(en: "this is neither a release nor a manifest", zh: "这既不是发布存档，也不是文件清单"),
      hint: Wording(
        en: "name content/releases/<date>.json or public.manifest.json",
        zh: "请写 content/releases/<日期>.json 或 public.manifest.json"
      )
    )
  }
}
