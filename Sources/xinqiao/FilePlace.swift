import Foundation
import Intake

/// Where a file that the user names would really lie.
enum FilePlace {
  /// Links and `..` are followed.
  static func lies(_ path: String, in folder: String) -> Bool { parts(of: path).starts(with: parts(of: folder)) }

  /// Something stands there, be it a link that leads nowhere: a file would be written where it leads.
  static func isTaken(_ path: String) -> Bool { FileReading.kind(of: path) != nil || FileReading.isLink(path) }

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
