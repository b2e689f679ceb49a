import Diagnostics
import Disclosure

/// A count of children below the threshold in running text: `3名留守儿童`, `女生仅1人`, `今天来了三个孩子`.
///
/// Found are figures and Chinese numerals, with spaces or full-width. Children of a named kind (留守, 寄宿, 困境, 单亲 …) count
/// everywhere, children in general only in a sentence that records something: with a class, a day, 共, 只有 or 其中. For kinds
/// that concern health, hardship or the absence of a guardian the threshold is `sensitive_threshold`. A
/// bare number counts behind a kind (孤儿：2), families of a kind in hardship count (单亲家庭2户), and in a table where the head of its column names children, or says 人数 in a table of classes or children.
///
/// - Why: where two children are meant, the village knows which two. 统计法 art. 28 speaks of all by which somebody can be
///   identified or inferred.
/// - Law: 统计法 art. 28; 未成年人保护法 art. 4 and 103; 个人信息保护法 art. 28.
/// - What to do: show the table with a block, which hides what is too small, or leave the number out (有孩子, 部分孩子).
/// - Near misses: `每3名学生一组`, `一个孩子`, `第3名`, `两个孩子吵架了怎么办`, `3名学生代表`, `3至5名`, 儿童数 of an activity, which
///   is printed as 不足5人.
///
/// 中文：
/// 文字里写了不足最小人数的孩子数，例如“3名留守儿童”“女生仅1人”“今天来了三个孩子”。
///
/// 阿拉伯数字、全角数字和汉字数字都算。“留守、寄宿、困境、单亲”这类孩子，写在哪里都查；一般的“孩子、学生”，只查记事的句子：里面
/// 有班级、日期，或“共、只有、其中”。涉及健康、困难、没有监护人的，按“敏感最小人数”查。文章里的表格，列名写着孩子（留守儿童、男生），
/// 或者按年级、班级分而列名是“人数”的，格子里的数也查。
///
/// - 为什么：只有两三个孩子时，村里人一看就知道是谁。
/// - 法律：《统计法》第二十八条（不得提供能识别或者推断出单个对象的资料）；《未成年人保护法》第四、一百零三条；《个人信息保护法》第二十八条。
/// - 怎么改：用代码块引用统计表，太小的数会自动隐去；或者不写数字，改成“有的孩子”“部分孩子”。
/// - 不算：“每3名学生一组”“一个孩子”“第3名”“两个孩子吵架了怎么办”“3名学生代表”“3至5名”；活动记录的“儿童数”，网页上会印成“不足5人”。
struct SmallCount: PrivacyRule {
  static let id = "small-count"
  static let basis = Basis.signs

  let policy: DisclosurePolicy

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    counts(in: text) + CountColumns(text: text, policy: policy).small.map { PrivacyMatch(range: $0) }
  }

  private func counts(in text: ScannedText) -> [PrivacyMatch] {
    let characters = text.people.text
    return text.signs(.count).compactMap { sign in
      if let count = LabelledCount(behind: sign.index, in: characters), count.value > 0,
        count.value < limit(count.children)
      {
        return PrivacyMatch(range: text.original(count.range))
      }
      guard let count = ChildCount(at: sign.index, in: characters), count.number.value > 0, let child = count.children,
        count.number.value < limit(child)
      else { return nil }
      return PrivacyMatch(range: text.original(count.range))
    }
  }

  private func limit(_ child: ChildWord) -> Int { child.isSensitive ? policy.sensitiveThreshold : policy.threshold }

  let message = Wording(en: "a count of so few children that they could be recognised", zh: "这里写的孩子太少，会被认出来")
  let hint = Wording(
    en: "show the table with a ```table block, which hides what is too small, or leave the number out",
    zh: "请用 ```table 块引用统计表（太小的数会自动隐去），或者不写数字，改成“有的孩子”"
  )
}
