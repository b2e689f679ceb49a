import Diagnostics
import Intake

/// A file that is made for the content folder. What stands there already is never overwritten.
package struct DraftFile: Sendable {
  /// Inside the content folder.
  package let path: String
  package let text: String
  /// What an import tells: one of another day or source stays beside it.
  package var isReport = false

  package enum Outcome: Sendable {
    case written
    /// The same bytes stood there.
    case unchanged
    /// Something else stood there, and still does.
    case kept
  }

  package init(path: String, text: String, isReport: Bool = false) {
    self.path = path
    self.text = text
    self.isReport = isReport
  }

  /// A report with the first number that no other report has: 计划.md, 计划-2.md. Anything else as it is.
  package func placed(in folder: String) throws(SystemFailure) -> DraftFile {
    guard isReport else { return self }
    var file = self
    var number = 1
    while try file.isTaken(in: folder) {
      number += 1
      file = DraftFile(path: "\(path.dropLast(3))-\(number).md", text: text, isReport: true)
    }
    return file
  }

  /// - Parameter folder: the content folder; what is missing of the way is made.
  /// - Throws: `SystemFailure` where the disk does not take it.
  package func write(to folder: String) throws(SystemFailure) -> Outcome {
    let target = target(in: folder)
    if FileReading.kind(of: target) != nil { return try outcome(ofExisting: target) }
    try FileWriting.write(Array(text.utf8), to: target, makingFolders: true, exclusively: true)
    return .written
  }
}

extension DraftFile {
  private func target(in folder: String) -> String { "\(folder)/\(path)" }

  private func isTaken(in folder: String) throws(SystemFailure) -> Bool {
    let target = target(in: folder)
    guard FileReading.kind(of: target) != nil else { return false }
    return try outcome(ofExisting: target) == .kept
  }

  private func outcome(ofExisting target: String) throws(SystemFailure) -> Outcome {
    guard FileReading.kind(of: target) == .file else { return .kept }
    return try FileReading.bytes(of: target) == Array(text.utf8) ? .unchanged : .kept
  }
}
