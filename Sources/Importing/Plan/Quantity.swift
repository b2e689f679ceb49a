import Intake

/// A number of things in a text: 5台专用电话机, 不少于20平方米, 达100％.
struct Quantity: Sendable, Hashable {
  /// How a promise counts.
  enum Sense: Sendable, Hashable {
    /// At least so many in all: what a task's target says.
    case total
    /// 不超过, 以内: fewer would be better.
    case atMost
    /// 每月, 人均: how many in all cannot be read.
    case each(String)
  }

  let value: Double
  /// 台, 平方米; `%` however it is written.
  let unit: String
  /// What is counted, as far as it can be read: 专用电话机. Empty behind 平方米 and 达100％.
  let thing: String
  /// As written, with the thing.
  let written: String
  let range: Range<String.Index>
  var sense = Sense.total

  /// All quantities of a text that are counted in one of our units.
  static func all(in text: String) -> [Quantity] {
    let number =
      /([0-9０-９]+(?:,[0-9]{3})*(?:[.．][0-9０-９]+)?|[一二两三四五六七八九十百]{1,4})\s*(平方米|㎡|课时|人次|万元|元|台|部|个|间|张|套|册|本|件|人|名|所|条|户|次|场|期|项|份|篇|把|室|座|架|块|处|盏|米|％|%)/
    return text.matches(of: number).compactMap { match in
      let (written, unit) = (match.output.1, String(match.output.2))
      guard !isPronoun(before: match.range.lowerBound, in: text), let value = value(written), value > 0 else {
        return nil
      }
      let thing = thingless.contains(unit) ? "" : thing(behind: match.range.upperBound, in: text)
      return Quantity(
        value: value,
        unit: unit.isPercent ? "%" : unit,
        thing: thing,
        written: String(match.output.0) + thing,
        range: match.range
      )
    }
  }

  /// What a clause promises: a quantity behind a word that promises, 设置, 配备, 达, 不少于.
  ///
  /// - Parameter before: the clause before it, of which one that begins with 不少于 goes on to speak.
  static func promised(in clause: String, after before: String = "") -> [Quantity] {
    all(in: clause).filter { isPromised($0, in: clause) }.map { quantity in
      var promise = quantity
      let (words, rest) = (clause[..<quantity.range.lowerBound], clause[quantity.range.upperBound...])
      promise.sense = sense(of: words, behind: rest, after: before)
      return promise
    }
  }

  /// A name under which the same thing is found whatever a plan calls it.
  var commonName: String? {
    if let known = Self.things.first(where: { names in names.contains { thing.contains($0) } }) { return known[0] }
    return thing.isEmpty ? nil : thing
  }

  /// 5 for 5.0.
  var number: String { value == value.rounded() ? String(Int(value)) : String(value) }

  /// `5 台`, `每月 1 次`, `≤ 1 %`.
  var short: String {
    switch sense {
    case .total: "\(number) \(unit)"
    case .atMost: "≤ \(number) \(unit)"
    case .each(let each): "\(each) \(number) \(unit)"
    }
  }
}

extension Quantity {
  private static let promises = [
    "设置", "配备", "配置", "添置", "购置", "购买", "订阅", "安装", "建设", "建成", "建立", "新建", "修建", "完善", "完成", "创建", "创造", "开设", "增加",
    "培训", "举办", "召开", "开展", "组织", "家访", "走访", "筹集", "投入", "招募", "聘请", "达到", "不少于", "不低于", "不超过", "不高于", "控制在", "至少",
    "最少",
  ]

  private static let thingless: Set<String> = ["平方米", "㎡", "米", "室", "元", "万元", "％", "%"]

  /// The first name of each stands for the others.
  private static let things = [
    ["电脑", "计算机"], ["电话机", "电话"], ["电视机", "电视"], ["书信台"], ["邮箱"], ["信箱"], ["留守儿童之家"], ["图书"],
  ]

  /// Behind a word that promises, in a list of what is to be there, or 达100％ and 90%以上; 高达50% is told, not promised.
  private static func isPromised(_ quantity: Quantity, in clause: String) -> Bool {
    let words = clause[..<quantity.range.lowerBound]
    return promises.contains(where: words.contains) || isListed(quantity, in: clause)
      || !words.hasSuffix("高达")
        && (words.hasSuffix("达") || clause[quantity.range.upperBound...].hasPrefix("以上"))
  }

  private static func sense(of words: Substring, behind rest: Substring, after before: String) -> Sense {
    if ["不超过", "不高于", "控制在"].contains(where: words.contains) || ["以内", "以下"].contains(where: rest.hasPrefix) {
      return .atMost
    }
    let isAlone = ["不少于", "不低于", "至少"].contains(where: words.hasPrefix)
    let scope = (isAlone ? before : "") + words
    let each = scope.firstMatch(of: /每一?个?(?:学期|学年|季度|星期|年级|半年|月|周|天|日|年|班|人|户|位|名)|人均|生均|户均/)
    return each.map { .each(String($0.output)) } ?? .total
  }

  /// 有一部电话机、一台电视机: a list of what is to be there.
  private static func isListed(_ quantity: Quantity, in clause: String) -> Bool {
    let start = clause.index(after: quantity.range.lowerBound)
    return clause[..<start].contains(/有[一二两三四五六七八九十0-9]/)
  }

  /// 每一个, 同一个, 上述三项.
  private static func isPronoun(before index: String.Index, in text: String) -> Bool {
    text[..<index].last.map { "每同这那任第某另几数是唯述".contains($0) } ?? false
  }

  private static func value(_ written: Substring) -> Double? {
    Number.parse(written) ?? ChineseNumeral.value(of: written).map(Double.init)
  }

  private static func thing(behind index: String.Index, in text: String) -> String {
    let rest = text[index...].drop { "“ ".contains($0) }
    let thing = rest.prefix { $0.isLetter && !"为与和以并不".contains($0) }
    return String(thing.prefix(16))
  }
}

extension String {
  fileprivate var isPercent: Bool { self == "%" || self == "％" }
}
