import Diagnostics
import Intake

/// What was released and is not said any more, or is said otherwise, than the last release said it.
struct ReleaseWarnings {
  let site: Site

  func all() -> [Diagnostic] { changedPromises + droppedTables }
}

extension ReleaseWarnings {
  private var changedPromises: [Diagnostic] {
    let plans = site.content.plans
    let places = Dictionary(plans.map { ($0.slug, $0.location) }, uniquingKeysWith: { first, _ in first })
    let present = site.tasks.compactMap { progress in
      site.promise(of: progress.address).map { ($0, progress.task.location) }
    }
    let changed = present.filter { $0.0.changes.contains { $0.day == site.date } }
    let gone = site.promises.removed.filter { $0.removed == site.date }.map { promise in
      (promise, places[promise.current.plan] ?? SourceLocation(file: site.content.shownFile("plans")))
    }
    return (changed + gone).map { .changedPromise($0, of: site, at: $1) }
  }

  private var droppedTables: [Diagnostic] {
    site.tableLedger.removed.filter { $0.removed == site.date }.compactMap { entry in
      site.title(of: entry).map { .droppedTable($0, entry.current.name, at: site.content.shownFile("statistics")) }
    }
  }
}

extension Diagnostic {
  fileprivate static func changedPromise(_ promise: Promise, of site: Site, at location: SourceLocation) -> Diagnostic {
    let title = promise.removed == nil ? promise.current.title : site.words(of: promise) ?? ""
    return Diagnostic(
      "changed-promise",
      at: location,
      severity: .warning,
      message: Wording(
        en: "the task “\(title)” was released"
          + (promise.removed == nil
            ? " otherwise; the site says what was promised first" : " and is gone; the site goes on to say so"),
        zh: (promise.removed == nil ? "任务“\(title)”和发布过的不一样：" : "发布过的任务“\(title)”不见了：")
          + site.sentences(of: promise).joined()
      ),
      hint: Wording(
        en:
          "if it was a slip, put it back; if it was decided, nothing is to be done: the page says what was promised first",
        zh: "写错了、删错了的，请改回来；定下来要改的不用管，网页上会一直写明原来答应的是什么"
      )
    )
  }

  fileprivate static func droppedTable(_ title: String, _ name: String, at file: String) -> Diagnostic {
    Diagnostic(
      "dropped-table",
      at: SourceLocation(file: file),
      severity: .warning,
      message: Wording(
        en: "the table “\(title)” (\(name)) was released and is gone; the site goes on to say so",
        zh: "发布过的统计表“\(title)”（\(name)）不见了；网页上会一直写着“不再公布”"
      ),
      hint: Wording(
        en: "put it back into datapackage.yml; of what is counted no more, the last table may stay",
        zh: "删错了的，请放回 datapackage.yml；以后不再统计的，最后一次的表可以一直留着"
      )
    )
  }
}
