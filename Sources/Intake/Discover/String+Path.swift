/// What the name at the end of a path is made of.
extension String {
  /// `plan.docx` of `plans/plan.docx`.
  package var fileName: String { split(separator: "/").last.map(String.init) ?? "" }

  /// `plan` of `plans/plan.docx`.
  package var stem: String {
    let name = fileName
    return String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex))
  }

  /// `docx` of `plans/Plan.DOCX`; empty where the name has none.
  package var fileExtension: String {
    let name = fileName
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }
}
