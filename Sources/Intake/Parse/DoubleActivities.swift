import Diagnostics

/// Finds activities that stand in the records twice, as they do when a register is imported a second time.
///
/// Nothing is refused: a school may do the same thing twice a day, and says so in the titles.
struct DoubleActivities {
  let activities: [Activity]

  /// One warning for each file that repeats: at its first repeated activity, with how many there are.
  func report(to problems: Problems) {
    let files = Dictionary(grouping: repeated.sorted { $0.again < $1.again }, by: \.again.file)
    for (_, repeated) in files.sorted(by: { $0.key < $1.key }) {
      if let place = repeated.first {
        problems.add(.doubleActivity(at: place.again, of: place.first, count: repeated.count))
      }
    }
  }
}

extension DoubleActivities {
  private struct Mark: Hashable {
    let date: CalendarDate
    let kind: String
    let title: String
  }

  private var repeated: [(again: SourceLocation, first: SourceLocation)] {
    var first: [Mark: SourceLocation] = [:]
    return activities.compactMap { activity in
      let mark = Mark(date: activity.date, kind: activity.kind.name, title: activity.title)
      guard let place = first[mark] else {
        first[mark] = activity.location
        return nil
      }
      return (activity.location, place)
    }
  }
}

extension Diagnostic {
  /// - Parameter count: how many such there are in the file.
  fileprivate static func doubleActivity(at location: SourceLocation, of first: SourceLocation, count: Int)
    -> Diagnostic
  {
    Diagnostic(
      "double-activity",
      at: location,
      severity: .warning,
      message: Wording(
        en: "the same day, kind and title as at \(first)" + (count > 1 ? "; \(count) such in this file" : ""),
        zh: "和 \(first) 的日期、类别、标题都一样" + (count > 1 ? "；这个文件里这样的共 \(count) 次" : "")
      ),
      hint: Wording(
        en: "take one out, else it counts twice; where there were two, say so in their titles",
        zh: "如果是同一次，请删掉一处，不然会算两遍；真有两次的，在标题里写清楚，如“家访（上午）”"
      )
    )
  }
}
