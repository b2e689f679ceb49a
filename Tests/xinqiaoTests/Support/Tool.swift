import Foundation
import TestSupport

/// The built `xinqiao`, run as a person runs it.
struct Tool {
  var folder: String
  var environment: [String: String] = [:]

  /// Runs to the end.
  ///
  /// - Throws: `TookTooLong` after a minute, which nothing here takes.
  func run(_ arguments: [String]) async throws -> ToolRun {
    let running = try start(arguments)
    let exitCode = try await running.ended(within: .seconds(60))
    return ToolRun(
      exitCode: exitCode,
      standardOutput: try running.standardOutput,
      standardError: try running.standardError
    )
  }

  func start(_ arguments: [String]) throws -> RunningTool {
    let said = try TemporaryFolder()
    for name in ["stdout", "stderr"] { try said.write("", to: name) }
    let process = Process()
    process.executableURL = try Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "en_US.UTF-8", "XINQIAO_CLOCK": "2026-01-01"].merging(
      environment
    ) { _, own in own }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: said.path + "/stdout")
    process.standardError = FileHandle(forWritingAtPath: said.path + "/stderr")
    try process.run()
    return RunningTool(process: process, said: said)
  }

  /// Runs where the disk takes no byte.
  func runOnFullDisk(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments =
      ["-c", "trap '' XFSZ; ulimit -f 0; \"$@\" >/dev/null 2>&1", "bash", try Self.executable.path] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// It lies beside the bundle that holds the tests.
  private static var executable: URL {
    get throws {
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("xinqiao")
    }
  }
}

/// What came of a run.
struct ToolRun {
  let exitCode: Int32
  let standardOutput: String
  let standardError: String
}

/// A run that may still be going on.
struct RunningTool {
  let process: Process
  fileprivate let said: TemporaryFolder

  var standardOutput: String { get throws { try said.read("stdout") } }
  var standardError: String { get throws { try said.read("stderr") } }

  /// The exit code, or minus the signal that ended it.
  func ended(within limit: Duration) async throws -> Int32 {
    do {
      try await until(within: limit) { !process.isRunning }
    } catch {
      kill(process.processIdentifier, SIGKILL)
      throw error
    }
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }
}

struct TookTooLong: Error {}

/// Returns as soon as the condition holds.
func until(within limit: Duration, _ condition: () async throws -> Bool) async throws {
  let start = ContinuousClock.now
  while try await !condition() {
    guard ContinuousClock.now - start < limit else { throw TookTooLong() }
    try await Task.sleep(for: .milliseconds(5))
  }
}
