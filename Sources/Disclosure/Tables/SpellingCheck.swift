import Foundation

/// Finds values of a dimension that are written in two ways, within the tables of one population.
struct SpellingCheck {
  let tables: [StatisticalTable]

  var findings: [TableProblems.Finding] {
    var first: [[String]: String] = [:]
    var findings: [TableProblems.Finding] = []
    for table in tables {
      for dimension in table.dimensions {
        for word in dimension.values + dimension.groups.map(\.name) {
          let place = [table.heading.population, dimension.name, Self.bare(word)]
          let known = first[place] ?? word
          first[place] = known
          guard known != word else { continue }
          let problem = TableProblem.twoSpellings(dimension: dimension.name, first: known, second: word)
          findings.append(TableProblems.Finding(table: table.name, problem: problem))
        }
      }
    }
    return findings
  }

  /// The word without what spellings differ in: width, case, spaces, and the two ways to write a number.
  static func plain(_ word: String) -> String {
    let narrow = word.precomposedStringWithCompatibilityMapping.lowercased().filter { !$0.isWhitespace }
    return String(narrow.map { digits[$0] ?? $0 })
  }

  /// And without what a word can do without: 一 and 一年级, 男 and 男生, 四（1）班 and 四年级1班, 四-1 and 四—1.
  private static func bare(_ word: String) -> String {
    let plain = plain(word).replacing("年级", with: "")
    let sex = ["男", "女"].first { sex in ["生", "童", "孩", "孩子", "性"].contains { plain == sex + $0 } }
    return sex ?? String(plain.filter { !"()[]【】「」".contains($0) }.map { dashes.contains($0) ? "-" : $0 })
  }

  private static let dashes: Set<Character> = ["-", "–", "—", "－", "~", "至", "―"]

  private static let digits: [Character: Character] = [
    "零": "0", "〇": "0", "一": "1", "二": "2", "两": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8",
    "九": "9",
  ]
}
