import Diagnostics
import Intake

/// Adds a release to the chain: put aside before the site changes, brought into place after it.
///
/// Killed in between, the site is published and the next `build --release` records it.
package struct ReleaseWriter {
  private let chain: ReleaseChain
  private let name: ReleaseName

  /// - Throws: `Refusal` where a later release is there already.
  package init(chain: ReleaseChain, date: CalendarDate) throws(Refusal) {
    self.chain = chain
    let last = chain.last?.name
    if let last, date < last.date { throw Refusal([.releaseBefore(last, at: chain.folder)]) }
    name = ReleaseName(date: date, number: last?.date == date ? (last?.number ?? 0) + 1 : 1)
  }

  /// What should be known of a release that is the first, or dated later than the day on which it is made.
  package func warnings(on clock: CalendarDate) -> [Diagnostic] {
    (chain.last == nil ? [.firstRelease(in: chain.folder)] : [])
      + (name.date > clock ? [.releaseAhead(name, at: chain.folder)] : [])
  }

  /// Puts the release aside; nothing where the last one published the same.
  package func stage(_ site: Site, files: [StagedFile]) throws -> StagedRelease {
    let release = Release(of: site, files: files, as: name, after: chain.last?.link)
    let isSame = chain.last?.release().map(release.publishesTheSame) ?? false
    return try StagedRelease(isSame ? nil : (name, RecordFormat.encoded(release)), of: chain)
  }
}

/// A release that waits until its site is published.
package struct StagedRelease {
  private let chain: ReleaseChain
  private let name: ReleaseName?
  private let hash: String

  fileprivate init(_ new: (name: ReleaseName, bytes: [UInt8])?, of chain: ReleaseChain) throws {
    self.chain = chain
    name = new?.name
    hash = try SHA256.hex(new?.bytes ?? [])
    guard let new else { return }
    try FileWriting.makeFolder(chain.folder)
    try FileWriting.write(new.bytes, to: FileWriting.aside("\(chain.folder)/\(new.name.file)"), durably: true)
  }

  /// The last release once this one is published.
  package var last: ReleaseLink? { link ?? chain.last?.link }

  private var link: ReleaseLink? { name.map { ReleaseLink(release: $0.text, hash: hash) } }

  /// Brings it into place.
  ///
  /// - Returns: what to tell the user.
  package func publish() throws -> Wording {
    try catchUp()
    guard let name, let link else { return .unchanged(since: chain.last?.name.text ?? "") }
    let file = "\(chain.folder)/\(name.file)"
    try FileWriting.move(FileWriting.aside(file), to: file)
    try point(to: link)
    return .released(file)
  }
}

extension StagedRelease {
  /// Ends what a killed release left undone.
  private func catchUp() throws {
    guard let last = chain.last, last.link != chain.recorded else { return }
    try point(to: last.link)
  }

  private func point(to link: ReleaseLink) throws {
    var record = try LatestRecord(in: chain.folder)
    record.latest = link
    try record.save(in: chain.folder)
  }
}

extension Wording {
  fileprivate static func released(_ file: String) -> Wording {
    Wording(en: "released: \(file)", zh: "已正式发布，存档在 \(file)")
  }

  fileprivate static func unchanged(since release: String) -> Wording {
    Wording(en: "nothing changed since the release \(release)", zh: "和上次发布（\(release)）一样，没有新存档")
  }
}

extension Diagnostic {
  static func lostRelease(_ release: String, from folder: String) -> Diagnostic {
    Diagnostic(
      "lost-release",
      at: SourceLocation(file: folder),
      message: Wording(
        en:
          "the site was released as \(release), and that release is not here: what readers know already would be forgotten",
        zh: "网站正式发布过（\(release)），这里却没有那次的存档；没有它，就不知道哪些数已经公开过"
      ),
      hint: Wording(
        en: "put back releases/ from your copy of the content folder, or from the computer that released",
        zh: "请从 content 文件夹的备份，或者上次发布用的电脑上，把 releases 文件夹原样拷回来"
      )
    )
  }

  /// A release without an earlier one, on what may be a new computer.
  fileprivate static func firstRelease(in folder: String) -> Diagnostic {
    Diagnostic(
      "first-release",
      at: SourceLocation(file: folder),
      severity: .warning,
      message: Wording(
        en: "this is taken for the first release ever, since releases/ holds none",
        zh: "releases 文件夹里没有存档，这次就当作头一次正式发布"
      ),
      hint: Wording(
        en: "if the site was ever released, from another computer too, put back releases/ and release again",
        zh: "如果以前发布过（哪怕是在别的电脑上），请先把 releases 文件夹拷回来，再发布"
      )
    )
  }

  fileprivate static func releaseAhead(_ name: ReleaseName, at folder: String) -> Diagnostic {
    Diagnostic(
      "release-ahead",
      at: SourceLocation(file: folder),
      severity: .warning,
      message: Wording(
        en: "this release is dated \(name.date.iso), later than today: no release can be dated before it any more",
        zh: "这次发布写的是\(name.date.chinese)，比今天晚：以后再也不能用更早的日期发布"
      ),
      hint: Wording(
        en:
          "if the date is wrong, do not upload: put back content/, the output folder and its manifest from your copy, all three",
        zh: "如果日期写错了，先不要上传：请用备份把 content、输出文件夹和它旁边的 .manifest.json 三样一起恢复，再发布"
      )
    )
  }

  fileprivate static func releaseBefore(_ last: ReleaseName, at folder: String) -> Diagnostic {
    Diagnostic(
      "release-before-last",
      at: SourceLocation(file: "\(folder)/\(last.file)", line: 1, column: 1),
      message: Wording(en: "there is a release of a later day", zh: "已经有日期更晚的发布"),
      hint: Wording(
        en: "release with --date \(last.date.iso) or later, and check this computer's clock",
        zh: "请用 --date \(last.date.iso) 或更晚的日期发布，并检查电脑的时钟"
      )
    )
  }
}
