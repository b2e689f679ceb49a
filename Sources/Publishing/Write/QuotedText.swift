import Intake

/// The stretch of a page's text that stands word for word in the file it was made of, where nothing was found.
///
/// Lines are compared, empty ones left out. Between two of them the file may hold a few more, such as where links lead;
/// then what stands beside each other on the page stood a little farther apart.
struct QuotedText {
  private let page: [UInt8]
  private let file: [UInt8]

  init(page: [UInt8], file: [UInt8]) {
    self.page = page
    self.file = file
  }

  /// The bytes of the page; nil where no line of some length is the file's.
  func range() -> Range<Int>? {
    let (pageLines, fileLines) = (Self.lines(of: page), Self.lines(of: file))
    guard let anchor = fileLines.firstIndex(where: { $0.count >= Self.shortest }),
      let start = pageLines.firstIndex(where: { isSame($0, fileLines[anchor]) })
    else { return nil }
    var (end, next) = (start + 1, anchor + 1)
    while end < pageLines.count,
      let same = fileLines[next...].prefix(Self.widest).firstIndex(where: { isSame(pageLines[end], $0) })
    {
      (end, next) = (end + 1, same + 1)
    }
    return pageLines[start].lowerBound..<pageLines[end - 1].upperBound
  }
}

extension QuotedText {
  /// A shorter line may stand anywhere.
  private static let shortest = 60
  /// How many lines of the file may be missing on the page, and one.
  private static let widest = 4

  private static func lines(of text: [UInt8]) -> [Range<Int>] {
    var (lines, start) = ([Range<Int>](), 0)
    lines.reserveCapacity(text.count / 16)
    text.withUnsafeBufferPointer { text in
      for end in 0...text.count where end == text.count || text[end] == UInt8(ascii: "\n") {
        if end > start { lines.append(start..<end) }
        start = end + 1
      }
    }
    return lines
  }

  private func isSame(_ line: Range<Int>, _ other: Range<Int>) -> Bool {
    line.count == other.count && page[line].elementsEqual(file[other])
  }
}

extension Site {
  /// By address what a reader reads of the file that a page is made of, if nothing was found there.
  package var readTexts: [String: [UInt8]] {
    Dictionary(
      pages.compactMap { page in page.origin.flatMap { content.readTexts[$0] }.map { (page.path, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
