import Diagnostics
import Intake

/// The user's cache (XDG Base Directory): private, not beside the output, since what lies there is easily uploaded too, and
/// safe to delete.
enum UserCache {
  /// Nil where the user has no place for it.
  static func path(of file: String, in environment: [String: String]) -> String? {
    let cache = environment["XDG_CACHE_HOME"] ?? environment["HOME"].map { $0 + "/.cache" }
    return cache.flatMap { $0.hasPrefix("/") ? "\($0)/xinqiao/\(file)" : nil }
  }

  /// Nil where there is nothing of ours.
  static func read<Record: Decodable>(_ type: Record.Type, from path: String) -> Record? {
    do { return RecordFormat.decoded(type, from: try FileReading.bytes(of: path)) } catch { return nil }
  }

  /// Where nothing can be written, nothing is remembered.
  static func write(_ record: some Encodable, to path: String) {
    do {
      try FileWriting.makeFolder(above: path)
      try FileWriting.replace(path, with: try RecordFormat.encoded(record), isPrivate: true)
    } catch {
      return
    }
  }
}
