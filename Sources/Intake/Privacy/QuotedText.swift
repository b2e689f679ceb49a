/// The stretches of a page's text that stand word for word in the file it was made of, where nothing was found.
///
/// Lines are compared, empty ones left out. Between two of them the file may hold a few more, such as where links lead;
/// then what stands beside each other on the page stood a little farther apart.
package struct QuotedText {
  private let page: [UInt8]
  private let file: [UInt8]
  private let frame: [UInt8]

  /// - Parameter frame: ASCII characters at both ends of the page's lines that do not belong to them.
  package init(page: [UInt8], file: [UInt8], frame: [UInt8] = []) {
    self.page = page
    self.file = file
    self.frame = frame
  }

  /// The bytes of the page, in order.
  package func ranges() -> [Range<Int>] {
    let (pageLines, fileLines) = (Self.lines(of: page), Self.lines(of: file))
    var ranges: [Range<Int>] = []
    var index = 0
    while index < pageLines.count {
      let start = index
      var place = begin(pageLines[start], in: fileLines)
      while let found = place {
        index += 1
        place = index < pageLines.count ? self.index(of: pageLines[index], in: fileLines, after: found) : nil
      }
      if index > start {
        ranges.append(pageLines[start].lowerBound..<pageLines[index - 1].upperBound)
      } else {
        index += 1
      }
    }
    return ranges
  }
}

extension QuotedText {
  /// A shorter line may stand anywhere.
  private static let shortest = 60
  /// How many lines of the file may be missing on the page, and one.
  private static let widest = 4

  private static func lines(of text: [UInt8]) -> [Range<Int>] {
    var (lines, start) = ([Range<Int>](), 0)
    text.withUnsafeBufferPointer { text in
      while start < text.count {
        let end = text.place(of: UInt8(ascii: "\n"), start..<text.count) ?? text.count
        if end > start { lines.append(start..<end) }
        start = end + 1
      }
    }
    return lines
  }

  private func begin(_ line: Range<Int>, in fileLines: [Range<Int>]) -> Int? {
    line.count < Self.shortest ? nil : fileLines.firstIndex { isSame(line, $0) }
  }

  private func index(of line: Range<Int>, in fileLines: [Range<Int>], after place: Int) -> Int? {
    fileLines[(place + 1)...].prefix(Self.widest).firstIndex { isSame(line, $0) }
  }

  private func isSame(_ line: Range<Int>, _ other: Range<Int>) -> Bool {
    let slack = line.count - other.count
    guard slack >= 0, slack <= 4, slack == 0 || !frame.isEmpty else { return false }
    var inner = page[line]
    if slack > 0 {
      inner = inner.drop(while: frame.contains)
      while let last = inner.last, frame.contains(last) { inner.removeLast() }
    }
    return inner.elementsEqual(file[other])
  }
}
