import Diagnostics
import Disclosure

/// Reads `statistics/datapackage.yml` or `.json` (JSON is YAML).
struct DescriptorReader {
  let source: SourceText
  let problems: Problems

  private static let packageKeys = [
    "name", "title", "description", "resources", "profile", "licenses", "created", "version", "homepage",
  ]
  private static let resourceKeys = [
    "name", "title", "topic", "path", "dimensions", "measure", "value", "numerator", "denominator", "population",
    "as_of",
    "coverage", "sensitive", "target", "unit", "definition", "updated", "next_update", "source", "responsible", "chart",
    "schema",
    "hierarchy", "coarsen", "description", "profile", "format", "mediatype", "encoding",
  ]

  func tables() -> DescribedTables {
    guard let value = YAMLValue.read(YAMLText(source), into: problems),
      let package = Fields(value, known: Self.packageKeys, into: problems)
    else { return DescribedTables() }
    let resources = package.list("resources").map { Fields($0, known: Self.resourceKeys, into: problems) }
    let tables = resources.compactMap { $0.flatMap(table) }
    refuseRepeatedNames(tables)
    let names = resources.compactMap { $0?.text("name") }
    let paths = Set(resources.compactMap { $0?.text("path") })
    return DescribedTables(tables: tables, names: names.count == resources.count ? Set(names) : nil, paths: paths)
  }
}

extension DescriptorReader {
  private func table(_ fields: Fields) -> TableDescriptor? {
    let name = fields.requiredText("name")
    let title = fields.requiredText("title")
    let path = fields.required("path")
    let measure = fields.required("measure").flatMap { _ in fields.choice("measure", Measure.self) }
    guard let name, let title, let path, let measure, let value = valueColumns(fields, measure: measure),
      let columns = schemaFields(fields)
    else { return nil }
    if Intake.slug(of: name) != name { problems.add(.badTableName(name, at: fields.location(of: "name"))) }
    refuseChildren(fields, measure: measure)
    let dimensions = dimensions(fields, among: columns, value: value)
    let (asOf, updated) = fields.dates("as_of", "updated")
    return TableDescriptor(
      location: fields.location,
      name: name,
      title: title,
      topic: fields.text("topic"),
      path: path,
      dimensions: dimensions,
      hierarchies: HierarchyReader(dimensions: dimensions.map(\.value), problems: problems).hierarchies(fields),
      measure: measure,
      value: value,
      fields: columns,
      unit: unit(fields, measure: measure),
      chart: fields.choice("chart"),
      target: fields.number("target"),
      definition: fields.text("definition"),
      population: fields.text("population") ?? TableDescriptor.usualPopulation,
      isCoverage: isCoverage(fields, measure: measure),
      isSensitive: isSensitive(fields, measure: measure),
      mayCoarsen: fields.choice("coarsen", CoarseningChoice.self) != .never,
      asOf: asOf ?? updated,
      updated: updated,
      nextUpdate: fields.dates("updated", "next_update").second,
      source: fields.text("source"),
      responsible: fields.text("responsible")
    )
  }

  /// Things of several kinds have no unit of their own, so that a target for them must name one.
  private func unit(_ fields: Fields, measure: Measure) -> String {
    if measure == .items, fields.has("target"), !fields.has("unit") {
      let hint = Wording(en: "add `unit: 台`", zh: "请加一行 unit: 台（按实际写）")
      problems.add(.targetWithoutUnit(at: fields.location(of: "target"), hint: hint))
    }
    return fields.text("unit") ?? measure.defaultUnit
  }

  private func isCoverage(_ fields: Fields, measure: Measure) -> Bool {
    let isCoverage = fields.flag("coverage") ?? false
    if isCoverage, measure != .rate { problems.add(.coverageOfNoRate(at: fields.location(of: "coverage"))) }
    return isCoverage
  }

  /// As written, else by the words of its title and columns.
  private func isSensitive(_ fields: Fields, measure: Measure) -> Bool {
    guard measure == .rate else { return measure == .sensitiveChildren }
    let texts = ["title", "numerator", "denominator", "population"].compactMap(fields.text)
    let written = fields.flag("sensitive")
    if written == false, let text = texts.first(where: ChildColumns.tellsHardship) {
      problems.add(.sensitivityDenied(text, at: fields.location(of: "sensitive")))
    }
    return written ?? texts.contains(where: ChildColumns.isSensitive)
  }

  /// `events`, `items` and `money` switch the protection off, so that a column of children may not be called one of them.
  private func refuseChildren(_ fields: Fields, measure: Measure) {
    if !measure.countsChildren, let value = fields.locatedText("value"), ChildColumns.countsChildren(value.value) {
      problems.add(.childrenUnprotected(value, measure))
    }
  }

  private func refuseRepeatedNames(_ tables: [TableDescriptor]) {
    var seen = Set<String>()
    for table in tables where !seen.insert(table.name).inserted {
      problems.add(.duplicateTable(table))
    }
  }
}

/// Whether detail may be given up so that less must be hidden.
private enum CoarseningChoice: String, CaseIterable {
  case auto
  case never
}

extension Measure {
  fileprivate var defaultUnit: String {
    switch self {
    case .children, .sensitiveChildren: "人"
    case .events: "次"
    case .items: Self.unitOfUnlikeThings
    case .money: "元"
    case .rate: "%"
    }
  }
}

extension Diagnostic {
  fileprivate static func coverageOfNoRate(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "coverage-of-no-rate",
      at: location,
      message: Wording(en: "only a rate can be a coverage rate", zh: "只有比率（measure: rate）才能写 coverage"),
      hint: Wording(en: "take `coverage` out", zh: "请删去 coverage 这一行")
    )
  }

  fileprivate static func sensitivityDenied(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "sensitivity-denied",
      at: location,
      severity: .warning,
      message: Wording(
        en: "“\(text)” is of health, hardship or the absence of a guardian, and is protected here like any other count",
        zh: "“\(text)”说的是健康、困难或没人照护，这里却按一般人数保护"
      ),
      hint: Wording(en: "take `sensitive: false` out", zh: "请删去 sensitive: false 这一行")
    )
  }

  fileprivate static func childrenUnprotected(_ column: Located<String>, _ measure: Measure) -> Diagnostic {
    Diagnostic(
      "children-unprotected",
      at: column.location,
      message: Wording(
        en: "the column “\(column.value)” counts children, and “\(measure.rawValue)” would print small numbers of them",
        zh: "“\(column.value)”这一列数的是孩子，写成 \(measure.rawValue) 就不会隐去小数字"
      ),
      hint: Wording(
        en: "write `measure: children` (or `sensitive-children`); visits and the like are 人次",
        zh: "请写 measure: children（健康、困难等写 sensitive-children）；来了多少次，列名请写“人次”"
      )
    )
  }

  fileprivate static func duplicateTable(_ table: TableDescriptor) -> Diagnostic {
    Diagnostic(
      "duplicate-table",
      at: table.location,
      message: Wording(en: "two tables are named “\(table.name)”", zh: "有两个表都叫“\(table.name)”"),
      hint: Wording(en: "give one of them another name", zh: "请给其中一个换个名称（name）")
    )
  }

  fileprivate static func badTableName(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "bad-slug",
      at: location,
      message: Wording(
        en: "a table's name is its address and holds only a–z, 0–9 and hyphens",
        zh: "表名就是网址，只能用小写英文字母、数字和短横线"
      ),
      hint: Wording(en: "such as “\(Intake.slug(of: name))”", zh: "例如“\(Intake.slug(of: name))”")
    )
  }
}
