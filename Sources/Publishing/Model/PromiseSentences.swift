import Intake

/// What became of a promise that was published, in sentences that name what was first said.
extension Site {
  /// 原定2026年上半年，2026年12月2日改为2026年下半年。原定40户，…改为30户。
  func sentences(of promise: Promise) -> [String] {
    if let removed = promise.removed {
      let goal = promise.original.goal.map { "，目标\($0)" } ?? ""
      return ["原定\(promise.original.period)\(goal)；\(removed.chinese)起，计划里不再写。"]
    }
    return promise.changes.map { aspect, day in
      switch aspect {
      case .period: "原定\(promise.original.period)，\(day.chinese)改为\(promise.current.period)。"
      case .target: "原定\(promise.original.goal ?? "")，\(day.chinese)改为\(promise.current.goal ?? "不写数量")。"
      case .words: words(of: promise).map { "原来写的是“\($0)”，\(day.chinese)改过。" } ?? "原来的话，\(day.chinese)改过。"
      }
    }
  }

  /// Its words of today, or 已删去 with the words that it had.
  func heading(of promise: Promise) -> String {
    guard promise.removed != nil else { return promise.current.title }
    return words(of: promise).map { "已删去：\($0)" } ?? "已删去一项，原来的话撤下了"
  }

  /// The page where a promise stands, or where it is told that it is gone; nil where its plan is gone too.
  func address(of promise: Promise) -> SiteAddress? {
    if promise.removed != nil {
      return content.plans.first { $0.slug == promise.current.plan }.map {
        SiteAddress(path: $0.path, anchor: "part-removed")
      }
    }
    return tasks.map(\.address).first { self.promise(of: $0)?.original == promise.original }.map(addresses.address)
  }

  /// Promises of a plan that are not made any more; of plans that are gone where none is named.
  func removedPromises(of plan: Plan?) -> [Promise] {
    let present = Set(content.plans.map(\.slug))
    return promises.removed.filter { promise in
      plan.map { $0.slug == promise.current.plan } ?? !present.contains(promise.current.plan)
    }
  }
}
