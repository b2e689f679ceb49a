import Foundation
import FoundationNetworking
import TestSupport
import Testing

@Suite("The preview command", .serialized)
struct ServeTests {
  @Test(
    "starts, answers on this computer, shows problems after a broken edit, and ends when told to",
    .timeLimit(.minutes(5))
  )
  func serve() async throws {
    let folder = try TemporaryFolder()
    try GoldenCase(name: "minimal").prepare(folder)
    let server = try Tool(folder: folder.path).start(["serve", "--date", "2026-03-01", "--port", "0"])
    do {
      try await watch(server, folder)
    } catch {
      server.process.terminate()
      throw error
    }
    server.process.terminate()
    #expect(try await server.ended(within: .seconds(60)) == 0)
    #expect(try folder.files().filter { $0.hasPrefix("public") } == [])
  }

  private func watch(_ server: RunningTool, _ folder: TemporaryFolder) async throws {
    let address = try await address(of: server)
    #expect(try await page(address + "index.html").contains("<h1>欢迎</h1>"))

    try folder.write("# 你好\n\n这里是云溪小学。\n", to: "content/index.md")
    try await until(within: .seconds(60)) { try await page(address + "index.html").contains("<h1>你好</h1>") }

    try folder.write("---\ntitle: 未完\ndraft: true\n---\n还在写。\n", to: "content/pages/draft.md")
    try await until(within: .seconds(60)) { try await page(address + "draft.html").contains("还在写。") }
    #expect(try await page(address + "draft.html").contains(#"data-note="a draft: not published""#))
    #expect(try await !page(address + "index.html").contains("data-note"))

    try folder.write("# 你好\n\n<b>粗</b>\n", to: "content/index.md")
    let problem = "content/index.md:3:1: error: [raw-html]"
    try await until(within: .seconds(60)) { try server.standardError.contains(problem) }
    #expect(try await page(address + "index.html").contains("<h1>你好</h1>"), "the last good page stays")
    #expect(try await event(address).contains("[raw-html]"), "open pages are told")
  }

  private func address(of server: RunningTool) async throws -> String {
    var address: String?
    try await until(within: .seconds(60)) {
      address = try server.standardError.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+\//).map { String($0.output) }
      return address != nil || !server.process.isRunning
    }
    return try #require(address, "the preview says where it is")
  }

  private func page(_ address: String) async throws -> String {
    let (data, _) = try await URLSession.shared.data(from: try #require(URL(string: address)))
    return String(decoding: data, as: UTF8.self)
  }

  /// The first thing that a page which knows of no build is told.
  private func event(_ address: String) async throws -> String {
    let listener = EventListener()
    let session = URLSession(configuration: .ephemeral, delegate: listener, delegateQueue: nil)
    defer { session.invalidateAndCancel() }
    session.dataTask(with: try #require(URL(string: address + ".xinqiao/events"))).resume()
    try await until(within: .seconds(60)) { listener.heard.contains("event: problems") }
    return listener.heard
  }
}
