/// One `{{…}}` of a Mustache template.
struct TemplateTag: Sendable, Equatable {
  enum Kind: Sendable {
    case variable
    /// `{{{…}}}` and `{{&…}}`: as it is.
    case html
    case section
    case inverted
    case end
    case partial
    /// A comment, or new delimiters: nothing is shown.
    case silent
  }

  let kind: Kind
  let name: String
  /// From the first brace to behind the last.
  let range: Range<Int>
  /// What the tag takes out of the text: itself, or its whole line where it stands alone there.
  let extent: Range<Int>

  var standsAlone: Bool { extent != range }
}
