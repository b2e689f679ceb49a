/// Parts of the names of Uyghurs and Kazakhs, Tibetans, Mongols and Yi, which have no surname of the Han: two that follow one
/// another are a name anywhere, one beside a word for a person.
enum MinorityNames {
  static let parts = """
    古丽 阿依 买买提 麦麦提 吾买尔 努尔 迪丽 热巴 阿卜杜 阿不都 阿布都 艾力 艾山 吐尔逊 吐尔洪 吐鲁洪 娜迪热 迪热 热孜 帕尔哈提 达吾提 吾斯曼 乌斯曼 阿布拉 萨迪克 塔依尔 凯赛尔 迪力夏提 夏提 阿布力孜 阿里木 玛丽亚 祖力 玉素甫 依布拉音 伊布拉音 阿迪力 凯日 米热 帕提 帕提曼 热依扎 热依拉 热娜 娜扎 艾合买提 木合塔尔
    库尔班 卡德尔 马木提 艾尼瓦尔 玛依拉 美合日 祖丽 别克 巴合提 加娜 迪娜 海提 尼亚孜 赛买提 亚森 居马 肉孜 依明 热合曼 古力 穆罕默德 依力哈木 阿曼古丽 阿米娜 拜尔 努尔古丽 沙依 法图麦 海迪彻 阿西娅 阿伊莎 古丽米热 依力亚斯 热孜亚 米热古丽 茹仙 帕孜丽亚 木拉提 叶尔兰 阿依波力
    扎西 次仁 卓玛 丹增 旦增 央金 拉姆 白玛 多吉 格桑 达瓦 尼玛 索朗 顿珠 平措 巴桑 普布 米玛 拉巴 边巴 仁青 才让 措姆 卓嘎 曲珍 德吉 次旦 洛桑 旺堆 强巴 旺姆 加措 嘉措 江措 贡布 贡嘎 桑吉 才旦 卓尕 拉毛
    多杰 东珠 益西 罗布 坚赞 央宗 曲宗 德央 泽仁 泽郎 阿旺 群培 曲措 次央 赤列 尕藏 南杰 扎巴
    其其格 其木格 敖日格乐 巴特尔 乌日娜 娜仁 萨仁 托娅 图雅 苏日娜 格日勒 巴雅尔 朝鲁 斯琴 高娃 阿拉坦 额尔敦 那日苏 塔娜 娜日 牧仁 毕力格 敖登 萨日娜 乌仁 满都拉 宝音 乌云 苏和 布和
    阿呷莫 阿依莫 阿嘎 阿各 阿芝 曲布 吉克尔布 约布 约呷 史呷 沙呷 石呷 阿呷 阿木 阿果 阿支 阿洛 木呷 木乃 日火 日哈 拉哈 拉且 伍呷 伍果 乌呷 尔古 沙马 吉克 吉木 吉伍 马海 曲比 曲木 乃扎 海来 贾巴 俄木 布都 土比 苦伍 有呷 友呷 子呷 体伍 金古 木果 尔扎 尔布 日古 阿足 勒伍 勒格
    且沙 洛古 阿牛 阿力
    """
}

extension PersonSearch {
  /// 扎西次仁; 阿依古丽 and 卓玛同学.
  mutating func lookForMinority(at part: Range<Int>) {
    var (end, parts) = (part.upperBound, 1)
    while let (next, context) = word(at: end), context.contains(.minority) { (end, parts) = (next, parts + 1) }
    let isBeside = word(at: text.skippingSpaces(end))?.context.isDisjoint(with: [.after, .weaklyAfter]) == false
    guard parts > 1 || isBeside || isBehindLabel(part.lowerBound) else { return }
    add(part.lowerBound..<end)
  }

  private func word(at index: Int) -> (end: Int, context: PersonContext)? {
    let start = text[index] == 0xB7 ? index + 1 : index
    guard start < text.count else { return nil }
    return PersonContext.table.longest(in: text, at: start).map { ($0.end, $0.value) }
  }

  private func isBehindLabel(_ start: Int) -> Bool {
    let before = text[start - 1] == 0x20 ? start - 2 : start - 1
    guard text[before] == 0x3A else { return false }
    return (max(0, before - 5)..<before).contains { index in
      PersonContext.table.longest(in: text, at: index).map { $0.end == before && $0.value.contains(.label) } ?? false
    }
  }
}
