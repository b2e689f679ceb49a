import Diagnostics
import Foundation

@testable import Intake

/// Small real files; every word of metadata in them begins with `PLANTED`.
enum AttachmentFixtures {
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    return try Array(Data(contentsOf: folder.appendingPathComponent(name)))
  }

  static let date = CalendarDate("2026-09-01")

  /// The planted words in UTF-8 and, as colour profiles write it, in UTF-16.
  static func holdsPlanted(_ bytes: [UInt8]) -> Bool {
    bytes.holds("PLANTED") || bytes.firstRange(of: Array("PLA".utf8).flatMap { [0, $0] }) != nil
  }

  static func photos(_ yaml: String) -> (register: PhotoRegister, problems: [Diagnostic]) {
    let problems = Problems()
    return (PhotoRegister(SourceText(file: "photos.yml", text: yaml), into: problems), problems.diagnostics)
  }

  static func documents(_ yaml: String) -> (register: DocumentRegister, problems: [Diagnostic]) {
    let problems = Problems()
    return (DocumentRegister(SourceText(file: "documents.yml", text: yaml), into: problems), problems.diagnostics)
  }

  /// A check that knows every name it is asked for.
  static func check(_ name: String, on date: CalendarDate) -> AttachmentCheck {
    AttachmentCheck(
      photos: photos("- {file: \(name), alt: 操场, children_visible: false}").register,
      documents: documents("- {file: \(name), title: 通知, reason: 上级原件, post: 教务处}").register,
      date: date
    )
  }

  /// `rule line:column` of a refusal, `published` otherwise.
  static func verdict(_ outcome: AttachmentCheck.Outcome) -> String {
    guard case .refused(let diagnostic) = outcome else { return "published" }
    let place = [diagnostic.location.line, diagnostic.location.column].compactMap { $0.map(String.init) }.joined(
      separator: ":"
    )
    return place.isEmpty ? diagnostic.rule : "\(diagnostic.rule) \(place)"
  }
}

extension AttachmentCheck {
  func refusal(of contentPath: String, size: Int, file: String) -> Diagnostic? {
    do throws(LocatedProblem) {
      _ = try admitted(contentPath, size: size)
      return nil
    } catch {
      return error.diagnostic(file: file)
    }
  }

  func check(_ contentPath: String, bytes: [UInt8], file: String) -> Outcome {
    do throws(LocatedProblem) {
      return .publish(try cleared(try admitted(contentPath, size: bytes.count), bytes, file: file))
    } catch {
      return .refused(error.diagnostic(file: file, bytes: bytes))
    }
  }
}

extension PictureFile {
  /// The error as a rule's name; nil where the picture was cleaned.
  static func refusal(of bytes: [UInt8]) -> String? {
    do throws(AttachmentProblem) {
      _ = try cleaning(bytes)
      return nil
    } catch {
      return error.rule.rawValue
    }
  }
}
