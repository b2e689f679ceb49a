import Diagnostics
import Disclosure

/// The columns of a table: what its schema lists, which of them are its dimensions, and which hold the value.
extension DescriptorReader {
  func valueColumns(_ fields: Fields, measure: Measure) -> TableDescriptor.ValueColumns? {
    guard measure == .rate else { return fields.requiredText("value").map { .single($0) } }
    guard let numerator = fields.requiredText("numerator"), let denominator = fields.requiredText("denominator") else {
      return nil
    }
    return .ratio(numerator: numerator, denominator: denominator)
  }

  func schemaFields(_ fields: Fields) -> [Located<String>]? {
    guard let schema = fields.fields("schema", known: ["fields", "missingValues", "primaryKey"]) else {
      problems.add(.missingSchema(at: fields.location))
      return nil
    }
    return schema.list("fields").compactMap { value in
      let keys = ["name", "type", "title", "description", "format", "constraints"]
      guard let field = Fields(value, known: keys, into: problems), let name = field.required("name") else {
        return nil
      }
      _ = field.choice("type", FieldType.self)
      return name
    }
  }

  /// As written, or every column that is no value; each must be a column of the schema.
  func dimensions(_ fields: Fields, among columns: [Located<String>], value: TableDescriptor.ValueColumns)
    -> [Located<String>]
  {
    let written = fields.locatedTexts("dimensions")
    let names = columns.map(\.value)
    let values = ["value", "numerator", "denominator"].compactMap(fields.locatedText)
    for name in written + values.filter({ value.names.contains($0.value) }) where !names.contains(name.value) {
      problems.add(.unknownColumn(name, amongColumns: names))
    }
    let dimensions = written.isEmpty ? columns.filter { !value.names.contains($0.value) } : written
    if dimensions.isEmpty { problems.add(.missingDimensions(at: fields.location)) }
    return dimensions
  }
}

/// The types of Table Schema that our tables use.
private enum FieldType: String, CaseIterable {
  case string
  case integer
  case number
  case date
  case year
  case yearmonth
  case boolean
}

extension Diagnostic {
  static func unknownColumn(_ name: Located<String>, amongColumns columns: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-column",
      at: name.location,
      message: Wording(en: "there is no column “\(name.value)”", zh: "没有“\(name.value)”这一列"),
      hint: .suggestion(for: name.value, among: columns)
    )
  }

  fileprivate static func missingSchema(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-field",
      at: location,
      message: Wording(en: "“schema” is missing", zh: "缺少 schema（列的说明）"),
      hint: Wording(
        en: "list the columns: schema: {fields: [{name: …, type: …}]}",
        zh: "请列出各列：schema: {fields: [{name: 列名, type: string}]}"
      )
    )
  }

  fileprivate static func missingDimensions(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "missing-field",
      at: location,
      message: Wording(en: "the table has no dimension", zh: "没有写这个表按什么分类（dimensions）"),
      hint: Wording(en: "name the columns that are no values", zh: "请写明用来分类的列，如 dimensions: [年级, 性别]")
    )
  }
}
