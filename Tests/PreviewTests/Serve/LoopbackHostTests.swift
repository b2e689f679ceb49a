import Testing

@testable import Preview

struct LoopbackHostTests {
  @Test(arguments: [
    "localhost", "localhost:8080", "LocalHost:1", "127.0.0.1", "127.0.0.1:65535", "[::1]", "[::1]:8080",
  ])
  func accepts(host: String) {
    #expect(LoopbackHost.accepts(host))
  }

  @Test(arguments: [
    nil, "", "evil.example", "localhost.evil.example", "localhost:", "localhost:x", "localhost:99999", "localhost:-1",
    "localhost:+1", "localhost:1.evil.example", "evil.example:127.0.0.1", "127.0.0.1@evil.example", "127.1",
    "2130706433", "::1", "[::1", "0.0.0.0", "localhost ",
  ])
  func refuses(host: String?) {
    #expect(!LoopbackHost.accepts(host))
  }
}
