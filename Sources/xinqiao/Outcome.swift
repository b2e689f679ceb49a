import Diagnostics
import Intake
import Publishing

/// What a run that was not refused has to tell.
struct Outcome {
  let warnings: [Diagnostic]
  /// What else there is to say.
  var note: Wording?
  let pages: Int
  let files: Int
  /// Files written or removed; nil where nothing was to be written.
  let changed: Int?
  /// What was published; nil where the content was not read.
  var site: Site?
  /// By stage, in the order of the stages.
  var milliseconds: [(stage: String, time: Int)] = []
  /// What the privacy gate took of the processor time, in percent; nil where it had nothing to look at.
  var privacyShare: Int?
  /// How many findings were let through.
  var waivers = 0

  var total: Int { milliseconds.total }
}

/// Measures the stages one after another.
struct Stopwatch {
  private(set) var laps: [(stage: String, time: Int)] = []
  private var start = ContinuousClock.now

  /// Ends a stage and begins the next.
  mutating func lap(_ stage: String) {
    let now = ContinuousClock.now
    let (seconds, attoseconds) = (now - start).components
    laps.append((stage, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)))
    start = now
  }
}

extension Sequence<(stage: String, time: Int)> {
  /// Of all stages together.
  var total: Int { reduce(0) { $0 + $1.time } }
}
