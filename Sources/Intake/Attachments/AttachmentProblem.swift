import Diagnostics

/// Why an attachment is refused: one rule, one sentence, and what to do instead.
struct AttachmentProblem: Error, Sendable, Hashable {
  enum Rule: String, Sendable, CaseIterable {
    case kind = "attachment-kind"
    case size = "attachment-size"
    case photoRegister = "photo-register"
    case photoConsent = "photo-consent"
    case photoSize = "photo-size"
    case imageFormat = "image-format"
    case imageMetadata = "image-metadata"
    case documentListed = "document-listed"
    case documentUnreadable = "document-unreadable"
    case recordingReader = "recording-reader"
    case recordingFormat = "recording-format"
  }

  var rule: Rule
  var message: Wording
  var hint: Wording?
  /// In a text file the byte at fault.
  var offset: Int?

  init(_ rule: Rule, en: String, zh: String, hint: Wording? = nil, at offset: Int? = nil) {
    self.rule = rule
    self.message = Wording(en: en, zh: zh)
    self.hint = hint
    self.offset = offset
  }

  func diagnostic(at location: SourceLocation) -> Diagnostic {
    Diagnostic(rule.rawValue, at: location, message: message, hint: hint)
  }
}
