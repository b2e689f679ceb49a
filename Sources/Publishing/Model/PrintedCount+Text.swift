import Charts
import Intake

extension PrintedCount {
  /// 34人, 不足5人, 已隐去.
  var text: String {
    switch self {
    case .number(let number, let unit): number.plainText + unit
    case .fewer(let limit, let unit): "不足\(limit)\(unit)"
    case .hidden: "已隐去"
    }
  }
}
