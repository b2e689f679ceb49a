import Foundation
import TestSupport
import Testing

@testable import Disclosure
@testable import Publishing

@Suite("The store of patterns")
struct PatternStoreTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var store: PatternStore { PatternStore(environment: ["XDG_CACHE_HOME": folder.path]) }
  private var file: String { folder.path + "/xinqiao/suppression.json" }

  private static func pattern(_ key: String) -> SuppressionPattern {
    SuppressionPattern(
      key: key,
      hidden: [CellAddress(table: "a", key: ["一年级"])],
      hiddenDenominators: [],
      hiddenPercentages: [],
      coarsenings: [:],
      withheld: []
    )
  }

  @Test("is read again, under the same secret, by its user alone")
  func kept() throws {
    store.keep([Self.pattern("1")]) {}
    store.keep([Self.pattern("2")]) {}
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("\"key\" : \"1\"") && text.contains("\"key\" : \"2\""))
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
  }

  @Test("forgets everything where the audit refused")
  func forgotten() throws {
    struct Refused: Error {}
    store.keep([Self.pattern("1")]) {}
    #expect(throws: Refused.self) { try store.keep([Self.pattern("2")]) { throw Refused() } }
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test("has no place where the user has none, and begins anew where its file is broken")
  func absent() throws {
    PatternStore(environment: [:]).keep([Self.pattern("1")]) {}
    try folder.write("{", to: "xinqiao/suppression.json")
    store.keep([Self.pattern("3")]) {}
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("\"key\" : \"3\""))
  }

  @Test("keys by HMAC-SHA256, RFC 4231 test case 2")
  func hmac() throws {
    #expect(
      try SHA256.hex(Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    )
  }
}
