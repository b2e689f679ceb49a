import Diagnostics
import Disclosure

/// A count of children below the threshold in running text: `3名留守儿童`, `女生仅1人`, `今天来了三个孩子`.
///
/// Found are figures and Chinese numerals, also ③ and Ⅲ, with spaces or full-width. Children of a named kind (留守, 寄宿, 困境,
/// 单亲 …) count everywhere, children in general only in a sentence that records something: with a class, a day, 共, 只有 or 其中,
/// or who are 未建档, 辍学, 休学. For kinds that concern health, hardship or the absence of a guardian the threshold is
/// `sensitive_threshold`. A bare number counts behind a kind or a label (孤儿：2, 留守女生人数：1), families of a kind in hardship
/// count (单亲家庭2户), and so do the targets of tasks (`{#files target=3 unit=人}`). So do children of whom something is said that only counts of children say: 爸妈在外打工, 转走, 请假, 都是留守儿童,
/// 唯一的孤儿, and things of which each gets one (孤儿档案2份; 发了3个书包，一人一个; 每人500元，共1500元). Where few are left over, that is told too:
/// 38名孩子中37名已建档, 应到26人，实到25人, 97.4%的孩子已建档（38人）. In a table of an article the cells count whose column or row
/// names children, 男 or 女, or says 人数.
///
/// - Why: where two children are meant, the village knows which two. 统计法 art. 28 speaks of all by which somebody can be
///   identified or inferred.
/// - Law: 统计法 art. 28; 未成年人保护法 art. 4 and 103; 个人信息保护法 art. 28.
/// - What to do: show the table with a block, which hides what is too small, or leave the number out (有孩子, 部分孩子).
/// - Near misses: `每3名学生一组`, `一个孩子`, `一名孩子都不能少`, `第3名`, `两个孩子吵架了怎么办`, `3名学生代表`, `3至5名`, 儿童数 of an activity, which
///   is printed as 不足5人.
///
/// 中文：
/// 文字里写了不足最小人数的孩子数，例如“3名留守儿童”“女生仅1人”“今天来了三个孩子”。
///
/// 阿拉伯数字、全角数字、汉字数字和③、Ⅲ都算。“留守、寄宿、困境、单亲”这类孩子，写在哪里都查；一般的“孩子、学生”，只查记事的句子：里面
/// 有班级、日期，或“共、只有、其中、未建档、辍学、休学”。涉及健康、困难、没有监护人的，按“敏感最小人数”查。写成“留守女生人数：1”“孤儿：2”
/// 也算；计划任务的目标（target=3 unit=人）也算。说了是怎样的孩子，也算：“有3个爸妈在外打工”“转走3人”“4人，都是留守儿童”“唯一的孤儿”；一人一份的东西也算：“孤儿档案2份”“发了3个书包，一人一个”“每人500元，共1500元”。剩下的人太少，等于写出了他们：“38名孩子中37名已建档”“应到26人，实到25人”
/// “97.4%的孩子已建档（38人）”。文章里的表格，列名或行名写着孩子（留守儿童、男、女），或者列名是“人数”的，格子里的数也查。
///
/// - 为什么：只有两三个孩子时，村里人一看就知道是谁。
/// - 法律：《统计法》第二十八条（不得提供能识别或者推断出单个对象的资料）；《未成年人保护法》第四、一百零三条；《个人信息保护法》第二十八条。
/// - 怎么改：用代码块引用统计表，太小的数会自动隐去；或者不写数字，改成“有的孩子”“部分孩子”。
/// - 不算：“每3名学生一组”“一个孩子”“一名孩子都不能少”“第3名”“两个孩子吵架了怎么办”“3名学生代表”“3至5名”；活动记录的“儿童数”，网页上会印成“不足5人”。
struct SmallCount: PrivacyRule {
  static let id = "small-count"
  static let basis = Basis.signs

  let policy: DisclosurePolicy

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    counts(in: text) + CountColumns(text: text, policy: policy).small.map { PrivacyMatch(range: $0) }
  }

  private func counts(in text: ScannedText) -> [PrivacyMatch] {
    let characters = text.people.text
    var found: [Range<Int>] = []
    for sign in text.signs(.count) {
      for count in Self.few(at: CountSign(at: sign.index, in: characters), policy)
      where !found.contains(where: count.range.overlaps) {
        found.append(count.range)
      }
    }
    return found.map { PrivacyMatch(range: text.original($0)) }
  }

  /// What the first way of telling a number says that tells of few, the plainest first.
  private static func few(at sign: CountSign, _ policy: DisclosurePolicy) -> [ToldCount] {
    for reading in Reading.allCases {
      let few = reading.counts(at: sign).filter { isFew($0, policy) }
      if !few.isEmpty { return few }
    }
    return []
  }

  private static func isFew(_ count: ToldCount, _ policy: DisclosurePolicy) -> Bool {
    let limit = count.children.isSensitive ? policy.sensitiveThreshold : policy.threshold
    return count.value > 0 && count.value < limit
  }

  /// Every way to tell a number.
  enum Reading: CaseIterable {
    case labelled, heads, nested, share, implied, target

    func counts(at sign: CountSign) -> [ToldCount] {
      switch self {
      case .labelled: LabelledCount.counts(at: sign)
      case .heads: ChildCount.counts(at: sign)
      case .nested: NestedCount.counts(at: sign)
      case .share: ToldShare.counts(at: sign)
      case .implied: ImpliedCount.counts(at: sign)
      case .target: TargetCount.counts(at: sign)
      }
    }
  }

  let message = Wording(en: "a count of so few children that they could be recognised", zh: "这里写的孩子太少，会被认出来")
  let hint = Wording(
    en: "show the table with a ```table block, which hides what is too small, or leave the number out",
    zh: "请用 ```table 块引用统计表（太小的数会自动隐去），或者不写数字，改成“有的孩子”"
  )
}
