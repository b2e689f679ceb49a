/// What the sentence around an address says of it: whose home it is, or that it is a school's or a count of many.
struct AddressSentence {
  private let bytes: [UInt8]
  private let start: Int

  /// - Parameter start: where the address begins.
  init(bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = start
  }

  /// The sentence around, as far as it is near; the name of the home (留守儿童之家) is no word of a child.
  private var sentence: Range<Int> {
    let before = max(0, start - 150)..<start
    let from = Self.sentenceEnds.lastEnd(in: bytes, before) ?? before.lowerBound
    let after = start..<min(bytes.count, start + 150)
    return from..<(Self.fullStop.firstStart(in: bytes, after) ?? after.upperBound)
  }

  private static let fullStop = WordList(["。"])
  private static let sentenceEnds = WordList(["。", "！", "？", "儿童之家"])

  var isAtHome: Bool {
    Self.homeWords.isIn(bytes, sentence) || Self.addressWords.isIn(bytes, sentence) && !isPublic
  }

  var isOfOneHome: Bool { isAtHome && !isSurvey }

  /// 走访了沟东组、沟西组共42户: many families are spoken of, and nobody in person.
  private var isSurvey: Bool {
    Self.surveyWords.isIn(bytes, sentence) && !Self.personalWords.isIn(bytes, sentence)
      && (hasManyFamilies || Self.severalGroups.isIn(bytes, sentence) && !Self.families.isIn(bytes, sentence))
  }

  /// 42户, 8户; not 1户.
  private var hasManyFamilies: Bool {
    bytes[sentence].split { !(0x30...0x39).contains($0) }.contains { digits in
      let isMany = digits.count == 2 || digits.count == 1 && digits.allSatisfy { $0 >= UInt8(ascii: "5") }
      return isMany && bytes[digits.endIndex...].starts(with: "户".utf8)
    }
  }

  private static let surveyWords = WordList(["家访", "走访", "入户", "摸排"])
  private static let families = WordList(["户"])
  private static let severalGroups = WordList(["组、", "两组", "各组", "公里"])
  private static let personalWords = WordList(homeKin)
  private static let homeKin = [
    "家住", "住在", "住址", "住处", "租住", "现住", "居住", "现居", "住地", "户籍", "她家", "他家", "家庭", "家在", "家都在", "的家",
    "孩子", "学生", "同学", "留守", "监护", "照护", "祖父", "祖母", "爷爷", "奶奶", "外婆", "外公", "姥", "户主", "门牌", "爸", "妈", "父亲", "母亲", "陪读",
  ]

  var isPublic: Bool { Self.institutions.isIn(bytes, sentence) && !Self.homeWords.isIn(bytes, sentence) }

  var isStrictlyHome: Bool { Self.strictHomeWords.isIn(bytes, sentence) }

  /// 2栋 of a dormitory.
  var isOfSchool: Bool {
    let around = max(0, start - 45)..<min(bytes.count, start + 30)
    return Self.schoolBuildings.isIn(bytes, around)
  }

  private static let schoolBuildings = WordList(["宿舍", "教学", "学校", "小学", "中学", "校园", "实验楼", "综合楼", "办公", "公司", "医院"])

  private static let strictHomeWords = WordList([
    "家住", "住在", "现住", "住外", "住爷", "住奶", "他家", "她家", "奶奶家", "爷爷家", "外婆家", "外公家", "家在", "的家", "住址",
    "租住", "家庭地址", "陪读",
  ])
}

extension AddressSentence {
  private static let homeWords = WordList(
    homeKin + ["家访", "家隔壁", "家对门", "家门", "送课", "送教", "走访", "村组", "一户", "第二户", "第三户", "那户", "这户", "们家", "老人", "住"]
  )
  /// Words that stand beside the address of a school as well.
  private static let addressWords = WordList(["地址", "寄", "收件"])
  private static let institutions = WordList([
    "小学", "中学", "学校", "政府", "教育局", "医院", "卫生院", "派出所", "村委会", "图书馆", "法院", "邮局", "办公", "公司", "书店",
    "校址", "单位", "工会",
  ])
}
