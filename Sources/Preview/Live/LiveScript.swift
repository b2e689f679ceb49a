import Diagnostics
import Foundation

/// The script that reloads a page and lays problems over it, and how it gets into the page.
///
/// It is a file of its own, not text in the page, so that a page whose policy forbids inline scripts has it too.
enum LiveScript {
  static let eventsPath = [".xinqiao", "events"]
  static let scriptPath = [".xinqiao", "live.js"]

  /// The page with the script's tag before its last `</body>`, or at its end where it has none.
  ///
  /// - Parameter note: plain text that the script lays above the page.
  static func inject(into page: Data, version: String, note: String? = nil) -> Data {
    let note = note.map { " data-note=\"\(Markup.escaped($0))\"" } ?? ""
    let tag = "<script id=\"xinqiao-live\" src=\"/.xinqiao/live.js\" data-version=\"\(version)\"\(note)></script>"
    let place = lastBodyEnd(in: page) ?? page.endIndex
    return page[..<place] + Data(tag.utf8) + page[place...]
  }

  private static func lastBodyEnd(in page: Data) -> Data.Index? {
    ["</body>", "</BODY>"].compactMap { page.range(of: Data($0.utf8), options: .backwards)?.lowerBound }.max()
  }
}
