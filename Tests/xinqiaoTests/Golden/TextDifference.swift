import Foundation

/// The stretch in which two files differ, as a unified diff with one line around it, cut where it grows long.
struct TextDifference: CustomStringConvertible {
  let path: String
  let expected: Data?
  let found: Data?

  var description: String {
    guard let expected else { return "\(path): not expected, \(found?.count ?? 0) bytes" }
    guard let found else { return "\(path): expected, but not there" }
    guard let old = String(bytes: expected, encoding: .utf8), let new = String(bytes: found, encoding: .utf8) else {
      return "\(path): differs (\(expected.count) and \(found.count) bytes, no text)"
    }
    return hunk(Self.lines(old), Self.lines(new))
  }
}

extension TextDifference {
  private static let longestLine = 200
  private static let mostLines = 12

  /// CRLF stays visible at the end of its line.
  private static func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0).replacing("\r", with: "␍")
    }
  }

  private func hunk(_ old: [String], _ new: [String]) -> String {
    let before = zip(old, new).prefix { $0 == $1 }.count
    let room = min(old.count, new.count) - before
    let after = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.prefix(room).count
    let removed = old[before..<(old.count - after)]
    let added = new[before..<(new.count - after)]
    let head = "--- expected/\(path)\n+++ found\n@@ -\(before + 1),\(removed.count) +\(before + 1),\(added.count) @@"
    return [
      [head], old[max(0, before - 1)..<before].map { " " + Self.short($0) }, Self.marked("-", removed),
      Self.marked("+", added),
      old[(old.count - after)...].prefix(1).map { " " + Self.short($0) },
    ].joined().joined(separator: "\n")
  }

  private static func marked(_ sign: String, _ lines: ArraySlice<String>) -> [String] {
    let shown = lines.prefix(mostLines).map { sign + short($0) }
    return lines.count > mostLines ? shown + ["\(sign)… \(lines.count - mostLines) more lines"] : shown
  }

  private static func short(_ line: String) -> String {
    line.count > longestLine ? "\(line.prefix(longestLine))…" : line
  }
}
