import Diagnostics

/// A character outside the 3,500 common ones without its reading, in a section of guidance.
///
/// - Why: who went to school for a few years cannot read it aloud, and cannot ask a sheet of paper.
/// - Law: 国家通用语言文字法 as revised in 2025 (standard characters); the common ones are the first level of 通用规范汉字表 (2013).
/// - What to do: use another word, or write the reading behind it once on the page: `{铡|zhá}刀`. It is a warning and does
///   not hold the site back.
/// - Near misses: one remark a character and page; the front matter is not read.
///
/// 中文：
/// 给家里人看的栏目里，3500 个常用字以外的字，又没有注音。
///
/// - 为什么：念书不多的人念不出来，纸上又没法问。
/// - 法律：《国家通用语言文字法》（2025年修订，推行规范汉字）；常用字按《通用规范汉字表》（2013年）一级字。
/// - 怎么改：换个字，或者在这一页里注一次音，写成 `{铡|zhá}刀`。只是提醒，不影响发布。
/// - 不算：一页里同一个字只提醒一次；文件头不查。
struct RareCharacters: GuidanceRule {
  static let id = "rare-character"
  static let readsFrontMatter = false

  func remarks(on text: String) -> [GuidanceRemark] {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: Self.isRare) else { return [] }
    var known = Self.annotated(in: text)
    return scalars.indices.compactMap { index in
      let scalar = scalars[index]
      guard Self.isRare(scalar), known.insert(scalar).inserted else { return nil }
      return GuidanceRemark(
        range: index..<scalars.index(after: index),
        message: Self.message(scalar),
        hint: Self.hint(scalar)
      )
    }
  }

  let message = Wording(en: "a rare character", zh: "这个字不常用")
  let hint = Wording(en: "use another word, or write its reading", zh: "请换个字，或注音")
}

extension RareCharacters {
  private static func isRare(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isHan && scalar != "〇" && !CommonCharacters.holds(scalar)
  }

  /// Characters that stand with their reading somewhere on the page.
  private static func annotated(in text: String) -> Set<Unicode.Scalar> {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
    return RubyText.pieces(of: text).reduce(into: []) { known, piece in
      if case .annotated(let base, _) = piece { known.formUnion(base.unicodeScalars) }
    }
  }

  private static func message(_ scalar: Unicode.Scalar) -> Wording {
    Wording(en: "“\(scalar)” is not among the 3,500 common characters", zh: "“\(scalar)”不在 3500 个常用字里")
  }

  private static func hint(_ scalar: Unicode.Scalar) -> Wording {
    Wording(en: "use another word, or write its reading: {\(scalar)|…}", zh: "请换个字，或者注音：{\(scalar)|拼音}")
  }
}
