/// What a word says about the characters beside it: that a name follows, or that a name went before.
struct PersonContext: OptionSet, Sendable {
  let rawValue: UInt16
  /// A colon and a list of names may follow: 组长：, 姓名：.
  static let label = PersonContext(rawValue: 1)
  /// A name may follow without a gap: 学生…, 班长….
  static let before = PersonContext(rawValue: 2)
  /// The same, for words that often have other neighbours: 年级, 老师.
  static let weaklyBefore = PersonContext(rawValue: 4)
  /// A name may have gone before: …同学, …的妈妈.
  static let after = PersonContext(rawValue: 8)
  static let weaklyAfter = PersonContext(rawValue: 16)
  /// A name that is also an ordinary word is a name beside this.
  static let telling = PersonContext(rawValue: 32)
  /// The name beside it is made up: 化名.
  static let alias = PersonContext(rawValue: 64)

  /// A word for one pupil, whom the words before it may describe: 那个女生.
  static let pupil = PersonContext(rawValue: 128)
  /// A word of the way home: 路队, 护送.
  static let route = PersonContext(rawValue: 256)
  /// A surname alone may have gone before: 王老师.
  static let titled = PersonContext(rawValue: 512)
  /// A given name alone may have gone before: 建国同学.
  static let familiar = PersonContext(rawValue: 1024)

  /// Somebody's home may be meant: 走访了某某家.
  static let home = PersonContext(rawValue: 2048)

  /// Nothing but a name may follow: 姓名：.
  static let naming = PersonContext(rawValue: 4096)
  /// A part of a name of Uyghurs, Tibetans, Mongols or Yi.
  static let minority = PersonContext(rawValue: 8192)

  /// There is one child of whom it is told: 唯一的….
  static let only = PersonContext(rawValue: 32768)
  /// A given name alone may follow: 小名….
  static let calling = PersonContext(rawValue: 16384)

  static let table = PhraseTable<PersonContext>(
    united(
      phrases(labelsOnly, .label) + phrases(namings, [.label, .naming]) + phrases(MinorityNames.parts, .minority)
        + phrases(doings, .weaklyBefore) + phrases(roles, [.label, .before, .telling])
        + phrases("书记 主席 干部 民警 党员 村医 会计", [.label, .before])
        + phrases("校长 主任", [.label, .before, .telling, .titled]) + phrases(calls, [.before, .telling])
        + phrases(callings, .calling)
        + phrases(looseRoles, [.label, .weaklyBefore])
        + phrases(kin, [.label, .weaklyBefore, .after, .telling, .familiar])
        + phrases(kinOfOthers, [.after, .telling, .familiar]) + phrases(addresses, [.label, .after, .before, .telling])
        + phrases("老师", [.label, .weaklyBefore, .weaklyAfter, .titled]) + phrases(titles, [.after, .titled])
        + phrases(speech, .weaklyAfter)
        + phrases(records, .weaklyAfter)
        + phrases("同学们 同学会 同学间 同学之间 家长会 家长学校 家长里短 学生会 学生证 的家长会 的家长学校 家长委员会 家长群 家长们 小朋友们 老师们 爷爷奶奶 爸爸妈妈 妈妈爸爸 奶奶爷爷", [])
        + phrases("爷爷 奶奶", [.label, .weaklyBefore, .after, .telling, .familiar, .titled]) + phrases("家", .home)
        + phrases(onlys, .only)
        + phrases("小朋友", [.after, .telling, .familiar, .weaklyBefore]) + phrases("化名", .alias)
        + phrases("班长 女生 男生 女孩 男孩 留守学生 学生", [.label, .before, .telling, .pupil])
        + phrases("孩子", [.label, .weaklyBefore, .pupil]) + phrases("该生 此生 某生 小姑娘 男童 女童 岁 姐弟 兄妹 兄弟 姐妹 来访者", .pupil)
        // 女儿 is no word in 妇女儿童.
        + phrases("女儿童", [])
        + phrases("同学", [.label, .after, .before, .telling, .pupil, .familiar]) + phrases("护送 接送", [.label, .route])
        + phrases("路队 解散 解散点 接送点 集合点 放学路线", .route)
    )
  )

  /// A word of several lists says what each of them says.
  private static func united(_ phrases: [(String, PersonContext)]) -> [(String, PersonContext)] {
    Dictionary(phrases, uniquingKeysWith: { $0.union($1) }).map { ($0.key, $0.value) }
  }

  private static func phrases(_ words: String, _ context: PersonContext) -> [(String, PersonContext)] {
    words.words.map { ($0, context) }
  }

