import Diagnostics

/// Several values of a dimension under one name: `小学低段: [一年级, 二年级]`. A group may hold groups.
struct ValueGroup {
  let name: Located<String>
  let parts: [Located<String>]
}

/// Reads `hierarchy: {年级: {小学低段: [一年级, 二年级], …}}`.
struct HierarchyReader {
  /// The names of the table's dimensions.
  let dimensions: [String]
  let problems: Problems

  func hierarchies(_ fields: Fields) -> [Located<String>: [ValueGroup]] {
    let read = entries(of: fields.value("hierarchy")).map { dimension, groups in
      if !dimensions.contains(dimension.value) { problems.add(.unknownDimension(dimension, among: dimensions)) }
      return (dimension, entries(of: groups).map(group))
    }
    return Dictionary(read, uniquingKeysWith: { first, _ in first })
  }
}

extension HierarchyReader {
  private func entries(of value: YAMLValue?) -> [(key: Located<String>, value: YAMLValue)] {
    guard let value else { return [] }
    if case .mapping(let entries, _) = value { return entries }
    problems.add(.wrongType(at: value.location, expected: .groups))
    return []
  }

  private func group(_ name: Located<String>, _ value: YAMLValue) -> ValueGroup {
    guard case .list(let items, _) = value, !items.isEmpty else {
      problems.add(.wrongType(at: value.location, expected: .groups))
      return ValueGroup(name: name, parts: [])
    }
    return ValueGroup(name: name, parts: items.compactMap(part))
  }

  private func part(_ value: YAMLValue) -> Located<String>? {
    if case .scalar(let text, let location) = value { return Located(String(text.trimmingWhitespace), at: location) }
    problems.add(.wrongType(at: value.location, expected: .someText))
    return nil
  }
}

extension Wording {
  fileprivate static let groups = Wording(
    en: "`dimension: {group: [value, value]}`",
    zh: "“列名: {组名: [分类, 分类]}”的形式，如 年级: {小学低段: [一年级, 二年级]}"
  )
}

extension Diagnostic {
  fileprivate static func unknownDimension(_ name: Located<String>, among dimensions: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-dimension",
      at: name.location,
      message: Wording(en: "the table has no dimension “\(name.value)”", zh: "这个表不按“\(name.value)”分类（dimensions 里没有它）"),
      hint: .suggestion(for: name.value, among: dimensions)
    )
  }
}
