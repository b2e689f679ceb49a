import Diagnostics

/// A word that labels a child or a family, such as 问题儿童 or 差生, in a section of guidance.
///
/// - Why: a child whose parents are away reads these pages too, and so do the grandparents who bring the child up. A
///   label says what a child is, where guidance says what a child needs.
/// - Law: 未成年人保护法 art. 4 (respect for a child's dignity) and art. 29 (schools do not discriminate); 家庭教育促进法 art. 5.
/// - What to do: write what the child needs; the message names a way. It is a warning and does not hold the site back.
/// - Near misses: a sentence that warns of the label (`不要叫孩子“差生”`, `别贴标签`), `出差生病`, `缺爱心`; plans, which are quoted as
///   they were passed.
///
/// 中文：
/// 给家里人看的栏目里，给孩子或家庭贴标签的词，例如“问题儿童”“差生”。
///
/// - 为什么：这些网页孩子自己也会看，带孩子的爷爷奶奶也会看。标签说孩子“是什么”，指导该说孩子“需要什么”。
/// - 法律：《未成年人保护法》第四条（尊重未成年人人格尊严）、第二十九条（不得歧视）；《家庭教育促进法》第五条。
/// - 怎么改：写孩子需要什么，提示里有换个说法。只是提醒，不影响发布。
/// - 不算：提醒别这样说的句子（不要叫孩子“差生”）；“出差生病”“缺爱心”；计划照原文引用，不查。
struct LabellingWords: GuidanceRule {
  static let id = "labelling-words"

  func remarks(on text: String) -> [GuidanceRemark] {
    Self.labels.filter { text.holds($0.label) }.flatMap { label, better in
      text.ranges(of: label).filter { Self.isLabel($0, in: text) }.map { range in
        GuidanceRemark(range: range, message: Self.message(label), hint: Self.hint(better))
      }
    }
  }

  let message = Wording(en: "a word that labels a child or a family", zh: "这个词给孩子或家庭贴了标签")
  let hint = Wording(en: "write what the child needs", zh: "请写孩子需要什么")
}

extension LabellingWords {
  /// A label and what to write in its place.
  private static let labels: [(label: String, better: String)] = [
    ("问题儿童", "需要多陪伴的孩子"), ("问题学生", "需要多帮助的孩子"), ("问题少年", "需要多帮助的孩子"), ("问题孩子", "需要多陪伴的孩子"),
    ("缺爱", "想念爸妈，盼着有人陪"), ("心理扭曲", "心里难受，需要有人听"), ("心理畸形", "心里难受，需要有人听"),
    ("心理变态", "心里难受，需要有人听"), ("人格缺陷", "还在成长，需要有人引导"), ("家教缺失", "父母不在身边，需要家校多配合"),
    ("缺乏家教", "父母不在身边，需要家校多配合"), ("没家教", "父母不在身边，需要家校多配合"), ("特殊群体", "父母在外的孩子"),
    ("弱势群体", "需要多关心的孩子"), ("双差生", "学习上需要帮助的孩子"), ("差生", "学习上需要帮助的孩子"), ("野孩子", "爱在外面玩的孩子"),
    ("后进生", "学习上需要帮助的孩子"), ("熊孩子", "爱闹腾的孩子"), ("弱智", "学得慢一些的孩子"), ("神经病", "心里难受，需要有人听"),
    ("单亲孩子", "跟着爸爸或妈妈过的孩子"),
    ("智力低下", "学得慢一些的孩子"), ("没救了", "还需要时间和陪伴"), ("心理阴暗", "心里难受，需要有人听"), ("心理不健康", "心里难受，需要有人听"),
    ("残障生", "有残疾的学生"), ("没爹没娘", "父母不在身边"), ("大多自卑", "盼着有人夸一夸"), ("普遍自卑", "盼着有人夸一夸"), ("性格孤僻", "话少，跟人熟得慢"),
    ("容易变坏", "更需要有人陪伴和引导"), ("容易学坏", "更需要有人陪伴和引导"), ("容易犯罪", "更需要有人陪伴和引导"), ("最难管", "需要多些耐心"),
    ("坏孩子", "做错了事的孩子"), ("笨孩子", "学得慢一些的孩子"), ("没人要的孩子", "父母在外的孩子"),
  ]

  /// Characters before or behind that make another word of it.
  private static let otherWords: [(label: String, before: String, after: String)] = [
    ("差生", "出误相时温落逆偏反双", ""), ("缺爱", "", "心国护"),
  ]

  /// Words of a sentence that warns of the label.
  private static let warnings = ["不要", "不能", "不说", "不叫", "不是", "别叫", "别说", "别把", "别给", "标签"]

  private static func isLabel(_ range: Range<String.Index>, in text: String) -> Bool {
    let before = text[..<range.lowerBound].last
    let after = text[range.upperBound...].first
    let isOther = otherWords.contains { other in
      other.label == text[range]
        && (before.map(other.before.contains) ?? false || after.map(other.after.contains) ?? false)
    }
    return !isOther && !warnings.contains { sentence(around: range, in: text).contains($0) }
  }

  private static func sentence(around range: Range<String.Index>, in text: String) -> Substring {
    let ends: Set<Character> = ["。", "！", "？", "；", "\n", "\r\n"]
    let start = text[..<range.lowerBound].lastIndex(where: ends.contains) ?? text.startIndex
    let end = text[range.upperBound...].firstIndex(where: ends.contains) ?? text.endIndex
    return text[start..<end]
  }

  private static func message(_ label: String) -> Wording {
    Wording(en: "“\(label)” labels a child or a family", zh: "“\(label)”给孩子或家庭贴了标签")
  }

  private static func hint(_ better: String) -> Wording {
    Wording(en: "better: “\(better)”", zh: "可以改成“\(better)”")
  }
}
