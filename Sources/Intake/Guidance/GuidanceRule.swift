import Diagnostics

/// A way of writing about children that guidance pages should avoid: a warning at its place, with a better way.
///
/// The doc comment of a rule is its page in `docs/rules.md`.
protocol GuidanceRule: Sendable {
  /// The rule's name in messages: `labelling-words`.
  static var id: String { get }
  /// Whether it speaks of what stands before the text, too.
  static var readsFrontMatter: Bool { get }

  func remarks(on text: String) -> [GuidanceRemark]

  var message: Wording { get }
  var hint: Wording { get }
}

extension GuidanceRule {
  static var readsFrontMatter: Bool { true }
}

/// A place that a rule remarks on.
struct GuidanceRemark {
  let range: Range<String.Index>
  /// The message and hint of this place, where the rule's own say less.
  var message: Wording?
  var hint: Wording?
}

/// Reads what the school wrote for families with a child's eyes. Plans are not read: what they quote stays as it is.
enum GuidanceReview {
  /// Each with the sections it speaks of; nil for all.
  static let rules: [(rule: any GuidanceRule, section: String?)] = [
    (LabellingWords(), nil), (CaseStory(), Section.psychologicalGuidance), (PlainSentences(), nil),
    (OfficialWords(), nil), (RareCharacters(), nil),
  ]

  static func warnings(in content: ParsedContent, memory: IntakeMemory = .none) -> [Diagnostic] {
    let sections = Dictionary(
      content.files.compactMap { file in file.kind.guidanceSection.map { (file.file, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
    return content.texts.concurrentMap { text -> [Diagnostic] in
      guard let section = sections[text.source.file] else { return [] }
      return memory.remarks.output(for: text.source.file, of: text) { warnings(in: text, of: section) }
    }.flatMap(\.self)
  }

  /// The front matter, and the text as a reader sees it: without mark-up, a block a line.
  private static func warnings(in text: CheckedText, of section: String) -> [Diagnostic] {
    let rules = rules.filter { $0.section == nil || $0.section == section }.map(\.rule)
    guard let readable = text.readable else { return [] }
    let front = text.source.bytes.prefix(readable.sourceOffset(of: 0))
    let whole = warnings(
      in: String(decoding: front + readable.bytes, as: UTF8.self),
      by: rules.filter { type(of: $0).readsFrontMatter }
    ) { offset in
      text.source.location(at: offset < front.count ? offset : readable.sourceOffset(of: offset - front.count))
    }
    let body = warnings(
      in: String(decoding: readable.bytes, as: UTF8.self),
      by: rules.filter { !type(of: $0).readsFrontMatter }
    ) { text.source.location(at: readable.sourceOffset(of: $0)) }
    return whole + body
  }

  /// - Parameter location: of a byte of the text.
  private static func warnings(
    in text: String,
    by rules: [any GuidanceRule],
    location: (Int) -> SourceLocation
  ) -> [Diagnostic] {
    rules.flatMap { rule in
      rule.remarks(on: text).map { remark in
        Diagnostic(
          type(of: rule).id,
          at: location(text.utf8.distance(from: text.startIndex, to: remark.range.lowerBound)),
          severity: .warning,
          message: remark.message ?? rule.message,
          hint: remark.hint ?? rule.hint
        )
      }
    }
  }
}

extension SourceFile.Kind {
  /// The section of guidance that a file belongs to.
  fileprivate var guidanceSection: String? {
    switch self {
    case .section(let key): key
    case .article(let section): section
    default: nil
    }
  }
}
