/// The texts that cells share; phonetic readings are no part of them.
final class ExcelStrings {
  private(set) var all: [String] = []
  private var isText = false
  private var isPhonetic = false

  var steps: XMLWalk.Steps {
    XMLWalk.Steps(
      start: { [self] element, _ in
        if element == "si" { all.append("") }
        if element == "rPh" { isPhonetic = true }
        isText = element == "t" && !isPhonetic
      },
      end: { [self] element in
        if element == "si", !all.isEmpty { all[all.count - 1] = Self.decoded(all[all.count - 1]) }
        if element == "rPh" { isPhonetic = false }
        isText = false
      },
      text: { [self] text in if isText, !all.isEmpty { all[all.count - 1] += text } }
    )
  }
}

extension ExcelStrings {
  /// Excel writes a carriage return as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
  static func decoded(_ text: String) -> String {
    text.contains("_x")
      ? text.replacing(/_x([0-9A-F]{4})_/) { match in
        UInt32(match.output.1, radix: 16).flatMap(UnicodeScalar.init).map { String($0) } ?? String(match.output.0)
      }.replacing("\r\n", with: "\n") : text
  }
}
