import Intake

/// A number of things in a text: 5台专用电话机, 不少于20平方米, 达100％.
struct Quantity: Sendable, Hashable {
  let value: Double
  /// 台, 平方米; `%` however it is written.
  let unit: String
  /// What is counted, as far as it can be read: 专用电话机. Empty behind 平方米 and 达100％.
  let thing: String
  /// As written, with the thing.
  let written: String
  let range: Range<String.Index>

  /// All quantities of a text that are counted in one of our units.
  static func all(in text: String) -> [Quantity] {
    let number = /([0-9０-９]+(?:[.．][0-9０-９]+)?|[一二两三四五六七八九十百]{1,4})\s*(平方米|台|部|个|间|张|套|册|本|件|名|所|条|户|％|%)/
    return text.matches(of: number).compactMap { match in
      let (written, unit) = (match.output.1, String(match.output.2))
      guard !isPronoun(before: match.range.lowerBound, in: text), let value = value(written), value > 0 else {
        return nil
      }
      let thing = unit == "平方米" || unit.isPercent ? "" : thing(behind: match.range.upperBound, in: text)
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
  static func promised(in clause: String) -> [Quantity] {
    all(in: clause).filter { quantity in
      let before = clause[..<quantity.range.lowerBound]
      return promises.contains { before.contains($0) } || isListed(quantity, in: clause)
        || before.hasSuffix("达") && !before.hasSuffix("高达")
    }
  }

  /// A name under which the same thing is found whatever a plan calls it.
  var commonName: String? {
    if let known = Self.things.first(where: { names in names.contains { thing.contains($0) } }) { return known[0] }
    return thing.isEmpty ? nil : thing
  }

  /// 5 for 5.0.
  var number: String { value == value.rounded() ? String(Int(value)) : String(value) }
}

extension Quantity {
  private static let promises = [
    "设置", "配备", "配置", "添置", "购置", "购买", "建设", "建成", "建立", "完善", "完成", "创建", "创造", "开设", "增加", "达到", "不少于",
  ]

  /// The first name of each stands for the others.
  private static let things = [
    ["电脑", "计算机"], ["电话机", "电话"], ["电视机", "电视"], ["书信台"], ["邮箱"], ["信箱"], ["留守儿童之家"], ["图书"],
  ]

  /// 有一部电话机、一台电视机: a list of what is to be there.
  private static func isListed(_ quantity: Quantity, in clause: String) -> Bool {
    let start = clause.index(after: quantity.range.lowerBound)
    return clause[..<start].contains(/有[一二两三四五六七八九十0-9]/)
  }

  /// 每一个, 同一个.
  private static func isPronoun(before index: String.Index, in text: String) -> Bool {
    text[..<index].last.map { "每同这那任第某另几数是唯".contains($0) } ?? false
  }

  private static func value(_ written: Substring) -> Double? {
    Number.parse(written) ?? ChineseNumeral.value(of: written).map(Double.init)
  }

  private static func thing(behind index: String.Index, in text: String) -> String {
    let rest = text[index...].drop { "“ ".contains($0) }
    let thing = rest.prefix { $0.isLetter && !"为与和以并".contains($0) }
    return String(thing.prefix(16))
  }
}

extension String {
  fileprivate var isPercent: Bool { self == "%" || self == "％" }
}
