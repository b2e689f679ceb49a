import Diagnostics

/// A name of a person: of the school's private list (`privacy: roster`), or by what stands beside it (学生…, …同学, 姓名：…).
///
/// Names of the list are also found with spaces or separators inside, in traditional characters and romanised; a listed name
/// that is an ordinary word (高兴) only where something beside it tells. Without a list a surname and one or two characters
/// count beside a word for a person, behind a label or in its column, in a row of names, or with which a clause begins that
/// tells what somebody does, unless they are an ordinary word; behind a surname that is hardly anything else (刘, 吴) two
/// characters of given names count anywhere, but not where books, history or plays are spoken of. So do a surname with a title
/// (王老师), and beside 妈妈, 同学 or an age a pet name (小芳, 丽丽) or a common given name.
/// Not matched: persons under `privacy: public_people`, also by surname and title; a name marked 化名, wherever the text speaks of it;
/// people of history and letters; other names in the middle of a sentence, such as words that double as names (丁香), which only
/// the list can know.
///
/// 中文：
/// 人的名字：学校私下的名单（privacy: roster）里的，或者旁边写着“学生”“同学”“姓名”“妈妈”的，
/// 一串连着写的，句子开头“某某做了什么”的；姓很少当别的字用的（刘、吴、郭……），名字像名字的，夹在句子中间也算。名字中间加空格、写繁体、写拼音都算；“王老师”“小芳妈妈”也算。
///
/// - 为什么：镇上同名的人少，有了名字，别的话就都连到这个孩子身上。
/// - 法律：《个人信息保护法》第二十五条（没有单独同意不得公开）、第二十八、三十一条；《未成年人保护法》第七十二条。
/// - 例子：“三年级学生李**获奖”。
/// - 怎么改：写岗位或“一位同学”，或者用化名并写明“（化名）”。因职务公开的人，登记在 site.yml 的 public_people 里。
/// - 不算：注明了“（化名）”的名字（后文再提到也可以），书里和历史上的人物，正好像名字的普通词（高兴、安静）。
/// - 注意：没有名单时，夹在句子中间的名字不一定查得出，请把名单配上。
struct PersonalName: PrivacyRule {
  static let id = "personal-name"
  static let basis = Basis.persons

  func matches(in text: ScannedText) -> [PrivacyMatch] {
    text.people.persons.map { PrivacyMatch(range: text.original($0.range)) }
  }

  let message = Wording(en: "a person's name", zh: "这里有人名")
  let hint = Wording(
    en:
      "write the post or “a pupil” instead, or a made-up name followed by （化名）. A person who is public by office can be listed in site.yml under privacy: public_people",
    zh: "请改写成岗位或“一位同学”，或者用化名并写明“（化名）”。因职务公开的人，可在 site.yml 的 privacy: public_people 里登记"
  )
}
