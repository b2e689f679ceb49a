/// How far a run goes.
enum Goal {
  /// Stops before anything is written.
  case check
  case build
  /// Builds, and records in the content folder what was published.
  case release
}
