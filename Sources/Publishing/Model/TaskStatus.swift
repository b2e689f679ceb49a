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

  /// The order in which the rules are tried: the first that fits counts.
  static let ruleOrder: [TaskStatus] = [.unproven, .doneLate, .done, .overdue, .inProgress, .notStarted]

  /// The rule in words, as every reader may check it.
  var rule: String {
    switch self {
    case .unproven: "学校打了勾，但没有活动记录；写了目标的，测得的数量还没有达到，或者还没有数字。早于计划第一个时期的记录不算，写明提前做完的除外。"
    case .doneLate: "已经做完，但写明的完成日期在计划的时期之后；没有写完成日期的，或者写的日期过了30天还没有记录能证明的，时期结束时还没有记录能证明。"
    case .done: "测得的数量达到了目标；没有写目标的，学校打了勾，并且有活动记录。为保护孩子没有公布数量的，看打勾。"
    case .overdue: "计划的时期已过，还没有完成。"
    case .inProgress: "已有相关活动，或测得的数量大于零。"
    case .notStarted: "以上都不符合。"
    }
  }

  var isKept: Bool { self == .done || self == .doneLate }
}
