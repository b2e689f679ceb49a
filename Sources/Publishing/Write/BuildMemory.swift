import Diagnostics
import Glibc
import Intake

/// What the last build of a site said, and from which files it was made, so that nothing is done again for the same files.
///
/// It lies in the user's cache (XDG Base Directory) and may be deleted at any time. Whatever cannot be read, looked at or
/// written is forgotten, and the site is built.
package struct BuildMemory: Sendable {
  /// What a build that was not refused has to tell.
  package struct Said: Codable, Sendable {
    package let warnings: [Diagnostic]
    package let pages: Int
    package let files: Int
    package let waivers: Int

    package init(warnings: [Diagnostic], pages: Int, files: Int, waivers: Int) {
      (self.warnings, self.pages, self.files, self.waivers) = (warnings, pages, files, waivers)
    }
  }

  private struct Entry: Codable {
    /// Of the site: its output folder.
    let site: String
    /// Of the build: what was asked for.
    let order: [String]
    let inputs: TreeLook
    /// Files outside of the folders that the content names.
    let named: [String]
    let namedInputs: TreeLook
    let output: TreeLook
    let said: Said
  }

  private struct Record: Codable {
    var version = 1
    var entries: [Entry] = []
  }

  private let path: String?
  private let record: Record
  private let output: OutputFolder
  private let roots: [String]
  private let order: [String]
  private let began = timespec.now
  /// What is about to be built; nil where something cannot be looked at.
  private var inputs: TreeLook?

  /// - Parameters:
  ///   - roots: the folders of content and theme, and the tool itself.
  ///   - order: all else on which the site depends, such as the day.
  package init(roots: [String], output: String, order: [String], environment: [String: String]) {
    path = UserCache.path(of: "builds.json", in: environment)
    record = path.flatMap { UserCache.read(Record.self, from: $0) } ?? Record()
    self.output = OutputFolder(output)
    self.roots = roots
    self.order = order + roots
  }

  /// What the last build said, if the site that stands there is the one that it made and would be made again. If not, takes
  /// the look that `keep` remembers, before anything is read.
  ///
  /// - Throws: `Refusal` where another run is writing the site.
  package mutating func said() throws -> Said? {
    if let entry = record.entries.first(where: { $0.site == site && $0.order == order }), isWhole {
      let lock = try OutputLock(of: output)
      if withExtendedLifetime(lock, { isUnchanged(since: entry) }) { return entry.said }
    }
    inputs = path == nil ? nil : Self.orNil { try TreeLook(at: roots) }
    return nil
  }

  /// Remembers a build, while its writer still keeps others from the site.
  ///
  /// - Parameter named: files outside of the folders that the content names.
  package func keep(_ said: Said, by writer: SiteWriter, named: [String]) {
    guard let path, let inputs, said.warnings.count <= Self.mostWarnings else { return }
    let looks = Self.orNil { (try TreeLook(at: named, from: began), try TreeLook(at: outputRoots)) }
    // What has just been changed may have been read before or after.
    guard let (namedInputs, output) = looks, namedInputs.read.isEmpty else { return }
    let entry = Entry(
      site: site,
      order: order,
      inputs: inputs,
      named: named,
      namedInputs: namedInputs,
      output: output,
      said: said
    )
    let others = record.entries.filter { $0.site != site }.prefix(Self.mostSites - 1)
    UserCache.write(Record(entries: [entry] + others), to: path)
  }
}

extension BuildMemory {
  private static let mostSites = 20
  private static let mostWarnings = 200

  private var site: String { FileReading.resolved(output.path) ?? output.path }

  private var outputRoots: [String] { [output.path, output.manifestPath] }

  /// No killed build has left anything to do.
  private var isWhole: Bool {
    !FileWriting.exists(output.journal) && !FileWriting.exists(output.staging)
  }

  private func isUnchanged(since entry: Entry) -> Bool {
    [(roots, entry.inputs), (entry.named, entry.namedInputs), (outputRoots, entry.output)].concurrentMap {
      roots,
      look in
      Self.orNil { try TreeLook(at: roots, as: look) } == look
    }.allSatisfy(\.self)
  }

  private static func orNil<Value>(_ look: () throws -> Value) -> Value? {
    do { return try look() } catch { return nil }
  }
}
