import Diagnostics

/// Writes nodes as HTML, with slots for what only the whole site knows.
///
/// The HTML is that of libcmark-gfm's renderer but for ids, classes and labels, Chinese soft breaks, closed gaps between
/// heading levels, and the slots.
struct ProseWriter {
  let contentPath: String
  let source: SourceText
  let topLevel: Int
  let figure: (FencedBlock) -> FigureRequest?
  /// Definitions that references may name although they are not among the nodes written.
  let footnotes: [MarkdownNode]
  /// Links that lead out of the content folder.
  private(set) var diagnostics: [Diagnostic] = []

  var prose = Prose()
  var levels: HeadingLevels
  var counter = CharacterCount()
  var notes = FootnoteNumbers()
  /// What stands before the numbers of notes in their ids.
  var notePrefix = ""
  /// What stands before the ids of headings that were not written.
  var headingPrefix = ""
  /// Whether what is written is the text of a link.
  var isInLink = false
  /// Whether paragraphs are written without `<p>`, as in a tight list.
  var isTight = false

  /// - Parameters:
  ///   - contentPath: the file's path in the content folder, against which links are resolved.
  ///   - source: the file, for the places of links.
  ///   - topLevel: the level at which the highest heading is written.
  ///   - footnotes: definitions of notes that stand elsewhere in the file.
  ///   - figure: what a fenced figure block asks for; where it is nil the block is written as code.
  init(
    contentPath: String,
    source: SourceText,
    topLevel: Int = 2,
    footnotes: [MarkdownNode] = [],
    figure: @escaping (FencedBlock) -> FigureRequest?
  ) {
    self.contentPath = contentPath
    self.source = source
    self.topLevel = topLevel
    self.footnotes = footnotes
    self.figure = figure
    levels = HeadingLevels(top: topLevel)
  }

  /// The nodes as HTML with outline, summary and count; may be called again for other nodes of the same file.
  mutating func prose(of nodes: [MarkdownNode]) -> Prose {
    prose = Prose()
    levels = HeadingLevels(top: topLevel)
    counter = CharacterCount()
    notes = FootnoteNumbers(definitions: footnotes + nodes)
    write(blocks: nodes)
    writeFootnotes()
    prose.characterCount = counter.count
    prose.summary = Summary.of(nodes.lazy.filter(\.isParagraph).prefix(8).map(\.plainText))
    return prose
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}

extension MarkdownNode {
  fileprivate var isParagraph: Bool {
    if case .paragraph = kind { true } else { false }
  }
}
