import Testing

@testable import Preview

struct ContentTypeTests {
  @Test(arguments: [
    ("/a.b/c", "application/octet-stream"),
    ("/a.HTML", "text/html; charset=utf-8"),
    ("/.svg", "image/svg+xml; charset=utf-8"),
    ("/a.tar.zip", "application/zip"),
    ("/心.js", "text/javascript; charset=utf-8"),
    ("/a.", "application/octet-stream"),
  ])
  func namesTheType(path: String, type: String) {
    #expect(ContentType.of(path) == type)
  }
}
