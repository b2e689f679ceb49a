import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Intake

@Suite("Spoilt files never break the tool")
struct FuzzTests {
  /// A small generator, so that every run spoils the same bytes.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("content").path

  private static let scraps = [
    "---\n", "```chart\n", "{#a", "}", "\"", ",,,", "\n\n", "\r", "\t", "[", "](", "*", "_", "- [x] ", "<!--", "-->",
    "&#x", ": ", "：", "\u{FEFF}", "\0", "＊", "合计", "未统计",
    "9999999999999", "2025-02-30", "&a ", "*a", "!!int ", "? ", "| ", "%", "\u{2028}", "13800138000", "### 2024年\n",
  ].map { Array($0.utf8) }

  private func spoil(_ bytes: inout [UInt8], _ random: inout Generator) {
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
      case 2: bytes.insert(contentsOf: Self.scraps.randomElement(using: &random) ?? [], at: place)
      case 3:
        bytes.insert(
          contentsOf: bytes[place..<min(bytes.count, place + 30)],
          at: Int.random(in: bytes.indices, using: &random)
        )
      default: bytes.swapAt(place, Int.random(in: bytes.indices, using: &random))
      }
    }
  }

  @Test("three hundred ways to spoil the sample", .timeLimit(.minutes(5)))
  func spoilt() throws {
    var random = Generator(state: 2025)
    let folder = try TemporaryFolder()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.sample).sorted()
    let files = paths.compactMap { path in
      FileManager.default.contents(atPath: Self.sample + "/" + path).map { (path, Array($0)) }
    }
    try #require(!files.isEmpty)
    for (path, bytes) in files { try folder.write(Data(bytes), to: path) }
    for _ in 0..<50 {
      let chosen = files.shuffled(using: &random).prefix(6)
      for (path, bytes) in chosen {
        var spoilt = bytes
        spoil(&spoilt, &random)
        try folder.write(Data(spoilt), to: path)
      }
      do throws(Refusal) {
        _ = try ContentIntake(of: folder.path, on: IntakeTesting.today).cleared()
      } catch {
        let told = error.diagnostics.map { TextPrinter(language: .chinese).text(for: $0) }.joined()
        #expect(error.diagnostics.hasErrors)
        #expect(error.diagnostics.allSatisfy { $0.location.file.hasPrefix(folder.path) })
        #expect(!told.contains("13800138000"))
      }
      for (path, bytes) in chosen { try folder.write(Data(bytes), to: path) }
    }
  }
}
