import Diagnostics
import Publishing

/// The one object on standard output of `--format json`.
struct JSONReport {
  let status: String
  let outcome: Outcome?
  let diagnostics: [Diagnostic]
  let language: Language

  var text: String {
    do {
      return String(decoding: try RecordFormat.encoded(report), as: UTF8.self)
    } catch {
      return "{\"status\": \"failed\"}\n"
    }
  }
}

extension JSONReport {
  private struct Report: Encodable {
    let status: String
    /// What else there is to say.
    let note: String?
    let pages: Int
    let files: Int
    let milliseconds: [String: Int]
    let diagnostics: [Problem]
    let figures: [Number]
  }

  /// A number that a page prints, with the lines it comes from.
  private struct Number: Encodable {
    struct Source: Encodable {
      let file: String
      let line: Int?
    }

    let page: String
    let id: String
    let value: Double
    let sources: [Source]
  }

  private struct Problem: Encodable {
    let file: String
    let line: Int?
    let column: Int?
    let severity: String
    let rule: String
    let message: String
    let hint: String?

    /// Absent values are written as null.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(file, forKey: .file)
      try container.encode(line, forKey: .line)
      try container.encode(column, forKey: .column)
      try container.encode(severity, forKey: .severity)
      try container.encode(rule, forKey: .rule)
      try container.encode(message, forKey: .message)
      try container.encode(hint, forKey: .hint)
    }

    private enum CodingKeys: CodingKey {
      case file, line, column, severity, rule, message, hint
    }
  }

  private var report: Report {
    let stages = outcome?.milliseconds ?? []
    let milliseconds = Dictionary(stages.map { ($0.stage, $0.time) }, uniquingKeysWith: +)
    return Report(
      status: status,
      note: outcome?.note?[language],
      pages: outcome?.pages ?? 0,
      files: outcome?.files ?? 0,
      milliseconds: milliseconds.merging(["total": outcome?.total ?? 0]) { _, total in total },
      diagnostics: diagnostics.map { diagnostic in
        Problem(
          file: diagnostic.location.file,
          line: diagnostic.location.line,
          column: diagnostic.location.column,
          severity: diagnostic.severity.rawValue,
          rule: diagnostic.rule,
          message: diagnostic.message[language],
          hint: diagnostic.hint?[language]
        )
      },
      figures: (outcome?.site?.tracedFigures() ?? []).map { figure in
        Number(
          page: figure.page,
          id: figure.id,
          value: figure.value,
          sources: figure.sources.map { Number.Source(file: $0.file, line: $0.line) }
        )
      }
    )
  }
}
