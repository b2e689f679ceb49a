import Diagnostics
import Foundation
import Intake

/// Takes addresses out of the files that list a site's pages: feed, sitemap and data package.
struct ListingCut {
  /// Addresses relative to the root.
  let withdrawn: [String]
  /// Nil where the site does not know its own address; then the feed holds relative ones.
  let baseURL: String?

  /// The files that list pages.
  static let files = [SiteFile.feed, SiteFile.jsonFeed, SiteFile.calendar, SiteFile.sitemap, SiteFile.dataPackage]

  /// The stretches of a listing that speak of what was withdrawn.
  func ranges(in bytes: [UInt8], of file: String) -> [Range<Int>] {
    switch file {
    case SiteFile.feed:
      elements("<entry>", "</entry>", in: bytes, holding: addresses.map { "<link href=\"\($0)\"/>" })
    case SiteFile.sitemap:
      elements("<url>", "</url>", in: bytes, holding: listedAddresses.map { "<loc>\($0)</loc>" })
    case SiteFile.dataPackage:
      JSONListCut(bytes: bytes, list: "resources").ranges { (table: Resource) in
        withdrawn.contains(PagePath.dataFolder + table.path)
      }
    case SiteFile.jsonFeed:
      JSONListCut(bytes: bytes, list: "items").ranges { (item: Item) in
        withdrawn.contains { (baseURL ?? "") + URLPath.encoded($0) == item.url }
      }
    case SiteFile.calendar: events(in: bytes)
    default: []
    }
  }

  /// The site's own address as its feed or its note for search engines tells it.
  static func baseURL(feed: [UInt8], robots: [UInt8]) -> String? {
    let told = [
      value(in: feed, between: "<link rel=\"self\" href=\"", and: SiteFile.feed + "\""),
      value(in: robots, between: "Sitemap: ", and: SiteFile.sitemap),
    ]
    return told.compactMap(\.self).first { !$0.isEmpty }
  }
}

extension ListingCut {
  /// A table of a data package.
  private struct Resource: Decodable {
    let path: String
  }

  /// An entry of a JSON feed.
  private struct Item: Decodable {
    let url: String
  }

  /// Events of a calendar whose page is withdrawn.
  private func events(in bytes: [UInt8]) -> [Range<Int>] {
    let begin = Array("BEGIN:VEVENT\r\n".utf8)
    let end = Array("END:VEVENT\r\n".utf8)
    var found: [Range<Int>] = []
    var position = 0
    while let start = bytes[position...].firstRange(of: begin),
      let stop = bytes[start.upperBound...].firstRange(of: end)
    {
      let event = ContentLine.unfolded(String(decoding: bytes[start.lowerBound..<stop.upperBound], as: UTF8.self))
      let isGone = withdrawn.contains { event.contains("\(ActivityCalendar.pageProperty):\($0)\r\n") }
      if isGone { found.append(start.lowerBound..<stop.upperBound) }
      position = stop.upperBound
    }
    return found
  }

  private var addresses: [String] { withdrawn.map { Markup.escaped((baseURL ?? "") + URLPath.encoded($0)) } }

  /// As the sitemap writes them.
  private var listedAddresses: [String] {
    withdrawn.map { Markup.escaped((baseURL ?? "") + URLPath.encoded(URLPath.withoutIndex($0))) }
  }

  /// Whole elements with the white space before them.
  private func elements(_ open: String, _ close: String, in bytes: [UInt8], holding needles: [String]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = 0
    while let start = bytes[position...].firstRange(of: Array(open.utf8)),
      let end = bytes[start.upperBound...].firstRange(of: Array(close.utf8))
    {
      let element = bytes[start.lowerBound..<end.upperBound]
      let holds = needles.contains { element.firstRange(of: Array($0.utf8)) != nil }
      if holds { found.append(Self.spaceBefore(start.lowerBound, in: bytes)..<end.upperBound) }
      position = end.upperBound
    }
    return found
  }

  static func spaceBefore(_ offset: Int, in bytes: [UInt8]) -> Int {
    (bytes[..<offset].lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") } ?? -1) + 1
  }

  private static func value(in bytes: [UInt8], between start: String, and end: String) -> String? {
    guard let open = bytes.firstRange(of: Array(start.utf8)),
      let close = bytes[open.upperBound...].firstRange(of: Array(end.utf8))
    else { return nil }
    return String(decoding: bytes[open.upperBound..<close.lowerBound], as: UTF8.self)
  }
}

/// Takes objects out of a list in a JSON file.
struct JSONListCut {
  let bytes: [UInt8]
  /// The list's key.
  let list: String

  /// The objects that are gone, each with the comma that parts it from the next or the one before.
  func ranges<Object: Decodable>(where goes: (Object) -> Bool) -> [Range<Int>] {
    let all = objects
    let isGone = all.map { object in
      RecordFormat.decoded(Object.self, from: Array(bytes[object])).map(goes) ?? false
    }
    let firstKept = isGone.firstIndex(of: false) ?? all.count
    return all.indices.filter { isGone[$0] }.map { index in
      if index < firstKept {
        return all[index].lowerBound..<(index + 1 < all.count ? all[index + 1].lowerBound : all[index].upperBound)
      }
      return all[index - 1].upperBound..<all[index].upperBound
    }
  }
}

extension JSONListCut {
  /// Where the objects of the list stand.
  private var objects: [Range<Int>] {
    guard let list = bytes.firstRange(of: Array("\"\(list)\": [".utf8)) else { return [] }
    var found: [Range<Int>] = []
    var (depth, start, isText, position) = (0, 0, false, list.upperBound)
    while position < bytes.count, depth > 0 || bytes[position] != UInt8(ascii: "]") || isText {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "{") where !isText:
        if depth == 0 { start = position }
        depth += 1
      case UInt8(ascii: "}") where !isText:
        depth -= 1
        if depth == 0 { found.append(start..<(position + 1)) }
      default: break
      }
      position += 1
    }
    return found
  }
}
