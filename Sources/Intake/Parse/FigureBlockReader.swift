import Diagnostics

/// Reads the YAML inside a fenced `chart`, `table`, `progress`, `tasks` or `activities` block.
struct FigureBlockReader {
  let source: SourceText
  let problems: Problems

  func request(_ block: FencedBlock) -> FigureRequest? {
    let location = source.location(at: block.range.lowerBound)
    let range = block.literalOffset..<max(block.literalOffset, end(of: block))
    let isEmpty = block.literal.allSatisfy(\.isWhitespace)
    let value = isEmpty ? .mapping([], at: location) : YAMLValue.read(source, range, into: problems)
    return value.flatMap { content(block.language, $0) }.map { FigureRequest(location: location, content: $0) }
  }

  /// Where the block's text ends: before its closing fence, where it has one.
  private func end(of block: FencedBlock) -> Int {
    let lastLine = source.line(at: max(block.range.lowerBound, block.range.upperBound - 1))
    let start = source.offset(ofLine: lastLine)
    let text = source.string(source.lineRange(lastLine)).drop { " >".contains($0) }
    return start > block.range.lowerBound && (text.hasPrefix("```") || text.hasPrefix("~~~"))
      ? start : block.range.upperBound
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

  private func period(_ fields: Fields) -> String? {
    guard let text = fields.locatedText("period") else { return nil }
    if let period = Period(heading: text.value) { return period.label }
    problems.add(.wrongType(at: text.location, expected: Wording(en: "a period such as 2025年上半年", zh: "时期，如 2025年上半年")))
    return nil
  }
}
