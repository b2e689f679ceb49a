/// The names under a line chart: as many as fit side by side, counted back from the last.
struct CategoryTicks: Sendable {
  /// Positions among the categories, with the lines of each name.
  let shown: [(index: Int, lines: [String])]

  /// `slot` is the width each category has, `widest` what one name may take.
  init(_ names: [String], slot: Double, widest: Double) {
    let strides = 1...max(1, names.count)
    let fitting = strides.first { stride in
      let chosen = Self.chosen(names.count, every: stride)
      return chosen.allSatisfy { Self.fits(names[$0], width: Self.room(slot: slot, stride: stride)) }
    }
    let roomy = strides.first { slot * Double($0) >= Self.roomForLongNames }
    let stride = fitting ?? roomy ?? max(1, names.count)
    shown = Self.chosen(names.count, every: stride).map { index in
      (index, Self.lines(names[index], width: min(Self.room(slot: slot, stride: stride), widest)))
    }
  }

  var height: Double { Double(shown.map(\.lines.count).max() ?? 0) * Self.lineHeight + 6 }

  /// - Parameters:
  ///   - x: the middle of a category's share of the width.
  ///   - room: what the names may not leave.
  func draw(below y: Double, at x: (Int) -> Double, within room: ClosedRange<Double>, on drawing: inout Drawing) {
    for name in shown {
      for (number, line) in name.lines.enumerated() {
        let half = line.width(atSize: Drawing.smallTextSize) / 2
        let middle = min(max(x(name.index), room.lowerBound + half), room.upperBound - half)
        drawing.text(line, x: middle, y: y + 20 + Double(number) * Self.lineHeight, anchor: .middle)
      }
    }
  }
}

extension CategoryTicks {
  private static let lineHeight = 18.0
  private static let roomForLongNames = 100.0
  private static let mostLines = 3
  /// Between two names.
  private static let gap = 6.0

  private static func chosen(_ count: Int, every stride: Int) -> [Int] {
    (0..<count).filter { (count - 1 - $0) % stride == 0 }
  }

  /// What each name may take; the last may be moved inwards, towards the one before it.
  private static func room(slot: Double, stride: Int) -> Double {
    let apart = slot * Double(stride) - gap
    return stride == 1 ? apart : min(apart, (apart + slot / 2) / 1.5)
  }

  /// Whether the name stands whole, with no word broken and no character alone on a line.
  private static func fits(_ name: String, width: Double) -> Bool {
    let words = name.split { !$0.isASCII || $0 == " " }
    guard words.allSatisfy({ String($0).width(atSize: Drawing.smallTextSize) <= width }) else { return false }
    let lines = broken(name, width: width)
    return lines.count <= 1 || lines.count <= mostLines && lines.allSatisfy { $0.count > 1 }
  }

  /// Breaks after the year and before a remark first: 2024年 / 上半年 / （未完）.
  private static func broken(_ name: String, width: Double) -> [String] {
    guard name.width(atSize: Drawing.smallTextSize) > width else { return [name] }
    let year = name.prefix { $0 != "年" }
    let rest = year.allSatisfy(\.isASCIIDigit) && year.count == 4 ? name.dropFirst(5) : name[...]
    let remark = rest.drop { $0 != "（" }
    let parts = [name.dropLast(rest.count), rest.dropLast(remark.count), remark]
    return parts.filter { !$0.isEmpty }.flatMap {
      String($0).lines(atMost: .max, width: width, size: Drawing.smallTextSize)
    }
  }

  private static func lines(_ name: String, width: Double) -> [String] {
    let whole = broken(name, width: width)
    return whole.count <= mostLines
      ? whole : name.lines(atMost: mostLines, width: width, size: Drawing.smallTextSize)
  }
}
