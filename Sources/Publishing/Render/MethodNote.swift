import Disclosure
import Intake

/// How small numbers are protected, said of one table. It tells nothing about what a hidden value could be.
struct MethodNote {
  let statistic: Statistic
  let policy: DisclosurePolicy

  var text: String {
    guard statistic.table.measure.countsChildren else { return "表里数的不是孩子，数字如实公布。空缺、未统计和0是三回事，分别写明。" }
    let threshold = policy.threshold(for: statistic.table.measure)
    return "为了不让任何孩子被认出来，凡是1到\(threshold - 1)人的数字都不公布；表里只要有一个这样的数字（合计也算），整张表就不公布。空缺、未统计和0是三回事，分别写明。"
  }
}
