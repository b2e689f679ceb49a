import Diagnostics
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Preview

/// A preview server at work on a little site whose rebuild copies `content/page.html` to `site/index.html`,
/// and refuses it where it says "bad".
final class RunningPreview: Sendable {
  let folder: TemporaryFolder
  let port: UInt16
  let announced: Announcements
  let task: Task<Void, any Error>

  var client: Client { Client(port: port) }

  private init(folder: TemporaryFolder, port: UInt16, announced: Announcements, task: Task<Void, any Error>) {
    (self.folder, self.port, self.announced, self.task) = (folder, port, announced, task)
  }

  static func start(
    _ files: [String: String] = [:],
    port: UInt16 = 0,
    heartbeat: Duration = .seconds(15),
    prepare: (TemporaryFolder) throws -> Void = { _ in }
  ) async throws -> RunningPreview {
    let folder = try TemporaryFolder(files.merging(["content/page.html": "<body>good</body>"]) { own, _ in own })
    try folder.makeFolder("site")
    try prepare(folder)
    var server = PreviewServer(output: folder("site"), port: port, watched: [folder("content")], language: .english)
    server.heartbeat = heartbeat
    let announced = Announcements()
    let task = Task { [server] in
      try await server.run(rebuild: { build(folder) }, announce: { announced.add($0) })
    }
    try await until { announced.port != nil || task.isCancelled }
    return RunningPreview(folder: folder, port: announced.port ?? 0, announced: announced, task: task)
  }

  /// Stops the server and says so if it does not stop.
  func stop() async throws {
    task.cancel()
    try await soon { try await self.task.value }
  }

  /// The build that a page just fetched says it is of.
  func version() async throws -> String {
    let page = try await client.get("/").body
    return try #require(page.firstMatch(of: /data-version="([^"]+)"/)).1.description
  }

  private static func build(_ folder: TemporaryFolder) -> PreviewOutcome {
    do {
      let page = try folder.read("content/page.html")
      if page.contains("bad") { return .problems("page.html:1:1: error: [bad] <b>\"bad\"</b>\n  help: 改一改") }
      try folder.write(page, to: "site/index.html")
      return .built(FolderSite(folder: folder))
    } catch {
      return .problems("\(error)")
    }
  }
}

/// What the server told the person at the terminal.
final class Announcements: Sendable {
  private let texts = Mutex<[String]>([])

  func add(_ text: String) { texts.withLock { $0.append(text) } }

  var all: [String] { texts.withLock { $0 } }

  var port: UInt16? {
    all.lazy.compactMap { $0.firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap { UInt16($0.1) } }.first
  }
}

/// Shows what lies in the folder `site`, unless it says "refused"; making all files fails where `site/bad` is one.
struct FolderSite: PreviewSite {
  let folder: TemporaryFolder

  func file(at path: String) -> PreviewFile {
    guard let text = try? folder.read("site/" + path) else { return .missing }
    return text.contains("refused") ? .problems("<b> 1**") : .bytes(Array(text.utf8))
  }

  func problems() async -> String? {
    file(at: "bad") == .missing ? nil : "bad:1:1: error"
  }
}
