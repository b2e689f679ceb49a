import Diagnostics
import Foundation
import Glibc
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
    try makeFolder(above: target)
    try create(target)
    return .written
  }
}

extension DraftFile {
  private func target(in folder: String) -> String { folder.hasSuffix("/") ? folder + path : folder + "/" + path }

  private func isTaken(in folder: String) throws(SystemFailure) -> Bool {
    let target = target(in: folder)
    guard FileReading.kind(of: target) != nil else { return false }
    return try outcome(ofExisting: target) == .kept
  }

  private func outcome(ofExisting target: String) throws(SystemFailure) -> Outcome {
    guard FileReading.kind(of: target) == .file else { return .kept }
    return try FileReading.bytes(of: target) == Array(text.utf8) ? .unchanged : .kept
  }

  private func makeFolder(above target: String) throws(SystemFailure) {
    guard let slash = target.lastIndex(of: "/") else { return }
    let folder = String(target[..<slash])
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw SystemFailure(path: folder, systemError: errno)
    }
  }

  /// `O_EXCL`: a file that came into being meanwhile is somebody else's. One that the disk did not take whole goes again.
  private func create(_ target: String) throws(SystemFailure) {
    let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemFailure(path: target, systemError: errno) }
    defer { close(descriptor) }
    do {
      try fill(descriptor, target)
    } catch {
      unlink(target)
      throw error
    }
  }

  private func fill(_ descriptor: Int32, _ target: String) throws(SystemFailure) {
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: offset), $0.count - offset)
      }
      guard count > 0 else { throw SystemFailure(path: target, systemError: errno) }
      offset += count
    }
  }
}
