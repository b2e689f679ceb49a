/// The words by which texts, records, targets, descriptors and columns name children; what looks for such words takes them
/// from here.
package enum ChildVocabulary {
  /// Children as such.
  package static let nouns = words(
    """
    孩子 儿童 学生 同学 小朋友 男生 女生 男孩 女孩 男孩子 女孩子 男童 女童 娃 娃娃 伢子 新生 学童 幼儿 孤儿 留守生 寄宿生 住校生 走读生 特困生 贫困生 残疾生
    三特生 转学生 子女
    """
  )

  /// Kinds of children, whom a school counts by them.
  package static let kinds = words("留守 寄宿 住校 走读 转学 随班就读 辍学 失学")

  /// By health, hardship or the absence of a guardian; fewer of these than the sensitive threshold are few.
  package static let hardships = words(
    """
    残疾 残障 智障 患病 重病 大病 慢性病 孤儿 困境 困难 特困 贫困 低保 脱贫 建档立卡 三特 单亲 离异 无人监护 无人抚养 无人照 事实无人 失依 服刑 随班就读
    自闭 孤独症 特殊儿童 特殊学生 特殊家庭
    """
  )

  /// A list that is written with white space between its words.
  package static func words(_ list: String) -> [String] { list.split(whereSeparator: \.isWhitespace).map(String.init) }
}
