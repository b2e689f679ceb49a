import Diagnostics
import Foundation
import Testing

@testable import Intake

@Suite struct TextDecodingTests {
  private let problems = Problems()
  private let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  private func table(_ bytes: [UInt8]) -> String? {
    TextDecoding.utf8OrGB18030(bytes, file: "a.csv", into: problems).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test(
    "GB18030 with common, rare and four-byte characters",
    arguments: ["日期,类别\r\n", "镕,喆,堃", "㐀,𠀀,🌉", "€,№,①", "plain"]
  )
  func gb(text: String) throws {
    #expect(table(Array(try #require(text.data(using: gb18030)))) == text)
    #expect(problems.diagnostics.isEmpty)
  }

  @Test func utf8() {
    #expect(table(Array("日期,类别".utf8)) == "日期,类别")
    #expect(table(SourceText.byteOrderMark + Array("日期".utf8)) == "\u{FEFF}日期")
  }

  @Test(
    "UTF-16, NUL and what is no text at all",
    arguments: [
      Array("日期".data(using: .utf16) ?? Data()), [0xFF, 0xFE, 0x61, 0x00], [0x61, 0x00, 0x62, 0x00],
      [0xFF, 0xFF, 0xFF],
    ]
  )
  func noText(bytes: [UInt8]) {
    #expect(table(bytes) == nil)
    #expect(IntakeTesting.list(problems) == ["unknown-encoding"])
  }

  @Test("one bad byte does not make a UTF-8 file GB18030")
  func damaged() {
    #expect(table(Array("日期,类别,标题\n2025-03-12,会".utf8) + [0xE8] + Array(",甲\n".utf8)) == nil)
    #expect(IntakeTesting.list(problems) == ["not-utf8 2:13"])
  }

  @Test(
    "the first bad byte is pointed at",
    arguments: [
      ([0x61, 0xFF], "not-utf8 1:2"), ([0xE4, 0xBD, 0xA0, 0x0A, 0x61, 0xC0, 0x80], "not-utf8 2:2"),
      ([0xED, 0xA0, 0x80], "not-utf8 1:1"),
      ([0x61, 0x0A, 0x62, 0xE4, 0xBD], "not-utf8 2:2"), ([0x61, 0x0A, 0x00], "not-utf8 2:1"),
      ([0xFF, 0xFE, 0x61, 0x00], "not-utf8 1:1"),
    ]
  )
  func bad(bytes: [UInt8], place: String) {
    #expect(TextDecoding.utf8(bytes, file: "a.md", into: problems) == nil)
    #expect(IntakeTesting.list(problems) == [place])
  }
}
