import Diagnostics
import Intake

/// The index behind `search.html`: which pairs of characters stand on which pages, spread over many small files so that
/// a query loads only those it needs, and the text of each page in a file of its own for the passages shown.
struct SearchIndex: Sendable {
  /// Changes with the index, so that no browser mixes an old part with a new one.
  let version: String
  /// The first character of each file of the index; ascending.
  let starts: [UInt16]
  private let pages: [SearchablePage]
  /// For each file of the index its pairs with their pages.
  private let parts: [[SearchPosting]]

  init(site: Site) {
    pages = site.pages.enumerated()
      .sorted { (Self.rank($0.element), $0.offset) < (Self.rank($1.element), $1.offset) }
      .compactMap { SearchablePage($0.element, of: site) }
    let grams = pages.concurrentMap(SearchGrams.init)
    version = String(pages.reduce(into: ContentHash()) { $1.add(to: &$0) }.hex.prefix(10))
    let layout = Self.layOut(grams)
    starts = layout.starts
    parts = Self.parts(of: grams, from: layout.starts, layout.sizes)
  }

  var files: [PendingFile] {
    let texts = pages.enumerated().map { number, page in
      PendingFile(path: PagePath.searchFolder + "page-\(number).js", origin: page.origin) {
        page.script(number: number)
      }
    }
    let index = parts.indices.map { part in
      PendingFile(path: PagePath.searchFolder + "index-\(part).js") { Array(script(ofPart: part).utf8) }
    }
    return texts + index
  }
}

extension SearchIndex {
  /// Of pages that hold a word in the same place the first is shown first: advice before plans and records, and these before
  /// pages that lead to others.
  private static func rank(_ page: SitePage) -> Int {
    switch page.content {
    case .article: 0
    case .other: 1
    case .plan, .activityMonth, .statistic: 2
    default: 3
    }
  }

  /// About 6 kB, of which half is left when it is compressed.
  private static let entriesInPart = 2_000

  /// Each part ends where it has enough, but never inside what one character begins.
  ///
  /// - Returns: the first character of each part, and how many entries it will hold.
  private static func layOut(_ grams: [SearchGrams]) -> (starts: [UInt16], sizes: [Int]) {
    var counts = [Int](repeating: 0, count: 0x10000)
    for entry in grams.lazy.flatMap(\.entries) { counts[Int(SearchGrams.first(of: entry))] += 1 }
    var (starts, sizes): ([UInt16], [Int]) = ([0], [0])
    for (character, count) in counts.enumerated() where count > 0 {
      if sizes[sizes.count - 1] > 0, sizes[sizes.count - 1] + count > entriesInPart {
        starts.append(UInt16(character))
        sizes.append(0)
      }
      sizes[sizes.count - 1] += count
    }
    return (starts, sizes)
  }

  /// One pass over all pages, whose numbers ascend in every part.
  private static func parts(of grams: [SearchGrams], from starts: [UInt16], _ sizes: [Int]) -> [[SearchPosting]] {
    var parts = sizes.map { size in
      var part: [SearchPosting] = []
      part.reserveCapacity(size)
      return part
    }
    for (page, grams) in grams.enumerated() {
      var part = 0
      for entry in grams.entries {
        while part + 1 < starts.count, SearchGrams.first(of: entry) >= starts[part + 1] { part += 1 }
        parts[part].append(SearchPosting(pair: UInt32(entry >> 2), page: page, place: SearchGrams.place(of: entry)))
      }
    }
    return parts
  }

  /// `xinqiao.part(3,{"孩":"子… 们…"})`: first characters, second characters, and the pages of each pair.
  private func script(ofPart part: Int) -> String {
    var lists: [UInt32: PostingList] = [:]
    for posting in parts[part] { lists[posting.pair, default: PostingList()].add(posting.page, posting.place) }
    let groups = Dictionary(grouping: lists.sorted { $0.key < $1.key }) { $0.key >> 16 }
    let lines = groups.sorted { $0.key < $1.key }.map { first, lists in
      let lists = lists.map { Self.text($0.key & 0xFFFF) + $0.value.text }
      return "\"\(Self.text(first))\":\"\(lists.joined(separator: " "))\""
    }
    return "xinqiao.part(\(part),{\n\(lines.joined(separator: ",\n"))});\n"
  }

  private static func text(_ unit: UInt32) -> String { Unicode.Scalar(unit).map { String(Character($0)) } ?? "" }
}

/// A pair of characters on a page.
private struct SearchPosting {
  /// The first character in the upper half.
  let pair: UInt32
  /// The page in the upper bits, the place in the lower two.
  private let word: UInt32

  init(pair: UInt32, page: Int, place: Int) {
    self.pair = pair
    word = UInt32(page) << 2 | UInt32(place)
  }

  var page: Int { Int(word >> 2) }
  var place: Int { Int(word & 3) }
}
