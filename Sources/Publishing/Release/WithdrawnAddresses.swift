import Diagnostics
import Intake

/// An address that was taken down, and what the note in its place says.
struct WithdrawnAddress: Codable, Sendable, Equatable {
  /// Relative to the site's root.
  let address: String
  /// 2026-03-01
  let date: String
  let reason: String?
}

/// The addresses that were taken down, kept in `releases/withdrawn.json`: no build may publish at them again.
package struct WithdrawnAddresses: Sendable {
  static let file = "withdrawn.json"

  /// `content/releases`
  private let folder: String
  /// In the order of their addresses.
  private(set) var all: [WithdrawnAddress] = []

  /// None where nothing was withdrawn.
  ///
  /// - Throws: `Refusal` where the list cannot be read, or is not the one of which `latest.json` holds the hash.
  package init(content: String) throws {
    folder = ReleaseChain.folder(of: content)
    let bytes = FileReading.kind(of: path) == nil ? nil : try RecordReading.bytes(of: path)
    all = try bytes.map { try Self.read($0, of: path) } ?? []
    guard try LatestRecord(in: folder).knows(bytes) else {
      let fault = bytes == nil ? ChainFault.missing(Self.file) : .editedList
      throw Refusal([.brokenChain(at: SourceLocation(file: path, line: 1, column: 1), fault)])
    }
  }

  /// Nothing was withdrawn.
  package static let none = WithdrawnAddresses(folder: "releases")

  private init(folder: String) {
    self.folder = folder
  }

  /// `content/releases/withdrawn.json`
  package var path: String { "\(folder)/\(Self.file)" }

  mutating func add(_ new: [WithdrawnAddress]) {
    let known = Set(new.map(\.address))
    all = (all.filter { !known.contains($0.address) } + new).sorted { $0.address < $1.address }
  }

  /// Lets addresses be published at again; the next build does it.
  ///
  /// - Returns: the addresses as the list had them.
  /// - Throws: `Refusal` where one was not withdrawn.
  package mutating func restore(_ addresses: [String]) throws(Refusal) -> [String] {
    let book = AddressBook(paths: Set(all.map(\.address)), baseURL: nil, output: nil)
    let found = try book.paths(of: addresses)
    all.removeAll { found.contains($0.address) }
    return found
  }

  package func save() throws {
    try FileWriting.makeFolder(folder)
    let list = try RecordFormat.encoded(WithdrawnRecord(withdrawn: all))
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
}

extension WithdrawnAddresses {
  private static func read(_ bytes: [UInt8], of path: String) throws(Refusal) -> [WithdrawnAddress] {
    let source = SourceText(file: path, bytes: bytes)
    guard let record = RecordFormat.decoded(WithdrawnRecord.self, from: source.bytes) else {
      throw Refusal([.brokenList(at: source.start)])
    }
    guard record.version == WithdrawnRecord.version else {
      throw Refusal([.brokenList(at: source.place(of: "version"))])
    }
    guard let wrong = record.withdrawn.first(where: { !isPlain($0) }) else { return record.withdrawn }
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
