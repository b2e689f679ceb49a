import Diagnostics

/// Reads a plan: its text in order, the periods its headings name, and the task lists under them.
struct PlanReader {
  let file: SourceFile
  let source: SourceText
  let problems: Problems

  func plan() -> (plan: Plan, readable: ReadableText) {
    let known = ["title", "date", "summary", "slug", "aliases"]
    let page = MarkdownPage.read(file, source, known: known, into: problems)
    if let title = page.title { problems.add(reversedYearsIn: title, at: page.fields.location(of: "title")) }
    var walk = PlanWalk(page: page, problems: problems)
    for block in page.blocks { walk.take(block) }
    walk.finish()
    let slug = page.fields.slug(elseOf: file.stem)
    let plan = Plan(
      contentPath: file.contentPath,
      location: file.location,
      slug: slug,
      title: page.title ?? "",
      date: page.fields.date("date"),
      summary: page.fields.text("summary") ?? walk.parts.opening.summary,
      parts: walk.parts,
      tasks: walk.tasks,
      outline: walk.outline,
      aliases: page.fields.locatedTexts("aliases")
    )
    return (plan, page.readable)
  }
}
