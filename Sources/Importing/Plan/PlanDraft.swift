import Intake

/// A plan as it will stand in the content folder, with the line of every piece of it.
struct PlanDraft: Sendable {
  var title: String
  /// The lines that the title, the school and the years were read from.
  var titlePieces: [Piece]
  var school: String?
  /// 2024——2024, 2024年9月: as written.
  var span: String?
  var parts: [Part] = []
  var leftOut: [LeftOut] = []

  enum Part: Sendable {
    /// A heading of level 2 or 3.
    case heading(Int, Piece)
    /// The lines of one paragraph.
    case paragraph([Piece])
    /// The rows of a table, the first its heading.
    case table([TableRow])
    /// A heading that names a period.
    case period(Piece)
    /// A period that only a sentence names.
    case addedPeriod(String)
    case task(DraftTask)
  }

  /// The labels of its periods, once for each time they are named.
  var periods: [String] { parts.compactMap(\.period) }

  /// The period that the next task would stand under; nil below another heading.
  var openPeriod: String? { parts.last(where: \.endsPeriod)?.period }

  var tasks: [DraftTask] {
    parts.compactMap { if case .task(let task) = $0 { task } else { nil } }
  }

  /// Every piece of the source that stands in the draft; none of them twice.
  var imported: [Piece] {
    titlePieces
      + parts.flatMap { part -> [Piece] in
        switch part {
        case .heading(_, let piece), .period(let piece): [piece]
        case .paragraph(let pieces): pieces
        case .table(let rows): rows.map(\.piece)
        case .task(let task): [task.source]
        case .addedPeriod: []
        }
      }
  }
}

extension PlanDraft.Part {
  /// A period, or a heading that ends one.
  var endsPeriod: Bool {
    if case .heading = self { return true }
    return period != nil
  }

  /// The label of the period that it opens.
  var period: String? {
    switch self {
    case .period(let piece): Period(heading: piece.text)?.label ?? piece.text
    case .addedPeriod(let label): label
    default: nil
    }
  }
}

/// A row of a table, and its cells.
struct TableRow: Sendable {
  let piece: Piece
  let cells: [String]
}

/// A promise that was read from a plan.
struct DraftTask: Sendable {
  /// As written, with its number and the mark behind it.
  let source: Piece
  let text: String
  /// The heading that it stands under.
  let period: String
  var target: Quantity?
  var responsible: String?
}

/// A piece of the source that does not stand in any draft.
struct LeftOut: Sendable {
  enum Reason: Sendable {
    case separator, wordSalad, advertisement, repeatedTitle, letterhead
  }

  let piece: Piece
  let reason: Reason
}

/// What the running text promises: it stays in the text, and can be made a task.
struct RunningTarget: Sendable, Hashable {
  let line: Int
  /// The words around it.
  let clause: String
  /// What the task says.
  let wording: String
  /// Nil for what is only to be done by a year.
  let quantity: Quantity?
  /// The year by which, where the sentence says 到2024年.
  let year: String?
}
