import Diagnostics

/// Reads the school's private list of names. What is wrong with it is said at its line in `site.yml`, with the line and
/// column of the list but without a word of it.
struct RosterReader {
  let path: Located<String>
  let problems: Problems

  private static let headings: Set<String> = ["姓名", "学生姓名", "儿童姓名", "幼儿姓名", "孩子姓名", "名字", "name"]

  func roster() -> Roster {
    guard let table = table() else { return .empty }
    guard let column = table.header.firstIndex(where: { Self.headings.contains(Self.heading($0.value)) }) else {
      let line = table.header.first?.location.line ?? 1
      report(
        en: "the list of names has no column 姓名 (line \(line) was read as its head)",
        zh: "名单里没有“姓名”这一列（第\(line)行当作了表头）"
      )
      return .empty
    }
    let cells = table.rows.map { $0[column] }.filter { !$0.value.isEmpty }
    if cells.isEmpty { report(en: "the list of names is empty", zh: "名单是空的") }
    return Roster(cells.flatMap(names) + families(in: table, beside: column))
  }

  private static func heading(_ written: String) -> String { written.withoutWhitespace.lowercased() }
}

extension RosterReader {
  /// The names of a cell. A cell in which none can be told would protect nobody, so that it is refused.
  private func names(in cell: Located<String>) -> [String] {
    let names = RosterCell(written: cell.value).names
    if names.isEmpty {
      let (line, column) = (cell.location.line ?? 0, cell.location.column ?? 0)
      report(
        en: "line \(line), column \(column) of the list of names holds no name of 2 to 8 Chinese characters",
        zh: "名单第\(line)行第\(column)个字处看不出姓名（2 到 8 个汉字，或中间带“·”）",
        hint: Wording(
          en: "keep nothing but the name in the column 姓名; remarks go into columns of their own",
          zh: "“姓名”这一列只写姓名，备注请写到别的列"
        )
      )
    }
    return names
  }

  /// Names of the grown-ups of a family, from columns such as 监护人姓名; there 奶奶 or 同上 stand too, which are none.
  private func families(in table: CSVTable, beside column: Int) -> [String] {
    table.header.indices.filter { $0 != column && Self.heading(table.header[$0].value).hasSuffix("姓名") }
      .flatMap { other in table.rows.flatMap { RosterCell(written: $0[other].value).names } }
      .filter(RosterCell.canBeName)
  }

  /// Problems inside the list are not passed on: they would show where it lies and what is in it.
  private func table() -> CSVTable? {
    let inside = Problems()
    guard let bytes = bytes() else { return nil }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      report(en: "the list of names is in UTF-16 (Unicode text)", zh: "名单存成了“Unicode 文本”（UTF-16），读不了")
      return nil
    }
    guard let source = TextDecoding.utf8OrGB18030(bytes, file: "", into: inside),
      let table = CSVTable.read(source, into: inside), !inside.diagnostics.hasErrors
    else {
      report(en: "the list of names cannot be read", zh: "名单读不出来")
      return nil
    }
    return table
  }

  private func bytes() -> [UInt8]? {
    do throws(SystemFailure) {
      let bytes = try FileReading.bytes(of: path.value)
      if bytes.isEmpty { report(en: "the list of names is empty", zh: "名单是空的") }
      return bytes.isEmpty ? nil : bytes
    } catch {
      let reason = error.message
      report(en: "the list of names cannot be read: \(reason.english)", zh: "名单读不出来：\(reason.chinese)")
      return nil
    }
  }

  private static let howToSave = Wording(
    en: "save it as CSV with a first line that holds 姓名; the path is relative to the content folder",
    zh: "请另存为 CSV，第一行要有“姓名”；路径从内容文件夹算起"
  )

  private func report(en: String, zh: String, hint: Wording = howToSave) {
    problems.add(Diagnostic("roster", at: path.location, message: Wording(en: en, zh: zh), hint: hint))
  }
}
