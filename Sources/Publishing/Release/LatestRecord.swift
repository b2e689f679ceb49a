import Diagnostics
import Intake

/// The content of `latest.json`: without it nobody would notice that the last release, or the list of withdrawn addresses, was changed or
/// removed.
struct LatestRecord: Codable {
  private static let version = 1
  static let file = "latest.json"

  private var version = LatestRecord.version
  /// Nil before the first release.
  var latest: ReleaseLink?
  /// The hash of `withdrawn.json`; nil where nothing was ever withdrawn.
  private(set) var withdrawn: String?
  /// The hash of the list before, while the new one is being written.
  private var withdrawnBefore: String?

  init(latest: ReleaseLink) { self.latest = latest }

  /// What is recorded in a folder of releases; nothing where there is no record.
  ///
  /// - Throws: `Refusal` where the file cannot be read.
  init(in folder: String) throws {
    let file = "\(folder)/\(Self.file)"
    guard FileReading.kind(of: file) != nil else { return }
    let source = SourceText(file: file, bytes: try RecordReading.bytes(of: file))
    guard let record = RecordFormat.decoded(LatestRecord.self, from: source.bytes), record.isWhole else {
      throw Refusal([.brokenChain(at: source.start, .noPointer)])
    }
    guard record.version == Self.version else {
      throw Refusal([.brokenChain(at: source.place(of: "version"), .unknownVersion(record.version))])
    }
    self = record
  }

  func save(in folder: String) throws {
    try FileWriting.replace("\(folder)/\(Self.file)", with: try RecordFormat.encoded(self))
  }
}

extension LatestRecord {
  private var isWhole: Bool { latest.map { ReleaseName($0.release) != nil } ?? (withdrawn != nil) }

  /// Whether a list of withdrawn addresses is the one that was written last; nil where there is none.
  func knows(_ list: [UInt8]?) throws -> Bool {
    guard let withdrawn else { return true }
    guard let hash = try list.map(SHA256.hex) else { return false }
    return hash == withdrawn || hash == withdrawnBefore
  }

  /// While a new list is written, both are known, so that a process that is killed leaves nothing broken.
  mutating func expect(_ list: [UInt8]) throws {
    withdrawnBefore = withdrawn
    withdrawn = try SHA256.hex(list)
  }

  mutating func settle() { withdrawnBefore = nil }
}
