import Diagnostics
import Intake

/// Makes a draft of one document: what stands in it stays in its order and its words; structure that only numbers and
/// marks tell of becomes headings and task lists.
struct PlanDrafter {
  private let file: ImportedFile
  private var draft: PlanDraft
  private(set) var remarks: [Diagnostic] = []
  /// The heading of the period whose tasks are being read.
  private var period: String?
  /// The labels of all periods so far.
  private var periods = Set<String>()
  private var chapter = ""
  /// The last line of the paragraph that may go on.
  private var openLine: SourceLine?

  static func draft(of document: SourceDocument, in file: ImportedFile) -> (PlanDraft, [Diagnostic]) {
    let title = TitleBlock(of: document.lines)
    var drafter = PlanDrafter(file: file, title: title, document: document)
    let endings = DocumentEnd(of: document, title: drafter.draft.title)
    drafter.draft.leftOut += endings.leftOut
    drafter.draft.leftOut += title.letterhead.map { LeftOut(piece: $0, reason: .letterhead) }
    let taken = Set(title.pieces.map(\.line) + title.letterhead.map(\.line) + endings.leftOut.map(\.piece.line))
    for line in document.lines where !taken.contains(line.number) {
      drafter.take(line, isSignature: endings.signs(line))
    }
    if drafter.draft.tasks.isEmpty, let line = document.lines.first {
      drafter.remark(.noTasks(at: file.location(line.number)))
    }
    return (drafter.draft, drafter.remarks)
  }

  private init(file: ImportedFile, title: TitleBlock, document: SourceDocument) {
    self.file = file
    let words = [title.title, document.separatorTitle ?? ""].first { !$0.isEmpty }
    draft = PlanDraft(
      title: words ?? file.stem,
      titlePieces: title.pieces,
      school: TitleBlock.school(in: title.title),
      span: title.span
    )
    if title.isBroken, let piece = title.pieces.first { remark(.brokenTitle(at: file.location(piece.line))) }
    if words == nil, let line = document.lines.first {
      remark(.noTitle(file.stem, at: file.location(line.number)))
    }
    if let line = document.separator {
      draft.leftOut.append(LeftOut(piece: Piece(line: line.number, text: line.text), reason: .separator))
    }
  }
}

extension PlanDrafter {
  private mutating func take(_ line: SourceLine, isSignature: Bool) {
    guard !line.text.isEmpty else { return openLine = nil }
    if isSignature { return takeSignature(line) }
    if !line.cells.isEmpty { return takeRow(line) }
    if let level = line.headingLevel { return openHeading(line, line.text, level: level <= 2 ? 2 : 3) }
    let marks = PeriodMark.all(in: line.text)
    let first = marks.first?.lowerBound ?? line.text.endIndex
    takeText(line, String(line.text[..<first]), isFollowed: !marks.isEmpty)
    for (index, mark) in marks.enumerated() {
      openPeriod(line, String(line.text[mark]))
      let end = index + 1 < marks.count ? marks[index + 1].lowerBound : line.text.endIndex
      takeTasks(line, String(line.text[mark.upperBound..<end]))
    }
  }

  /// A line, or what stands before the first period that it names.
  private mutating func takeText(_ line: SourceLine, _ text: String, isFollowed: Bool) {
    let text = String(text.trimmingWhitespace)
    if text.isEmpty { return }
    if let number = Numbering(startOf: text), number.level == .chapter, text.isHeading {
      if isFollowed { remark(.gluedHeading(at: file.location(line.number))) }
      openHeading(line, text, level: 2)
    } else if text.count <= longestHeading, Period(heading: text) != nil {
      openPeriod(line, text)
    } else if period != nil {
      takeTasks(line, text)
    } else if Self.isSchedule(chapter), let year = text.firstMatch(of: /20[0-9]{2}\s*年(上半年|下半年)?/) {
      takeSentence(line, text, period: year.output.0.withoutWhitespace)
    } else {
      takeProse(line, text)
    }
  }

  private mutating func takeProse(_ line: SourceLine, _ text: String) {
    if let (heading, rest) = text.runOnHeading {
      remark(.gluedHeading(at: file.location(line.number)))
      openHeading(line, heading, level: 3)
      takeParagraph(SourceLine(number: line.number, text: rest))
    } else if let number = Numbering(startOf: text), number.level != .point, text.isHeading,
      Quantity.promised(in: text).isEmpty
    {
      openHeading(line, text, level: 3)
    } else {
      takeParagraph(SourceLine(number: line.number, text: text))
    }
  }

