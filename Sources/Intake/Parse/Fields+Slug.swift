import Diagnostics

extension Fields {
  /// The address name as written, or else that of the file's name; one that is no address name is a problem.
  func slug(elseOf stem: String) -> String {
    guard let written = locatedText("slug") else { return Intake.slug(of: stem) }
    let slug = Intake.slug(of: written.value)
    if slug != written.value { report(.badSlug(suggesting: slug, at: written.location)) }
    return slug
  }
}

extension Diagnostic {
  fileprivate static func badSlug(suggesting slug: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "bad-slug",
      at: location,
      message: Wording(en: "an address name holds only a–z, 0–9 and hyphens", zh: "地址名只能用小写英文字母、数字和短横线"),
      hint: Wording(en: "such as “\(slug)”", zh: "例如“\(slug)”")
    )
  }
}
