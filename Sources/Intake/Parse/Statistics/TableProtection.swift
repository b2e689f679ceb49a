import Diagnostics
import Disclosure

/// Protects all tables of a site together, since a reader has them side by side.
struct TableProtection {
  let policy: DisclosurePolicy
  let history: TableHistory
  let problems: Problems

  /// Nil, with the reasons, where the tables are wrong, or where no safe way to publish them was found.
  func protect(_ tables: [WrittenTable]) -> ProtectedTables? {
    do {
      let protected = try DisclosureControl(policy: policy)
        .protect(tables.map(\.statistical), after: history.earlier, reusing: history.patterns)
      warn(of: protected, tables)
      return protected
    } catch let found as TableProblems {
      for finding in found.all { report(finding, tables) }
    } catch {
      problems.add(.unprovenTables(at: tables.first?.descriptor.location))
    }
    return nil
  }
}

/// What is known of tables from before: what readers saw, and what was chosen.
package struct TableHistory: Sendable {
  package static let none = TableHistory(earlier: [], patterns: .none)

  /// Oldest first.
  let earlier: [EarlierRelease]
  let patterns: StoredPatterns

  package init(earlier: [EarlierRelease], patterns: StoredPatterns) {
    self.earlier = earlier
    self.patterns = patterns
  }
}

extension TableProtection {
  private func report(_ finding: TableProblems.Finding, _ tables: [WrittenTable]) {
    guard let table = tables.first(where: { $0.name == finding.table }) else { return }
    if case .disagreement(let other, _) = finding.problem, let other = tables.first(where: { $0.name == other }),
      let column = WideColumns(table.descriptor, other.descriptor)
    {
      return problems.add(.wideColumns(column, at: table.descriptor.location))
    }
    problems.add(.tableProblem(finding.problem, at: table.location(of: finding.problem), in: table.descriptor))
  }

  private func warn(of protected: ProtectedTables, _ tables: [WrittenTable]) {
    for (table, report) in zip(tables, protected.reports) where !report.coarsenings.isEmpty {
      problems.add(.coarsened(table, report.coarsenings))
    }
    for (name, corrections) in Dictionary(grouping: protected.corrections, by: \.cell.table).sorted(by: {
      $0.key < $1.key
    }) {
      if let table = tables.first(where: { $0.name == name }) { problems.add(.corrected(corrections, in: table)) }
    }
    for table in OverlappingPopulations(tables: tables, policy: policy).found { problems.add(.overlap(table)) }
    for warning in protected.warnings {
      if let table = tables.first(where: { $0.name == warning.table }) { problems.add(.change(warning, in: table)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func unprovenTables(at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      "unproven-tables",
      at: location ?? SourceLocation(file: "statistics"),
      message: Wording(
        en: "no way was found in time to publish the tables so that nobody can be recognised",
        zh: "没能在限定时间里证明这些统计表是安全的，所以不发布"
      ),
      hint: Wording(
        en: "give the largest table fewer dimensions, or merge its values",
        zh: "请把最大的表少分几类，或合并分类"
      )
    )
  }

  fileprivate static func coarsened(_ table: WrittenTable, _ coarsenings: [Coarsening]) -> Diagnostic {
    Diagnostic(
      "coarsened-table",
      at: table.descriptor.location,
      severity: .warning,
      message: Wording(
        en: "most of “\(table.name)” would have to be hidden, so \(coarsenings.words(in: .english))",
        zh: "“\(table.descriptor.title)”大部分数字都得隐去，所以\(coarsenings.words(in: .chinese))"
      ),
      hint: Wording(
        en: "write `coarsen: never` to keep the detail and hide more",
        zh: "如果宁可多隐去也要保留分类，请写 coarsen: never"
      )
    )
  }

  /// - Parameter corrections: of one table, at least one.
  fileprivate static func corrected(_ corrections: [Correction], in table: WrittenTable) -> Diagnostic {
    let cells = corrections.prefix(5).map { $0.cell.key.joined(separator: "/") }
    let hidden = corrections.count(where: \.isHidden)
    let release = corrections.first?.release ?? ""
    let more = corrections.count - cells.count
    return Diagnostic(
      "corrected-count",
      at: corrections.first.flatMap { table.location(of: $0.cell.key) } ?? SourceLocation(file: table.file),
      severity: .warning,
      message: Wording(
        en: "“\(table.name)” prints other numbers than the release \(release): \(cells.joined(separator: ", "))"
          + (more > 0 ? " and \(more) more" : "") + "; its page says that it was corrected"
          + (hidden > 0 ? "; of \(hidden) readers know the old number only" : ""),
        zh: "“\(table.descriptor.title)”和 \(release) 那次发布的数不一样：\(cells.joined(separator: "、"))"
          + (more > 0 ? "等\(corrections.count)处" : "") + "；网页上会写明更正过"
          + (hidden > 0 ? "；其中\(hidden)处现在隐去了，读者只知道旧的" : "")
      ),
      hint: Wording(
        en: "say in `definition` what was corrected; what changed on a later day needs a new `as_of`",
        zh: "请在 definition（定义）里说明更正了什么；如果是后来的变化，请改写 as_of（时点）"
      )
    )
  }

  fileprivate static func change(_ warning: ChangeWarning, in table: WrittenTable) -> Diagnostic {
    let cells = warning.keys.prefix(5).map { $0.joined(separator: "/") }
    let more = warning.keys.count > 5
    if warning.kind != .few {
      let isPrinted = warning.kind == .uncovered
      return Diagnostic(
        "hidden-then-printed",
        at: table.descriptor.location,
        severity: .warning,
        message: Wording(
          en: (isPrinted
            ? "hidden on \(warning.earlierAsOf) and printed now"
            : "printed on \(warning.earlierAsOf) and hidden now, to protect others")
            + ", while hardly anybody came or went: \(cells.joined(separator: ", "))\(more ? " …" : "")",
          zh: "\(cells.joined(separator: "、"))\(more ? "等处" : "")在 \(warning.earlierAsOf) "
            + (isPrinted ? "隐去了，现在又写出来" : "写出来了，现在为了保护别的数而隐去") + "，而总数几乎没有变"
        ),
        hint: Wording(
          en:
            "a reader who takes the number for both days can tell nearly what is hidden: keep the same `as_of`, or merge values",
          zh: "读者把写出来的数当成两次都一样，就能猜出隐去的数：没有重新统计就沿用原来的 as_of（时点），或者合并分类"
        )
      )
    }
    return Diagnostic(
      "change-singles-out",
      at: table.descriptor.location,
      severity: .warning,
      message: Wording(
        en:
          "since \(warning.earlierAsOf) few children came or went in \(cells.joined(separator: ", "))\(more ? " …" : "")",
        zh: "和 \(warning.earlierAsOf) 相比，\(cells.joined(separator: "、"))\(more ? "等处" : "")只差很少几个孩子"
      ),
      hint: Wording(
        en: "who knows the families can tell who it was: count less often, or merge values",
        zh: "熟悉的人能猜出是谁来了、谁走了；请拉长统计间隔，或合并分类"
      )
    )
  }
}

extension [Coarsening] {
  /// 按“年级”合并, 不再按“性别”分.
  package func words(in language: Language) -> String {
    let each = map { coarsening in
      switch coarsening {
      case .merged(let dimension):
        Wording(en: "“\(dimension)” was merged into groups", zh: "“\(dimension)”合并成了大组")
      case .dropped(let dimension): Wording(en: "“\(dimension)” was left out", zh: "不再按“\(dimension)”分")
      }
    }
    return each.map { $0[language] }.joined(separator: language == .english ? ", " : "，")
  }
}
