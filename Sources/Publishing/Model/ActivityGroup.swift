import Intake

/// Activities of one kind or along one line, which have a page of their own.
struct ActivityGroup: Sendable {
  let subject: Subject
  let path: String
  /// Indices of activities, planned ones too.
  let activities: [Int]

  var list: PagedList { PagedList(path: path, count: activities.count) }

  enum Subject: Sendable, Hashable {
    case line(WorkLine)
    case kind(ActivityKind)
  }

  var name: String {
    switch subject {
    case .line(let line): line.rawValue
    case .kind(let kind): kind.name
    }
  }

  var title: String {
    switch subject {
    case .line(.safety): "安全教育和法治教育"
    case .line(let line): "\(line.rawValue)这条线"
    case .kind(let kind): kind.name
    }
  }

  /// The lines in their order, then the kinds by their names; those without an activity are left out.
  static func all(of content: ClearedContent) -> [ActivityGroup] {
    let indices = content.activities.indices
    let lines = WorkLine.allCases.map { line in
      group(.line(line), "line-" + slug(of: line.rawValue), indices.filter { content.activities[$0].kind.line == line })
    }
    let byKind = Dictionary(grouping: indices) { content.activities[$0].kind }
    var slugs = UniqueNames()
    let kinds = byKind.sorted { $0.key.name < $1.key.name }.map { kind, indices in
      group(.kind(kind), "kind-" + slugs.free(slug(of: kind.name)), indices)
    }
    return (lines + kinds).filter { !$0.activities.isEmpty }
  }

  private static func group(_ subject: Subject, _ name: String, _ activities: [Int]) -> ActivityGroup {
    ActivityGroup(subject: subject, path: PagePath.activityGroup(name), activities: activities)
  }
}
