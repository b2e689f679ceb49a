import Diagnostics
import Disclosure
import Intake

/// Counts a private register of children. Only sums leave it: no row, no name, no cell is kept, written or quoted.
package struct Tally: Sendable {
  package let tables: [TalliedTable]
  /// Rows of the register below its heading.
  package let rows: Int
  /// Rows that were not counted, by the reason.
  package let leftOut: [(reason: Wording, rows: Int)]
  /// What else should be known of the rows.
  package let remarks: [Wording]

  /// - Parameters:
  ///   - path: the register, .xlsx or .csv; outside of the content folder.
  ///   - spec: what to count.
  /// - Throws: `Refusal` where it cannot be counted or could not be published; `SystemFailure` where it cannot be read.
  package static func count(_ path: String, by spec: TallySpec, outside folder: String) throws -> Tally {
    try TallyCheck.refuseInside(folder, path)
    try TallyCheck.refuseTellingColumns(spec, in: path)
    return try Tally(of: try WorkbookReader(path: path).read(), by: spec)
  }

  init(of workbook: Workbook, by spec: TallySpec) throws(Refusal) {
    let register = try TallyRegister(workbook, spec)
    try TallyCheck.refuseUnknownValues(spec, register, in: workbook.file)
    rows = register.rows.count + register.totals
    let counted = register.rows.map { register.refusal(of: $0) }
    try TallyCheck.refuseBlanks(counted.compactMap(\.self), spec, in: workbook.file)
    let totals = [(reason: Wording(en: "totals", zh: "合计行"), rows: register.totals)].filter { $0.rows > 0 }
    leftOut = totals + TallyRegister.Reason.counts(counted.compactMap(\.self))
    let rows = zip(register.rows, counted).filter { $1 == nil }.map(\.0)
    tables = spec.tables.map { TalliedTable(of: $0, by: spec, rows: rows, register: register) }
    remarks =
      spec.tables.compactMap { .blank($0, rows, register) } + [Wording.repeated(register.repeated)].compactMap(\.self)
    for table in tables { try TallyCheck.refuse(table, in: workbook.file) }
  }

  /// How many numbers of each table will be hidden when it is published, by the disclosure control of every build.
  ///
  /// - Throws: `Refusal` where no safe way to publish them is found.
  package func hidden(in file: String) throws(Refusal) -> [(table: String, cells: Int, hidden: Int)] {
    do {
      let protected = try DisclosureControl(policy: .minimum).protect(
        tables.map(\.statistical),
        after: [],
        reusing: .none
      )
      return zip(protected.tables, protected.reports).map { ($1.table, $0.keys.count, $1.hidden.count) }
    } catch {
      throw Refusal([.unprotectable(TallyCheck.spellings(in: tables), SourceLocation(file: file))])
    }
  }
}

extension Wording {
  /// Rows that say nothing of what a rate counts are counted as those of whom it is not true.
  fileprivate static func blank(_ table: TallySpec.Table, _ rows: [TallyRegister.Row], _ register: TallyRegister)
    -> Wording?
  {
    guard let column = table.counted?.column else { return nil }
    let blank = rows.count { register.value(column, of: $0).isEmpty }
    return blank == 0
      ? nil
      : Wording(
        en: "\(table.name): “\(column)” is empty in \(blank) rows, counted as not so",
        zh: "\(table.name)：“\(column)”空着的有 \(blank) 行，按“不是”算"
      )
  }

  fileprivate static func repeated(_ rows: [Int]) -> Wording? {
    guard !rows.isEmpty else { return nil }
    let places = rows.prefix(10).map(String.init)
    return Wording(
      en:
        "\(rows.count) rows say the same as a row above; where a child stands there twice, take it out and count again: row \(places.joined(separator: ", "))",
      zh: "有 \(rows.count) 行和上面的某一行完全一样，同一个孩子登记了两次的，请删掉再数：第 \(places.joined(separator: "、")) 行"
        + (rows.count > places.count ? "等" : "")
    )
  }
}

extension Diagnostic {
  fileprivate static func unprotectable(_ spellings: String, _ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "tally-register",
      at: location,
      message: Wording(en: "no safe way to publish these tables was found", zh: "这些表没有办法安全地发布"),
      hint: Wording(
        en: "look for one value in two spellings, else ask for fewer dimensions; the register says: \(spellings)",
        zh: "请看有没有同一类写成了两样的，在登记表里改成一样；没有，就少分几类。表里写的有：\(spellings)"
      )
    )
  }
}
