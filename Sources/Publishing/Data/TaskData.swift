import Charts
import Intake

/// Every task of every plan as open data, with the status that its page prints, so that others can count them again.
struct TaskData {
  let site: Site

  static let columns = ["计划", "编号", "任务", "时期", "最后一天", "状态", "完成日期", "目标", "单位", "测得", "责任岗位", "网页"]
  private static let numbers: Set = ["目标", "测得"]

  /// As the site's other CSV files.
  func csv() -> String {
    OpenData.csv(of: ([Self.columns] + rows).map { $0.map(CSVText.quoted).joined(separator: ",") })
  }

  /// An array of records, as the site's other JSON files.
  func json() -> String {
    OpenData.json(
      head: [("name", "tasks"), ("title", PageTitle.tasks)],
      columns: Self.columns,
      rows: rows,
      isNumeric: Self.numbers.contains
    )
  }

  /// Its entry in the data package.
  var resource: String {
    OpenData.resource(
      name: "tasks",
      title: PageTitle.tasks,
      definition: "计划里带方框的条目，一条一行；状态按网页上公开的规则算出来",
      columns: Self.columns,
      isNumeric: Self.numbers.contains
    )
  }
}

extension TaskData {
  /// `c` stands for a number that may not be printed, `n` for one that was not counted.
  private var rows: [[String]] {
    site.tasks.map { progress in
      let task = progress.task
      return [
        site.content.plans[progress.address.plan].title, task.id ?? "", task.title, task.period.label,
        task.isPeriodUnclear ? "" : task.period.end.iso, progress.status.label,
        progress.status.isKept ? progress.completed?.iso ?? "" : "", task.target?.value.plainText ?? "",
        task.target?.unit ?? "", measured(progress), task.responsible ?? "",
        site.addresses.address(of: progress.address).encoded,
      ]
    }
  }

  private func measured(_ progress: TaskProgress) -> String {
    switch progress.measurement {
    case .nothing: ""
    case .notCounted: "n"
    case .number(let number): number.plainText
    case .withheld: "c"
    }
  }
}
