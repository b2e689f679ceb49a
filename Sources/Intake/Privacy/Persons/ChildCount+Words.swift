/// The words by which a sentence tells whom a number of heads counts.
extension ChildCount {
  static let measures = CodeSet("名个位人俩仨户家")
  static let couples = PhraseTable<Void>(words: "父母 爸妈 爸爸妈妈 夫妻 夫妇 爷爷奶奶 外公外婆 双亲")
  /// Families are counted only of children in hardship: 单亲家庭学生2户.
  static let home = "家庭".characterCodes
  static let families: UInt32 = 0x6237
  static let person: UInt32 = 0x4F4D  // 位
  static let (together, choosing): (UInt32, UInt32) = (0x5171, 0x9009)  // 共 选
  static let counted = CodeSet("一总")
  static let having = CodeSet("患有得是属被")
  static let quotes = CodeSet("\"'“”‘’「」『』《")
  static let predicates = PhraseTable<Void>(words: "没 不 还 都 在 已")
  static let denials = PhraseTable<Void>(words: "没 没有 还没 未")
  static let errands = PhraseTable<Void>(words: "要 找 须 向 跟 由")
  static let everywhere = PhraseTable<Void>(words: "全校 全班 我校 本校 我班 本班 一共 总共 共")
  static let one: UInt32 = 0x4E00  // 一
  static let name: UInt32 = 0x540D  // 名
  static let piece: UInt32 = 0x4E2A  // 个
  static let bracket: UInt32 = 0x28
  static let outside: UInt32 = 0x5916  // 外
  /// 单独
  static let (single, alone): (UInt32, UInt32) = (0x5355, 0x72EC)
  static let attribute: UInt32 = 0x7684  // 的
  static let sexes = CodeSet("男女")
  /// With which a sentence may end: 只剩三个了.
  static let finals = CodeSet("了呢啦的")
  static let heads: UInt32 = 0x4EBA  // 人
  /// 人次, 人家, 人物, 人生, 人们, 人民, 人工, 人格, 人均, 人份.
  static let notHeads = CodeSet("次家物生们民工格均份户床")
  static let links = CodeSet("有共仅只就为是计剩下才达还也另中里:=( ")
  static let clauseEnds = CodeSet("。！!？?\n；;，,、|<>（）():")

