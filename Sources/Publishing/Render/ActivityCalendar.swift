import Intake

/// The activities of the last year and all that are planned, as a calendar to subscribe to (RFC 5545).
struct ActivityCalendar {
  let site: Site

  func text() -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//xinqiao//activities//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:\(Self.escaped(site.settings.title))", "X-WR-TIMEZONE:Asia/Shanghai",
    ]
    var names = Set<String>()
    for index in shown { lines += event(index, &names) }
    return (lines + ["END:VCALENDAR"]).map { ContentLine.folded($0) + "\r\n" }.joined()
  }

  /// Names the page that an event stands on, so that it can be found again when that is withdrawn.
  static let pageProperty = "X-XINQIAO-PAGE"
}

extension ActivityCalendar {
  private var shown: [Int] {
    let first = site.date.dayNumber - 366
    return site.content.activities.indices.filter { site.content.activities[$0].date.dayNumber >= first }
  }

  private func event(_ index: Int, _ names: inout Set<String>) -> [String] {
    let activity = site.content.activities[index]
    let address = site.addresses.address(ofActivity: index)
    return [
      "BEGIN:VEVENT", "UID:\(uid(of: activity, &names))", "DTSTAMP:\(Self.basic(site.date))T000000Z",
      "DTSTART;VALUE=DATE:\(Self.basic(activity.date))", "SUMMARY:\(Self.escaped(activity.title))",
      "CATEGORIES:\(Self.escaped(activity.kind.name))",
      "STATUS:\(activity.date > site.date ? "TENTATIVE" : "CONFIRMED")", "TRANSP:TRANSPARENT",
      activity.place.map { "LOCATION:\(Self.escaped($0))" },
      site.baseURL.map { "URL:\($0)\(address.encoded)" }, "\(Self.pageProperty):\(address.path)", "END:VEVENT",
    ].compactMap(\.self)
  }

  /// Made of what the school wrote, so that it stays when other entries come and go; of letters, so that no digits of it
  /// look like a number of somebody.
  private func uid(of activity: Activity, _ names: inout Set<String>) -> String {
    let written = "\(activity.date.iso) \(activity.kind.name) \(activity.title)"
    let name = String(ContentHash.hex(Array(written.utf8)).prefix(16).compactMap(\.hexDigitValue).map(Self.letter))
    var number = 1
    while !names.insert("\(name)-\(number)").inserted { number += 1 }
    return "\(host)/\(name)-\(number)"
  }

  private var host: String {
    guard let baseURL = site.baseURL, let scheme = baseURL.firstRange(of: "://") else { return "xinqiao.invalid" }
    return String(baseURL[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" })
  }

  private static func letter(_ digit: Int) -> Character { Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(digit))) }

  /// 20250312
  private static func basic(_ date: CalendarDate) -> String { date.iso.filter { $0 != "-" } }

  /// A text value (RFC 5545, 3.3.11).
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case _ where character.isNewline: escaped += "\\n"
      default: escaped.append(character)
      }
    }
  }
}

/// A line of a calendar.
enum ContentLine {
  /// In pieces of at most 75 octets (RFC 5545, 3.1), none of which cuts a character in two.
  static func folded(_ line: String) -> String {
    var folded = ""
    var length = 0
    for character in line.unicodeScalars {
      let octets = UTF8.width(character)
      if length + octets > 75 {
        folded += "\r\n "
        length = 1
      }
      folded.unicodeScalars.append(character)
      length += octets
    }
    return folded
  }

  /// Pieces put together again.
  static func unfolded(_ text: String) -> String { text.replacing("\r\n ", with: "") }
}
