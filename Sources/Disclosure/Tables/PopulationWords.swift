/// Words by which schools name populations.
extension ChildWords {
  /// The population is everybody at the school, as its name says: 在校学生, 全校学生, 学生.
  static func isEverybody(_ population: String) -> Bool { everybody.contains(bare(population)) }

  /// By their names one population is held by the other: 留守儿童 by 在校学生, and 农村留守儿童 by 留守儿童.
  static func isHeld(_ part: String, by whole: String) -> Bool {
    guard whole != part, !whole.isEmpty, !part.isEmpty else { return false }
    return isEverybody(whole) ? !isEverybody(part) : part.hasSuffix(whole)
  }

  /// The population is named after a value of a column: 留守儿童 after 留守, or after 是 in the column 是否留守.
  static func isNamed(_ population: String, after value: String, in column: String) -> Bool {
    if isNamed(population, value) { return true }
    guard yes.contains(SpellingCheck.plain(value)) else { return false }
    return isNamed(population, column.replacing("是否", with: ""))
  }

  private static let everybody: Set = ["", "在校", "在读", "在籍", "全校", "全体", "全部", "本校", "学校", "所有"]
  private static let yes: Set = ["是", "有"]
}
