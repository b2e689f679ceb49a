/// What a commit is about to do, written before it does it. One that was not written to its end is none: then nothing of it
/// was done.
struct Journal: Codable {
  let changed: [String]
  let stale: [String]
  let manifest: Manifest
}
