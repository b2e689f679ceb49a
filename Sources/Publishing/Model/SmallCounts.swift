import Disclosure
import Intake

extension DisclosurePolicy {
  /// So few children that the number is never printed.
  func isTooSmall(_ children: Double) -> Bool { children > 0 && children < Double(threshold) }

  /// A unit in which people are counted.
  static func countsHeads(_ unit: String) -> Bool { ["人", "名", "个", "位"].contains(unit) }

  /// What is printed instead: 不足5人.
  var tooFew: String { "不足\(threshold)人" }
}

extension PlanTask {
  /// What it measures in 人 or 名 are children, by its own words: 为留守儿童建档, target=40 unit=人.
  var countsChildren: Bool {
    guard let unit = target?.unit, DisclosurePolicy.countsHeads(unit) else { return false }
    let named = title.replacing(Self.institutions, with: "")
    return Self.children.contains(where: named.contains)
  }

  /// What is named after children and counts none: 留守儿童之家.
  private static var institutions: Regex<Substring> { /(?:留守)?儿童(?:之家|活动中心|活动室|心理咨询室|信箱|邮箱|[心通]\p{Han}{1,5}[箱室])/ }

  private static let children = ["儿童", "学生", "孩子", "同学", "男生", "女生", "留守", "新生"]
}
