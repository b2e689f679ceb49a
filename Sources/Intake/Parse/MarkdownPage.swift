import Diagnostics

/// A Markdown file with its front matter read and its text parsed.
struct MarkdownPage {
  let file: SourceFile
  let source: SourceText
  let fields: Fields
  /// From the front matter, or else the text's first heading of level 1.
  let title: String?
  /// The blocks of the text without that heading.
  let blocks: [MarkdownNode]
  let readable: ReadableText
  private let problems: Problems

  static func read(
    _ file: SourceFile,
    _ source: SourceText,
    known: [String],
    needsTitle: Bool = true,
    into problems: Problems
  ) -> MarkdownPage {
    let front = FrontMatter.read(source, known: known, into: problems)
    let document = MarkdownDocument.read(source, from: front.bodyOffset)
    problems.add(document.diagnostics + MistypedMarks(source: source).diagnostics(for: document.root))
    let written = front.fields.text("title")
    let heading = document.root.children.first { !$0.isComment }.flatMap { $0.isTopHeading ? $0.plainText : nil }
    let isRepeated = heading != nil && (written == nil || written == heading)
    if written == nil, heading == nil, needsTitle, front.isReadable { _ = front.fields.requiredText("title") }
    return MarkdownPage(
      file: file,
      source: source,
      fields: front.fields,
      title: written ?? heading,
      blocks: isRepeated ? document.root.children.droppingFirstHeading : document.root.children,
      readable: ReadableText(of: document),
      problems: problems
    )
  }

  /// HTML of some of the blocks, or of all.
  func prose(of blocks: [MarkdownNode]? = nil, topLevel: Int = 2) -> Prose {
    var writer = writer(topLevel: topLevel, footnotes: blocks == nil ? [] : self.blocks.filter(\.isFootnote))
    if let first = blocks?.first {
      writer.notePrefix = prefix(ofPartAt: first.range.lowerBound)
      if file.kind == .activityLog { writer.headingPrefix = writer.notePrefix }
    }
    let prose = writer.prose(of: blocks ?? self.blocks)
    problems.add(writer.diagnostics)
    return prose
  }

  /// Parts of one file, and of several logs, come to stand on one page: each has ids of its own.
  private func prefix(ofPartAt offset: Int) -> String {
    "\(slug(of: file.contentPath))-\(source.location(at: offset).line ?? 1):"
  }

  private func writer(topLevel: Int, footnotes: [MarkdownNode]) -> ProseWriter {
    let reader = FigureBlockReader(source: source, problems: problems)
    return ProseWriter(
      contentPath: file.contentPath,
      source: source,
      topLevel: topLevel,
      footnotes: footnotes,
      figure: reader.request
    )
  }
}

extension MarkdownNode {
  var isComment: Bool {
    if case .comment = kind { true } else { false }
  }

  var isFootnote: Bool {
    if case .footnoteDefinition = kind { true } else { false }
  }

  var isTopHeading: Bool { headingLevel == 1 }

  var headingLevel: Int? {
    if case .heading(let level, _, _) = kind { level } else { nil }
  }
}

extension [MarkdownNode] {
  fileprivate var droppingFirstHeading: [MarkdownNode] {
    guard let index = firstIndex(where: \.isTopHeading) else { return self }
    return Array(self[..<index] + self[(index + 1)...])
  }
}
