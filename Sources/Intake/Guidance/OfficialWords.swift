import Diagnostics

/// A word of offices, such as 予以 or 督促, in a section of guidance.
///
/// - Why: such words are read in notices, not spoken at home; a reader who stumbles over them thinks that the page is not
///   meant for him.
/// - Law: 家庭教育促进法 art. 38 and 39 (guidance that families can use); the list is the project's own.
/// - What to do: write as people speak; the message names a way. It is a warning and does not hold the site back.
/// - Near misses: front matter is not read, since titles of laws stand there; neither is what stands between 《 and 》.
///
/// 中文：
/// 给家里人看的栏目里，公文里才用的词，例如“予以”“督促”。
///
/// - 为什么：这些词是通知里看的，家里不这样说话。读到这里卡住了，就会觉得这不是写给自己的。
/// - 法律：《家庭教育促进法》第三十八、三十九条（指导要让家庭用得上）；词表是本项目自己定的。
/// - 怎么改：平常怎么说就怎么写，提示里有换个说法。只是提醒，不影响发布。
/// - 不算：文件头里的法律名称不查；书名号里的也不查。
struct OfficialWords: GuidanceRule {
  static let id = "official-words"
  static let readsFrontMatter = false

  func remarks(on text: String) -> [GuidanceRemark] {
    Self.words.filter { text.holds($0.official) }.flatMap { official, plain in
      text.ranges(of: official).filter { !Self.isInTitle($0, of: text) }.map { range in
        GuidanceRemark(range: range, message: Self.message(official), hint: Self.hint(plain))
      }
    }
  }

  let message = Wording(en: "a word of offices", zh: "这是公文里的词")
  let hint = Wording(en: "write as people speak", zh: "平常怎么说就怎么写")
}

extension OfficialWords {
  private static let words: [(official: String, plain: String)] = [
    ("予以", "给"), ("给予", "给"), ("开展", "做"), ("切实", "好好"), ("落实", "做到"), ("督促", "看着、催一催"), ("引导", "带着、教"),
    ("树立", "养成"), ("营造", "做出"), ("身心健康", "身子好，心里也好"), ("负面情绪", "难受、生气"), ("情绪低落", "心里难受"),
    ("抵触", "不愿意"), ("疏导", "听他说说"), ("亲子沟通", "和孩子说话"), ("加强沟通", "多说说话"), ("妥善", "好好"), ("务必", "一定要"),
    ("严禁", "不许"), ("杜绝", "不许有"), ("逐步", "慢慢"), ("逐渐", "慢慢"), ("从而", "这样就"), ("鉴于", "因为"), ("以便", "好让"),
    ("即可", "就行"), ("如遇", "碰到"), ("若干", "几个"), ("举措", "办法"), ("途径", "办法"), ("机制", "办法"), ("缺失", "没有"),
    ("全方位", "样样"), ("多措并举", "几样一起做"), ("隔代教育", "爷爷奶奶带孩子"), ("家校共育", "家里学校一起教"), ("行为习惯", "习惯"),
    ("履行", "做到"), ("采取", "用"), ("协助", "帮"), ("询问", "问"), ("告知", "告诉"), ("作息", "睡觉起床的钟点"), ("就医", "看医生"),
    ("有助于", "能帮"), ("高度重视", "放在心上"), ("积极配合", "一起做"), ("存在问题", "有难处"), ("学龄儿童", "上学的孩子"),
  ]

  private static func isInTitle(_ range: Range<String.Index>, of text: String) -> Bool {
    let line = text[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    guard let open = line.lastIndex(of: "《") else { return false }
    return !line[open...].contains("》")
  }

  private static func message(_ word: String) -> Wording {
    Wording(en: "“\(word)” is a word of offices", zh: "“\(word)”是公文里的词")
  }

  private static func hint(_ plain: String) -> Wording { Wording(en: "plainer: “\(plain)”", zh: "可以说“\(plain)”") }
}
