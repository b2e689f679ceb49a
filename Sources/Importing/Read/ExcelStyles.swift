/// Which of a workbook's cell formats show a number as a date or a percentage.
final class ExcelStyles {
  private(set) var dates: Set<Int> = []
  private(set) var percentages: Set<Int> = []
  private var customDates: Set<Int> = []
  private var customPercentages: Set<Int> = [9, 10]
  private var isFormats = false
  private var count = 0

  var steps: XMLWalk.Steps {
    XMLWalk.Steps(
      start: { [self] element, attributes in take(element, attributes) },
      end: { [self] element in if element == "cellXfs" { isFormats = false } }
    )
  }

  private func take(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "numFmt":
      guard let id = Int(attributes["numFmtId"] ?? "") else { return }
      let code = Self.bare(attributes["formatCode"] ?? "")
      if Self.isDate(code) { customDates.insert(id) } else if code.contains("%") { customPercentages.insert(id) }
    case "cellXfs": isFormats = true
    case "xf" where isFormats:
      let format = Int(attributes["numFmtId"] ?? "") ?? 0
      if Self.builtInDates.contains(format) || customDates.contains(format) { dates.insert(count) }
      if customPercentages.contains(format) { percentages.insert(count) }
      count += 1
    default: break
    }
  }

  /// ECMA-376 part 1, 18.8.30: 14 to 22 and, in Chinese Excel, 27 to 36 and 50 to 58.
  private static let builtInDates = Set(Array(14...17) + [22] + Array(27...31) + [36] + Array(50...54) + [57, 58])

  /// A format without what stands in quotation marks and brackets.
  private static func bare(_ code: String) -> String {
    code.replacing(/"[^"]*"|\[[^\]]*\]|\\./, with: "").lowercased()
  }

  /// `yyyy"年"m"月"d"日"`: days or years.
  private static func isDate(_ bare: String) -> Bool {
    bare.contains("y") || bare.contains("d") && bare.contains("m")
  }
}