  private mutating func takeParagraph(_ line: SourceLine) {
    let piece = Piece(line: line.number, text: line.text)
    if let open = openLine, open.number + 1 == line.number, LineBreak.isInsideSentence(open.text, line.text),
      case .paragraph(var pieces) = draft.parts.last
    {
      remark(.brokenLine(at: file.location(open.number)))
      draft.parts.removeLast()
      pieces.append(piece)
      draft.parts.append(.paragraph(pieces))
    } else {
      draft.parts.append(.paragraph([piece]))
    }
    openLine = line
  }

  private mutating func takeRow(_ line: SourceLine) {
    openLine = nil
    let row = TableRow(piece: Piece(line: line.number, text: line.text), cells: line.cells)
    if case .table(var rows) = draft.parts.last {
      draft.parts.removeLast()
      rows.append(row)
      draft.parts.append(.table(rows))
    } else {
      remark(.table(at: file.location(line.number)))
      draft.parts.append(.table([row]))
    }
  }

  private mutating func openHeading(_ line: SourceLine, _ text: String, level: Int) {
    openLine = nil
    if line.headingLevel != nil, Period(heading: text) != nil { return openPeriod(line, text) }
    period = nil
    if level == 2 { chapter = text }
    draft.parts.append(.heading(level, Piece(line: line.number, text: text)))
  }

  private mutating func openPeriod(_ line: SourceLine, _ text: String) {
    openLine = nil
    period = Period(heading: text)?.label ?? text
    open(.period(Piece(line: line.number, text: text)), at: line)
  }

  private mutating func open(_ part: PlanDraft.Part, at line: SourceLine) {
    if let label = part.period, !periods.insert(label).inserted {
      remark(.repeatedPeriod(label, at: file.location(line.number)))
    }
    draft.parts.append(part)
  }

  private mutating func takeTasks(_ line: SourceLine, _ text: String) {
    guard let period, text.contains(where: \.isLetter) else { return takeRemnant(line, text) }
    let (tasks, isRunOn) = TaskCutter.cut(String(text.trimmingWhitespace))
    if isRunOn { remark(.runOn(tasks.count, at: file.location(line.number))) }
    for task in tasks { append(task, line, period) }
  }

  /// Marks alone: nothing is lost.
  private mutating func takeRemnant(_ line: SourceLine, _ text: String) {
    let piece = Piece(line: line.number, text: text)
    if !piece.text.isEmpty { draft.parts.append(.paragraph([piece])) }
  }

  /// 2024年计划完成1个留守儿童之家: a schedule of sentences. One that names the period of the sentence before goes on with it.
  private mutating func takeSentence(_ line: SourceLine, _ text: String, period: String) {
    openLine = nil
    if draft.openPeriod != period {
      remark(.periodInSentence(period, at: file.location(line.number)))
      open(.addedPeriod(period), at: line)
    }
    append(text, line, period)
  }

  private mutating func append(_ stretch: String, _ line: SourceLine, _ period: String) {
    let wording = TaskCutter.wording(of: stretch)
    let promised = Quantity.promised(in: wording)
    if promised.count > 1 { remark(.severalQuantities(promised, at: file.location(line.number))) }
    let task = DraftTask(
      source: Piece(line: line.number, text: stretch),
      text: wording,
      period: period,
      target: promised.count == 1 ? promised[0] : nil,
      responsible: Responsibility.post(in: wording)
    )
    draft.parts.append(.task(task))
  }

  private mutating func takeSignature(_ line: SourceLine) {
    period = nil
    openLine = nil
    draft.school = draft.school ?? TitleBlock.school(in: line.text)
    let date = line.text.withoutWhitespace.firstMatch(of: /20[0-9]{2}年[0-9]{1,2}月([0-9]{1,2}日)?/)
    draft.span = date.map { String($0.output.0) } ?? draft.span
    draft.parts.append(.paragraph([Piece(line: line.number, text: line.text)]))
  }

  private mutating func remark(_ remark: Diagnostic) { remarks.append(remark) }

  private static func isSchedule(_ chapter: String) -> Bool { chapter.contains("安排") || chapter.contains("进度") }
}

private let longestHeading = 24

extension String {
  /// Short, and no sentence but for a stop at its end.
  fileprivate var isHeading: Bool {
    count <= longestHeading && !dropLast().contains { "。；;！？".contains($0) } && last != "；"
  }

  /// `4、促进沟通.老师与家长…`: a heading, an ASCII full stop, and the paragraph behind it.
  fileprivate var runOnHeading: (heading: String, rest: String)? {
    guard let match = prefixMatch(of: /([0-9]{1,2}[、.][^。；.]{2,24}\.)([一-鿿].+)/) else { return nil }
    return (String(match.output.1), String(match.output.2))
  }
}
