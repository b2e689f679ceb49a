import Diagnostics
import Disclosure
import Intake

/// How small numbers are protected, said of one table. It tells nothing about what a hidden value could be.
struct MethodNote {
  let statistic: Statistic
  let policy: DisclosurePolicy

  var text: String {
    guard table.measure.countsChildren else { return "表里数的不是孩子，数字如实公布。" + Self.absences }
    let hidden = isHiding ? [hiding, table.measure.isStock ? zeros : nil] : ["这张表没有隐去的数。"]
    let parts = hidden + [table.measure.isStock ? nil : rates, coarsening, whole]
    return parts.compactMap(\.self).joined() + Self.absences
  }
}

extension MethodNote {
  private static let absences = "空缺、未统计和0是三回事，分别写明。"

  private var table: ProtectedTable { statistic.table }

  private var hiding: String {
    "为了不让任何孩子被认出来，1到\(policy.threshold(for: table.heading) - 1)人的数字一律隐去，网页上写“已隐去”，下载的文件里写 c。"
      + "全部孩子的总数是\(policy.threshold(for: table.heading))人的也隐去。为了不让人用加减法或别的表推算出来，有些大的数字也跟着隐去，写法一样。"
      + "照公布的数和这些规则推算，每个隐去的数至少还有\(policy.threshold(for: table.heading))种可能；拿公开的程序一种一种试，剩下的会少一些。"
  }

  private var isHiding: Bool {
    table.keys.contains { key in
      switch table[key] {
      case .hidden: true
      case .rate(let rate): rate.numerator == nil || rate.denominator == nil
      default: false
      }
    }
  }

  private var zeros: String? { policy.zerosAreSafe ? nil : "0也隐去。" }

  private var rates: String {
    let coverage = table.heading.isCoverage ? "小数舍去，不往上进，只有不到1%的写成1%；差得不多的，不写人数，只写“未达100%”，能说的再写最低是多少。" : ""
    let ends = table.heading.isCoverage ? "" : "，不到1%的写成1%，不到100%的最多写成99%"
    return "比率取整数\(ends)；人数太少的不算比率。" + coverage
  }

  /// 按年级合并…
  private var coarsening: String? {
    let words = statistic.report.coarsenings.words(in: .chinese)
    return words.isEmpty ? nil : "分得太细就大半要隐去，所以\(words)。"
  }

  private var whole: String? {
    table.keys.allSatisfy { table[$0] == .hidden } ? "这张表人数太少，数字全部隐去。" : nil
  }
}
