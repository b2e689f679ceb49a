import Diagnostics

/// Reads the YAML inside a fenced `chart`, `table`, `progress`, `tasks` or `activities` block.
struct FigureBlockReader {
  let source: SourceText
  let problems: Problems

  func request(_ block: FencedBlock) -> FigureRequest? {
    let location = source.location(at: block.range.lowerBound)
    let isEmpty = block.literal.allSatisfy(\.isWhitespace)
    let value = isEmpty ? .mapping([], at: location) : YAMLValue.read(text(of: block), into: problems)
    return value.flatMap { content(block.language, $0) }.map { FigureRequest(location: location, content: $0) }
  }

  /// Each line of the block ends where its line of the file does, whatever marks of lists and quotes stand before it.
  private func text(of block: FencedBlock) -> YAMLText {
    let first = source.line(at: block.literalOffset)
    var runs: [SourceRun] = []
    var offset = 0
    for (index, bytes) in block.literal.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let line = bytes.last == 0x0D ? bytes.dropLast() : bytes
      let place = max(source.lineRange(first + index).upperBound - line.count, 0)
      runs.append(SourceRun(text: offset, source: place, isVerbatim: true))
      offset += bytes.count + 1
    }
    return YAMLText(block.literal, in: source, runs: runs)
  }

  private func content(_ language: String, _ value: YAMLValue) -> FigureRequest.Content? {
    switch language {
    case "chart":
      guard let fields = Fields(value, known: ["table", "type"], into: problems) else { return nil }
      return table(fields).map { .chart(table: $0, kind: fields.choice("type")) }
    case "table":
      return Fields(value, known: ["table"], into: problems).flatMap(table).map { .table($0) }
    case "progress":
      return Fields(value, known: ["plan"], into: problems).map { .progress(plan: $0.locatedText("plan")) }
    case "tasks":
      guard let fields = Fields(value, known: ["plan", "period"], into: problems) else { return nil }
      return .tasks(plan: fields.locatedText("plan"), period: period(fields))
    default:
      guard let fields = Fields(value, known: ["kind", "year", "limit"], into: problems) else { return nil }
      return .activities(kind: fields.locatedText("kind"), year: fields.count("year"), limit: fields.count("limit"))
    }
  }

  private func table(_ fields: Fields) -> Located<String>? {
    fields.requiredText("table") == nil ? nil : fields.locatedText("table")
  }

  private func period(_ fields: Fields) -> Located<String>? {
    guard let text = fields.locatedText("period") else { return nil }
    if let period = Period(heading: text.value) { return Located(period.label, at: text.location) }
    problems.add(.wrongType(at: text.location, expected: Wording(en: "a period such as 2025年上半年", zh: "时期，如 2025年上半年")))
    return nil
  }
}
