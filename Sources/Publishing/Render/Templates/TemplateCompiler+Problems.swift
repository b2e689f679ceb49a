import Diagnostics

extension Diagnostic {
  private static func template(_ location: SourceLocation, en: String, zh: String, hint: Wording? = nil) -> Diagnostic {
    Diagnostic("template-tag", at: location, message: Wording(en: en, zh: zh), hint: hint)
  }

  static func unknownName(_ name: String, among names: [String], at location: SourceLocation) -> Diagnostic {
    template(
      location,
      en: "nothing is called “\(name)” here",
      zh: "这里没有“\(name)”",
      hint: .suggestion(for: name, among: Set(names))
    )
  }

  static func unknownPartial(
    _ name: String,
    among names: some Sequence<String>,
    at location: SourceLocation
  ) -> Diagnostic {
    template(
      location,
      en: "there is no template “\(name)”",
      zh: "没有“\(name)”这个模板",
      hint: .suggestion(for: name, among: names)
    )
  }

  static func partialOfItself(_ name: String, at location: SourceLocation) -> Diagnostic {
    template(location, en: "“\(name)” uses itself", zh: "“\(name)”用到了自己")
  }

  static func notText(_ name: String, at location: SourceLocation) -> Diagnostic {
    template(
      location,
      en: "“\(name)” is no text",
      zh: "“\(name)”不是文字",
      hint: Wording(en: "open it as a section: {{#\(name)}}", zh: "请写成一段：{{#\(name)}}")
    )
  }

  static func notCondition(_ name: String, at location: SourceLocation) -> Diagnostic {
    template(location, en: "“\(name)” is always there and cannot be a section", zh: "“\(name)”总是有的，不能作为条件")
  }
}
