import Diagnostics
import Intake

/// Writes a site so that at every instant the old one or the new one can be had back.
///
/// Changed files are staged in a folder beside the output; a journal is written; then each is renamed into place and
/// what is stale is removed. Killed before the journal, the old site stands; after it, the next start finishes the job.
/// Files whose bytes are the same are not touched.
package struct SiteWriter: Sendable {
  let output: OutputFolder
  /// No other run writes there as long as this is kept.
  private let lock: OutputLock
  /// What was published last; nil where nothing was.
  let old: Manifest?
  /// What stands there now.
  private let present: Set<String>
  private let isReleasing: Bool

  /// Finishes what a killed build left, and makes sure that the folder is ours to write.
  ///
  /// - Parameter isReleasing: each staged file then carries its SHA-256.
  /// - Throws: `Refusal` where the output is a file, holds what we did not make, or is being written by another run; `SystemFailure` where the disk fails.
  package init(output path: String, isReleasing: Bool = false) throws {
    self.isReleasing = isReleasing
    output = OutputFolder(path)
    lock = try OutputLock(of: output)
    try Commit.recover(in: output)
    old = try output.manifest()
    present = try output.files()
    try output.refuseForeignFiles(present, old: old)
    try FileWriting.removeFolder(output.staging)
  }

  /// Puts a file aside for the commit if its bytes differ from what stands there now. May be called on any thread.
  ///
  /// - Returns: the file's entry in the manifest.
  package func stage(_ file: ClearedFile) throws -> StagedFile {
    let isSame = try isPresent(file)
    if !isSame { try FileWriting.write(file.bytes, to: "\(output.staging)/\(file.path)", makingFolders: true) }
    let proof = isReleasing ? try SHA256.hex(file.bytes) : nil
    return StagedFile(path: file.path, hash: ContentHash.hex(file.bytes), proof: proof, isChanged: !isSame)
  }

  /// Puts away what was staged for a site that will not be published.
  package func discard() throws(SystemFailure) {
    try FileWriting.removeFolder(output.staging)
  }

  /// Brings the staged files into place and removes what no longer belongs to the site.
  ///
  /// - Parameter withdrawn: the addresses that are taken down.
  /// - Returns: the number of files that changed or went.
  @discardableResult
  package func commit(_ files: [StagedFile], withdrawn: [String] = []) throws -> Int {
    var manifest = Manifest(
      files: Dictionary(files.map { ($0.path, $0.hash) }, uniquingKeysWith: { first, _ in first })
    )
    (manifest.release, manifest.releaseHash) = (old?.release, old?.releaseHash)
    manifest.withdrawn = withdrawn.isEmpty ? nil : withdrawn.sorted()
    let stale = present.filter { manifest.files[$0] == nil }
    let changed = files.filter(\.isChanged).map(\.path)
    try FileWriting.makeFolder(output.path)
    guard manifest != old || !changed.isEmpty || !stale.isEmpty else { return 0 }
    let journal = Journal(changed: changed.sorted(), stale: stale.sorted(), manifest: manifest)
    try FileWriting.write(try RecordFormat.encoded(journal), to: output.journal, durably: true)
    try Commit(journal: journal, output: output).finish()
    return changed.count + stale.count
  }

  /// Notes the last release beside the site, so that its loss from the content is seen.
  package func note(release: ReleaseLink?) throws {
    try note { ($0.release, $0.releaseHash) = (release?.release, release?.hash) }
  }

  /// Notes beside the site which addresses are taken down.
  func note(withdrawn: [String]) throws {
    try note { $0.withdrawn = withdrawn.isEmpty ? nil : withdrawn.sorted() }
  }

  private func note(_ change: (inout Manifest) -> Void) throws {
    guard let before = try output.manifest() else { return }
    var manifest = before
    change(&manifest)
    guard manifest != before else { return }
    try FileWriting.replace(output.manifestPath, with: try RecordFormat.encoded(manifest))
  }

  private func isPresent(_ file: ClearedFile) throws(SystemFailure) -> Bool {
    let path = "\(output.path)/\(file.path)"
    guard present.contains(file.path), FileWriting.isRealFile(path) else { return false }
    return try FileReading.bytes(of: path) == file.bytes
  }
}

/// A file that waits for the commit, or stands as it is.
package struct StagedFile: Sendable {
  let path: String
  let hash: String
  /// SHA-256, where a release wants it.
  var proof: String?
  var isChanged = false
}
