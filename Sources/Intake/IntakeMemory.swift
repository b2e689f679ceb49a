import Diagnostics
import Synchronization

/// What came of each file when it was last read, so that a file that is the same is neither read nor looked at again.
///
/// All of it depends on the file's bytes, the settings and the private list alone: where these change, all is forgotten.
package final class IntakeMemory: Sendable {
  /// By the bytes of a file.
  let files = Memo<[UInt8], ReadFile>()
  /// What the privacy gate found in a text.
  let findings = Memo<CheckedText, [GateFinding]>()
  /// What the review of guidance remarked on a text.
  let remarks = Memo<CheckedText, [Diagnostic]>()
  private let settings = Mutex<SiteSettings?>(nil)

  package init() {}

  func settle(on now: SiteSettings) {
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
  private let known = Mutex<[String: (input: Input, output: Output)]>([:])

  /// What was made of the same input before, else what is made of it now.
  func output(for name: String, of input: Input, _ make: () -> Output) -> Output {
    if let last = known.withLock({ $0[name] }), last.input == input { return last.output }
    let output = make()
    known.withLock { $0[name] = (input, output) }
    return output
  }

  func forget() { known.withLock { $0 = [:] } }
}
