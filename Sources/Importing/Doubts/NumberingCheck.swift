import Diagnostics
import Intake

/// Follows the numbers of headings and items through a document: gaps, and marks that change.
struct NumberingCheck {
  private var last: [Numbering.Level: Numbering] = [:]
  /// With which the count at this level began.
  private var first: [Numbering.Level: Numbering] = [:]

  static func remarks(on lines: [SourceLine], of file: ImportedFile) -> [Diagnostic] {
    var check = NumberingCheck()
    return lines.flatMap { line in
      numbers(in: line.text).compactMap { check.follow($0, at: file.location(line.number)) }
        + inlineCount(in: line, of: file)
    }
  }
}

extension NumberingCheck {
  /// At the start of the line, and further (1) and periods inside it.
  private static func numbers(in text: String) -> [Numbering] {
    let inside =
      PeriodMark.all(in: text).map(\.lowerBound) + text.matches(of: /[（(][0-9]{1,2}[)）]/).map(\.range.lowerBound)
    return Set([text.startIndex] + inside).sorted().compactMap { Numbering(startOf: text[$0...]) }
  }

  /// A number that is one behind another goes on; 1 begins anew wherever it stands.
  private mutating func follow(_ number: Numbering, at location: SourceLocation) -> Diagnostic? {
    let before = last[number.level]
    let start = first[number.level]
    last = last.filter { $0.key < number.level }
    first = first.filter { $0.key < number.level }
    last[number.level] = number
    first[number.level] = number.value > 1 ? start ?? number : number
    guard number.value > 1 else { return nil }
    let expected = (before?.value ?? 0) + 1
    if number.value != expected { return Self.gap(number, expected: expected, at: location) }
    guard let start, start.marks != number.marks else { return nil }
    return Self.change(from: start, to: number, at: location)
  }

  /// 一要…, 二是… inside paragraphs count too, and are no headings.
  private static func inlineCount(in line: SourceLine, of file: ImportedFile) -> [Diagnostic] {
    guard line.text.prefixMatch(of: /[一二三四五六七八九](要|是)/) != nil else { return [] }
    return [
      Diagnostic(
        "import-numbering",
        at: file.location(line.number),
        severity: .warning,
        message: Wording(en: "a paragraph that counts 一要, 二是: no heading", zh: "用“一要”“二是”分点的段落，没有当作标题"),
        hint: Wording(en: "make it a heading in the draft where it should be one", zh: "要当标题，请在草稿里改")
      )
    ]
  }

  private static func gap(_ number: Numbering, expected: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-numbering",
      at: location,
      severity: .warning,
      message: Wording(
        en: "“\(number.written)” stands where \(expected) should",
        zh: "编号不连续：这里是“\(number.written)”，应是第 \(expected) 项"
      ),
      hint: Wording(en: "is a part missing, or was it numbered wrongly?", zh: "是漏了一段，还是编号写错？")
    )
  }

  private static func change(from before: Numbering, to number: Numbering, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "import-numbering",
      at: location,
      severity: .warning,
      message: Wording(
        en: "the style of numbers changes from “\(before.written)” to “\(number.written)”",
        zh: "编号写法不一致：前面是“\(before.written)”，这里是“\(number.written)”"
      ),
      hint: Wording(en: "kept as written", zh: "照原样保留")
    )
  }
}
