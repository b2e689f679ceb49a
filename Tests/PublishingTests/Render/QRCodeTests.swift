import Testing

@testable import Publishing

@Suite("QR codes")
struct QRCodeTests {
  @Test("An address has the width that its length needs, and a quiet zone of four modules")
  func width() throws {
    #expect(try QRCode("https://x.example/").width == 25)
    let svg = try QRCode("https://x.example/").svg(label: "首页 <1>")
    #expect(svg.contains("viewBox=\"0 0 33 33\""))
    #expect(svg.contains("aria-label=\"二维码：首页 &lt;1&gt;\""))
    #expect(svg.contains("M4 4h7v1h-7z"), "the first finder pattern")
    #expect(!svg.contains("M3 ") && !svg.contains(" 3h"))
  }

  @Test("What no code can hold is said")
  func tooLong() {
    #expect(throws: QRCode.TooLong.self) { try QRCode(String(repeating: "a", count: 2_400)) }
  }
}
