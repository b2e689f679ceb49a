/// How far a promise is kept. The status is computed by the rule that is printed beside it.
package enum TaskStatus: String, Sendable, CaseIterable {
  case done
  case doneLate = "done-late"
  case unproven
  case overdue
  case inProgress = "in-progress"
  case notStarted = "not-started"

  var label: String {
    switch self {
    case .done: "已完成"
    case .doneLate: "逾期完成"
    case .unproven: "待补记录"
    case .overdue: "已逾期"
    case .inProgress: "进行中"
    case .notStarted: "未开始"
    }
  }

  /// The rule in words, as every reader may check it. The first that fits counts.
  var rule: String {
    switch self {
    case .done: "学校打了勾，并且有活动记录或数量能证明；或者测得的数量达到了目标。"
    case .doneLate: "已完成，但完成日期在计划的时期之后。"
    case .unproven: "学校打了勾，但还没有活动记录或数量能证明。"
    case .overdue: "计划的时期已过，还没有完成。"
    case .inProgress: "已有相关活动，或测得的数量大于零。"
    case .notStarted: "还没有相关活动，数量也是零。"
    }
  }

  var isKept: Bool { self == .done || self == .doneLate }
}
