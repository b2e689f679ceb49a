import Diagnostics
import Disclosure

/// Finds tables of health, hardship or the absence of a guardian that are protected like any count of children, and rates
/// that would tell of all children of a row that they are of such a kind.
struct HardshipCheck {
  let table: WrittenTable
  let problems: Problems

  func check() {
    switch table.descriptor.measure {
    case .children: refuseAsChildren()
    case .rate where table.descriptor.isSensitive && !table.descriptor.isCoverage: refuseOfAll()
    default: break
    }
  }
}

extension HardshipCheck {
  private var descriptor: TableDescriptor { table.descriptor }

  private func refuseAsChildren() {
    let described = [descriptor.title, descriptor.population] + descriptor.value.names
    if let text = described.first(where: ChildColumns.tellsHardship) {
      problems.add(.hardshipAsChildren(text, at: descriptor.location))
    } else if let word = table.rows.filter(\.isCounted).flatMap(\.key).first(where: {
      ChildColumns.tellsHardship($0.value)
    }) {
      problems.add(.hardshipAsChildren(word.value, at: word.location))
    }
  }

  /// 困难学生 of 困难学生 who get something may be all.
  private func refuseOfAll() {
    guard case .ratio(_, let denominator) = descriptor.value, !ChildColumns.isSensitive(denominator) else { return }
    for row in table.rows {
      if case .ratio(let part, let whole) = row.value, part == whole, whole > 0 {
        problems.add(.hardshipOfAll(at: row.location))
      }
    }
  }
}

extension WrittenTable.Row {
  fileprivate var isCounted: Bool { if case .number(let number) = value { number > 0 } else { false } }
}

extension Diagnostic {
  fileprivate static func hardshipAsChildren(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "hardship-as-children",
      at: location,
      message: Wording(
        en: "“\(text)” is of health, hardship or the absence of a guardian, and `children` would print 5 to 9 of them",
        zh: "“\(text)”说的是健康、困难或没人照护，写成 children，5 到 9 人就会印出来"
      ),
      hint: Wording(en: "write `measure: sensitive-children`", zh: "请把 measure 改成 sensitive-children")
    )
  }

  fileprivate static func hardshipOfAll(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "hardship-of-all",
      at: location,
      message: Wording(
        en: "this rate is 100%: it would tell of every child of the row that it is of this kind",
        zh: "这一行是100%，等于说出这里的每个孩子都是这样"
      ),
      hint: Wording(
        en: "take the row out, or put it together with another one",
        zh: "请删去这一行，或者和别的行合在一起算"
      )
    )
  }
}