  static let scarce = PhraseTable<Void>(
    words: "仅 只有 唯一 其中 另有 还有 尚有 只剩 缺 差 少了 未入学 未建档 没建档 辍学 失学 转出 转入 请假 缺勤 缺席 新增 除 除了 独有 独居 仅有的 增加 增加了 减少 减少了 走了 多了"
  )
  static let differences = CodeSet("多少")
  static let few = CodeSet("独就才剩")
  static let superlatives = PhraseTable<Void>(words: "最少 最多 最小 不多 很少 数得过来 数得清")
  static let parts = PhraseTable<Void>(words: "的有 中有 里有")
  static let events = PhraseTable<Void>(words: "转来 转入 转走 转出 新增 新来 新收 接收 收了 又来 多了 少了 走了 来了 休学 退学 辍学 失学")
  static let states = PhraseTable<Void>(
    words: """
      未建档 没建档 没有建档 尚未建档 未入学 没入学 没有入学 未上学 没上学 辍学 失学 休学 退学 转走 转来 请假 病假 事假 没来上学 没来上课 没有来上学 缺勤 助听器 离婚 坐牢 坐过牢 改嫁 分开过 未到校 没到校 未返校 没返校 未巩固 无人监护 父母双亡 随班就读
      转入 转出 转学 照看 照料 寄养 失联 父母在外 父母都在外 双亲外出 单亲外出 父母外出 送教 谈心 个别辅导 获得资助 得到资助 接受资助 受助 领到助学金 享受助学金 助学金的 残疾 残障 障碍 自闭症
      孤独症 低保 特困 服刑 单亲 离异
      """
  )
  /// What others do for children.
  static let deeds = PhraseTable<Void>(words: "照看 照料 送教 谈心 个别辅导")
  /// 送教上门2家
  static let visits = PhraseTable<Void>(words: "送教")
  static let hardships = PhraseTable<Void>(
    words: "失联 无人监护 父母双亡 随班就读 资助 受助 助学金 残疾 残障 障碍 自闭症 孤独症 低保 特困 服刑 单亲 离异"
  )
  static let groups = PhraseTable<Void>(words: "班 数 组 小组 队 村 年级 月 学期 星期 小时 节 钟 字 家 学校 乡 镇 县 省 单位 问题 办法")
  static let teachers = PhraseTable<Void>(words: "老师 教师 教职工 职工 干部")
  static let others = PhraseTable<Void>(
    words: """
      值班 校医 保安 厨师 宿管 老师 教师 教职工 家长 父母 爸 妈 爷爷 奶奶 外婆 外公 监护人 志愿者 大学生 医生 民警 校长 班主任 辅导员 干部 代表 主持 会 处 社 家庭 家里 户 组 队员
      """
  )
  static let suppositions = PhraseTable<Void>(
    words: CountWords.suppositions + """
       哪怕 即使 即便 就算 就是只有 无论 不管 没有一 没一 无一 不让一 不落下一 不漏 不丢下 不放弃 都不能 也不能 都不少 一个不少 都不落 也不落
      """
  )
  static let shares = PhraseTable<Void>(
    words: "每 各班 各组 各选 各派 各推 凡 一组 一队 一桌 一间 一排 一对一 人一对 轮流 搭档 应当 应由 应有 应派 应选 应配 应为 应至少 须 不得 能救 最多 限 招募 任选 选派 选出 推选"
  )
  static let limits = PhraseTable<Void>(words: "以上 以下 以内 左右 至少 最多 至多 不超过 不少于 不多于 不满 不足 多于 少于 超过")
  static let advice = PhraseTable<Void>(words: "吵架 打架 怎么办 怎样 可以 应该 不要 别 有时 时候 遇到 碰到 故事 题 算")
  static let homes = PhraseTable<Void>(words: "家里 家中 家有 一家 的家庭")
  static let records = PhraseTable<Void>(
    words: """
      年级 我校 本校 我班 本班 全班 全校 我村 本村 村里 班里 班上 今天来 今天到 今天有 上周 本周 上月 本月 本学期 上学期 这学期 这月 这个月 上个月 今年 去年 当天 共有 一共 总共 共计 仅 只有
      其中 另有 尚有 到场 来了 报名 缺席 请假 这次 这回 救助 资助 慰问了 帮扶了 未到 没来 没有来 转入 转出 转来 辍学 失学 未入学 未建档 没有入学 没入学 没有建档 没建档 没有上学 没上学 父母离 父母双亡 已建档 家访 走访 谈心 在册 现有 新增 参加了 领到 获奖 得奖 受表扬 评为 毕业
      """
  )

  static let being: UInt32 = 0x662F  // 是
  static let done: UInt32 = 0x4E86  // 了
  static let identities = PhraseTable<Void>(words: "都是 全是 均是 均为 都为 全为 都属 也是")
  static let parents = PhraseTable<Void>(words: "父母 爸妈 父亲 母亲 爸爸 妈妈 双亲 人家父母 人家爸妈 的父母 的爸妈 的爸爸 的妈妈 家里父母 家里爸妈")
  static let absences = PhraseTable<Void>(
    words:
      "离婚 离异 离了婚 分开过 双亡 去世 坐牢 坐过牢 服刑 改嫁 失联 没有消息 外出 在外 不在家 不在身边 出门打工 打工 没了 都没有消息 没有回来 没回来 没回家 都在外 都在广东 都在上海 都在浙江 都在江苏 都在福建 都在北京 都在深圳 都在城里 都在省外 都在县城 都在南方"
  )
  /// Those whom parents leave behind are told of where the sentence is no advice.
  static let brokenFamilies = PhraseTable<Void>(words: "离婚 离异 离了婚 双亡 去世 坐牢 坐过牢 服刑 改嫁 失联")
  /// At whose homes somebody calls are the children of these homes.
  static let calls = PhraseTable<Void>(words: "家访 走访 看望 慰问")
  static let abilities = PhraseTable<Void>(words: "也能 也可 就能 能玩 可玩 都能玩 就可以")
  static let commas = CodeSet("，,")
  static let people = PhraseTable<Void>(words: "老师 教师 家长 志愿者 干部 监护人 职工 奶奶 爷爷")
  static let closings = CodeSet(")）")
  static let openings = CodeSet("有共")
  static let wholes = CodeSet("中里")
}
