import Intake

/// Finds what the text of a plan promises outside of its schedule: quantities, and what is to be done by a year.
enum RunningTargets {
  /// In the order of the text, each quantity once.
  static func all(in draft: PlanDraft) -> [RunningTarget] {
    let pieces = draft.proseAndTables
    return pieces.indices.flatMap { index in
      sentences(of: pieces[index].piece.text).flatMap { sentence in
        let promised = targets(in: sentence, pieces[index].piece.line, pieces[index].period)
        return promised.isEmpty
          ? deadline(in: sentence, pieces[index].piece.line, next: pieces[safe: index + 1]?.piece).map { [$0] } ?? []
          : promised
      }
    }
  }

  /// What is to be done again and again, and how often is not said in a number: 每学期…, 定期….
  static func recurring(in draft: PlanDraft) -> [(line: Int, clause: String)] {
    draft.proseAndTables.flatMap { piece, _ in
      sentences(of: piece.text).flatMap(recurring).map { (line: piece.line, clause: $0) }
    }
  }
}

extension RunningTargets {
  private static func recurring(in sentence: Substring) -> [String] {
    let clauses = clauses(of: sentence)
    let found = clauses.indices.filter { index in
      clauses[index].contains(/每(?:天|日|周|月|学期|学年|年)|定期/) && Quantity.promised(in: clauses[index]).isEmpty
    }
    return found.map { index in
      let rest = clauses[index].count < 8 ? clauses[safe: index + 1].map { "，" + $0 } ?? "" : ""
      return TaskCutter.wording(of: clauses[index] + rest)
    }
  }

  private static func sentences(of text: String) -> [Substring] { text.split { "。；;".contains($0) } }

  /// A comma between digits parts none.
  private static func clauses(of sentence: Substring) -> [String] {
    sentence.split(separator: /，|,(?![0-9]{3})/).map(String.init)
  }

  /// - Parameter period: that the row of the table names.
  private static func targets(in sentence: Substring, _ line: Int, _ period: String?) -> [RunningTarget] {
    let clauses = clauses(of: sentence)
    return clauses.indices.flatMap { index in
      let promised = Quantity.promised(in: clauses[index], after: clauses[safe: index - 1] ?? "")
      let year = period ?? year(in: clauses[...index].joined())
      return promised.flatMap { quantity in
        wordings(of: quantity, in: clauses[index], isAlone: promised.count == 1).map {
          RunningTarget(line: line, clause: clauses[index], wording: $0, quantity: quantity, year: year)
        }
      }
    }
  }

  /// The clause, of two that a clause promises with the number that is meant; of a list of quantities each for itself; of 入学率、巩固率均达100％ each rate for itself.
  private static func wordings(of quantity: Quantity, in clause: String, isAlone: Bool) -> [String] {
    let before = clause[..<quantity.range.lowerBound]
    let rates = before.matches(of: /[入巩建结家覆满知参到普合完出培受升][一-鿿]{1,2}率/).map { String($0.output) }
    if quantity.unit == "%", rates.count > 1, let verb = before.firstMatch(of: /(达到?|不[少低]于|至少)$/) {
      return rates.map { $0 + verb.output.1 + quantity.written }
    }
    let item = clause.split { "、和及与".contains($0) }.first { $0.endIndex >= quantity.range.upperBound }
    let isListed = !isAlone && item.map { Quantity.all(in: String($0)).count == 1 } ?? false
    if isListed { return [quantity.written] }
    return [TaskCutter.wording(of: clause) + (isAlone ? "" : "（\(quantity.short.filter { $0 != " " })）")]
  }

  /// 到2024年，使…: what stands behind the year; behind a colon the first sentence of the next paragraph.
  private static func deadline(in sentence: Substring, _ line: Int, next: Piece?) -> RunningTarget? {
    guard let year = year(in: String(sentence)), let mark = sentence.firstMatch(of: /到\s*20[0-9]{2}\s*年[^，,]{0,4}[，,]/)
    else { return nil }
    let words = sentence[mark.range.upperBound...]
    let isHead = words.last.map { "：:".contains($0) } ?? true
    let promise =
      isHead ? next.flatMap { next in sentences(of: next.text).first.map { ($0, next.line) } } : (words, line)
    return promise.map { words, line in
      let wording = TaskCutter.wording(of: String(words))
      return RunningTarget(line: line, clause: String(words), wording: wording, quantity: nil, year: year)
    }
  }

  private static func year(in text: String) -> String? {
    text.firstMatch(of: /到\s*(20[0-9]{2})\s*年/).map { String($0.output.1) + "年" }
  }
}

extension PlanDraft {
  /// Every piece but titles, periods and tasks; a cell of a table with the period that its row names.
  fileprivate var proseAndTables: [(piece: Piece, period: String?)] {
    parts.flatMap { part -> [(piece: Piece, period: String?)] in
      switch part {
      case .heading(_, let piece): [(piece, nil)]
      case .paragraph(let pieces): pieces.map { ($0, nil) }
      case .table(let rows): rows.flatMap(\.pieces)
      case .period, .addedPeriod, .task: []
      }
    }
  }
}

extension TableRow {
  fileprivate var pieces: [(piece: Piece, period: String?)] {
    let period = cells.lazy.compactMap { Period(heading: $0)?.label }.first
    return cells.map { (Piece(line: piece.line, text: $0), period) }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
