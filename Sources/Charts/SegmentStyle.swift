/// How far a part of a progress bar has come; each style has its own fill and hatching.
package enum SegmentStyle: String, Sendable, Hashable, CaseIterable {
  /// 已完成: solid.
  case done
  /// 逾期完成: the same colour, hatched.
  case late
  /// 待补记录: pale, dotted.
  case unproven
  /// 进行中: ochre, upright lines.
  case active
  /// 已逾期: brick, crossed.
  case overdue
  /// 未开始: empty.
  case open

  var look: Look {
    let colours = colours
    return Look("chart-segment s-\(rawValue)", "fill=\"\(colours.fill)\" stroke=\"\(colours.edge)\"")
  }

  var hatch: Hatch? {
    switch self {
    case .done, .open: nil
    case .late: .rising
    case .unproven: .inkDots
    case .active: .upright
    case .overdue: .crossed
    }
  }

  private var colours: (fill: String, edge: String) {
    switch self {
    case .done, .late: ("#2f6f5e", "#2f6f5e")
    case .unproven: ("#dcebe3", "#2f6f5e")
    case .active: ("#b7791f", "#b7791f")
    case .overdue: ("#9c3d24", "#9c3d24")
    case .open: ("#fff", "#8a8472")
    }
  }
}
