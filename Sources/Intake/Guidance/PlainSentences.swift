import Diagnostics

/// A sentence of more than 60 characters, or a page whose sentences have more than 20 characters in the middle of the
/// row, in a section of guidance.
///
/// - Why: grandparents read slowly, many with little schooling, and much of it is read aloud. A long sentence is lost
///   before its end.
/// - Law: 家庭教育促进法 art. 38 and 39 (guidance that families can use); the numbers are the project's own.
/// - What to do: one thing a sentence; put a full stop where a comma stands. It is a warning and does not hold the site
///   back.
/// - Near misses: marks, and what is no sentence, such as an address, are not counted; front matter is not read.
///
/// 中文：
/// 给家里人看的栏目里，一句话超过 60 个字；或者整篇的句子偏长，居中的一句超过 20 个字。
///
/// - 为什么：老人读得慢，好多人念书不多，不少是别人念给他听的。句子太长，没到末尾就忘了开头。
/// - 法律：《家庭教育促进法》第三十八、三十九条（指导要让家庭用得上）；字数是本项目自己定的。
/// - 怎么改：一句话说一件事，能用句号的地方不用逗号。只是提醒，不影响发布。
/// - 不算：标点不算字数；网址一类不是句子的不算；文件头不查。
struct PlainSentences: GuidanceRule {
  static let id = "plain-sentences"
  static let readsFrontMatter = false

  func remarks(on text: String) -> [GuidanceRemark] {
    let sentences = Self.sentences(of: text)
    let long = sentences.filter { $0.count > Self.most }.map { sentence in
      GuidanceRemark(range: sentence.range, message: Self.message(sentence.count))
    }
    return long + Self.median(of: sentences)
  }

  let message = Wording(en: "long sentences", zh: "句子太长")
  let hint = Wording(en: "say one thing a sentence", zh: "请分成几句，一句话说一件事")
}

extension PlainSentences {
  private static let most = 60
  private static let mostInTheMiddle = 20

  private struct Sentence {
    let range: Range<String.Index>
    /// Characters and words without marks.
    let count: Int
  }

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", "…", "!", "?", "\n": true
    default: false
    }
  }

  private static func sentences(of text: String) -> [Sentence] {
    text.unicodeScalars.split(whereSeparator: isEnd).compactMap { sentence in
      guard sentence.contains(where: \.isHan), !sentence.contains("{") else { return nil }
      return Sentence(range: sentence.startIndex..<sentence.endIndex, count: count(sentence))
    }
  }

  /// Each Chinese character is one, and so is each word or number.
  private static func count(_ sentence: Substring.UnicodeScalarView) -> Int {
    var count = 0
    var isInWord = false
    for scalar in sentence {
      if scalar.isHan { count += 1 }
      let isLetter = scalar.isASCII && UInt8(ascii: scalar).isLatinOrDigit
      if isLetter, !isInWord { count += 1 }
      isInWord = isLetter
    }
    return count
  }

  private static func median(of sentences: [Sentence]) -> [GuidanceRemark] {
    let counts = sentences.map(\.count).sorted()
    guard let first = sentences.first, counts[counts.count / 2] > mostInTheMiddle else { return [] }
    return [GuidanceRemark(range: first.range, message: middleMessage(counts[counts.count / 2]))]
  }

  private static func message(_ count: Int) -> Wording {
    Wording(en: "a sentence of \(count) characters; at most \(most)", zh: "这一句有 \(count) 个字，最多 \(most) 个字")
  }

  private static func middleMessage(_ count: Int) -> Wording {
    Wording(
      en: "half of this page's sentences have \(count) characters or more; at most \(mostInTheMiddle)",
      zh: "这一篇有一半的句子不少于 \(count) 个字，最好不超过 \(mostInTheMiddle) 个字"
    )
  }
}
