import Diagnostics

/// Reads an activity log kept as a table.
struct ActivityTableReader {
  let source: SourceText
  let settings: SiteSettings
  let problems: Problems

  func activities() -> [Activity] {
    guard let table = CSVTable.read(source, into: problems) else { return [] }
    let known = ["date", "title"] + ActivityReader.recordKeys
    let missing = ["date", "kind", "title"].filter { key in
      !table.header.contains { FieldNames.canonical($0.value) == key }
    }
    for key in missing {
      problems.add(.missingColumn(key, at: table.header.first?.location ?? SourceLocation(file: source.file)))
    }
    reportColumns(table.header, known: known)
    guard missing.isEmpty else { return [] }
    return table.rows.compactMap { row in activity(row, table.header, known) }
  }

  private func activity(_ row: [Located<String>], _ header: [Located<String>], _ known: [String]) -> Activity? {
    let entries = zip(header, row).compactMap { column, cell -> (key: Located<String>, value: YAMLValue)? in
      let isKnown = known.contains(FieldNames.canonical(column.value))
      return cell.value.isEmpty || !isKnown ? nil : (column, .scalar(cell.value, at: cell.location))
    }
    let fields = Fields(entries, at: row[0].location, known: known, into: problems)
    let title = fields.requiredText("title")
    let date = fields.requiredDate("date")
    return ActivityReader(settings: settings, problems: problems).activity(date: date, title: title, fields)
  }

  private func reportColumns(_ header: [Located<String>], known: [String]) {
    var seen = Set<String>()
    for column in header where !column.value.isEmpty {
      let name = FieldNames.canonical(column.value)
      if settings.ignoredColumns.contains(column.value) { continue }
      if !known.contains(name) {
        problems.add(.unknownColumn(column, among: known))
      } else if !seen.insert(name).inserted {
        problems.add(.repeatedKey(column))
      }
    }
  }
}

extension Diagnostic {
  static func missingColumn(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-column",
      at: location,
      message: Wording(
        en: "the column \(FieldNames.bothNames(key)) is missing",
        zh: "缺少“\(FieldNames.bothNames(key))”这一列"
      ),
      hint: Wording(en: "the first line names the columns", zh: "第一行应是各列的名称")
    )
  }

  static func unknownColumn(_ column: Located<String>, among known: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-column",
      at: column.location,
      message: Wording(en: "“\(column.value)” is not a column known here", zh: "这里没有“\(column.value)”这一列"),
      hint: .suggestion(for: column.value, among: known.map(FieldNames.bothNames), spoken: known)
    )
  }
}
