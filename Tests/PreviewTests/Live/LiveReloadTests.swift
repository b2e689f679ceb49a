import Diagnostics
import Foundation
import Testing

@testable import Preview

@Suite(.timeLimit(.minutes(2)))
struct LiveReloadTests {
  @Test func tellsProblemsThenTheirEndThenReloads() async throws {
    let preview = try await RunningPreview.start()
    let listener = try await preview.client.listen(since: preview.version())
    _ = try await listener.hear("retry: 1000\n\n")
    try preview.folder.write("<body>bad</body>", to: "content/page.html")
    _ = try await listener.hear("event: problems\ndata: {")
    let told = try await listener.hear("\n\n")
    #expect(told.contains(#"[bad] <b>\"bad\"<\/b>\n  help: 改一改"#))
    #expect(told.contains("\"title\":\"The site was not rebuilt;"))
    #expect(try await preview.client.get("/").body.hasPrefix("<body>good"), "the last good page stays")
    try preview.folder.write("<body>better</body>", to: "content/page.html")
    let between = try await listener.hear("event: problems\ndata: null\n\n")
    #expect(!between.contains("event: reload"))
    _ = try await listener.hear("event: reload\ndata: {}\n\n")
    #expect(try await preview.client.get("/").body.hasPrefix("<body>better"))
    await listener.leave()
    try await preview.stop()
  }

  @Test func tellsNewStylesWithoutAReload() async throws {
    let preview = try await RunningPreview.start()
    let listener = try await preview.client.listen(since: preview.version())
    _ = try await listener.hear("retry: 1000\n\n")
    try preview.folder.write("p{}", to: "content/site.css")
    #expect(!(try await listener.hear("event: restyle\ndata: {}\n\n")).contains("event: reload"))
    // What was refused before is new, whatever changed last.
    try preview.folder.write("<body>bad</body>", to: "content/page.html")
    _ = try await listener.hear("event: problems\ndata: {")
    try preview.folder.write("<body>better</body>", to: "content/page.html")
    #expect(!(try await listener.hear("event: reload\n")).contains("restyle"))
    await listener.leave()
    try await preview.stop()
  }

  @Test func reloadsWhenMoreThanStylesWaited() async throws {
    let channel = LiveChannel(language: .chinese)
    let events = await channel.subscribe(since: channel.version)
    await channel.publish(.problems("x"), after: .anything)
    await channel.publish(.built(SlowSite()), after: .styles)
    await channel.publish(.built(SlowSite()), after: .styles)
    await channel.stopMaking()
    var heard: [LiveEvent] = []
    for await event in events {
      heard.append(event)
      if event == .restyle { break }
    }
    #expect(heard.count == 5 && heard.suffix(3) == [.problems(nil), .reload, .restyle])
  }

  @Test func tellsALatecomerWhatItMissed() async throws {
    let preview = try await RunningPreview.start()
    let old = try await preview.version()
    try preview.folder.write("<body>newer</body>", to: "content/page.html")
    try await until { try await preview.version() != old }
    let late = try await preview.client.listen(since: old)
    _ = try await late.hear("event: reload")
    let fresh = try await preview.client.listen(since: preview.version())
    _ = try await fresh.hear("retry: 1000\n\n")
    try preview.folder.write("<body>bad</body>", to: "content/page.html")
    #expect(try await !fresh.hear("event: problems").contains("event: reload"))
    let later = try await preview.client.listen(since: preview.version())
    _ = try await later.hear("event: problems")
    for listener in [late, fresh, later] { await listener.leave() }
    try await preview.stop()
  }

  @Test func showsTheProblemsOfAFirstBuild() async throws {
    let preview = try await RunningPreview.start(["content/page.html": "bad"])
    let page = try await preview.client.get("/")
    #expect(page.status == 404)
    let listener = try await preview.client.listen(since: preview.version())
    _ = try await listener.hear("event: problems")
    await listener.leave()
    try await preview.stop()
  }

  @Test func tellsWhatIsWrongWithFilesThatNobodyAskedFor() async throws {
    let preview = try await RunningPreview.start(["site/bad": ""])
    #expect(try await preview.client.get("/").body.hasPrefix("<body>good"))
    let listener = try await preview.client.listen(since: preview.version())
    _ = try await listener.hear("event: problems")
    let told = try await listener.hear("\n\n")
    #expect(told.contains("bad:1:1: error") && told.contains("It cannot be published yet."))
    try preview.folder.remove("site/bad")
    try preview.folder.write("<body>better</body>", to: "content/page.html")
    _ = try await listener.hear("event: problems\ndata: null\n\n")
    await listener.leave()
    try await preview.stop()
  }

