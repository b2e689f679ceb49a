import Diagnostics
import Intake

/// What became of a file of plans: a draft for each document in it, and all that somebody should look at.
package struct PlanImport: Sendable {
  let file: ImportedFile
  let documents: [ImportedDocument]
  /// In the order of the lines.
  package let remarks: [Diagnostic]

  /// - Parameter path: a .txt, .md or .docx as the user wrote it.
  /// - Throws: `Refusal` where it cannot be read as text, `SystemFailure` where not at all.
  package static func read(_ path: String) throws -> PlanImport {
    let file = try DocumentReader(path: path).read()
    guard file.lines.contains(where: { !$0.text.isEmpty }) else { throw Refusal([.noText(at: file.location(nil))]) }
    return PlanImport(of: file)
  }

  init(of file: ImportedFile) {
    self.file = file
    let documents = SourceDocument.all(in: file.lines)
    let drafted = documents.map { ImportedDocument.make(of: $0, in: file) }
    self.documents = drafted.map(\.document)
    remarks =
      (file.remarks + drafted.flatMap(\.remarks) + Self.remarks(across: drafted.map(\.document), of: file))
      .inReadingOrder
  }

  /// Pieces that stand in a draft.
  var imported: [Piece] { documents.flatMap { $0.draft?.imported ?? [] } }

  /// Pieces that do not, with the reason.
  var leftOut: [LeftOut] { documents.flatMap(\.leftOut) }

  /// How many lines there are: in drafts, left out, blank. Together they are all lines of the file.
  package var count: (lines: Int, imported: Int, leftOut: Int, blank: Int) {
    let imported = Set(imported.map(\.line))
    let leftOut = Set(leftOut.map(\.piece.line)).subtracting(imported)
    return (file.lines.count, imported.count, leftOut.count, file.lines.count { $0.text.isEmpty })
  }

  /// How many tasks the drafts hold, and how many of these were taken from the running text.
  package var taskCount: (all: Int, fromText: Int) {
    let drafts = documents.compactMap(\.draft)
    let fromText = drafts.reduce(0) { $0 + $1.datedTargets.count }
    return (drafts.reduce(fromText) { $0 + $1.tasks.count }, fromText)
  }

  package var draftCount: Int { documents.count { $0.draft != nil } }
}

extension PlanImport {
  private static func remarks(across documents: [ImportedDocument], of file: ImportedFile) -> [Diagnostic] {
    let drafts = documents.compactMap(\.draft)
    let running = drafts.flatMap { RunningTargets.all(in: $0) }
    let promised = running.compactMap { target in target.quantity.map { (line: target.line, quantity: $0) } }
    let targets = drafts.flatMap(\.tasks).compactMap { task in
      task.target.map { (line: task.source.line, quantity: $0) }
    }
    let kept = documents.filter { $0.draft != nil }.map(\.source)
    return RepeatedParagraphs.remarks(on: kept, of: file)
      + Disagreements.remarks(on: promised + targets, in: file)
      + Disagreements.definitions(in: kept.flatMap(\.lines), of: file)
      + (promised + targets).compactMap { Diagnostic.notTotal($0.quantity, at: file.location($0.line)) }
      + PersonalData.remarks(on: file, lines: Set(drafts.flatMap(\.imported).map(\.line)))
  }
}
