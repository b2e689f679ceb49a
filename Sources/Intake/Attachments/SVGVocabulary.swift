import Diagnostics

/// What a drawing may be made of.
enum SVGVocabulary {
  /// Shapes, text, gradients and filters; no script, animation, link, foreign content, picture or editor's metadata.
  static let elements: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "title", "desc", "style", "path", "rect", "circle", "ellipse", "line",
    "polyline", "polygon", "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop", "clipPath", "mask",
    "pattern", "marker", "filter", "feBlend", "feColorMatrix", "feComposite", "feFlood", "feGaussianBlur", "feMerge",
    "feMergeNode", "feOffset", "feDropShadow",
  ]

  static func check(_ attribute: SVGAttribute) throws(AttachmentProblem) {
    let name = attribute.name
    if name.lowercased().hasPrefix("on") { throw .drawing(.script, at: attribute.offset) }
    if name == "xmlns" || name.hasPrefix("xmlns:") { return try checkNamespace(attribute) }
    guard !name.contains(":") || prefixed.contains(name), !name.hasPrefix("data-") else {
      throw .drawing(.attribute, at: attribute.offset)
    }
    let value = try plain(attribute.value, at: attribute.offset).trimmingWhitespace
    if name == "href" || name == "xlink:href" {
      guard value.hasPrefix("#") else { throw .drawing(.reference, at: attribute.offset) }
    }
    try checkStyle(String(value), at: attribute.offset)
  }

  /// No rule of a style sheet and no attribute may name anything outside the file.
  static func checkStyle(_ text: String, at offset: Int) throws(AttachmentProblem) {
    let plain = text.lowercased().filter { !$0.isWhitespace }
    let inner = plain.replacing("url(#", with: "").replacing("url('#", with: "").replacing("url(\"#", with: "")
    if plain.holds(anyOf: ["content:", "counter-"]) { throw .drawing(.generated, at: offset) }
    if plain.holds(anyOf: ["bidi-override", "isolate-override"]) { throw .drawing(.turned, at: offset) }
    let forbidden = [
      "url(", "image(", "image-set(", "src(", "@import", "@font-face", "javascript:", "data:", "//", "\\", "/*",
    ]
    if inner.holds(anyOf: forbidden) { throw .drawing(.reference, at: offset) }
  }

  /// The text with the five named characters of XML resolved; every other `&` is refused.
  static func plain(_ text: String, at offset: Int) throws(AttachmentProblem) -> String {
    guard text.contains("&") else { return text }
    let resolved = names.reduce(text) { $0.replacing($1.name, with: $1.sign) }
    guard !resolved.contains("&") else { throw .drawing(.numbered, at: offset) }
    return resolved.replacing("\u{0}", with: "&")
  }

  /// `&amp;` passes through a character that no text holds, so that what it makes is not resolved again.
  private static let names = [
    (name: "&amp;", sign: "\u{0}"), (name: "&lt;", sign: "<"), (name: "&gt;", sign: ">"), (name: "&quot;", sign: "\""),
    (name: "&apos;", sign: "'"),
  ]

  private static let prefixed: Set<String> = ["xlink:href", "xml:space", "xml:lang"]

  private static func checkNamespace(_ attribute: SVGAttribute) throws(AttachmentProblem) {
    let svg = "http://www.w3.org/2000/svg"
    let namespaces = ["xmlns": svg, "xmlns:svg": svg, "xmlns:xlink": "http://www.w3.org/1999/xlink"]
    guard namespaces[attribute.name] == attribute.value else { throw .drawing(.attribute, at: attribute.offset) }
  }
}

extension SVGAttribute {
  /// Numbers that place or shape something; a reader never sees them, and any digits may stand side by side in them.
  var isGeometry: Bool {
    let words = value.split { !$0.isASCII || !$0.isLetter }.map(String.init)
    return Self.geometry.contains(name) && value.utf8.allSatisfy(Self.isGeometric)
      && words.allSatisfy { name == "d" ? $0.allSatisfy(Self.commands.contains) : Self.words.contains($0) }
  }

