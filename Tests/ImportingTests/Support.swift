import Diagnostics
import Foundation

@testable import Importing

/// A file beside the tests.
func fixture(_ name: String) -> String {
  URL(fileURLWithPath: #filePath).appendingPathComponent("../Fixtures/\(name)").standardized.path
}

/// What a plain text becomes.
func plans(of text: String) -> PlanImport {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
    SourceLine(number: index + 1, text: String(line))
  }
  return PlanImport(of: ImportedFile(file: "plan.txt", lines: lines))
}

extension PlanImport {
  /// The lines at which a rule has something to say.
  func lines(of rule: String) -> [Int] { remarks.filter { $0.rule == rule }.compactMap(\.location.line) }

  /// What is said at a line.
  func messages(at line: Int) -> [String] { remarks.filter { $0.location.line == line }.map(\.message.chinese) }
}
