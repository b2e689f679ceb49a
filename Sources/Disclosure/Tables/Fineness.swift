/// How finely a column tells the children of a school apart in a matter that it surely is about: what they learn, how old they
/// are, where they live.
struct Fineness {
  enum Matter { case learning, age, place }

  let matter: Matter
  /// The finest first.
  let rank: Int

  /// Nil where words and name tell nothing of the kind.
  init?(_ dimension: Dimension) {
    if let level = ChildWords.level(of: dimension) {
      (matter, rank) = (.learning, level.rawValue)
    } else if Self.tellsAges(dimension) {
      (matter, rank) = (.age, -dimension.values.count)
    } else if let rank = Self.places.firstIndex(where: { $0.contains(dimension.name) }) {
      (matter, self.rank) = (.place, rank)
    } else {
      return nil
    }
  }

  /// The words of one column hold those of another, each of which stands within just one of them: 东片（石桥、杨湾） holds 石桥村.
  static func hold(_ coarse: [String], _ fine: [String]) -> Bool {
    guard coarse.count > 1, fine.count > coarse.count, Set(coarse).isDisjoint(with: fine) else { return false }
    return fine.allSatisfy { word in coarse.count { holds($0, word) } == 1 }
      && coarse.allSatisfy { word in fine.contains { holds(word, $0) } }
  }
}

extension Fineness {
  private static func holds(_ coarse: String, _ fine: String) -> Bool {
    let (coarse, fine) = (SpellingCheck.plain(coarse), SpellingCheck.plain(fine))
    let tail = settlements.first(where: fine.hasSuffix) ?? ""
    let name = fine.count > tail.count + 1 ? String(fine.dropLast(tail.count)) : fine
    return name.count > 1 && coarse.contains(name) && !name.contains(where: \.isNumber)
  }

  /// 6, 6岁, 6至7岁, 7周岁及以下, 不满6岁 in a column of the children's ages, not of 入学年龄 or 监护人年龄.
  private static func tellsAges(_ dimension: Dimension) -> Bool {
    ages.contains(dimension.name) && dimension.values.count > 1
      && dimension.values.allSatisfy { SpellingCheck.plain($0).contains(age) }
  }

  // Compiled once and then only read, in the spelling of `SpellingCheck.plain`.
  nonisolated(unsafe) private static let age =
    #/^(?:不满|未满|不足|小于|大于|满|超过)?[0-9]{1,2}(?:周?岁)?(?:[至到~\-–—][0-9]{1,2}(?:周?岁)?)?(?:及?(?:以上|以下|以内)|起|\+)?$/#
  private static let ages: Set = ["年龄", "年龄段", "年龄组", "岁数", "周岁", "岁", "学生年龄", "儿童年龄", "孩子年龄", "实足年龄"]
  private static let settlements = ["行政村", "自然村", "村民组", "村", "庄", "社区", "组"]
  /// By name of the column.
  private static let places: [Set<String>] = [
    ["村民组", "生产队"], ["村", "村庄", "自然村", "行政村", "村社区", "所在村"], ["片", "片区", "所在片"], ["乡", "镇", "乡镇", "所在乡镇"],
  ]
}
