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
      return Fields(value, known: ["table", "type", "references", "events"], into: problems).flatMap(chart)
    case "table":
      return Fields(value, known: ["table"], into: problems).flatMap { $0.required("table") }.map { .table($0) }
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

  private func chart(_ fields: Fields) -> FigureRequest.Content? {
    let kind = fields.choice("type", ChartKind.self)
    for key in ["references", "events"] where fields.has(key) && kind != .line {
      problems.add(.onlyInLines(key, at: fields.location(of: key)))
    }
    return fields.required("table").map { table in
      .chart(ChartRequest(table: table, kind: kind, references: references(fields), events: events(fields)))
    }
  }

  private func references(_ fields: Fields) -> [ChartRequest.Reference] {
    fields.list("references").compactMap { value in
      guard let reference = Fields(value, known: ["value", "text"], into: problems),
        let number = reference.requiredNumber("value"), let label = reference.requiredText("text")
      else { return nil }
      return ChartRequest.Reference(value: number, label: label)
    }
  }

  private func events(_ fields: Fields) -> [ChartRequest.Event] {
    fields.list("events").compactMap { value in
      guard let event = Fields(value, known: ["at", "text"], into: problems), let place = event.required("at"),
        let label = event.requiredText("text")
      else { return nil }
      return ChartRequest.Event(place: place, label: label)
    }
  }

  private func period(_ fields: Fields) -> Located<String>? {
    guard let text = fields.locatedText("period") else { return nil }
    if let period = Period(heading: text.value) { return Located(period.label, at: text.location) }
    problems.add(.wrongType(at: text.location, expected: Wording(en: "a period such as 2025年上半年", zh: "时期，如 2025年上半年")))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func onlyInLines(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "only-in-lines",
      at: location,
      message: Wording(
        en: "only a line chart has “\(FieldNames.bothNames(key))”",
        zh: "只有折线图才能写“\(FieldNames.bothNames(key))”"
      ),
      hint: Wording(en: "write `type: line`, or take it out", zh: "请写 type: line，或删去这一项")
    )
  }
}
