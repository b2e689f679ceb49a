import Diagnostics

/// Reads the school's private list of names. What is wrong with it is said at its line in `site.yml`, without a word of it.
struct RosterReader {
  let path: Located<String>
  let problems: Problems

  private static let headings: Set<String> = ["姓名", "学生姓名", "儿童姓名", "名字", "name"]

  func roster() -> Roster {
    guard let table = table() else { return .empty }
    guard let column = table.header.firstIndex(where: { Self.headings.contains($0.value.lowercased()) }) else {
      report(en: "the list of names has no column 姓名", zh: "名单里没有“姓名”这一列")
      return .empty
    }
    let names = table.rows.map { $0[column].value }.filter { !$0.isEmpty }
    if names.isEmpty { report(en: "the list of names is empty", zh: "名单是空的") }
    return Roster(names)
  }
}

extension RosterReader {
  /// Problems inside the list are not passed on: they would show where it lies and what is in it.
  private func table() -> CSVTable? {
    let inside = Problems()
    guard let bytes = bytes() else { return nil }
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

  private func report(en: String, zh: String) {
    problems.error(
      "roster",
      at: path.location,
      en: en,
      zh: zh,
      hint: Wording(
        en: "save it as CSV with a first line that holds 姓名; the path is relative to the content folder",
        zh: "请另存为 CSV，第一行要有“姓名”；路径从内容文件夹算起"
      )
    )
  }
}
