import Diagnostics
import Intake

/// An address that was taken down, and what the note in its place says.
struct WithdrawnAddress: Codable, Sendable, Equatable {
  /// Relative to the site's root.
  let address: String
  /// 2026-03-01
  let date: String
  let reason: String?
  /// The fingerprint of its title, so that the page is known again at another address; nil where it had none.
  var title: String?
  /// The page with which it came down; nil where it was named itself.
  var with: String?

  /// - Parameter title: as HTML.
  static func fingerprint(ofTitle title: String) -> String { ContentHash.hex(Array(title.utf8)) }

  /// It says once more what its page says, and comes back with it; a picture or a document has to be named itself.
  var isForm: Bool { with != nil && !address.hasPrefix(PagePath.attachmentFolder) }
}

/// The addresses that were taken down, kept in `releases/withdrawn.json`: no build may publish at them again.
package struct WithdrawnAddresses: Sendable {
  static let file = "withdrawn.json"

  /// `content/releases`
  private let folder: String
  /// In the order of their addresses.
  private(set) var all: [WithdrawnAddress] = []
  /// Those that may be published at again: what stood there before they were taken down is not said again.
  private var restored: [WithdrawnAddress] = []
  /// Kept until this is gone; nil where the list will not be changed.
  private let lock: RecordLock?

  /// None where nothing was withdrawn.
  ///
  /// - Parameter isChanging: nobody else may change the list until this is gone.
  /// - Throws: `Refusal` where the list cannot be read, or is not the one of which `latest.json` holds the hash.
  package init(content: String, isChanging: Bool = false) throws {
    lock = isChanging ? RecordLock(content: content) : nil
    folder = ReleaseChain.folder(of: content)
    let bytes = FileReading.kind(of: path) == nil ? nil : try RecordReading.bytes(of: path)
    if let record = try bytes.map({ try Self.read($0, of: path) }) {
      (all, restored) = (record.withdrawn, record.restored ?? [])
    }
    guard try LatestRecord(in: folder).knows(bytes) else {
      let fault = bytes == nil ? ChainFault.missing(Self.file) : .editedList
      throw Refusal([.brokenChain(at: SourceLocation(file: path, line: 1, column: 1), fault)])
    }
  }

  /// Nothing was withdrawn.
  package static let none = WithdrawnAddresses(folder: "releases")

  private init(folder: String) {
    self.folder = folder
    lock = nil
  }

  /// What is noted beside the published folder: all but what comes and goes with its page.
  package var addresses: [String] { all.filter { !$0.isForm }.map(\.address) }

  /// - Throws: `Refusal` where an address that is noted as withdrawn beside a site is not in the list: it would be published again.
  func refuseLoss(of manifest: Manifest) throws(Refusal) {
    let lost = Set(manifest.withdrawn ?? []).subtracting(addresses).sorted()
    guard lost.isEmpty else { throw Refusal([.lostWithdrawal(of: lost, from: path)]) }
  }

  /// `content/releases/withdrawn.json`
  package var path: String { "\(folder)/\(Self.file)" }

  /// Whether an address was taken down on a day or after it, also where it was restored since.
  func wasDown(_ address: String, since day: CalendarDate) -> Bool {
    (all + restored).contains { $0.address == address && $0.date >= day.iso }
  }

  mutating func add(_ new: [WithdrawnAddress]) {
    let known = Set(new.map(\.address))
    all = (all.filter { !known.contains($0.address) } + new).sorted { $0.address < $1.address }
  }

  /// Lets addresses be published at again, pages with all their forms; the next build does it.
  ///
  /// - Parameter noted: what is noted as withdrawn beside the published folder.
  /// - Returns: the addresses as the list had them, and the pictures and documents that came down with them and stay down.
  /// - Throws: `Refusal` where one was not withdrawn.
  mutating func restore(_ written: [String], noted: [String] = []) throws(Refusal) -> (
    restored: [String], kept: [String]
  ) {
    let book = AddressBook(paths: Set(all.map(\.address) + noted), baseURL: nil)
    let found = Set(try book.paths(of: written).map(page))
    restored += all.filter { found.contains($0.address) }
    all.removeAll { withdrawn in
      found.contains(withdrawn.address) || withdrawn.isForm && withdrawn.with.map(found.contains) ?? false
    }
    return (found.sorted(), all.filter { $0.with.map(found.contains) ?? false }.map(\.address))
  }

  /// The page of which an address is a form, else the address itself.
  private func page(of address: String) -> String {
    all.first { $0.address == address && $0.isForm }?.with ?? address
  }

  package func save() throws {
    try FileWriting.makeFolder(folder)
    let list = try RecordFormat.encoded(WithdrawnRecord(withdrawn: all, restored: restored.isEmpty ? nil : restored))
    var record = try LatestRecord(in: folder)
    try record.expect(list)
    try record.save(in: folder)
    try FileWriting.replace(path, with: list)
    record.settle()
    try record.save(in: folder)
  }
}

/// The content of `withdrawn.json`.
private struct WithdrawnRecord: Codable {
  static let version = 1

  var version = WithdrawnRecord.version
  let withdrawn: [WithdrawnAddress]
  /// Older lists have none.
  let restored: [WithdrawnAddress]?
}

extension WithdrawnAddresses {
  private static func read(_ bytes: [UInt8], of path: String) throws(Refusal) -> WithdrawnRecord {
    let source = SourceText(file: path, bytes: bytes)
    guard let record = RecordFormat.decoded(WithdrawnRecord.self, from: source.bytes) else {
      throw Refusal([.brokenList(at: source.start)])
    }
    guard record.version == WithdrawnRecord.version else {
      throw Refusal([.brokenList(at: source.place(of: "version"))])
    }
    guard let wrong = (record.withdrawn + (record.restored ?? [])).first(where: { !isPlain($0) }) else { return record }
    throw Refusal([.brokenList(at: source.place(of: wrong.address))])
  }

  /// An address inside the site, and a day.
  private static func isPlain(_ withdrawn: WithdrawnAddress) -> Bool {
    let parts = withdrawn.address.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
      && CalendarDate(withdrawn.date)?.iso == withdrawn.date
  }
}

extension Diagnostic {
  fileprivate static func lostWithdrawal(of addresses: [String], from list: String) -> Diagnostic {
    let one = addresses.count == 1 ? addresses[0] : "ADDRESS"
    return Diagnostic(
      "lost-withdrawal",
      at: SourceLocation(file: list),
      message: Wording(
        en: "the list does not know that these were taken down: \(addresses.joined(separator: ", "))",
        zh: "这些网页撤下过，清单里却没有：\(addresses.joined(separator: "、"))"
      ),
      hint: Wording(
        en:
          "put back releases/ from your newest copy, or note it again: xinqiao withdraw \(one); if it may be public again: xinqiao withdraw --restore \(one)",
        zh:
          "请用最新的备份恢复 releases 文件夹，或者再记一次：xinqiao withdraw \(one == "ADDRESS" ? "地址" : one)；如果已经可以公开：xinqiao withdraw --restore \(one == "ADDRESS" ? "地址" : one)"
      )
    )
  }

  fileprivate static func brokenList(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "broken-withdrawn-list",
      at: location,
      message: Wording(en: "the list of withdrawn addresses cannot be read", zh: "撤下地址的清单读不出来"),
      hint: Wording(
        en: "put it back from your copy: without it withdrawn pages could appear again",
        zh: "请用备份恢复这个文件：没有它，撤下的网页可能又被发布"
      )
    )
  }
}
