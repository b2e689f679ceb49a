import Intake

/// A task with what it was when it was first published, whatever became of it.
struct Promise: Sendable {
  /// As it was first published.
  let original: PromisedTask
  /// The day of the release that was first to say it.
  let published: CalendarDate
  /// As it was said last.
  private(set) var current: PromisedTask
  /// Since when it is not said any more.
  private(set) var removed: CalendarDate?
  /// The days on which its period, its number and its words became what they are.
  private var changed: [Aspect: CalendarDate] = [:]

  /// What of it was made less, or otherwise than it was.
  enum Aspect: Sendable, CaseIterable {
    case period
    case target
    case words
  }

  init(_ task: PromisedTask, published day: CalendarDate) {
    (original, current, published) = (task, task, day)
  }
}

extension Promise {
  /// What differs to the worse from what was first published, with the day since when; none where it was taken back.
  var changes: [(aspect: Aspect, day: CalendarDate)] {
    Aspect.allCases.compactMap { aspect in changed[aspect].flatMap { differs(in: aspect) ? (aspect, $0) : nil } }
  }

  /// Still promised, for later or for less.
  var isWeakened: Bool { removed == nil && changes.contains { $0.aspect != .words } }

  mutating func say(_ task: PromisedTask, on day: CalendarDate) {
    if task.period != current.period { changed[.period] = day }
    if task.goal != current.goal { changed[.target] = day }
    if task.title != current.title { changed[.words] = day }
    (current, removed) = (task, nil)
  }

  mutating func drop(on day: CalendarDate) { removed = removed ?? day }

  /// Its plan stands at another address now.
  mutating func move(to plan: String) { current.plan = plan }

  private func differs(in aspect: Aspect) -> Bool {
    switch aspect {
    case .period: current.isDueLater(than: original)
    case .target: current.asksForLess(than: original)
    case .words: current.title != original.title
    }
  }
}