  /// Of paths, and exponents.
  private static let commands = Set("MmLlHhVvCcSsQqTtAaZzEe")

  private static let geometry: Set<String> = [
    "d", "points", "transform", "gradientTransform", "patternTransform", "viewBox", "x", "y", "x1", "y1", "x2", "y2",
    "cx",
    "cy", "r", "rx", "ry", "fx", "fy", "dx", "dy", "width", "height", "values", "stroke-width", "stroke-dasharray",
    "stroke-miterlimit", "stdDeviation", "rotate", "offset", "refX", "refY", "markerWidth", "markerHeight",
    "textLength",
  ]

  /// Of transformations, units and exponents.
  private static let words: Set<String> = [
    "matrix", "translate", "scale", "rotate", "skewX", "skewY", "e", "E", "px", "mm", "cm", "pt", "pc", "in", "em",
    "ex",
  ]

  private static func isGeometric(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || (0x30...0x39).contains(byte) || [0x09, 0x0A, 0x0D].contains(byte)
      || " ,.+-()%".utf8.contains(byte)
  }
}

extension AttachmentProblem {
  enum Drawing {
    case notText, notClosed, instruction, element, attribute, place, script, reference, numbered, turned, generated
    case outlined
  }

  /// - Parameter offset: the byte of the file at fault.
  static func drawing(_ fault: Drawing, at offset: Int) -> AttachmentProblem {
    let (en, zh) = fault.words
    return AttachmentProblem(
      .imageFormat,
      en: en,
      zh: zh,
      hint: fault == .notText ? utf8Hint : fault == .outlined ? outlinedHint : drawingHint,
      at: offset
    )
  }

  private static let utf8Hint = Wording(en: "save it as UTF-8", zh: "请另存为 UTF-8 编码")
  private static let outlinedHint = Wording(
    en: "export it with its text as text, not converted to curves; or write the content as a page",
    zh: "请在导出时保留文字（不要“转换为曲线”），或者把内容写成网页"
  )
  private static let drawingHint = Wording(
    en: "save it as “plain SVG” or “optimised SVG” with plain styling, or as PNG",
    zh: "请在绘图软件里另存为“纯 SVG”或“优化的 SVG”，或者存成 PNG"
  )
}

extension AttachmentProblem.Drawing {
  fileprivate var words: (en: String, zh: String) {
    switch self {
    case .notText: ("this drawing is not UTF-8 text", "这个 SVG 不是 UTF-8 编码的文字")
    case .notClosed: ("this drawing is damaged or cut off here", "这个 SVG 在这里损坏或不完整")
    case .instruction:
      (
        "declarations, CDATA with markup and processing instructions are not allowed in a drawing",
        "SVG 里不能有声明、含标签的 CDATA 和处理指令"
      )
    case .element:
      (
        "this element is not allowed in a drawing (scripts, links, animation, embedded pictures, editors' metadata)",
        "SVG 里不能有这个元素（脚本、链接、动画、嵌入的图片、软件附加的信息）"
      )
    case .attribute: ("this attribute is not allowed in a drawing", "SVG 里不能有这个属性（软件附加的信息）")
    case .place:
      (
        "the place of a text (x, y) must be plain numbers, such as 20 or 20px",
        "SVG 里文字的位置（x、y）只能写成数字，比如 20 或 20px"
      )
    case .script: ("a drawing may not run anything", "SVG 里不能有会运行的代码")
    case .reference: ("a drawing may only refer to its own parts (`#name`)", "SVG 只能引用自己里面的内容（#名称）")
    case .turned: ("text may not be turned to run from right to left", "SVG 里的文字不能设成从右往左")
    case .generated: ("a style sheet may not write text", "SVG 的样式里不能写文字（content）")
    case .outlined:
      ("the text of this drawing has become shapes, which cannot be searched", "这个 SVG 里的文字变成了图形，查不出写了什么")
    case .numbered: ("write characters themselves, not as numbers or names", "请直接写字，不要写成“&#数字;”")
    }
  }
}
