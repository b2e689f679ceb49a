import Disclosure

/// A number of a record as it may be printed, or what may be said in its place.
package enum PrintedCount: Sendable, Equatable {
  case number(Double, unit: String)
  /// Few children: 不足5人.
  case fewer(than: Int, unit: String)
  case hidden

  /// Nil where it may not be printed.
  package var number: Double? { if case .number(let number, _) = self { number } else { nil } }
}

/// What is printed of the numbers of a record: its people, its children and its quantity. No other place decides it, and
/// the numbers themselves do not leave this module.
///
/// Fewer children than the threshold are 不足5人. What would give their number back or narrow it down is hidden with
/// them: other people of the same record, and how many people took part where those are few or the record tells of some
/// of them.
package struct RecordCounts: Sendable {
  package private(set) var participants: PrintedCount?
  package private(set) var children: PrintedCount?
  package private(set) var quantity: PrintedCount?

  /// Of a record that is not cleared yet.
  static let none = RecordCounts()

  private init() {}

  /// - Parameter tasks: those that the record serves.
  init(of activity: Activity, for tasks: [PlanTask], under policy: DisclosurePolicy) {
    let reckoning = RecordReckoning(activity: activity, people: CountedPeople(of: activity, for: tasks), policy: policy)
    participants = reckoning.participants
    children = reckoning.children
    quantity = reckoning.quantity
  }
}

/// Decides what is printed of one record.
private struct RecordReckoning {
  let activity: Activity
  let people: CountedPeople
  let policy: DisclosurePolicy

  var children: PrintedCount? { activity.children.map { isSmall(Double($0)) ? fewer() : persons($0) } }

  var participants: PrintedCount? {
    guard let number = activity.participants else { return nil }
    let mayBeChildren = hidesChildren || activity.children == nil && people.mayBeChildren
    if mayBeChildren, isSmall(Double(number)) { return fewer() }
    // 27位是家长 of 30 people leave three children.
    let tellsRest = mayBeChildren && people.numbers.contains { isSmall(Double(number - $0)) }
    return hidesChildren && people.areToldOf || tellsRest ? .hidden : persons(number)
  }

  var quantity: PrintedCount? {
    guard let number = activity.quantity, let unit = people.units.first else { return nil }
    if isSmall(number), let few = people.units.first(where: people.countsChildren) {
      return fewer(in: PeopleWords.areFamilies(few) ? few : "人")
    }
    return tellsChildren(number) ? .hidden : .number(number, unit: unit)
  }
}

extension RecordReckoning {
  private var limit: Int { people.areSensitive ? policy.sensitiveThreshold : policy.threshold }

  private func isSmall(_ number: Double) -> Bool { number > 0 && number < Double(limit) }

  private var hidesChildren: Bool { activity.children.map { isSmall(Double($0)) } ?? false }

  /// The quantity would give back few children, or narrow them down.
  private func tellsChildren(_ number: Double) -> Bool {
    // 24名男生 of 26 children leave two girls.
    let rest = (activity.children ?? activity.participants).map { Double($0) - number } ?? 0
    let tellsRest = people.units.contains(where: PeopleWords.nameChildren) && isSmall(rest)
    let areGiven = isSmall(number) && people.areDealtOutToChildren
    let tellsThem = people.units.contains(where: people.countsAnybody) || isSmall(number) || people.areDealtOutTo
    return tellsRest || areGiven || hidesChildren && tellsThem
  }

  private func fewer(in unit: String = "人") -> PrintedCount { .fewer(than: limit, unit: unit) }

  private func persons(_ number: Int) -> PrintedCount { .number(Double(number), unit: "人") }
}

/// Whom the numbers of a record count, by its words, its kind and the tasks that it serves.
private struct CountedPeople {
  /// Of the quantity: those of all targets towards which it counts, else its own. It is printed with the first, and counted
  /// in each.
  let units: [String]
  /// By health, hardship or the absence of a guardian few are fewer than the sensitive threshold.
  let areSensitive: Bool
  private let activity: Activity
  private let words: String
  /// Title, note and story.
  private let texts: [String]

  init(of activity: Activity, for tasks: [PlanTask]) {
    self.activity = activity
    let targets = tasks.compactMap(\.target)
    let counted = targets.filter { $0.source == nil }.map(\.unit)
    units = counted.isEmpty ? (activity.unit ?? targets.first?.unit).map { [$0] } ?? [] : counted
    words = PeopleWords.plain(([activity.title] + tasks.map(\.title)).joined(separator: "\n"))
    areSensitive = PeopleWords.areSensitive(words + units.joined() + (activity.note ?? ""))
    let story = activity.story.map { String(decoding: $0.html, as: UTF8.self) }
    texts = [activity.title, activity.note, story].compactMap(\.self)
  }

  /// Meetings, trainings and purchases are of grown-ups, unless their words name children.
  var mayBeChildren: Bool {
    if PeopleWords.nameChildren(words) { return true }
    return !PeopleWords.nameOthers(activity.kind.name) && !PeopleWords.nameOthers(words)
  }

  /// A unit such as 人 counts children unless the words say otherwise; one such as 个 where they name children, or nothing says
  /// what it counts; families are as few as their children where the words name these.
  func countsChildren(in unit: String) -> Bool {
    if PeopleWords.nameChildren(unit) { return true }
    if PeopleWords.nameOthers(unit) { return false }
    if PeopleWords.areFamilies(unit) { return areSensitive || PeopleWords.nameChildren(words) }
    if PeopleWords.isHeads(unit) { return mayBeChildren }
    guard PeopleWords.isPieces(unit) else { return false }
    return PeopleWords.nameChildren(words) || activity.tasks.isEmpty && mayBeChildren
  }

  /// Children, other people or families.
  func countsAnybody(in unit: String) -> Bool {
    PeopleWords.isHeads(unit) || PeopleWords.nameOthers(unit) || PeopleWords.areFamilies(unit)
  }

  /// The record says in words how many of somebody there were.
  var areToldOf: Bool { texts.contains(where: PeopleWords.tellANumber) }

  var areDealtOutTo: Bool { texts.contains(where: PeopleWords.dealOut) }

  /// 每个留守儿童写一封: as many as the children who got them.
  var areDealtOutToChildren: Bool { areDealtOutTo && texts.contains(where: PeopleWords.nameChildren) }

  /// Of people in its words.
  var numbers: [Int] { texts.flatMap(PeopleWords.numbers) }
}
