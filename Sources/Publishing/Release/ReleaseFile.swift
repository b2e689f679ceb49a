import Diagnostics
import Intake

/// A file of `releases/` as it lies there.
struct ReleaseFile: Sendable {
  let name: ReleaseName
  let hash: String
  let header: Header
  private let source: SourceText

  /// What the chain needs of a release.
  struct Header: Codable, Sendable {
    let version: Int
    let release: String
    let previous: ReleaseLink?
  }

  /// - Throws: `Refusal` where it cannot be read, is of an unknown version or lies under another's name.
  init(_ name: ReleaseName, in folder: String) throws {
    let file = "\(folder)/\(name.file)"
    let source = SourceText(file: file, bytes: try RecordReading.bytes(of: file))
    guard let version = RecordFormat.decoded(Version.self, from: source.bytes)?.version else {
      throw Refusal([.brokenChain(at: source.start, .noRelease)])
    }
    guard version == Release.version else {
      throw Refusal([.brokenChain(at: source.place(of: "version"), .unknownVersion(version))])
    }
    guard let header = RecordFormat.decoded(Header.self, from: source.bytes) else {
      throw Refusal([.brokenChain(at: source.start, .noRelease)])
    }
    guard header.release == name.text else {
      throw Refusal([.brokenChain(at: source.place(of: "release"), .underAnotherName(header.release))])
    }
    self.name = name
    self.header = header
    self.source = source
    hash = try SHA256.hex(source.bytes)
  }

  var link: ReleaseLink { ReleaseLink(release: name.text, hash: hash) }

  /// Where it names the release before it.
  var placeOfPrevious: SourceLocation { source.place(of: "previous") }

  var start: SourceLocation { source.start }

  /// Everything in it; nil where it is no whole release.
  func release() -> Release? { RecordFormat.decoded(Release.self, from: source.bytes) }

  /// What it said on its day.
  ///
  /// - Throws: `Refusal` where that cannot be read.
  func day() throws(Refusal) -> PublishedDay {
    guard let said = RecordFormat.decoded(Said.self, from: source.bytes) else {
      throw Refusal([.brokenChain(at: start, .noRelease)])
    }
    return PublishedDay(name: name, tables: said.tables, tasks: said.tasks)
  }

  private struct Said: Codable {
    let tables: [PrintedTable]
    let tasks: [PromisedTask]?
  }

  private struct Version: Codable {
    let version: Int
  }
}

extension SourceText {
  var start: SourceLocation { SourceLocation(file: file, line: 1, column: 1) }

  /// The place of a key of a record: its own as we write it, else the first of that name.
  func place(of key: String) -> SourceLocation {
    let quoted = Array("\"\(key)\"".utf8)
    if let own = bytes.firstRange(of: Array("\n  ".utf8) + quoted) { return location(at: own.lowerBound + 3) }
    return bytes.firstRange(of: quoted).map { location(at: $0.lowerBound) } ?? start
  }
}

/// Reads records beside the content.
enum RecordReading {
  /// - Throws: `Refusal` where the file cannot be read: a record that cannot be checked is as good as broken.
  static func bytes(of file: String) throws(Refusal) -> [UInt8] {
    do {
      return try FileReading.bytes(of: file)
    } catch {
      throw Refusal([.brokenChain(at: SourceLocation(file: file, line: 1, column: 1), .unreadable(error.message))])
    }
  }
}
