import Diagnostics

/// What the readers of one text share. Lives on one thread.
final class MarkdownReading {
  let lines: SourceLines
  let guards: EmphasisGuard?
  var definitions: ReferenceDefinitions
  var diagnostics: [Diagnostic] = []
  /// Places where a string could not be found in the file byte for byte; always 0 but for faults of the parser.
  var misplaced = 0

  /// Deeper nesting is no document but an attack on the stack.
  static let deepest = 60

  init(lines: SourceLines, guards: EmphasisGuard?) {
    self.lines = lines
    self.guards = guards
    definitions = ReferenceDefinitions(lines: lines)
  }

  /// A string of the tree without the emphasis guards.
  func clean(_ bytes: [UInt8]) -> [UInt8] { guards?.removed(from: bytes) ?? bytes }

  /// Stands in for what is nested too deeply, and says so.
  func tooDeep(_ range: Range<Int>) -> MarkdownNode {
    diagnostics.append(
      Diagnostic(
        "deep-nesting",
        at: lines.source.location(at: range.lowerBound),
        message: Wording(en: "nested more than \(Self.deepest) deep", zh: "列表、引用一层套一层，超过了 \(Self.deepest) 层"),
        hint: Wording(en: "write it with fewer levels", zh: "请少套几层")
      )
    )
    return MarkdownNode(kind: .text(String(decoding: lines.bytes[range], as: UTF8.self)), range: range)
  }
}
