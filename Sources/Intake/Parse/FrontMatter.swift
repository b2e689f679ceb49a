import Diagnostics

/// The `---` block at the head of a Markdown file.
struct FrontMatter {
  let fields: Fields
  /// Where the text begins.
  let bodyOffset: Int
  /// False where it cannot be told what is written there, so that nothing may be called missing.
  var isReadable = true

  /// A file without front matter has no fields; a block that never closes is a problem.
  static func read(_ source: SourceText, known: [String], into problems: Problems) -> FrontMatter {
    let empty = Fields([], at: SourceLocation(file: source.file, line: 1, column: 1), known: known, into: problems)
    guard isFence(source, line: 1) else {
      guard let line = mistypedFence(of: source, known) else {
        return FrontMatter(fields: empty, bodyOffset: source.textStart)
      }
      problems.add(.mistypedFence(at: SourceLocation(file: source.file, line: line, column: 1)))
      return FrontMatter(fields: empty, bodyOffset: source.textStart, isReadable: false)
    }
    guard let closing = closing(of: source) else {
      problems.add(.openFrontMatter(at: empty.location))
      return FrontMatter(fields: empty, bodyOffset: source.bytes.count, isReadable: false)
    }
    let text = YAMLText(source, source.offset(ofLine: 2)..<source.offset(ofLine: closing))
    let before = problems.diagnostics.count
    let fields = YAMLValue.read(text, into: problems).flatMap { Fields($0, known: known, into: problems) }
    let isReadable = fields != nil || problems.diagnostics.count == before
    return FrontMatter(fields: fields ?? empty, bodyOffset: source.offset(ofLine: closing + 1), isReadable: isReadable)
  }

  /// The bytes of the block with its fences, up to the end of the file where it never closes; empty where there is none.
  static func block(of source: SourceText) -> Range<Int> {
    guard isFence(source, line: 1) else { return 0..<0 }
    return 0..<(closing(of: source).map { source.offset(ofLine: $0 + 1) } ?? source.bytes.count)
  }

  /// The line of the second fence.
  private static func closing(of source: SourceText) -> Int? {
    (2...max(2, source.lineCount)).first { isFence(source, line: $0) }
  }

  /// The line where a block was meant to begin: `－－－`, ` ---` and the like above a line with a known name, or no line at all
  /// above the title.
  private static func mistypedFence(of source: SourceText, _ known: [String]) -> Int? {
    let lines = (1...min(4, source.lineCount)).map { source.string(source.textRange(ofLine: $0)).trimmingWhitespace }
    guard let first = lines.firstIndex(where: { !$0.isEmpty }) else { return nil }
    let isFence = lines[first].count > 1 && lines[first].allSatisfy { "-－—–─_=".contains($0) }
    let name = lines.dropFirst(isFence ? first + 1 : first).first { !$0.isEmpty }.flatMap(self.name)
    return name.map { isFence ? known.contains($0) : $0 == "title" && known.contains($0) } == true ? first + 1 : nil
  }

  /// What stands before the colon of a line.
  private static func name(_ line: some StringProtocol) -> String? {
    line.firstIndex { $0 == ":" || $0 == "：" }.map { FieldNames.canonical(line[..<$0]) }
  }

  private static func isFence(_ source: SourceText, line: Int) -> Bool {
    guard line <= source.lineCount else { return false }
    let text = source.bytes[source.textRange(ofLine: line)]
    return text.starts(with: "---".utf8) && text.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") }
  }
}

extension Diagnostic {
  fileprivate static func mistypedFence(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "mistyped-fence",
      at: location,
      message: Wording(
        en: "the block with the title has to begin in the first line, with three hyphens",
        zh: "文件的第一行要是三个减号 ---，标题那几行才读得到"
      ),
      hint: Wording(
        en: "make --- the first line: hyphens of the keyboard, nothing before them; a second --- closes the block",
        zh: "请把第一行写成 ---（半角减号，前面不留空格、空行），标题那几行下面再写一行 ---"
      )
    )
  }

  fileprivate static func openFrontMatter(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "open-front-matter",
      at: location,
      message: Wording(en: "this block never closes", zh: "文件开头的“---”没有配对的另一行“---”"),
      hint: Wording(en: "write a line --- behind the last key", zh: "请在最后一项下面加一行 ---")
    )
  }
}
