import Foundation
import TestSupport
import Testing

@testable import Preview

@Suite(.timeLimit(.minutes(2)))
struct PreviewServerTests {
  @Test func servesFilesWithTheirTypes() async throws {
    let preview = try await RunningPreview.start([
      "site/a/index.html": "<body>folder</body>", "site/a/面.css": "p{}", "site/data.csv": "a,b\r\n",
      "site/feed.xml": "<feed/>", "site/thing": "?",
    ])
    let expected: [(path: String, type: String, start: String)] = [
      ("/", "text/html; charset=utf-8", "<body>good"),
      ("/index.html?x=1", "text/html; charset=utf-8", "<body>good"),
      ("/a/", "text/html; charset=utf-8", "<body>folder"),
      ("/a/%E9%9D%A2.css", "text/css; charset=utf-8", "p{}"),
      ("/data.csv", "text/csv; charset=utf-8", "a,b\r\n"),
      ("/feed.xml", "application/xml; charset=utf-8", "<feed/>"),
      ("/thing", "application/octet-stream", "?"),
    ]
    for (path, type, start) in expected {
      let answer = try await preview.client.get(path)
      #expect(answer.status == 200, "\(path)")
      #expect(answer.headers["content-type"] == type, "\(path)")
      #expect(answer.headers["cache-control"] == "no-store", "\(path)")
      #expect(answer.body.hasPrefix(start), "\(path)")
    }
    try await preview.stop()
  }

  @Test func injectsTheScriptIntoPagesOnlyAndNeverOnDisk() async throws {
    let preview = try await RunningPreview.start(["site/a.svg": "<svg></svg></body>", "site/a.js": "1</body>"])
    let page = try await preview.client.get("/")
    #expect(page.body.contains("<body>good<script id=\"xinqiao-live\""))
    #expect(page.body.hasSuffix("</script></body>"))
    #expect(page.headers["content-length"] == "\(page.body.utf8.count)")
    #expect(try preview.folder.read("site/index.html") == "<body>good</body>")
    #expect(try await preview.client.get("/a.svg").body == "<svg></svg></body>")
    #expect(try await preview.client.get("/a.js").body == "1</body>")
    let script = try await preview.client.get("/.xinqiao/live.js")
    #expect(script.headers["content-type"] == "text/javascript; charset=utf-8")
    #expect(script.body == LiveScript.source)
    try await preview.stop()
  }

  @Test func showsTheSitesOwnPageForWhatIsMissing() async throws {
    let preview = try await RunningPreview.start()
    let plain = try await preview.client.get("/nothing")
    #expect(plain.status == 404)
    #expect(plain.body.contains("There is no such page"))
    #expect(plain.body.contains("xinqiao-live"))
    try preview.folder.write("<body>lost?</body>", to: "site/404.html")
    for path in ["/nothing", "/no/such/", "/index.html/", "/.xinqiao/other"] {
      let own = try await preview.client.get(path)
      #expect(own.status == 404, "\(path)")
      #expect(own.body.hasPrefix("<body>lost?<script"), "\(path)")
    }
    try await preview.stop()
  }

  @Test func showsWhyAPageMayNotBeShown() async throws {
    let preview = try await RunningPreview.start(["site/a.html": "<body>refused</body>"])
    let page = try await preview.client.get("/a.html")
    #expect(page.status == 500)
    #expect(page.headers["content-type"] == "text/html; charset=utf-8")
    #expect(page.body.contains("<h1>This page cannot be published yet</h1>"))
    #expect(page.body.contains("&lt;b&gt; 1**"))
    #expect(page.body.contains("xinqiao-live"), "it is shown anew when it is mended")
    #expect(!page.body.contains("refused</body>"))
    #expect(try await preview.client.get("/").status == 200)
    try await preview.stop()
  }

