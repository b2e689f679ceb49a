import Diagnostics
import Intake

/// Brings staged files into place. Can be done again from the start however often it is broken off.
struct Commit {
  let journal: Journal
  let output: OutputFolder

  /// Finishes what a journal says, where a killed build left one.
  static func recover(in output: OutputFolder) throws {
    guard FileReading.kind(of: output.journal) == .file else { return }
    if let journal = RecordFormat.decoded(Journal.self, from: try FileReading.bytes(of: output.journal)) {
      try Commit(journal: journal, output: output).finish()
    } else {
      try FileWriting.remove(output.journal)
    }
  }

  func finish() throws {
    for step in steps { try step() }
  }

  /// What is to be done, in order; after any of them the whole may be begun again.
  var steps: [() throws -> Void] {
    let moves = journal.changed.map { path in { try bring(path) } }
    let removals = journal.stale.map { path in { try FileWriting.remove("\(output.path)/\(path)") } }
    return [bringNewFolders, makeRoom] + moves + removals + [
      { try FileWriting.removeEmptyFolders(in: output.path) },
      { try FileWriting.replace(output.manifestPath, with: try RecordFormat.encoded(journal.manifest)) },
      { try FileWriting.remove(output.journal) },
      { try FileWriting.removeFolder(output.staging) },
    ]
  }
}

extension Commit {
  /// Folders at the top that the site did not have come whole, which spares a new site most of the work.
  private func bringNewFolders() throws {
    try FileWriting.makeFolder(output.path)
    let names = Set(journal.changed.compactMap { path in path.firstIndex(of: "/").map { String(path[..<$0]) } })
    for name in names.sorted() where !FileWriting.exists("\(output.path)/\(name)") {
      let staged = "\(output.staging)/\(name)"
      if FileWriting.exists(staged) { try FileWriting.moveFolder(staged, to: "\(output.path)/\(name)") }
    }
  }

  /// The folders of all files; what is no folder where one must be gives way. The output itself may be a link to a folder.
  private func makeRoom() throws {
    let folders = Set(journal.changed.flatMap(Self.folders))
    for folder in folders.sorted().map({ "\(output.path)/\($0)" }) {
      if !FileWriting.isRealFolder(folder) { try FileWriting.remove(folder) }
      try FileWriting.makeFolder(folder)
    }
  }

  /// `a` and `a/b` for `a/b/c.html`.
  private static func folders(above path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }

  /// A folder where the file must be gives way.
  private func bring(_ path: String) throws {
    let (source, target) = ("\(output.staging)/\(path)", "\(output.path)/\(path)")
    guard FileWriting.exists(source) else { return }
    try FileWriting.removeFolder(target)
    try FileWriting.move(source, to: target)
  }
}