  private static let namings = "姓名 真名 学生姓名 儿童姓名 孩子姓名 家长姓名 父亲姓名 母亲姓名 教师姓名 监护人姓名 获得者 获奖者 获奖人 得奖人 获奖学生 获奖同学 优胜者"
  /// What is done to somebody whose name follows.
  private static let doings =
    "帮扶 结对帮扶 轮到 表扬了 看望了 祝贺 恭喜 想你的 爱你的 亲爱的 叫做 坐着 身边的 最后是 抱着 陪着 牵着 想起 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 双胞胎 对象"
  private static let labelsOnly = """
    姓 名字 寻人 之星 标兵 少年 小明星 优胜 第一组 第二组 第三组 第四组 文 供稿 照片 朗诵 表演 落款 得奖 鼓励奖 优秀奖 优胜奖 金奖 银奖 铜奖 成员 组员 负责人 责任人 联系人 作者 小作者 小主播 主播 主持 主持人 小主持人 领诵 领读 领唱 升旗手 护旗手 值日 值日生 值日生安排
    左起 右起 签字 签名 家长签字 家长签名 学生签名 监护人签字 监护人签名 寄信人 写信人 收信人 缺勤 请假 图 第一名 第二名 第三名
    名单如下 班级第一 年级第一 一等奖 二等奖 三等奖 特等奖 名单 帮扶对象 结对对象 对象 受助 获奖 优秀 优秀学生 表扬 来访者 个案 访谈对象 记录 记录人 填表人 填报人 撰稿 撰稿人 摄影 拍摄 审核 审稿 编写 编辑 主讲 主讲人 主持教师 护送人 接送人 值班 值班人
    参加 参加人员 参加者 出席 出席人员 缺席 讲述 讲述人 口述 整理 朗读者 表演者 演唱 伴奏 照护人 照料人 户主 受访人 受访家庭户主 签到 到场 受表彰 第一责任人 分管领导 经办 经办人 报送人 校对 绘画 图文 小记者 播音员 讲解员 领队 裁判
    迟到 早退 旷课 缺课 未到 事假 病假 发言 发言人 致辞 指导 指导老师 指导教师 供图 插图 制作 设计 执笔 导演 主演 扮演 饰演 领操 领舞 主唱 值周 值周生 寿星 小寿星 能手 小能手 小管家 冠军 亚军 季军
    签收 签收人 收件人 寄件人 领取人 借阅人 借书人 申请人 推荐人 紧急联系人 陪同 代领人 采访 采访对象 来信 来稿 安全员 卫生员 监督员 计时 记分
    """
  private static let roles = """
    监护人 委托监护人 临时监护人 法定监护人 代理家长 爱心妈妈 班主任 副班主任 副班长 学习委员 体育委员 文艺委员 劳动委员 中队长 小队长 大队委 课代表 组长 副组长 小组长
    副校长 教导主任 总务主任 德育主任 政教主任 辅导员 少先队辅导员 心理教师 心理老师 支教老师 帮扶教师 结对教师 护送教师 值班教师 留守儿童 小作者 小主持人 小记者
    大队长 队长 大队辅导员 优秀生 三好学生 优秀少先队员 贫困生 特困生 特长生 转学生 插班生 宣传委员 生活委员 纪律委员 卫生委员 旗手 升旗手 护旗手 播音员 讲解员 支书 校医
    左一 左二 左三 右一 右二 右三 图为 通讯员 记者 代表 学生代表 家长代表 教师代表 领读人 来访者 门卫 保安 厨师 炊事员 司机
    真名 原名 本名 大名 笔名 值日生 志愿者 村支书 部长 副部长 干事 小选手 队员 图书管理员 班干部 同桌 新同学 孤儿 领唱 伴奏
    """
  /// A whole name may follow, or a given name alone.
  private static let anyCalls = "他叫 她叫 我叫 名叫 孩子叫 男孩叫 女孩叫 名字叫 名字是 叫做"
  private static let calls = anyCalls + " 姓名是 儿子叫 女儿叫 孙子 孙女 外孙 外孙女 儿子 女儿"
  private static let callings = anyCalls + " 个叫 我是 小名 乳名 外号 绰号 小名叫 外号叫"
  private static let onlys = "唯一 仅有的一名 仅有的一个 仅有一名 仅有一个 就他一个 就她一个 只有他一个 只有她一个"
  private static let looseRoles = "的是 年级 班 教师 儿童 村民 选手 班的 年级的 弟弟 妹妹 哥哥 姐姐"
  private static let kin = "妈妈 爸爸 外婆 外公 姥姥 姥爷 母亲 父亲 祖母 祖父"
  private static let kinOfOthers = """
    的妈妈 的爸爸 的奶奶 的爷爷 的外婆 的外公 的姥姥 的姥爷 的母亲 的父亲 的祖母 的祖父 的爸妈 的父母 的家长 的监护人 的叔叔 的姑姑 的舅舅 的姨妈 的伯伯 的弟弟 的妹妹 的哥哥 的姐姐 爸妈
    的阿妈 的阿爸 的额吉 他妈 他爸 她妈 她爸 他爷爷 他奶奶 她爷爷 她奶奶
    家里
    """
  private static let addresses = "家长"
  /// What is told of one person: a mark, an aid, an illness.
  private static let records = """
    总分 语文 数学 英语 三门 患有 患 有癫痫 有哮喘 有心脏病 有自闭症 有多动症 有抑郁症 有贫血 有近视 贫血 骨折 哮喘 低保 家吃低保 属于 被确诊 确诊 住院 体重 身高 听力 视力 家庭困难 家境 的助学 家属于 因病 过敏 退学 辍学 厌学 逃学 没考好 得了 考取 排名
    作文 听写 体检 残疾 智力 发育 的诊断 的病 的成绩 的分数 每天 放学 独自 一个人 上学
    """
  private static let titles = """
    先生 女士 阿姨 叔叔 大爷 大妈 大伯 大娘 大叔 婶婶 师傅 医生 大夫 书记 院长 园长 所长 镇长 村长 教授 教练 老板
    """
  private static let speech = "小时候 从小 说 告诉 写道 说道 问道 答道 回答 家是 家的 考了 获得 荣获 今年"
}