  @Test func sendsAFolderWithoutSlashToItsSlash() async throws {
    let preview = try await RunningPreview.start(["site/a b/index.html": "x"])
    let answer = try await preview.client.get("/a%20b")
    #expect(answer.status == 302)
    #expect(answer.headers["location"] == "/a%20b/")
    try await preview.stop()
  }

  @Test func answersHeadWithoutABody() async throws {
    let preview = try await RunningPreview.start()
    let page = try await preview.client.get("/")
    let head = try await preview.client.send("HEAD", "/")
    #expect(head.status == 200)
    #expect(head.body.isEmpty)
    #expect(head.headers["content-length"] == page.headers["content-length"])
    #expect(try await preview.client.send("HEAD", "/nothing").status == 404)
    #expect(try await preview.client.send("HEAD", "/.xinqiao/events").body.isEmpty)
    try await preview.stop()
  }

  @Test func refusesOtherMethods() async throws {
    let preview = try await RunningPreview.start()
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"] {
      let answer = try await preview.client.send(method, "/")
      #expect(answer.status == 405, "\(method)")
      #expect(answer.headers["allow"] == "GET, HEAD", "\(method)")
    }
    // A method that HTTP does not know is refused by the library's router before it comes to us.
    let invented = try await preview.client.send("BREW", "/")
    #expect(invented.status == 404 && invented.body.isEmpty)
    try await preview.stop()
  }

  @Test func refusesForeignHosts() async throws {
    let preview = try await RunningPreview.start()
    for host in ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "127.0.0.2", "", nil] {
      for path in ["/", "/.xinqiao/events", "/.xinqiao/live.js"] {
        let answer = try await preview.client.send("GET", path, host: host)
        #expect(answer.status == 403, "\(host ?? "none") \(path)")
        #expect(!answer.body.contains("good"))
      }
    }
    for host in ["localhost", "LOCALHOST:\(preview.port)", "127.0.0.1:\(preview.port)", "[::1]", "[::1]:80"] {
      #expect(try await preview.client.send("GET", "/", host: host).status == 200, "\(host)")
    }
    try await preview.stop()
  }

  @Test func keepsInsideTheSite() async throws {
    let preview = try await RunningPreview.start(["secret.txt": "secret", "site/in.txt": "in"])
    #expect(try await preview.client.get("/in.txt").body == "in")
    let attempts = [
      "/../secret.txt", "/a/../../secret.txt", "/%2e%2e/secret.txt", "/.%2E/secret.txt", "/..%2fsecret.txt",
      "/..%2Fsecret.txt", "/..%5csecret.txt", "/..\\secret.txt", "/%252e%252e/secret.txt", "/%c0%ae%c0%ae/secret.txt",
      "/..%00/secret.txt", "/in.txt%00.html", "/up/site/../secret.txt", "//secret.txt",
      "/\(preview.folder("secret.txt"))", "secret.txt", "http://127.0.0.1/../secret.txt", "/%zz", "/%", "*",
      "/" + String(repeating: "a", count: 300), "/" + String(repeating: "a/", count: 2000),
    ]
    for path in attempts {
      let answer = try await preview.client.get(path)
      #expect([400, 403, 404, 414].contains(answer.status), "\(path) \(answer.status)")
      #expect(!answer.body.contains("secret"), "\(path)")
    }
    try await preview.stop()
  }

  @Test func takesTheNextPortAndSaysSo() async throws {
    let first = try await RunningPreview.start()
    let second = try await RunningPreview.start(port: first.port)
    #expect(second.port > first.port)
    #expect(second.announced.all.first?.hasPrefix("Port \(first.port) is taken.") == true)
    #expect(try await second.client.get("/").status == 200)
    try await first.stop()
    try await second.stop()
  }

  @Test func freesItsPortWhenCancelled() async throws {
    let first = try await RunningPreview.start()
    let listener = try await first.client.listen(since: nil)
    _ = try await listener.hear("retry: 1000")
    try await first.stop()
    let second = try await RunningPreview.start(port: first.port)
    #expect(second.port == first.port)
    try await second.stop()
  }
}
