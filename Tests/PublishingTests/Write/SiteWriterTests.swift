import Diagnostics
import Foundation
import Intake
import TestSupport
import Testing

@testable import Publishing

@Suite("Writing a site")
struct SiteWriterTests {
  private let folder: TemporaryFolder
  private let sweep: OutputSweep

  init() throws {
    folder = try TemporaryFolder()
    sweep = OutputSweep(scanner: try SampleSite().cleared().scanner, folder: "public")
  }

  private var output: String { folder.path + "/public" }

  private func stage(_ files: [String: String], with writer: SiteWriter) throws -> [StagedFile] {
    try files.sorted { $0.key < $1.key }.map { path, text in
      try writer.stage(try sweep.clear(RenderedFile(path: path, bytes: Array(text.utf8))).get())
    }
  }

  @discardableResult
  private func write(_ files: [String: String], to output: String? = nil) throws -> Int {
    let writer = try SiteWriter(output: output ?? self.output)
    return try writer.commit(try stage(files, with: writer))
  }

  private func read(_ output: String = "public") throws -> [String: String] {
    Dictionary(uniqueKeysWithValues: try folder.files(in: output).map { ($0, try folder.read(output + "/" + $0)) })
  }

  /// That the output holds these files, that the manifest says so, and that nothing is left beside it.
  private func expect(_ files: [String: String], _ comment: Comment? = nil) throws {
    #expect(try read() == files, comment)
    let manifest = try #require(
      RecordFormat.decoded(Manifest.self, from: Array(try folder.read("public.manifest.json").utf8))
    )
    #expect(manifest.files == files.mapValues { ContentHash.hex(Array($0.utf8)) }, comment)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["public", "public.manifest.json"],
      comment
    )
  }

  private static let old = [
    "index.html": "1", "a/x.html": "2", "a/y.html": "3", "b": "4", "c/d/e.html": "5", ".nojekyll": "", "same.html": "6",
  ]
  private static let new = [
    "index.html": "one", "a/x.html": "2", "b/z.html": "7", "c": "8", ".nojekyll": "", "same.html": "6",
    "f/g/h.html": "9",
  ]

  @Test("by one run at a time")
  func alone() throws {
    do {
      let writer = try SiteWriter(output: output)
      #expect(try refused(output) == ["busy-output /public"])
      try writer.commit(try stage(Self.old, with: writer))
    }
    try expect(Self.old)
    #expect(try write(Self.new) > 0)
    try expect(Self.new)
  }

  @Test("after a run that was killed with the folder in its hands")
  func killedHolder() throws {
    try folder.write("", to: "public.lock")
    try write(Self.old)
    try expect(Self.old)
  }

  @Test("for the first time")
  func first() throws {
    #expect(try write(Self.old) == 7)
    try expect(Self.old)
  }

  @Test("changes what differs, removes what is gone, and lets files and folders take each other's place")
  func second() throws {
    try write(Self.old)
    #expect(try write(Self.new) == 7)
    try expect(Self.new)
    #expect(!FileManager.default.fileExists(atPath: output + "/c/d"))
    #expect(try write(Self.old) == 7)
    try expect(Self.old)
  }

  @Test("touches nothing where nothing changed, and only what changed elsewhere")
  func untouched() throws {
    func state() throws -> [String: String] {
      let paths = try folder.files()
      return Dictionary(
        uniqueKeysWithValues: try paths.map { path in
          let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + path)
          return (
            path,
            "\(attributes[.systemFileNumber] ?? "") \((attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0)"
          )
        }
      )
    }
    try write(Self.old)
    let before = try state()
    #expect(try write(Self.old) == 0)
    #expect(try state() == before)
    #expect(try write(Self.old.merging(["a/x.html": "new"], uniquingKeysWith: { $1 })) == 1)
    let after = try state()
    #expect(Set(before.keys.filter { before[$0] != after[$0] }) == ["public/a/x.html", "public.manifest.json"])
  }

  @Test("mends what was changed or lost by hand")
  func mended() throws {
    try write(Self.old)
    try folder.write("other", to: "public/index.html")
    try FileManager.default.removeItem(atPath: output + "/a")
    try folder.write("stray", to: "public/stray.html")
    #expect(try write(Self.old) == 4)
    try expect(Self.old)
    try FileManager.default.removeItem(atPath: output)
    #expect(try write(Self.old) == 7)
    try expect(Self.old)
  }

  @Test("puts its own folder in the place of a link to another")
  func link() throws {
    try write(Self.old)
    try folder.write("2", to: "elsewhere/x.html")
    try folder.write("3", to: "elsewhere/y.html")
    try FileManager.default.removeItem(atPath: output + "/a")
    try FileManager.default.createSymbolicLink(atPath: output + "/a", withDestinationPath: folder.path + "/elsewhere")
    try write(Self.old)
    #expect(try read() == Self.old)
    #expect(try folder.files(in: "elsewhere") == ["x.html", "y.html"])
    #expect(!FileWriting.isRealFolder(output + "/none") && FileWriting.isRealFolder(output + "/a"))
  }

  @Test("puts its own file in the place of a link to an equal one, and removes what nobody can name")
  func strangers() throws {
    try write(Self.old)
    try folder.write("6", to: "elsewhere.html")
    try FileManager.default.removeItem(atPath: output + "/same.html")
    try FileManager.default.createSymbolicLink(atPath: output + "/same.html", withDestinationPath: "../elsewhere.html")
    let strange = Array(output.utf8CString.dropLast()) + "/a/bad".utf8.map(CChar.init) + [-1, 0]
    close(creat(strange, 0o644))
    #expect(access(strange, F_OK) == 0)
    #expect(try write(Self.old) == 2)
    #expect(FileWriting.isRealFile(output + "/same.html"))
    #expect(access(strange, F_OK) != 0)
    try FileManager.default.removeItem(atPath: folder.path + "/elsewhere.html")
    try expect(Self.old)
  }

  @Test("through a link to a folder, and refuses one that leads nowhere")
  func linkedOutput() throws {
    try FileManager.default.createSymbolicLink(atPath: output, withDestinationPath: "real")
    #expect(try refused(output) == ["output-leads-nowhere /public"])
    try FileManager.default.createDirectory(atPath: folder.path + "/real", withIntermediateDirectories: true)
    try write(Self.old)
    #expect(try write(Self.new) == 7)
    #expect(try read("real") == Self.new)
    #expect(FileReading.isLink(output))
  }

  @Test("begins again after it was killed before the journal")
  func killedBefore() throws {
    try write(Self.old)
    _ = try stage(Self.new, with: try SiteWriter(output: output))
    #expect(try read() == Self.old)
    try folder.write("{\"changed\": [\"ind", to: "public.journal")
    #expect(try write(Self.old) == 0)
    try expect(Self.old)
  }

  @Test("is finished at the next start, whatever the step at which it was killed")
  func killedAfter() throws {
    let steps = 2 + 4 + 3 + 4
    for step in 0...steps {
      try write(Self.old)
      let commit = try preparedCommit()
      #expect(commit.steps.count == steps)
      for action in commit.steps.prefix(step) { try action() }
      _ = try SiteWriter(output: output)
      try expect(Self.new, "killed after step \(step)")
    }
  }

  @Test("is finished even where the finishing is killed in its turn")
  func killedTwice() throws {
    for (first, second) in [(3, 2), (6, 4), (9, 9)] {
      try write(Self.old)
      let commit = try preparedCommit()
      for action in commit.steps.prefix(first) { try action() }
      for action in commit.steps.prefix(second) { try action() }
      _ = try SiteWriter(output: output)
      try expect(Self.new, "killed after \(first) and \(second)")
    }
  }

  /// The new site staged and its journal written.
  private func preparedCommit() throws -> Commit {
    let staged = try stage(Self.new, with: try SiteWriter(output: output))
    let manifest = Manifest(files: Dictionary(uniqueKeysWithValues: staged.map { ($0.path, $0.hash) }))
    let stale = Self.old.keys.filter { Self.new[$0] == nil }.sorted()
    let journal = Journal(changed: staged.filter(\.isChanged).map(\.path).sorted(), stale: stale, manifest: manifest)
    try folder.write(String(decoding: try RecordFormat.encoded(journal), as: UTF8.self), to: "public.journal")
    return Commit(journal: journal, output: OutputFolder(output))
  }

  private func refused(_ output: String) throws -> [String] {
    do {
      try write(["index.html": "1"], to: output)
      return []
    } catch let refusal as Refusal {
      return refusal.diagnostics.map { "\($0.rule) \($0.location.file.dropFirst(folder.path.count))" }
    }
  }

  @Test("refuses a folder that is not ours, and touches nothing in it")
  func foreign() throws {
    try folder.write("mine", to: "public/photo.txt")
    #expect(try refused(output) == ["foreign-output /public"])
    #expect(try folder.files() == ["public/photo.txt"])
    try folder.write("not a manifest", to: "public.manifest.json")
    #expect(try refused(output) == ["foreign-output /public"])
  }

  @Test("refuses to remove a repository that was made in our folder")
  func repository() throws {
    try write(["index.html": "1", ".well-known/x": "2"])
    try folder.write("ref", to: "public/.git/HEAD")
    #expect(try refused(output) == ["foreign-output /public/.git/HEAD"])
    #expect(try folder.files(in: "public") == [".git/HEAD", ".well-known/x", "index.html"])
  }

  @Test("refuses a file, takes an empty folder")
  func fileOrEmpty() throws {
    try folder.write("x", to: "file")
    #expect(try refused(folder.path + "/file") == ["output-is-file /file"])
    try FileManager.default.removeItem(atPath: folder.path + "/file")
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    try write(["index.html": "1"])
    try expect(["index.html": "1"])
  }

  @Test("fails, and says so, where the disk does not let it")
  func failure() throws {
    try folder.write("x", to: "file")
    #expect(throws: SystemFailure.self) { try write(["index.html": "1"], to: folder.path + "/file/public") }
    #expect(throws: SystemFailure.self) { try write(["index.html": "1"], to: "/proc/xinqiao/public") }
  }

  @Test("makes folders above the output")
  func paths() throws {
    try write(["index.html": "1"], to: folder.path + "/deep/er/public")
    #expect(try folder.files() == ["deep/er/public.manifest.json", "deep/er/public/index.html"])
    #expect(try write(["index.html": "1"], to: folder.path + "/deep/er/public") == 0)
  }

  @Test("to the folder it is started in keeps its notes beside that folder")
  func dot() throws {
    try FileManager.default.createDirectory(atPath: output + "/inside", withIntermediateDirectories: true)
    #expect(OutputFolder(output + "/.").path == output)
    #expect(OutputFolder(output + "/inside/..").path == output)
    #expect(OutputFolder(".").path == FileManager.default.currentDirectoryPath)
  }

  @Test("twice gives the same bytes, the manifest's too")
  func same() throws {
    try write(Self.old)
    try write(Self.old, to: folder.path + "/again")
    #expect(try read() == (try read("again")))
    #expect(try folder.read("public.manifest.json") == (try folder.read("again.manifest.json")))
  }

  @Test("of the same content twice gives the same files")
  func sameSite() throws {
    let first = try SampleSite(BuiltLinksTests.files).files(baseURL: "https://x.example/")
    #expect(first == (try SampleSite(BuiltLinksTests.files).files(baseURL: "https://x.example/")))
  }
}
