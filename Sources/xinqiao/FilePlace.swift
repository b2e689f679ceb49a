import Diagnostics
import Foundation
import Intake

/// Where a file that the user names would really lie.
enum FilePlace {
  /// Links and `..` are followed.
  static func lies(_ path: String, in folder: String) -> Bool { parts(of: path).starts(with: parts(of: folder)) }

  /// - Parameters:
  ///   - folders: where the file may not lie, each with what is to be said then.
  ///   - isEarlier: the bytes are those of an earlier file of the kind, which may be replaced, as an empty one may.
  ///   - taken: what is to be said where something else stands there.
  /// - Throws: `Refusal` where the file would lie in one of the folders or take the place of something else.
  static func check(
    _ path: String,
    outside folders: [(folder: String, problem: Diagnostic)],
    replacing isEarlier: ([UInt8]) -> Bool,
    else taken: Diagnostic
  ) throws(Refusal) {
    for place in folders where lies(path, in: place.folder) { throw Refusal([place.problem]) }
    guard isTaken(path) else { return }
    do {
      let bytes = try FileReading.bytes(of: path)
      if bytes.isEmpty || isEarlier(bytes) { return }
    } catch {
      throw Refusal([taken])
    }
    throw Refusal([taken])
  }

  /// Something stands there, be it a link that leads nowhere: a file would be written where it leads.
  private static func isTaken(_ path: String) -> Bool { FileReading.kind(of: path) != nil || FileReading.isLink(path) }

  /// The parts of the real path, as far as there is one.
  private static func parts(of path: String) -> [String] {
    let absolute = URL(fileURLWithPath: path).standardizedFileURL.path
    var existing = absolute
    var rest: [String] = []
    while FileReading.kind(of: existing) == nil, existing != "/" {
      rest.insert((existing as NSString).lastPathComponent, at: 0)
      existing = (existing as NSString).deletingLastPathComponent
    }
    return (FileReading.resolved(existing) ?? existing).split(separator: "/").map(String.init) + rest
  }
}
