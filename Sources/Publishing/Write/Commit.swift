import Diagnostics
import Intake

/// Brings staged files into place. Can be done again from the start however often it is broken off.
struct Commit {
  let journal: Journal
  let output: OutputFolder

  /// Finishes what a journal says, where a killed build left one.
  static func recover(in output: OutputFolder) throws {
    guard FileReading.kind(of: output.journal) == .file else { return }
    if let journal = Journal(bytes: try FileReading.bytes(of: output.journal)) {
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
    return moves + removals + [
      { try FileWriting.removeEmptyFolders(in: output.path) },
      { try FileWriting.write(try journal.manifest.encoded(), to: Manifest.path(for: output.path), durably: true) },
      { try FileWriting.remove(output.journal) },
      { try FileWriting.removeFolder(output.staging) },
    ]
  }
}

extension Commit {
  private func bring(_ path: String) throws {
    guard FileWriting.exists("\(output.staging)/\(path)") else { return }
    try makeRoom(for: path)
    try FileWriting.move("\(output.staging)/\(path)", to: "\(output.path)/\(path)")
  }

  /// Folders above the file; what is no folder where one must be, or a folder where the file must be, gives way.
  private func makeRoom(for path: String) throws(SystemFailure) {
    var folder = output.path
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      if !FileWriting.isRealFolder(folder) { try FileWriting.remove(folder) }
      try FileWriting.makeFolder(folder)
    }
    try FileWriting.removeFolder("\(output.path)/\(path)")
  }
}
