import Diagnostics
import Synchronization

/// What came of each file when it was last read, so that a file that is the same is neither read nor looked at again.
///
/// All of it depends on the file's bytes, the settings and the private list alone: where these change, all is forgotten.
package final class IntakeMemory: Sendable {
  /// Remembers nothing.
  package static let none = IntakeMemory(remembers: false)

  /// By the bytes of a file.
  let files: Memo<[UInt8], ReadFile>
  /// What the privacy gate found in a text.
  let findings: Memo<CheckedText, [GateFinding]>
  /// What the review of guidance remarked on a text.
  let remarks: Memo<CheckedText, [Diagnostic]>
  private let remembers: Bool
  private let settings = Mutex<SiteSettings?>(nil)

  package convenience init() { self.init(remembers: true) }

  private init(remembers: Bool) {
    self.remembers = remembers
    files = Memo(remembers: remembers)
    findings = Memo(remembers: remembers)
    remarks = Memo(remembers: remembers)
  }

  func settle(on now: SiteSettings) {
    guard remembers else { return }
    let isSame = settings.withLock { last in
      defer { last = now }
      return last == now
    }
    guard !isSame else { return }
    files.forget()
    findings.forget()
    remarks.forget()
  }
}

/// For each name the last input and what came of it.
final class Memo<Input: Equatable & Sendable, Output: Sendable>: Sendable {
  private let remembers: Bool
  private let known = Mutex<[String: (input: Input, output: Output)]>([:])

  init(remembers: Bool = true) {
    self.remembers = remembers
  }

  /// What was made of the same input before, else what is made of it now.
  func output(for name: String, of input: Input, _ make: () -> Output) -> Output {
    guard remembers else { return make() }
    if let last = known.withLock({ $0[name] }), last.input == input { return last.output }
    let output = make()
    known.withLock { $0[name] = (input, output) }
    return output
  }

  func forget() { known.withLock { $0 = [:] } }
}
