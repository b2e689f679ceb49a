import Foundation
import Testing

@testable import Intake

@Suite("Golden sites", .serialized)
struct GoldenTests {
  /// With `RECORD_GOLDEN=1` what came out becomes what is expected, and the run still fails once to say what changed.
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"

  /// Values that stand in the cases and may never come out of the tool, neither in a page nor in a message.
  private static let canaries = ["13800138000", "11010519491231002X"].map { Data($0.utf8) }

  @Test("gives exactly the expected files, messages and exit code", arguments: try GoldenCase.all())
  func golden(_ golden: GoldenCase) async throws {
    let outcome = try await golden.outcome()
    let differences = outcome.differences(from: try FolderContents(of: golden.expectedFolder))
    for difference in differences { Issue.record("\(golden.name)/\(difference)") }
    for canary in Self.canaries {
      #expect(!outcome.files.values.contains { $0.range(of: canary) != nil }, "personal data came out")
    }
    if Self.isRecording, !differences.isEmpty { try record(outcome, of: golden) }
  }

  @Test(
    "a refused site leaves the old one as it was",
    arguments: try GoldenCase.all().filter { $0.name.hasPrefix("refused-") }
  )
  func refused(_ golden: GoldenCase) throws {
    let expected = try FolderContents(of: golden.expectedFolder)
    #expect(expected.files.keys.sorted() == ["exit", "stderr", "stdout"])
    #expect(expected["exit"] == Data("1\n".utf8))
  }

  private func record(_ outcome: FolderContents, of golden: GoldenCase) throws {
    if FileManager.default.fileExists(atPath: golden.expectedFolder) {
      try FileManager.default.removeItem(atPath: golden.expectedFolder)
    }
    try outcome.write(to: golden.expectedFolder)
  }
}
