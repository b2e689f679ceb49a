import Diagnostics
import Disclosure

/// What is to be counted in a private register of children: the tables, and whom they count.
package struct TallySpec: Sendable {
  /// A column and some of its values.
  package struct Choice: Sendable {
    package let column: String
    package let values: [String]
  }

  /// One table to be made.
  package struct Table: Sendable {
    package let name: String
    package let title: String
    package let dimensions: [String]
    /// `children` or `sensitive-children`; `rate` where `counted` is given.
    package let measure: Measure
    /// The numerator of a rate: those of whom this is true.
    package let counted: Choice?
    package let definition: String?
  }

  package let tables: [Table]
  /// Only rows of which all of this is true are counted.
  package let only: [Choice]
  /// The values that a column may have; a row with another is left out and told.
  package let values: [Choice]
  package let sheet: String?
  package let population: String
  package let asOf: CalendarDate
  package let source: String?
  package let responsible: String?

  /// Every column that is looked at.
  package var columns: [String] {
    (tables.flatMap { $0.dimensions + ($0.counted.map { [$0.column] } ?? []) } + only.map(\.column)).withoutRepeats
  }

  /// Every column by which a table counts.
  package var dimensions: [String] { tables.flatMap(\.dimensions).withoutRepeats }
}

extension TallySpec {
  /// Reads `tally.yml`.
  ///
  /// - Parameter path: as messages print it.
  /// - Throws: `Refusal` where it is no such specification; `SystemFailure` where it cannot be read.
  package static func read(_ path: String) throws -> TallySpec {
    let problems = Problems()
    let source = TextDecoding.utf8(try FileReading.bytes(of: path), file: path, into: problems)
    let value = source.flatMap { YAMLValue.read(YAMLText($0), into: problems) }
    let spec = value.flatMap { TallySpecReader(problems: problems).spec($0) }
    guard let spec, !problems.diagnostics.hasErrors else {
      if problems.diagnostics.isEmpty { problems.add(.emptySpec(SourceLocation(file: path))) }
      throw Refusal(problems.diagnostics.inReadingOrder)
    }
    return spec
  }
}

private struct TallySpecReader {
  let problems: Problems

  private static let keys = ["tables", "only", "values", "sheet", "population", "as_of", "source", "responsible"]
  private static let tableKeys = ["name", "title", "dimensions", "measure", "counted", "definition"]

  func spec(_ value: YAMLValue) -> TallySpec? {
    guard let fields = Fields(value, known: Self.keys, into: problems) else { return nil }
    let tables = fields.list("tables").compactMap { Fields($0, known: Self.tableKeys, into: problems).flatMap(table) }
    guard let asOf = fields.requiredDate("as_of"), !tables.isEmpty else {
      if fields.list("tables").isEmpty { problems.add(.missingField("tables", at: fields.location)) }
      return nil
    }
    return TallySpec(
      tables: tables,
      only: choices(fields, "only"),
      values: choices(fields, "values"),
      sheet: fields.text("sheet"),
      population: fields.text("population") ?? TableDescriptor.usualPopulation,
      asOf: asOf,
      source: fields.text("source"),
      responsible: fields.text("responsible")
    )
  }

  private func table(_ fields: Fields) -> TallySpec.Table? {
    let counted = fields.fields("counted", known: ["column", "values"]).flatMap(choice)
    let dimensions = fields.texts("dimensions")
    if dimensions.isEmpty { problems.add(.missingField("dimensions", at: fields.location)) }
    let (name, title) = (fields.requiredText("name"), fields.requiredText("title"))
    if let name, Intake.slug(of: name) != name { problems.add(.tallyName(name, at: fields.location(of: "name"))) }
    guard let name, let title, !dimensions.isEmpty else { return nil }
    return TallySpec.Table(
      name: name,
      title: title,
      dimensions: dimensions,
      measure: counted == nil ? fields.choice("measure", ChildMeasure.self)?.measure ?? .children : .rate,
      counted: counted,
      definition: fields.text("definition")
    )
  }

  private func choices(_ fields: Fields, _ key: String) -> [TallySpec.Choice] {
    fields.list(key).compactMap { Fields($0, known: ["column", "values"], into: problems).flatMap(choice) }
  }

  private func choice(_ fields: Fields) -> TallySpec.Choice? {
    let values = fields.texts("values")
    if values.isEmpty { problems.add(.missingField("values", at: fields.location)) }
    return fields.requiredText("column").map { TallySpec.Choice(column: $0, values: values) }
  }
}

/// Whom a register of children can be counted by.
private enum ChildMeasure: String, CaseIterable {
  case children
  case sensitive = "sensitive-children"

  var measure: Measure { self == .children ? .children : .sensitiveChildren }
}

extension Diagnostic {
  fileprivate static func emptySpec(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "tally-spec",
      at: location,
      message: Wording(en: "nothing to count stands here", zh: "这里没有写要数什么"),
      hint: Wording(en: "write as_of and tables", zh: "请写 as_of（时点）和 tables（统计表）")
    )
  }

  fileprivate static func tallyName(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "tally-spec",
      at: location,
      message: Wording(en: "a table's name holds only a–z, 0–9 and hyphens", zh: "表名只能用小写英文字母、数字和短横线"),
      hint: Wording(en: "such as “\(Intake.slug(of: name))”", zh: "例如“\(Intake.slug(of: name))”")
    )
  }
}
