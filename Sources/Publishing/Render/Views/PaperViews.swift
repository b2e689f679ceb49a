/// `handout.mustache`: an article on one sheet of paper.
struct HandoutView: View {
  var summary: String?
  /// HTML: the three steps as a numbered list.
  var steps: String
  /// Of the type, by how much there is to say: huge, large, medium or small.
  var size: String
  /// The day of the next review has passed.
  var reviewOverdue: Bool
  /// Where the whole text stands; absent where the site does not know its own address.
  var code: CodeView?
}

/// `poster.mustache`
struct PosterView: View {
  var summary: String?
  var sections: [LinkView]
  var code: CodeView?
}

/// `codes.mustache`: codes to cut out or to hang up.
struct CodesView: View {
  var groups: [CodeGroupView]
}

struct CodeGroupView: View {
  var title: String
  var codes: [CodeView]
}

/// An address as a QR code.
struct CodeView: View {
  /// HTML.
  var svg: String
  /// What the code leads to.
  var title: String
  /// Absolute, as a person can type it.
  var address: String
}

/// `handouts.mustache`: all that can be printed.
struct HandoutsView: View {
  /// Poster and codes, where the site knows its own address.
  var notices: ListView<LinkView>?
  var groups: [LinkGroupView]
  var pagination: PaginationView?
}