  @Test func leavesFilesUnmadeWhenTheSiteIsNewAgain() async throws {
    let channel = LiveChannel(language: .chinese)
    let slow = SlowSite()
    await channel.publish(.built(slow))
    #expect(await channel.shown.file(at: "a") == .bytes([1]), "it is shown before all of it is made")
    await channel.publish(.built(SlowSite()))
    try await until { slow.wasCancelled.value == 1 }
    await channel.stopMaking()
    let events = await channel.subscribe(since: channel.version)
    await channel.publish(.problems("x"))
    var iterator = events.makeAsyncIterator()
    let first = await (iterator.next(), iterator.next())
    guard case (.hello, .problems(let told)) = first else { throw TookTooLong() }
    #expect(told?.text == "x" && told?.attempt == 1, "a site that was left says nothing")
  }

  @Test func sendsHeartbeatsAndForgetsWhoLeft() async throws {
    let channel = LiveChannel(language: .chinese)
    let beats = Task { try await channel.keepAlive(every: .milliseconds(5)) }
    let events = await channel.subscribe(since: nil)
    let reader = Task { for await event in events where event == .heartbeat { return } }
    try await soon { await reader.value }
    try await until { await channel.listenerCount == 1 }
    let leaving = Task { for await _ in await channel.subscribe(since: nil) {} }
    try await until { await channel.listenerCount == 2 }
    leaving.cancel()
    try await until { await channel.listenerCount == 1 }
    beats.cancel()
    withExtendedLifetime(events) {}
  }

  @Test func letsTheLongestListenerGoForANewOne() async throws {
    let channel = LiveChannel(language: .chinese)
    var open: [AsyncStream<LiveEvent>] = []
    for _ in 0..<9 { open.append(await channel.subscribe(since: nil)) }
    try await until { await channel.listenerCount == 5 }
    let ended = open[0]
    let heard = Task { await ended.reduce(into: []) { $0.append($1) } }
    #expect(try await soon { await heard.value } == [.hello])
    withExtendedLifetime(open) {}
  }

  @Test func outlivesPagesThatLeaveWithoutAWord() async throws {
    let preview = try await RunningPreview.start(heartbeat: .milliseconds(5))
    let stays = try await preview.client.listen(since: nil)
    let leaves = try await preview.client.listen(since: nil)
    _ = try await leaves.hear("\n:\n\n")
    await leaves.leave()
    for _ in 0..<20 { _ = try await stays.hear(":\n\n") }
    #expect(try await preview.client.get("/").status == 200)
    await stays.leave()
    try await preview.stop()
  }
}

/// Making all of it takes longer than any test.
private struct SlowSite: PreviewSite {
  let wasCancelled = Counter()

  func file(at path: String) -> PreviewFile { .bytes([1]) }

  func problems() async -> String? {
    do {
      try await Task.sleep(for: .seconds(600))
      return "never"
    } catch {
      wasCancelled.add()
      return nil
    }
  }
}

struct EventBodyTests {
  @Test func handsOverLongEventsInPieces() async throws {
    let text = String(repeating: "长", count: 5000)
    let problems = LiveEvent.problems(LiveProblems(title: "", text: text, close: "", language: "zh-Hans", attempt: 1))
    let (events, teller) = AsyncStream.makeStream(of: LiveEvent.self)
    teller.yield(problems)
    teller.finish()
    var iterator = EventBody(events: events).makeAsyncIterator()
    var bytes: [UInt8] = []
    while let piece = await iterator.nextBuffer(suggested: 4096) {
      #expect((1...4096).contains(piece.count))
      bytes += piece
    }
    #expect(bytes == problems.bytes())
  }

  @Test func keepsAnEventsDataOnOneLine() throws {
    let problems = LiveProblems(title: "a\nb", text: "c\r\nd\u{2028}", close: "", language: "en", attempt: 1)
    let lines = String(decoding: LiveEvent.problems(problems).bytes(), as: UTF8.self).split(separator: /\r\n|\n|\r/)
    #expect(lines.count == 2)
    let json = Data(lines[1].dropFirst("data: ".count).utf8)
    #expect(try JSONDecoder().decode(LiveProblems.self, from: json) == problems)
  }
}

struct LiveScriptTests {
  @Test(arguments: [
    ("<body>a</body></html>", "<body>a|</body></html>"),
    ("<BODY>a</BODY>", "<BODY>a|</BODY>"),
    ("<pre></body></pre></body>", "<pre></body></pre>|</body>"),
    ("no body", "no body|"),
    ("", "|"),
  ])
  func standsBeforeTheLastBodyEnd(page: String, expected: String) {
    let injected = String(decoding: LiveScript.inject(into: Data(page.utf8), version: "v-1"), as: UTF8.self)
    let tag = #"<script id="xinqiao-live" src="/.xinqiao/live.js" data-version="v-1"></script>"#
    #expect(injected == expected.replacingOccurrences(of: "|", with: tag))
    let noted = LiveScript.inject(into: Data(page.utf8), version: "v-1", note: "\"草稿\" <&>")
    #expect(String(decoding: noted, as: UTF8.self).contains(#" data-note="&quot;草稿&quot; &lt;&amp;&gt;"></script>"#))
  }
}
