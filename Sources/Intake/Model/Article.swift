import Diagnostics

/// A guidance article, or another page of the site.
package struct Article: Sendable {
  /// The path inside the content folder.
  package internal(set) var contentPath: String
  package internal(set) var location: SourceLocation
  /// The folder it lies in; `pages` for other pages.
  package internal(set) var section: String
  package internal(set) var slug: String
  package internal(set) var title: String
  package internal(set) var date: CalendarDate?
  /// As written, else taken from the text.
  package internal(set) var summary: String
  package internal(set) var audience: [String]
  package internal(set) var ages: String?
  package internal(set) var tags: [String]
  /// Words that readers may type and the text does not say; they are only searched.
  package internal(set) var searchWords: [String]
  package internal(set) var authorRole: String?
  package internal(set) var reviewedBy: String?
  package internal(set) var reviewDue: CalendarDate?
  package internal(set) var sources: [Citation]
  package internal(set) var isDraft: Bool
  /// The three steps of a handout; nil for what is none.
  package internal(set) var steps: Prose?
  /// The text read aloud; nil where it is not.
  package internal(set) var recording: Recording?
  /// The year that the page looks back on: it becomes the words of that year's review.
  package internal(set) var reviewedYear: Int?
  /// Old addresses that lead here, relative to the site's root.
  package internal(set) var aliases: [Located<String>]
  package internal(set) var prose: Prose

  /// The summary, where the text does not begin with it.
  package var lead: String? { prose.lead(summary) }

  /// The folder of pages that belong to no section.
  package static let pages = "pages"
}

/// A grown-up of the school reading an article.
package struct Recording: Sendable {
  /// The path inside the content folder: `files/weekly-call.mp3`.
  package internal(set) var file: Located<String>
  /// Who reads: 心理健康教师. Never a child.
  package internal(set) var post: String
}

/// A source of an article.
package struct Citation: Sendable {
  package internal(set) var text: String
  package internal(set) var url: String?
}

extension Article {
  /// The newest comes first, what has no date last; of one day in the order of their paths.
  static func precedes(_ first: Article, _ second: Article) -> Bool {
    switch (first.date, second.date) {
    case (let one?, let other?) where one != other: one > other
    case (nil, _?): false
    case (_?, nil): true
    default: first.contentPath < second.contentPath
    }
  }
}

/// A section of guidance: a folder with an `_index.md`.
package struct Section: Sendable {
  package internal(set) var contentPath: String
  package internal(set) var location: SourceLocation
  /// The folder's name, which is its address.
  package internal(set) var key: String
  package internal(set) var title: String
  package internal(set) var summary: String
  package internal(set) var prose: Prose

  /// The summary, where the text does not begin with it.
  package var lead: String? { prose.lead(summary) }

  /// 心理导航, whose pages carry the help lines.
  package static let psychologicalGuidance = "psychological-guidance"

  /// The sections that every school has come first, in the order of the plans; others follow by their names.
  static func precedes(_ first: Section, _ second: Section) -> Bool {
    let usual = [psychologicalGuidance, "parent-school", "tutoring"]
    let ranks = [first, second].map { usual.firstIndex(of: $0.key) ?? usual.count }
    return (ranks[0], first.key) < (ranks[1], second.key)
  }
}
