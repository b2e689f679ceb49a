import Intake

/// The lines at the top of a document that are its title, and what else they tell.
struct TitleBlock {
  /// Empty where the document begins with its text.
  let title: String
  let pieces: [Piece]
  /// 云溪小学文件, 云小〔2025〕3号: what official letters bear above the title.
  let letterhead: [Piece]
  /// The years in brackets below the title, or in it, or the first span that the text names.
  let span: String?
  /// The title was written on several lines.
  let isBroken: Bool

  private static let mostLines = 4
  private static let longestLine = 40

  init(of lines: [SourceLine]) {
    let top = lines.drop { $0.text.isEmpty }.prefix(Self.mostLines)
    let block = top.prefix { Self.isTitle($0) && ($0 == top.first || !Self.isItem($0.text)) }
    let (heads, own) = (block.filter { Self.isLetterhead($0.text) }, block.filter { !Self.isLetterhead($0.text) })
    let (spans, words) = (own.filter { Self.isSpan($0.text) }, own.filter { !Self.isSpan($0.text) })
    title = words.map(\.text).joined()
    pieces = own.map { Piece(line: $0.number, text: $0.text) }
    letterhead = heads.map { Piece(line: $0.number, text: $0.text) }
    span =
      Self.years(in: (spans + words).map(\.text).joined(separator: " "))
      ?? lines.lazy.compactMap { Self.years(in: $0.text) }.first
    isBroken = words.count > 1
  }

  /// 2024——2024, 2023—2026年.
  static func years(in text: String) -> String? {
    text.firstMatch(
      of: /20[0-9]{2}\s*年?(?:\s*[0-9]{1,2}\s*月)?\s*[—–~至-]+\s*20[0-9]{2}(?!\s*学年)(?:\s*年\s*[0-9]{1,2}\s*月)?/
    ).map { String($0.output) }
  }

  /// The school that a title or a signature names, spaces inside it taken out.
  static func school(in text: String) -> String? {
    let name = text.withoutWhitespace.firstMatch(of: /(?:学?年度?)?([一-鿿]{2,14}?(?:小学|中学|中心校|学校))/)
    return name.map { String($0.output.1) }.flatMap { $0.hasPrefix("我") || $0.hasPrefix("本") ? nil : $0 }
  }

  private static func isTitle(_ line: SourceLine) -> Bool {
    let text = line.text
    return !text.isEmpty && line.cells.isEmpty && text.count <= longestLine && !text.contains { "。，；：:！？".contains($0) }
      && Numbering(startOf: text)?.level != .chapter && (line.headingLevel ?? 1) <= 1
  }

  /// 1. 开展家访, 1.1 开展家访, （一）建档案: below a title the text has begun.
  private static func isItem(_ text: String) -> Bool {
    Numbering(startOf: text) != nil || text.prefixMatch(of: /[0-9]{1,2}[.．][0-9]/) != nil
  }

  private static func isLetterhead(_ text: String) -> Bool {
    text.withoutWhitespace.wholeMatch(of: /.{2,20}文件|.{0,10}[〔\[（(]20[0-9]{2}[〕\]）)]第?[0-9]{1,4}号/) != nil
  }

  private static func isSpan(_ text: String) -> Bool {
    text.wholeMatch(
      of: /[（(]?\s*20[0-9]{2}\s*年?(\s*[0-9]{1,2}\s*月)?(\s*[—–~至-]+\s*20[0-9]{2}\s*年?(\s*[0-9]{1,2}\s*月)?)?\s*[)）]?/
    ) != nil
  }
}
