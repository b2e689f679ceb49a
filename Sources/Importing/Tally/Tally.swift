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
    rows = register.rows.count + register.totals
    let counted = register.rows.map { register.refusal(of: $0) }
    let totals = [(reason: Wording(en: "totals", zh: "合计行"), rows: register.totals)].filter { $0.rows > 0 }
    leftOut = totals + TallyRegister.Reason.counts(counted.compactMap(\.self))
    let rows = zip(register.rows, counted).filter { $1 == nil }.map(\.0)
    tables = spec.tables.map { TalliedTable(of: $0, by: spec, rows: rows, register: register) }
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
      throw Refusal([.unprotectable(SourceLocation(file: file))])
    }
  }
}

extension Diagnostic {
  fileprivate static func unprotectable(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "tally-register",
      at: location,
      message: Wording(en: "no safe way to publish these tables was found", zh: "这些表没有办法安全地发布"),
      hint: Wording(en: "ask for fewer dimensions", zh: "请少分几类")
    )
  }
}
