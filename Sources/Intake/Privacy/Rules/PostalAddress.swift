import Diagnostics

/// Where somebody lives: an address down to a house, a villagers' group or a hamlet.
///
/// Found are, behind 村, 镇, 乡, 街, 路, 巷, 弄, 区 or 家: a number with 号, 户, 栋, 幢, 室 or 单元; and beside a word of home or of
/// a child (住, 地址, 家访, 孩子, 外婆, 户主 …) also a group (四组, 东头组, 汪家队), a hamlet (李小郢, 王庄), the last house of a
/// village, or the village itself behind 家住. Behind 家访, 家在 and 住 a group (二组) and a hamlet named after a family (李家沟,
/// 杨家郢) count without a village before them. Separators, line ends and borders of cells between do not matter.
/// Not matched: towns, counties and villages as such; a public institution and its address, where no word of home
/// stands; numbers of documents, dates and rooms of a school.
/// Source: the grades of 《个人信息安全规范》 GB/T 35273—2020, annex A: an address that leads to a person.
///
/// 中文：
/// 住址：写到门牌、村民组、自然村（郢、庄、圩、沟、屯）或“村里最后一家”。孩子、奶奶、家访旁边的村组也算。
///
/// - 为什么：村子不大，写到组就能找到那一家，知道哪家只有老人和孩子。
/// - 法律：《个人信息保护法》第二十五、二十八条；《未成年人保护法》第四条第三项。
/// - 例子：“奶奶住在柳溪村**组”。
/// - 怎么改：最多写到镇。
/// - 不算：只写镇、县、村名；学校和政府机关的地址；文号、日期、教室号。
struct PostalAddress: PrivacyRule {
  static let id = "postal-address"
  static let basis = Basis.signs

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    let bytes = text.folded.bytes
    var next = 0
    return text.signs(.address).compactMap { sign in
      guard sign.offset >= next, AddressReader.mayBegin(at: sign, in: bytes),
        let address = AddressReader(bytes: bytes, start: sign.offset).address()
      else {
        return nil
      }
      next = address.upperBound
      return PrivacyMatch(range: text.folded.originalRange(address))
    }
  }

  let message = Wording(en: "where somebody lives", zh: "这里有住址")
  let hint = Wording(
    en: "name at most the town, or take it out; groups, hamlets and houses lead to a child",
    zh: "最多写到镇，或删去；村组、庄名、门牌会让人找到孩子"
  )
}

extension PostalAddress {
}
