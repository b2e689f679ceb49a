import Intake

/// Everything that releases promised, and what the plans say of it today: nothing that was published is forgotten.
struct PromiseLedger: Sendable {
  private(set) var promises: [Promise] = []
  /// By the number of a task of the last addition, its promise.
  private var promiseOfTask: [Int: Int] = [:]
  /// New addresses of plans by their old ones.
  private let moved: [String: String]

  /// - Parameter moved: new addresses of plans by their old ones.
  init(moved: [String: String] = [:]) { self.moved = moved }

  /// What the releases before a day promised and the plans say on it.
  init(of plans: [PlanProgress], after days: [PublishedDay], on date: CalendarDate) {
    self.init(moved: Self.moves(of: plans))
    for day in days { if let tasks = day.tasks { add(tasks, on: day.date) } }
    guard !promises.isEmpty else { return }
    add(plans.promisedTasks, on: date)
  }

  /// Of the task with this number in the last addition; nil where nothing was published before.
  func promise(ofTask number: Int) -> Promise? { promiseOfTask[number].map { promises[$0] } }

  /// What is not promised any more, the last first.
  var removed: [Promise] {
    promises.filter { $0.removed != nil }.sorted {
      ($1.removed?.iso ?? "", $0.original.title) < ($0.removed?.iso ?? "", $1.original.title)
    }
  }

  /// What was taken back or made less on a day.
  func changed(on day: CalendarDate) -> [Promise] {
    promises.filter { $0.removed == day || $0.removed == nil && $0.changes.contains { $0.day == day } }
  }
}

extension PromiseLedger {
  /// Takes up what is said on a day: each task continues the promise with its id in its plan, else with its words and period,
  /// else with its words. What is left over on both sides of one period and has no ids was said in other words.
  mutating func add(_ tasks: [PromisedTask], on day: CalendarDate) {
    let tasks = tasks.map(atItsPlace)
    follow(plansOf: tasks)
    var matching = Matching(promises: promises, tasks: tasks)
    matching.pair { task in task.id.map { [task.plan, $0] } }
    matching.pair { [$0.plan, $0.title, $0.period] }
    matching.pair { [$0.plan, $0.title] }
    matching.pairInOrder { [$0.plan, $0.period] }
    for promise in matching.openPromises { promises[promise].drop(on: day) }
    promiseOfTask = matching.pairs
    for (number, task) in tasks.enumerated() {
      if let promise = promiseOfTask[number] {
        promises[promise].say(task, on: day)
      } else {
        promiseOfTask[number] = promises.count
        promises.append(Promise(task, published: day))
      }
    }
  }

  private func atItsPlace(_ task: PromisedTask) -> PromisedTask {
    var task = task
    task.plan = moved[task.plan] ?? task.plan
    return task
  }

  /// A plan under a new address is known by its title.
  private mutating func follow(plansOf tasks: [PromisedTask]) {
    let plans = Dictionary(tasks.map { ($0.planTitle, $0.plan) }, uniquingKeysWith: { first, _ in first })
    let present = Set(tasks.map(\.plan))
    let known = Set(promises.map(\.current.plan))
    for index in promises.indices where !present.contains(promises[index].current.plan) {
      guard let plan = plans[promises[index].current.planTitle], !known.contains(plan) else { continue }
      promises[index].move(to: plan)
    }
  }

  /// As the plans' `aliases` tell.
  private static func moves(of plans: [PlanProgress]) -> [String: String] {
    let moves = plans.flatMap { plan in
      plan.plan.aliases.compactMap { alias in
        Redirects.address(of: alias.value).flatMap(PagePath.plan(at:)).map { (String($0), plan.plan.slug) }
      }
    }
    return Dictionary(moves, uniquingKeysWith: { first, _ in first })
  }
}

/// Finds for each task the promise that it continues.
private struct Matching {
  let promises: [Promise]
  let tasks: [PromisedTask]
  /// By the number of a task, its promise.
  private(set) var pairs: [Int: Int] = [:]
  private(set) var openPromises: [Int]

  init(promises: [Promise], tasks: [PromisedTask]) {
    (self.promises, self.tasks) = (promises, tasks)
    // What is still promised is continued before what was once taken back.
    openPromises = promises.indices.sorted { (promises[$0].rank, $0) < (promises[$1].rank, $1) }
  }

  /// Pairs what has the same key, one with one, in order.
  mutating func pair(by key: (PromisedTask) -> [String]?) {
    var open = Dictionary(grouping: openPromises) { key(promises[$0].current) }
    for (number, task) in tasks.enumerated() where pairs[number] == nil {
      guard let key = key(task), let promise = open[key]?.first else { continue }
      open[key]?.removeFirst()
      pairs[number] = promise
    }
    closePaired()
  }

  /// Pairs in order what has no id and stands at the same place, where as much went as came.
  mutating func pairInOrder(by place: (PromisedTask) -> [String]) {
    let gone = openPromises.filter { promises[$0].removed == nil && promises[$0].current.id == nil }
    let came = tasks.indices.filter { pairs[$0] == nil && tasks[$0].id == nil }
    let old = Dictionary(grouping: gone) { place(promises[$0].current) }
    let new = Dictionary(grouping: came) { place(tasks[$0]) }
    for (place, promises) in old {
      guard let tasks = new[place], tasks.count == promises.count else { continue }
      for (promise, task) in zip(promises, tasks) { pairs[task] = promise }
    }
    closePaired()
  }

  private mutating func closePaired() {
    let paired = Set(pairs.values)
    openPromises.removeAll(where: paired.contains)
  }
}

extension Promise {
  fileprivate var rank: Int { removed == nil ? 0 : 1 }
}
