import Foundation
import TestSupport
import Testing

/// A folder of `Tests/Golden`: what the tool is given, how it is called, and everything that must come of it.
///
/// - `command`: the arguments on one line, behind `NAME=value` settings of the environment.
/// - `content/`, and `theme/` where it differs from the common one.
/// - `before/`: what stands in the working folder already. A case named `refused-…` without it begins with `old-site/`.
/// - `expected/`: `exit`, `stdout`, `stderr`, every file that is new or changed, and `removed`, a list, where any went.
struct GoldenCase: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  static let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Golden").standardizedFileURL.path

  static func all() throws -> [GoldenCase] {
    try FileManager.default.contentsOfDirectory(atPath: root).sorted()
      .filter { FileManager.default.fileExists(atPath: "\(root)/\($0)/command") }
      .map(GoldenCase.init)
  }

  var contentFolder: String { "\(path)/content" }

  var expectedFolder: String { "\(path)/expected" }

  /// Runs the case in a copy of its own.
  func outcome() async throws -> FolderContents {
    let folder = try TemporaryFolder()
    try prepare(folder)
    let before = try FolderContents(of: folder.path)
    let (arguments, environment) = try command
    let run = try await Tool(folder: folder.path, environment: environment).run(arguments)
    var outcome = try FolderContents(of: folder.path).changes(since: before)
    outcome["exit"] = Data("\(run.exitCode)\n".utf8)
    outcome["stdout"] = Data(Self.withoutTimes(run.standardOutput).utf8)
    outcome["stderr"] = Data(run.standardError.utf8)
    return outcome
  }

  /// Lays the site out as the tool will find it.
  func prepare(_ folder: TemporaryFolder) throws {
    try FolderContents(of: "\(Self.root)/theme").write(to: folder.path + "/theme")
    let hasBefore = FileManager.default.fileExists(atPath: "\(path)/before")
    if hasBefore || name.hasPrefix("refused-") {
      try FolderContents(of: hasBefore ? "\(path)/before" : "\(Self.root)/old-site").write(to: folder.path)
    }
    for part in ["content", "theme"] where FileManager.default.fileExists(atPath: "\(path)/\(part)") {
      try FolderContents(of: "\(path)/\(part)").write(to: "\(folder.path)/\(part)")
    }
  }
}

extension GoldenCase {
  private var path: String { "\(Self.root)/\(name)" }

  private var command: (arguments: [String], environment: [String: String]) {
    get throws {
      let words = try String(contentsOfFile: "\(path)/command", encoding: .utf8).split(whereSeparator: \.isWhitespace)
        .map(String.init)
      let settings = words.prefix { $0.contains("=") && !$0.hasPrefix("-") }.map {
        $0.split(separator: "=", maxSplits: 1)
      }
      let environment = Dictionary(settings.map { (String($0[0]), String($0[1])) }, uniquingKeysWith: { $1 })
      return (Array(words.dropFirst(settings.count)), environment)
    }
  }

  /// How long a run took is nobody's golden truth.
  private static func withoutTimes(_ text: String) -> String {
    text.replacing(/((?:read|prepare|render|write|total|读取|准备|排版|写出)(?:" :)? )\d+/) { "\($0.output.1)0" }
      .replacing(/\d+( ms| 毫秒)/) { "0\($0.output.1)" }
      .replacing(/(privacy|隐私检查) \d+ %/) { "\($0.output.1) 0 %" }
  }
}
