import Intake

/// Takes what was withdrawn out of the lists of a page: each item that begins with a link to it.
///
/// An item that begins with words of its own is a sentence somebody wrote; it stays, and a warning tells of it.
struct EntryCut {
  let page: String
  /// Addresses relative to the root.
  let withdrawn: Set<String>
  /// Nil where the site does not know its own address.
  let baseURL: String?

  /// The items of lists that go, with the white space before them.
  func ranges(in html: [UInt8]) -> [Range<Int>] {
    var open: [Item] = []
    var found: [Range<Int>] = []
    var position = 0
    while let start = html[position...].firstIndex(of: UInt8(ascii: "<")),
      let end = html[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      if html[position..<start].contains(where: { $0 > UInt8(ascii: " ") }) { Self.markWords(&open) }
      let tag = html[start...end]
      if tag.elementsEqual(Self.item) || tag.starts(with: Self.itemWithClass) {
        open.append(Item(start: ListingCut.spaceBefore(start, in: html)))
      } else if tag.starts(with: Self.itemEnd) {
        if let item = open.popLast(), item.goes { found.append(item.start..<(end + 1)) }
      } else if let item = open.last, !item.hasWords, leadsThere(tag) {
        open[open.count - 1].goes = true
      }
      position = end + 1
    }
    return found.filter { range in !found.contains { $0 != range && $0.contains(range.lowerBound) } }
  }
}

extension EntryCut {
  private struct Item {
    let start: Int
    var hasWords = false
    var goes = false
  }

  private static let item = Array("<li>".utf8)
  private static let itemWithClass = Array("<li ".utf8)
  private static let itemEnd = Array("</li>".utf8)
  private static let link = Array("<a ".utf8)
  private static let address = Array("href=\"".utf8)

  private static func markWords(_ open: inout [Item]) {
    for index in open.indices { open[index].hasWords = true }
  }

  private func leadsThere(_ tag: ArraySlice<UInt8>) -> Bool {
    guard tag.starts(with: Self.link), let open = tag.firstRange(of: Self.address),
      let close = tag[open.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { return false }
    let href = String(decoding: tag[open.upperBound..<close], as: UTF8.self)
    return withdrawn.contains(PageLinks(page: page, baseURL: baseURL).target(of: href))
  }
}
