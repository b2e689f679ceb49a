import Diagnostics
import Dispatch
import Foundation
import Glibc

/// A program of the system that reads a document for us, under a time limit and without our environment.
struct ExternalTool: Sendable {
  /// `pdftotext`
  let name: String
  /// Seconds.
  var limit: Double = 20
  /// Folders in which it is looked for.
  var searchPath: [String] = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map(
    String.init
  )

  struct Run: Sendable {
    let status: Int32
    let output: [UInt8]
    /// What it said of its own state.
    let complaints: String
  }

  /// Runs the tool with its output in files of `folder`, which must exist.
  func run(_ arguments: [String], in folder: URL) throws(AttachmentProblem) -> Run {
    guard let path = searchPath.map({ $0 + "/" + name }).first(where: { access($0, X_OK) == 0 }) else {
      throw .missingTool(name)
    }
    let output = folder.appendingPathComponent("output")
    let complaints = folder.appendingPathComponent("complaints")
    do {
      let status = try status(of: path, arguments, writingTo: output, complaints)
      let said = String(decoding: try Data(contentsOf: complaints).prefix(1 << 16), as: UTF8.self)
      return Run(status: status, output: try Array(Data(contentsOf: output)), complaints: said)
    } catch {
      throw .document(.unread)
    }
  }
}

extension ExternalTool {
  private struct TimedOut: Error {}

  private func status(
    of path: String,
    _ arguments: [String],
    writingTo output: URL,
    _ complaints: URL
  ) throws -> Int32 {
    for file in [output, complaints] { try Data().write(to: file) }
    let handle = try FileHandle(forWritingTo: output)
    let errors = try FileHandle(forWritingTo: complaints)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = errors
    try run(process)
    try handle.close()
    try errors.close()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }

  private func run(_ process: Process) throws {
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    guard ended.wait(timeout: .now() + limit) == .timedOut else { return }
    kill(process.processIdentifier, SIGKILL)
    ended.wait()
    throw TimedOut()
  }
}

extension AttachmentProblem {
  /// - Parameter name: of a program, or of the data that it needs.
  static func missingTool(_ name: String) -> AttachmentProblem {
    AttachmentProblem(
      .documentUnreadable,
      en: "documents cannot be checked here: \(name) is not installed",
      zh: "这台电脑上没有 \(name)，无法检查文档",
      hint: Wording(
        en: "install it: apt-get install poppler-utils poppler-data",
        zh: "请安装：apt-get install poppler-utils poppler-data"
      )
    )
  }
}
