import Diagnostics
import Intake
import Publishing

/// Renders and sweeps every file of a site on all cores, and puts it aside for the commit.
struct Staging {
  let files: [PendingFile]
  let sweep: OutputSweep
  /// Nil where nothing is to be written.
  let writer: SiteWriter?
  let meter: GateMeter

  var pageCount: Int { files.count { $0.path.hasSuffix(".html") } }

  /// What was put aside, and what a last step made of it; where one file is refused, all of it is put away.
  func all<Value>(_ last: ([StagedFile]) throws -> Value) throws -> ([StagedFile], Value) {
    let results = files.concurrentMap { file in
      Result { try staged(file) }
    }
    do {
      let staged = try Results.all(results).compactMap(\.self)
      return (staged, try last(staged))
    } catch {
      try writer?.discard()
      throw error
    }
  }

  private func staged(_ file: PendingFile) throws -> StagedFile? {
    let rendered = try file.rendered()
    let cleared = try meter.measure { try sweep.clear(rendered).get() }
    return try writer?.stage(cleared)
  }
}
