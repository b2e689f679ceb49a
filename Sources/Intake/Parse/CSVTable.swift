import Diagnostics

/// A CSV file by RFC 4180, every cell with its place. Rows are as wide as the header, or a problem says they are not.
package struct CSVTable {
  let header: [Located<String>]
  let rows: [[Located<String>]]

  /// A heading whose columns something else than commas parts, as Excel's “Unicode text” does.
  package static func isOtherwiseSeparated(_ heading: String) -> Bool { heading.contains { "\t;；".contains($0) } }

  /// Nil (with a problem) where the file is empty, a quote never closes, or something else than commas parts the columns.
  static func read(_ source: SourceText, into problems: Problems) -> CSVTable? {
    var reader = CSVReader(source: source)
    var records: [[Located<String>]] = []
    while let record = reader.nextRecord() {
      if record.contains(where: { !$0.value.isEmpty }) { records.append(record) }
    }
    if let offset = reader.openQuote { problems.add(.openQuote(at: source.location(at: offset))) }
    for offset in reader.strayQuotes { problems.add(.strayQuote(at: source.location(at: offset))) }
    guard reader.openQuote == nil else { return nil }
    guard let first = records.first else {
      problems.add(.emptyTable(at: SourceLocation(file: source.file)))
      return nil
    }
    if first.count == 1, isOtherwiseSeparated(first[0].value) {
      problems.add(.notCommaSeparated(at: first[0].location))
      return nil
    }
    let header = Array(first.reversed().drop { $0.value.isEmpty }.reversed())
    for cell in header where cell.value.isEmpty { problems.add(.namelessColumn(at: cell.location)) }
    return CSVTable(header: header, rows: records.dropFirst().compactMap { fitted($0, to: header.count, problems) })
  }

  /// Empty cells past the header are what spreadsheets leave behind; anything else of another width is refused.
  private static func fitted(_ record: [Located<String>], to width: Int, _ problems: Problems) -> [Located<String>]? {
    if record.count >= width, record.dropFirst(width).allSatisfy(\.value.isEmpty) { return Array(record.prefix(width)) }
    problems.add(.raggedRow(record, width: width))
    return nil
  }
}

extension Diagnostic {
  package static func notCommaSeparated(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "table-separator",
      at: location,
      message: Wording(en: "the columns of this table are not parted by commas", zh: "这个表的各列不是用英文逗号分开的"),
      hint: Wording(en: "save it as “CSV UTF-8”", zh: "请在 WPS 或 Excel 里另存为“CSV UTF-8（逗号分隔）”")
    )
  }

  fileprivate static func strayQuote(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "stray-quote",
      at: location,
      message: Wording(en: "text follows this quotation mark", zh: "这个英文引号后面还有文字"),
      hint: Wording(en: "write \"\" for a quotation mark inside a cell", zh: "请改用中文引号；一定要用英文引号时，要写两遍")
    )
  }

  fileprivate static func namelessColumn(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "nameless-column",
      at: location,
      message: Wording(en: "this column has no name", zh: "表头这一格是空的"),
      hint: Wording(en: "name the column, or take it out", zh: "请写上列名，或把这一列删掉")
    )
  }

  fileprivate static func openQuote(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "open-quote",
      at: location,
      message: Wording(en: "this quotation mark never closes", zh: "这里的引号没有配对"),
      hint: Wording(en: "close it, or write \"\" for a quotation mark inside a cell", zh: "请补上另一半；单元格里的英文引号要写两遍")
    )
  }

  fileprivate static func emptyTable(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "empty-table",
      at: location,
      message: Wording(en: "the table is empty", zh: "这个表是空的"),
      hint: Wording(en: "the first line names the columns", zh: "第一行应是各列的名称")
    )
  }

  fileprivate static func raggedRow(_ record: [Located<String>], width: Int) -> Diagnostic {
    Diagnostic(
      "ragged-row",
      at: record[0].location,
      message: Wording(
        en: "this row has \(record.count) cells, the header has \(width)",
        zh: "这一行有 \(record.count) 格，表头有 \(width) 格"
      ),
      hint: Wording(
        en: "give it as many cells as the header; text that holds a comma stands in quotes",
        zh: "请让每行格数与表头相同；内容里有英文逗号时，整格加英文引号"
      )
    )
  }
}
