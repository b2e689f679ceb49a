import Intake

/// Finds the quantities that the running text of a plan promises.
enum RunningTargets {
  /// In the order of the text, each quantity once.
  static func all(in draft: PlanDraft) -> [RunningTarget] {
    draft.parts.flatMap { part -> [RunningTarget] in
      guard case .paragraph(let pieces) = part else { return [] }
      return pieces.flatMap { piece in sentences(of: piece.text).flatMap { targets(in: $0, piece.line) } }
    }
  }
}

extension RunningTargets {
  private static func sentences(of text: String) -> [Substring] { text.split { "。；;".contains($0) } }

  private static func targets(in sentence: Substring, _ line: Int) -> [RunningTarget] {
    let clauses = sentence.split { "，,".contains($0) }.map(String.init)
    return clauses.indices.flatMap { index in
      Quantity.promised(in: clauses[index]).map { quantity in
        let year = clauses[...index].joined().firstMatch(of: /到\s*(20[0-9]{2})\s*年/).map { String($0.output.1) + "年" }
        return RunningTarget(line: line, clause: clauses[index], quantity: quantity, year: year)
      }
    }
  }
}
