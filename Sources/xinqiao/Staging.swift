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
  /// The files that the last step looks at once more, all together.
  var kept: Set<String> = []
  /// Asked before each file.
  var isCancelled: @Sendable () -> Bool = { false }

  var pageCount: Int { files.count { $0.path.hasSuffix(".html") } }

  /// What a last step makes of all that was put aside; where one file is refused, everything is put away.
  func all<Value>(_ last: ([StagedFile], [ClearedFile]) throws -> Value) throws -> Value {
    let results = files.concurrentMap { file in
      Result { try staged(file) }
    }
    do {
      let done = try Results.all(results)
      return try last(done.compactMap(\.staged), done.compactMap(\.kept))
    } catch {
      try writer?.discard()
      throw error
    }
  }

  private func staged(_ file: PendingFile) throws -> (staged: StagedFile?, kept: ClearedFile?) {
    if isCancelled() { throw CancellationError() }
    let rendered = try file.rendered()
    let cleared = try meter.measure { try sweep.clear(rendered).get() }
    return (try writer?.stage(cleared), kept.contains(cleared.path) ? cleared : nil)
  }
}
