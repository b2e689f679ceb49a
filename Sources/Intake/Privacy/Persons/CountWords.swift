/// Words that stand around a number of heads.
enum CountWords {
  /// Measure words and the last characters of words behind which a count may be told.
  static let signs = "名个位人俩仨户家童生儿份妹弟到对双副套"

  /// The last characters of words for children, behind which labels and numbers stand.
  static let childEnds = CodeSet("童生儿")

  static let heads = CodeSet("名个位人")

  /// What is only supposed tells of nobody.
  static let suppositions = "如果 假如 假设 假若 倘若 要是 比如 例如 譬如 若有"
}
