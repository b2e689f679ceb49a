import Diagnostics
import Intake

/// What the documents of a file say differently: how many of a thing, and what a word means.
enum Disagreements {
  /// - Parameter targets: every quantity that a plan promises, with its line.
  static func remarks(on targets: [(line: Int, quantity: Quantity)], in file: ImportedFile) -> [Diagnostic] {
    let named = targets.compactMap { target in target.quantity.commonName.map { (name: $0, target: target) } }
    return inOrder(Dictionary(grouping: named, by: \.name)).flatMap { group -> [Diagnostic] in
      guard Set(group.map(\.target.quantity.value)).count > 1 else { return [] }
      return group.map { found in
        let others = group.filter { $0.target.quantity.value != found.target.quantity.value }
        return target(found.target, unlike: others.map(\.target), in: file)
      }
    }
  }

  /// A word that is explained in brackets in two ways: 三特（…）.
  static func definitions(in lines: [SourceLine], of file: ImportedFile) -> [Diagnostic] {
    let found = lines.flatMap { line in
      line.text.matches(of: /([一二三四五六七八九][一-鿿])[一-鿿]{0,2}（([^（）]*、[^（）]*)）/).map { match in
        (word: String(match.output.1), list: String(match.output.2), line: line.number)
      }
    }
    return inOrder(Dictionary(grouping: found, by: \.word)).flatMap { group in
      group.filter { $0.list != group[0].list }.map { other in
        definition(other.word, other.list, at: other.line, unlike: (group[0].list, group[0].line), in: file)
      }
    }
  }
}

extension Disagreements {
  private typealias Target = (line: Int, quantity: Quantity)

  /// A list of hundreds helps nobody.
  private static let mostNamed = 3

  /// The same order in each run.
  private static func inOrder<Found>(_ groups: [String: [Found]]) -> [[Found]] {
    groups.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func target(_ target: Target, unlike others: [Target], in file: ImportedFile) -> Diagnostic {
    let some = others.prefix(mostNamed)
    let more = others.count - some.count
    let english =
      some.map { "“\($0.quantity.written)” in line \($0.line)" }.joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
    let chinese =
      some.map { "第 \($0.line) 行“\($0.quantity.written)”" }.joined(separator: "、")
      + (more > 0 ? "等 \(others.count) 处" : "")
    return Diagnostic(
      "import-target",
      at: file.location(target.line),
      severity: .warning,
      message: Wording(
        en: "“\(target.quantity.written)” is promised otherwise elsewhere: \(english)",
        zh: "“\(target.quantity.written)”和别处的目标不一样：\(chinese)"
      ),
      hint: Wording(en: "each target is kept for itself", zh: "各处目标各算各的，没有合并")
    )
  }

  private static func definition(
    _ word: String,
    _ list: String,
    at line: Int,
    unlike other: (list: String, line: Int),
    in file: ImportedFile
  ) -> Diagnostic {
    Diagnostic(
      "import-definition",
      at: file.location(line),
      severity: .warning,
      message: Wording(
        en: "“\(word)” means \(list) here and \(other.list) in line \(other.line)",
        zh: "“\(word)”两处解释不同：这里是“\(list)”，第 \(other.line) 行是“\(other.list)”"
      ),
      hint: Wording(en: "both are kept", zh: "两处都保留，请核对")
    )
  }
}
