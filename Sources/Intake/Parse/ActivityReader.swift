import Diagnostics

/// Turns the fields of a record, from Markdown or from a table, into an activity.
struct ActivityReader {
  let settings: SiteSettings
  let problems: Problems

  static let recordKeys = ["kind", "participants", "children", "quantity", "unit", "place", "tasks", "note"]

  /// Nil, with all problems of the record, where the date, the title or the kind is missing or wrong.
  func activity(date: CalendarDate?, title: String?, _ fields: Fields, story: Prose? = nil) -> Activity? {
    let kind = fields.required("kind").flatMap(kind)
    let counts = (fields.count("participants"), fields.count("children"), fields.amount("quantity"))
    guard let date, let title, let kind else { return nil }
    return Activity(
      location: fields.location,
      date: date,
      title: title,
      kind: kind,
      participants: counts.0,
      children: counts.1,
      quantity: counts.2,
      unit: fields.text("unit") ?? kind.unit,
      place: fields.text("place"),
      note: fields.text("note"),
      story: story,
      tasks: [],
      writtenUnit: fields.locatedText("unit"),
      taskNames: fields.locatedTexts("tasks")
    )
  }

  private func kind(_ name: Located<String>) -> ActivityKind? {
    if let kind = settings.kinds.first(where: { $0.name == name.value }) { return kind }
    problems.add(.unknownKind(name, among: settings.kinds.map(\.name)))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func unknownKind(_ name: Located<String>, among known: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-kind",
      at: name.location,
      message: Wording(en: "“\(name.value)” is not a kind of activity", zh: "没有“\(name.value)”这种活动类别"),
      hint: .suggestion(for: name.value, among: known)
    )
  }
}
