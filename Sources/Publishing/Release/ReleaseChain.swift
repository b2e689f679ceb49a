import Diagnostics
import Intake

/// What was released so far: each release holds the hash of the one before, and `latest.json` that of the last.
///
/// Killed between a release and its entry in `latest.json`, the chain is one ahead of it; that is whole too.
package struct ReleaseChain: Sendable {
  /// `content/releases`
  let folder: String
  /// The oldest first.
  let releases: [ReleaseFile]
  /// What `latest.json` says.
  let recorded: ReleaseLink?
  /// Kept until this is gone; nil where nothing will be added.
  private let lock: RecordLock?

  /// The folder that holds what was released, in a content folder as the user wrote it.
  static func folder(of content: String) -> String { content + "/releases" }

  /// Reads and checks the whole chain; none is a chain too.
  ///
  /// - Parameter isReleasing: nobody else may add a release until this is gone.
  /// - Throws: `Refusal` where a release was changed, removed, renamed or added by hand, or cannot be read.
  package init(content: String, isReleasing: Bool = false) throws {
    lock = isReleasing ? RecordLock(content: content) : nil
    folder = Self.folder(of: content)
    let names = try Self.names(in: folder)
    recorded = try LatestRecord(in: folder).latest
    let last = try Self.last(of: names, in: folder, recorded: recorded)
    releases = try Self.walk(back: last, in: folder).reversed()
    let chained = Set(releases.map(\.name))
    let others = names.filter { !chained.contains($0) }
    guard others.isEmpty else {
      throw Refusal(
        others.map { .brokenChain(at: .init(file: "\(folder)/\($0.file)", line: 1, column: 1), .unchained) }
      )
    }
  }
}

extension ReleaseChain {
  var last: ReleaseFile? { releases.last }

  /// - Throws: `Refusal` where the release that is noted beside a site is not here.
  func refuseLoss(of manifest: Manifest) throws(Refusal) {
    guard let noted = manifest.release else { return }
    let isHere = releases.contains { file in
      file.name.text == noted && manifest.releaseHash.map { $0 == file.hash } ?? true
    }
    if !isHere { throw Refusal([.lostRelease(noted, from: folder)]) }
  }

  /// - Throws: `Refusal` where a copy of a release of this chain is not the same to the byte.
  func refuseEdited(_ release: Release, in file: String, _ bytes: [UInt8]) throws {
    guard let own = releases.first(where: { $0.name.text == release.release }), own.hash != (try SHA256.hex(bytes))
    else { return }
    throw Refusal([.brokenChain(at: SourceLocation(file: file, line: 1, column: 1), .edited)])
  }
}

extension ReleaseChain {
  /// The releases in the folder, in their order.
  private static func names(in folder: String) throws -> [ReleaseName] {
    guard FileReading.kind(of: folder) == .folder else { return [] }
    let files = try FileReading.names(in: folder).map { $0 ?? "?" }
      .filter { !isIgnored($0) && $0 != LatestRecord.file && $0 != WithdrawnAddresses.file }
    let unknown = files.filter { name(ofFile: $0) == nil }
    guard unknown.isEmpty else {
      throw Refusal(unknown.map { .brokenChain(at: SourceLocation(file: "\(folder)/\($0)"), .strange) })
    }
    return files.compactMap(name).sorted()
  }

  /// Hidden files and what editors and file managers leave behind.
  private static func isIgnored(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("~$") || name == "Thumbs.db" || name == "desktop.ini"
  }

  private static func name(ofFile file: String) -> ReleaseName? {
    file.hasSuffix(".json") ? ReleaseName(String(file.dropLast(".json".count))) : nil
  }

  /// The newest release: the one in `latest.json`, or the one that follows it.
  private static func last(of names: [ReleaseName], in folder: String, recorded: ReleaseLink?) throws -> ReleaseFile? {
    if let newest = names.last, newest.text != recorded?.release {
      let file = try ReleaseFile(newest, in: folder)
      if file.header.previous == recorded { return file }
    }
    let pointer = SourceLocation(file: "\(folder)/\(LatestRecord.file)", line: 1, column: 1)
    if let recorded { return try file(recorded, in: folder, namedAt: pointer) }
    if names.isEmpty { return nil }
    throw Refusal([.brokenChain(at: pointer, .missing(LatestRecord.file))])
  }

  /// The releases from the last back to the first.
  private static func walk(back last: ReleaseFile?, in folder: String) throws -> [ReleaseFile] {
    var releases: [ReleaseFile] = []
    var current = last
    while let release = current {
      releases.append(release)
      current = try release.header.previous.map { try file($0, in: folder, namedAt: release.placeOfPrevious) }
      if let before = current, before.name >= release.name {
        throw Refusal([.brokenChain(at: release.placeOfPrevious, .outOfOrder(before.name.text))])
      }
    }
    return releases
  }

  /// The release that a link leads to, if its bytes are those that were linked.
  private static func file(_ link: ReleaseLink, in folder: String, namedAt place: SourceLocation) throws -> ReleaseFile
  {
    guard let name = ReleaseName(link.release), FileReading.kind(of: "\(folder)/\(name.file)") != nil else {
      throw Refusal([.brokenChain(at: place, .missing(link.release + ".json"))])
    }
    let file = try ReleaseFile(name, in: folder)
    guard file.hash == link.hash else { throw Refusal([.brokenChain(at: file.start, .edited)]) }
    return file
  }
}
