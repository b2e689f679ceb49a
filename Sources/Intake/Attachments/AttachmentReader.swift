import Diagnostics

/// Reads the files of `files/` that pages refer to, with the two registers that clear them.
struct AttachmentReader {
  /// Everything in `files/`.
  let files: [SourceFile]
  /// On which consents must hold.
  let date: CalendarDate
  /// Those that an article names with who reads them.
  var recordings: Set<String> = []

  /// What may be published, and every text in it for the gate.
  struct Result {
    var attachments: [Attachment] = []
    var texts: [CheckedText] = []
    var diagnostics: [Diagnostic] = []
  }

  /// - Parameter paths: inside the content folder; what is not named is never read.
  func read(_ paths: Set<String>) -> Result {
    var result = Result()
    let check = AttachmentCheck(
      photos: register(into: &result),
      documents: register(into: &result),
      recordings: recordings,
      date: date
    )
    let known = Set(files.map(\.contentPath))
    result.diagnostics += check.photos.problems(among: known) + check.documents.problems(among: known)
    result.diagnostics += check.photos.endingConsents(of: paths, on: date)
    let referenced = files.filter { paths.contains($0.contentPath) && !check.mayBeListed($0.contentPath) }
    let outcomes = referenced.concurrentMap { Self.outcome(of: $0, check) }
    for (file, outcome) in zip(referenced, outcomes) { result.take(outcome, of: file) }
    return result
  }
}

extension AttachmentReader {
  /// A register, where the school keeps one; its own words are looked at by the gate like all others.
  private func register<Entry: RegisterEntry>(into result: inout Result) -> Register<Entry> {
    let problems = Problems()
    defer { result.diagnostics += problems.diagnostics }
    guard let file = files.first(where: { $0.contentPath == Entry.path }), let bytes = file.bytes(into: problems),
      let source = TextDecoding.utf8(bytes, file: file.file, into: problems)
    else { return Register() }
    let register = Register<Entry>(source, into: problems)
    result.texts.append(CheckedText(source: source, values: problems.values))
    return register
  }

  /// The size is asked first, so that a film of 200 MB is not read to be refused.
  private static func outcome(of file: SourceFile, _ check: AttachmentCheck) -> AttachmentCheck.Outcome {
    var bytes: [UInt8] = []
    do throws(LocatedProblem) {
      let admission = try check.admitted(file.contentPath, size: FileReading.size(of: file.absolutePath))
      guard let read = file.bytes(into: Problems()) else { return .refused(.unreadable(at: file.location)) }
      bytes = read
      return .publish(try check.cleared(admission, bytes, file: file.file))
    } catch {
      return .refused(error.diagnostic(file: file.file, bytes: bytes))
    }
  }
}

extension CheckedAttachment {
  fileprivate var picture: Picture? { size.map { Picture(size: $0, alt: photo?.alt) } }

  /// The registers are complete by now.
  fileprivate var registration: Registration? {
    if let photo {
      return Registration(
        reason: photo.alt ?? "",
        post: photo.consentPost,
        until: photo.until,
        childrenVisible: photo.childrenVisible
      )
    }
    return document.map { Registration(reason: $0.reason ?? "", post: $0.post) }
  }
}

extension AttachmentReader.Result {
  fileprivate mutating func take(_ outcome: AttachmentCheck.Outcome, of file: SourceFile) {
    switch outcome {
    case .refused(let diagnostic): diagnostics.append(diagnostic)
    case .publish(let checked):
      texts += checked.texts.map { CheckedText(source: $0, file: file.file) }
      attachments.append(
        Attachment(
          contentPath: file.contentPath,
          outputPath: file.contentPath,
          bytes: checked.bytes,
          picture: checked.picture,
          seconds: checked.seconds,
          registration: checked.registration,
          isRead: checked.isRead
        )
      )
    }
  }
}
