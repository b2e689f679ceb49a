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
  private let grams: [SearchGrams]

  init(site: Site) {
    pages = site.pages.compactMap { SearchablePage($0, of: site) }
    let made = pages.enumerated().map { (number: $0, page: $1) }.concurrentMap { number, page in
      (grams: SearchGrams(page), hash: ContentHash.hex(page.script(number: number)))
    }
    grams = made.map(\.grams)
    version = String(ContentHash.hex(made.flatMap { Array($0.hash.utf8) }).prefix(10))
    starts = Self.starts(of: grams)
  }

  var files: [PendingFile] {
    let texts = pages.enumerated().map { number, page in
      PendingFile(path: Self.folder + "page-\(number).js", origin: page.origin) {
        page.script(number: number)
      }
    }
    let parts = starts.indices.map { part in
      PendingFile(path: Self.folder + "index-\(part).js") { Array(script(ofPart: part).utf8) }
    }
    return texts + parts
  }

  static let folder = "search/"
}

extension SearchIndex {
  /// About 6 kB, of which half is left when it is compressed.
  private static let entriesInPart = 2_000

  /// Each part ends where it has enough, but never inside what one character begins.
  private static func starts(of grams: [SearchGrams]) -> [UInt16] {
    var counts = [Int](repeating: 0, count: 0x10000)
    for entry in grams.lazy.flatMap(\.entries) { counts[Int(SearchGrams.first(of: entry))] += 1 }
    var starts: [UInt16] = [0]
    var sum = 0
    for (character, count) in counts.enumerated() where count > 0 {
      if sum > 0, sum + count > entriesInPart {
        starts.append(UInt16(character))
        sum = 0
      }
      sum += count
    }
    return starts
  }

  /// `xinqiao.part(3,{"孩":"子… 们…"})`: first characters, second characters, and the pages of each pair.
  private func script(ofPart part: Int) -> String {
    let end = part + 1 < starts.count ? UInt64(starts[part + 1]) : 0x10000
    var postings: [UInt32: PostingList] = [:]
    for (page, grams) in grams.enumerated() {
      for entry in grams.entries(from: UInt64(starts[part]), to: end) {
        postings[UInt32(entry >> 2), default: PostingList()].add(page, SearchGrams.place(of: entry))
      }
    }
    let groups = Dictionary(grouping: postings.sorted { $0.key < $1.key }) { $0.key >> 16 }
    let lines = groups.sorted { $0.key < $1.key }.map { first, lists in
      let lists = lists.map { Self.text($0.key & 0xFFFF) + $0.value.text }
      return "\"\(Self.text(first))\":\"\(lists.joined(separator: " "))\""
    }
    return "xinqiao.part(\(part),{\n\(lines.joined(separator: ",\n"))});\n"
  }

  private static func text(_ unit: UInt32) -> String { Unicode.Scalar(unit).map { String(Character($0)) } ?? "" }
}
