import Diagnostics
import Intake

/// Writes a site so that at every instant the old one or the new one can be had back.
///
/// Changed files are staged in a folder beside the output; a journal is written; then each is renamed into place and
/// what is stale is removed. Killed before the journal, the old site stands; after it, the next start finishes the job.
/// Files whose bytes are the same are not touched.
package struct SiteWriter: Sendable {
  private let output: String
  private let old: Manifest?

  private var staging: String { output + ".staging" }
  private var journal: String { output + ".journal" }

  /// Finishes what a killed build left, and makes sure that the folder is ours to write.
  ///
  /// - Throws: `Refusal` where the output is a file, or a folder that we did not make.
  package init(output: String) throws {
    self.output = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
    try Self.recover(self.output)
    let manifestPath = Manifest.path(for: self.output)
    let isThere = FileReading.kind(of: manifestPath) == .file
    old = isThere ? Manifest(bytes: try FileReading.bytes(of: manifestPath)) : nil
    try refuseForeignOutput()
    try FileWriting.removeFolder(staging)
  }

  /// Puts a file aside for the commit if its bytes differ from what stands there now. May be called on any thread.
  ///
  /// - Returns: the file's entry in the manifest.
  package func stage(_ file: ClearedFile) throws(SystemFailure) -> StagedFile {
    let current = "\(output)/\(file.path)"
    let isSame = FileReading.kind(of: current) == .file ? try FileReading.bytes(of: current) == file.bytes : false
    if !isSame { try write(file) }
    return StagedFile(path: file.path, hash: ContentHash.hex(file.bytes), isChanged: !isSame)
  }

  /// Puts away what was staged for a site that will not be published.
  package func discard() throws(SystemFailure) {
    try FileWriting.removeFolder(staging)
  }

  /// Brings the staged files into place and removes what no longer belongs to the site.
  ///
  /// - Returns: the number of files that changed or went.
  package func commit(_ files: [StagedFile]) throws -> Int {
    let manifest = Manifest(
      files: Dictionary(files.map { ($0.path, $0.hash) }, uniquingKeysWith: { first, _ in first })
    )
    let stale = try FileWriting.files(in: output).filter { manifest.files[$0] == nil }
    let changed = files.filter(\.isChanged).map(\.path)
    try FileWriting.makeFolder(output)
    guard manifest != old || !changed.isEmpty || !stale.isEmpty else { return 0 }
    let journal = Journal(changed: changed.sorted(), stale: stale, manifest: manifest)
    try FileWriting.write(try journal.encoded(), to: self.journal, durably: true)
    try Self.finish(journal, output)
    return changed.count + stale.count
  }
}

/// A file that waits for the commit, or stands as it is.
package struct StagedFile: Sendable {
  let path: String
  let hash: String
  let isChanged: Bool
}

extension SiteWriter {
  private func write(_ file: ClearedFile) throws(SystemFailure) {
    let path = "\(staging)/\(file.path)"
    if let slash = path.lastIndex(of: "/") { try FileWriting.makeFolder(String(path[..<slash])) }
    try FileWriting.write(file.bytes, to: path)
  }

  private func refuseForeignOutput() throws {
    switch FileReading.kind(of: output) {
    case .none: return
    case .file, .other: throw Refusal([.outputIsFile(output)])
    case .folder:
      let isEmpty = try FileReading.names(in: output).isEmpty
      if !isEmpty, old == nil { throw Refusal([.foreignOutput(output)]) }
    }
  }

  private static func recover(_ output: String) throws {
    let path = output + ".journal"
    guard FileReading.kind(of: path) == .file else { return }
    guard let journal = Journal(bytes: try FileReading.bytes(of: path)) else { return try FileWriting.remove(path) }
    try finish(journal, output)
  }

  /// Can be done again from the start however often it is broken off.
  private static func finish(_ journal: Journal, _ output: String) throws {
    let staging = output + ".staging"
    for path in journal.changed where FileWriting.exists("\(staging)/\(path)") {
      try makeRoom(for: path, in: output)
      try FileWriting.move("\(staging)/\(path)", to: "\(output)/\(path)")
    }
    for path in journal.stale { try FileWriting.remove("\(output)/\(path)") }
    try FileWriting.removeEmptyFolders(in: output)
    try FileWriting.write(try journal.manifest.encoded(), to: Manifest.path(for: output), durably: true)
    try FileWriting.remove(output + ".journal")
    try FileWriting.removeFolder(staging)
  }

  /// Folders above the file; a stale file where a folder must be, or a folder where the file must be, gives way.
  private static func makeRoom(for path: String, in output: String) throws(SystemFailure) {
    let parts = path.split(separator: "/").map(String.init)
    for depth in 1..<max(1, parts.count) {
      let folder = output + "/" + parts[..<depth].joined(separator: "/")
      if FileReading.kind(of: folder) == .file { try FileWriting.remove(folder) }
      try FileWriting.makeFolder(folder)
    }
    if FileReading.kind(of: "\(output)/\(path)") == .folder { try FileWriting.removeFolder("\(output)/\(path)") }
  }
}

extension Diagnostic {
  fileprivate static func outputIsFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "output-is-file",
      at: SourceLocation(file: path),
      message: Wording(en: "the output is a file, not a folder", zh: "输出位置是一个文件，不是文件夹"),
      hint: Wording(en: "name another place with --output", zh: "请用 --output 另指一个位置")
    )
  }

  fileprivate static func foreignOutput(_ path: String) -> Diagnostic {
    Diagnostic(
      "foreign-output",
      at: SourceLocation(file: path),
      message: Wording(en: "this folder holds files that xinqiao did not write", zh: "这个文件夹里有不是心桥写的文件"),
      hint: Wording(
        en: "name an empty or new folder with --output; nothing was touched",
        zh: "请用 --output 指一个空的或新的文件夹；原有文件没有动过"
      )
    )
  }
}
