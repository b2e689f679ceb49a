import Foundation

/// One thing told to every open page, as a server-sent event.
///
/// The format is that of the HTML standard, section "Server-sent events".
enum LiveEvent: Sendable, Hashable {
  /// Sent first: how long, in milliseconds, a page waits before it connects again.
  case hello
  /// The site is newer than the page.
  case reload
  /// The site looks other than the page, and says the same.
  case restyle
  /// What to lay over the page; nil takes it away.
  case problems(LiveProblems?)
  /// A comment that keeps the connection open and shows when it is dead.
  case heartbeat

  func bytes() -> [UInt8] {
    switch self {
    case .hello: Array("retry: 1000\n\n".utf8)
    case .reload: Array("event: reload\ndata: {}\n\n".utf8)
    case .restyle: Array("event: restyle\ndata: {}\n\n".utf8)
    case .problems(let problems): Array("event: problems\ndata: ".utf8) + json(problems) + Array("\n\n".utf8)
    case .heartbeat: Array(":\n\n".utf8)
    }
  }

  /// JSON escapes line breaks, so it always fits the one line that an event's data has.
  private func json(_ problems: LiveProblems?) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    do {
      return Array(try encoder.encode(problems))
    } catch {
      return Array("null".utf8)
    }
  }
}

/// The overlay's words, plain text all of them; the page sets them as text, never as markup.
struct LiveProblems: Sendable, Hashable, Codable {
  var title: String
  var text: String
  var close: String
  var language: String
  /// Counts the refused rebuilds, so that a page told twice of one does not open again what was closed.
  var attempt: Int
}
