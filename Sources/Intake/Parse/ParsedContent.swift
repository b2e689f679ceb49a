import Diagnostics
import Disclosure

/// Everything that was read and not yet checked for personal data. It cannot be named outside this module.
struct ParsedContent: Sendable {
  var settings: SiteSettings?
  var home: Article?
  var sections: [Section] = []
  var articles: [Article] = []
  var pages: [Article] = []
  var plans: [Plan] = []
  var activities: [Activity] = []
  /// As the school wrote them.
  var tables: [WrittenTable] = []
  /// What readers know of the tables from before.
  var history = TableHistory.none
  var statistics: [Statistic] = []
  var hiddenFacts = HiddenFacts()
  var patterns: [SuppressionPattern] = []
  /// Only those that a page refers to.
  var attachments: [Attachment] = []
  var rootFiles: [Attachment] = []
  /// Every text that may be published, for the gate.
  var texts: [CheckedText] = []
  /// Every file that was read: its name may be published too.
  var files: [SourceFile] = []
  /// The files of drafts and of pages whose day has not come.
  var unpublished: Set<String> = []
  /// The names of all tables that are described, refused ones too; nil where a descriptor cannot be read.
  var tableNames: Set<String>? = []
  var diagnostics: [Diagnostic] = []
}

/// A file's text as written, where it is Markdown as a reader reads it, and its YAML values as they were read.
struct CheckedText: Sendable, Equatable {
  let source: SourceText
  /// The file that a waiver names, where the text has a name of its own: `files/a.svg` of `files/a.svg (text)`.
  var file: String?
  var readable: ReadableText?
  var values: [Located<String>] = []
}
