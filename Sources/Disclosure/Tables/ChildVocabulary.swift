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
  package static let hardships = certain + conditions

  /// Whoever these are said of has them.
  private static let certain = disabilities + family + aid

  private static let disabilities = words(
    "残疾 残障 智障 障碍 自闭 孤独症 多动 抽动 口吃 发育迟缓 先天性 助听器 轮椅 随班就读 特殊儿童 特殊学生 特殊教育 特需 特殊需要"
  )

  /// What a physician, a dentist or a counsellor would write down; schools teach all children about these, too.
  private static let conditions = words(
    """
    患病 重病 大病 慢性病 疾病 心脏病 糖尿病 白血病 肾病 哮喘 癫痫 贫血 过敏 近视 弱视 斜视 视力不良 视力低下 龋齿 蛀牙 肥胖 超重 体重超标 营养不良 消瘦 结核 乙肝 传染病 抑郁 焦虑 自残 自伤
    服药 住院 体弱
    """
  )

  /// What has become of the family, and who is not there to look after the child.
  private static let family = words(
    """
    孤儿 困境 单亲 离异 离婚 再婚 重组家庭 丧亲 丧父 丧母 失亲 双亡 去世 亡故 失联 失踪 失依 服刑 羁押 戒毒 吸毒 遗弃 弃婴 收养 领养 寄养 家暴 受虐 虐待 侵害 独居 独自居住
    独自生活 无人监护 无人抚养 无人照 无人看护 事实无人 监护缺失 特殊家庭 无户口
    """
  )

  /// What the family lacks, and what it gets for that.
  private static let aid = words(
    """
    困难 特困 贫困 低保 五保 低收入 脱贫 返贫 致贫 监测户 建档立卡 三特 受助 受资助 资助 临时救助 救助 助学金 生活补助 减免
    """
  )

  /// 残疾学生, 困难家庭, 近视人数; not 预防近视 or 龋齿筛查, of which nobody has anything.
  package static func tellsHardship(_ text: String) -> Bool {
    if certain.contains(where: text.contains) { return true }
    return conditions.contains { condition in
      text.contains(condition)
        && !(preventions.contains { text.contains($0 + condition) || text.contains(condition + $0) })
    }
  }

  private static let preventions = words("预防 防控 防治 防 筛查 检查 普查 讲座 宣传 知识 主题 教育 课")

  /// A list that is written with white space between its words.
  package static func words(_ list: String) -> [String] { list.split(whereSeparator: \.isWhitespace).map(String.init) }
}
