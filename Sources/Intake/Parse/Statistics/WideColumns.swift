import Diagnostics
import Disclosure

/// Two tables of one population whose value columns are the values of a dimension: 男 in one and 女 in the other.
struct WideColumns {
  /// 性别, which the tables lack.
  let dimension: String
  let values: [String]
  /// Of the table that they should be.
  let columns: [String]

  /// Nil where the columns are no such values.
  init?(_ first: TableDescriptor, _ second: TableDescriptor) {
    let names = [first, second].compactMap(\.value.names.first)
    guard names.count == 2, names[0] != names[1],
      let known = Self.dimensions.first(where: { _, beginnings in
        names.allSatisfy { name in beginnings.contains(where: name.hasPrefix) }
      })
    else { return nil }
    dimension = known.name
    values = names
    columns = first.dimensions.map(\.value) + [dimension, "人数"]
  }

  private static let dimensions: [(name: String, beginnings: [String])] = [
    ("性别", ["男", "女"]), ("住宿", ["住校", "寄宿", "走读"]), ("类别", ["留守", "非留守", "孤儿", "单亲"]),
  ]
}

extension Diagnostic {
  static func wideColumns(_ wide: WideColumns, at location: SourceLocation) -> Diagnostic {
    let header = wide.columns.joined(separator: ",")
    let examples = wide.values.map { "…,\($0),…" }
    return Diagnostic(
      "tables-disagree",
      at: location,
      message: Wording(
        en:
          "“\(wide.values[0])” and “\(wide.values[1])” look like two values of one column, “\(wide.dimension)”; as two tables of one population they give two numbers for the same children",
        zh: "“\(wide.values[0])”和“\(wide.values[1])”看起来是“\(wide.dimension)”这一列的两个分类；分成两个表，同一批孩子就有了两个数"
      ),
      hint: Wording(
        en: "make them one table: first row `\(header)`, then one row each: `\(examples[0])`, `\(examples[1])`",
        zh: "请合成一个表：第一行写“\(header)”，下面每类写一行，如“\(examples[0])”“\(examples[1])”"
      )
    )
  }
}
