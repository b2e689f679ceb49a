import Diagnostics

/// Reads one item of a task list with the attributes at its end.
struct TaskReader {
  let page: MarkdownPage
  let problems: Problems

  private static let known = ["done", "line", "target", "unit", "from", "responsible"]

  func task(_ item: MarkdownNode, in period: Period) -> PlanTask? {
    let location = page.source.location(at: item.range.lowerBound)
    guard case .item(let checked, let attributes) = item.kind, let checked else {
      problems.add(.itemWithoutBox(MistypedBox(of: item, in: page.source), at: location))
      return nil
    }
    let fields = fields(attributes, at: location)
    let prose = page.prose(of: item.children, topLevel: 4)
    let title = item.children.first?.plainText ?? ""
    if title.isEmpty { problems.add(.taskWithoutText(at: location)) }
    return PlanTask(
      location: location,
      id: id(attributes),
      text: prose,
      title: title,
      period: period,
      isPeriodUnclear: false,
      isTicked: checked,
      done: done(fields, isTicked: checked, in: period),
      line: fields.choice("line"),
      target: target(fields),
      responsible: fields.text("responsible")
    )
  }
}

extension TaskReader {
  private func fields(_ attributes: Attributes?, at location: SourceLocation) -> Fields {
    let entries = (attributes?.pairs ?? []).map { pair in
      let place = page.source.location(at: pair.keyRange.lowerBound)
      let value = YAMLValue.scalar(pair.value, at: page.source.location(at: pair.valueRange.lowerBound))
      return (key: Located(pair.key, at: place), value: value)
    }
    return Fields(entries, at: location, known: Self.known, into: problems)
  }

  /// An id is looked up in lists and behind `plan/`, so that it can hold no mark of these.
  private func id(_ attributes: Attributes?) -> String? {
    guard let id = attributes?.id else { return nil }
    if id.value.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }) { return id.value }
    problems.add(.badID(at: page.source.location(at: id.valueRange.lowerBound)))
    return nil
  }

  private func done(_ fields: Fields, isTicked: Bool, in period: Period) -> CalendarDate? {
    guard let done = fields.date("done") else { return nil }
    let location = fields.location(of: "done")
    if !isTicked { problems.add(.doneWithoutTick(at: location)) }
    if done < period.start { problems.add(.doneAhead(of: period, at: location)) }
    return done
  }

  private func target(_ fields: Fields) -> TaskTarget? {
    guard let value = fields.number("target") else {
      for key in ["unit", "from"] where fields.has(key) && !fields.has("target") {
        problems.add(.withoutTarget(key, at: fields.location(of: key)))
      }
      return nil
    }
    guard value > 0 else {
      problems.add(
        .wrongType(at: fields.location(of: "target"), expected: Wording(en: "a number above 0", zh: "大于 0 的数字"))
      )
      return nil
    }
    guard let unit = fields.text("unit") else {
      let hint = Wording(en: "add unit=台", zh: "请加上 unit=台（按实际写）")
      problems.add(.targetWithoutUnit(at: fields.location(of: "target"), hint: hint))
      return nil
    }
    return TaskTarget(value: value, unit: unit, source: source(fields))
  }

  private func source(_ fields: Fields) -> TableReference? {
    guard let text = fields.locatedText("from") else { return nil }
    let parts = text.value.split(maxSplits: 1, omittingEmptySubsequences: false) { ":：".contains($0) }
    if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
      return TableReference(table: String(parts[0]), value: String(parts[1]), location: text.location)
    }
    problems.add(
      .wrongType(
        at: text.location,
        expected: Wording(en: "table:value, such as facilities:联网电脑", zh: "“表名:项目”，如 facilities:联网电脑")
      )
    )
    return nil
  }
}

extension Diagnostic {
  fileprivate static func badID(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "bad-id",
      at: location,
      message: Wording(en: "a task id holds only letters, digits, - _ and .", zh: "任务编号只能用文字、数字和 - _ ."),
      hint: Wording(en: "such as {#video-computers}", zh: "例如 {#video-computers}")
    )
  }

  fileprivate static func doneWithoutTick(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "done-without-tick",
      at: location,
      message: Wording(en: "a task with a day of completion must be ticked", zh: "写了完成日期，但没有打勾"),
      hint: Wording(en: "write - [x], or take the date out", zh: "请写成 - [x]，或去掉完成日期")
    )
  }

  fileprivate static func doneAhead(of period: Period, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "done-ahead",
      at: location,
      severity: .warning,
      message: Wording(
        en: "this was done before its period begins (\(period.start.iso))",
        zh: "完成日期早于时期的第一天（\(period.start.chinese)），按提前完成算"
      ),
      hint: Wording(en: "check the year; if it is right, nothing is to be done", zh: "请核对年份；没写错就不用改")
    )
  }

  fileprivate static func withoutTarget(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "target-missing",
      at: location,
      message: Wording(en: "“\(key)” needs a target", zh: "写了“\(FieldNames.bothNames(key))”，却没有写目标"),
      hint: Wording(en: "add target=5, or take it out", zh: "请加上 target=5（按实际写），或去掉这一项")
    )
  }

  static func targetWithoutUnit(at location: SourceLocation, hint: Wording) -> Diagnostic {
    Diagnostic(
      "target-without-unit",
      at: location,
      message: Wording(en: "a target needs a unit", zh: "有目标就要有单位"),
      hint: hint
    )
  }

  fileprivate static func taskWithoutText(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "task-without-text",
      at: location,
      message: Wording(en: "this task says nothing", zh: "这一项任务没有内容"),
      hint: Wording(en: "write what is promised", zh: "请写上要做什么，或删掉这一行")
    )
  }

  fileprivate static func itemWithoutBox(_ box: MistypedBox?, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "task-without-box",
      at: location,
      message: box == nil
        ? Wording(en: "an item without a box stands among tasks", zh: "任务清单里有一项没有方框")
        : Wording(en: "the box of this task is not written as it is read", zh: "这一项的方框写法不对，没有读成任务"),
      hint: box?.hint
        ?? Wording(
          en: "write `- [ ] …`, or put it in a list of its own",
          zh: "请写成“- [ ] ……”，做完的写“- [x] ……”；不是任务的，另起一个清单"
        )
    )
  }
}
