import Diagnostics

/// Reads `public_people` and `public_numbers`: persons and numbers that are public by office. A child, or a child's
/// family, never is.
struct DeclarationReader {
  let problems: Problems
  let roster: Roster

  func people(_ privacy: Fields?) -> [PublicDeclaration] {
    declared("public_people", "name", for: "post", in: privacy) { name, post in
      roster.holds(name) || Self.isOfFamily(post)
    }
  }

  func numbers(_ privacy: Fields?) -> [PublicDeclaration] {
    declared("public_numbers", "number", for: "what", in: privacy) { _, what in Self.isOfFamily(what) }
  }
}

extension DeclarationReader {
  private static let families = """
    学生 小学生 孩子 儿童 同学 小朋友 幼儿 班长 课代表 学生代表 小组长 少先队员
    家长 家长代表 妈妈 爸爸 母亲 父亲 奶奶 爷爷 外婆 外公 姥姥 姥爷 祖父 祖母 监护人 亲属 叔叔 姑姑 舅舅 姨妈
    """
    .words
  private static let devices = ["联系电话", "电话", "手机", "号码", "微信", "的", "号"]

  /// 三年级学生, 孩子妈妈, 家长电话; not 儿童主任 or 家长委员会主任.
  private static func isOfFamily(_ purpose: String) -> Bool {
    var words = purpose.withoutWhitespace
    while let device = devices.first(where: words.hasSuffix) { words.removeLast(device.count) }
    return families.contains(where: words.hasSuffix)
  }

  private func declared(
    _ list: String,
    _ text: String,
    for purpose: String,
    in privacy: Fields?,
    isPrivate: (String, String) -> Bool
  ) -> [PublicDeclaration] {
    (privacy?.list(list) ?? []).compactMap { value in
      guard let entry = Fields(value, known: [text, purpose], into: problems), let text = entry.requiredText(text),
        let purpose = entry.requiredText(purpose)
      else { return nil }
      if isPrivate(text, purpose) {
        problems.add(.declaredChild(at: entry.location))
        return nil
      }
      return PublicDeclaration(text: text, purpose: purpose)
    }
  }
}

extension Diagnostic {
  fileprivate static func declaredChild(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "public-child",
      at: location,
      message: Wording(
        en: "a child or a child's family can never be declared public",
        zh: "孩子和孩子的家人，任何时候都不能登记为公开"
      ),
      hint: Wording(
        en:
          "take the entry out; only who is public by office, and numbers of the school, can be listed. If a member of the staff bears a listed child's name, write the post on the pages instead",
        zh: "请删去这一项；只能登记因职务公开的人和学校的号码。教职工和名单上的孩子同名的，网页上请只写岗位"
      )
    )
  }
}
