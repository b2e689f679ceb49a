import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Preview

@Suite(.timeLimit(.minutes(2)))
struct FolderWatcherTests {
  /// Every way in which files change, one after the other on one tree.
  static let changes: [(what: String, make: @Sendable (TemporaryFolder) throws -> Void)] = [
    ("create", { try $0.write("1", to: "in/new.md") }),
    ("modify", { try $0.write("22", to: "in/a.md") }),
    ("modify deep down", { try $0.write("22", to: "in/deep/er/b.md") }),
    ("save by renaming", saveByRenaming),
    ("delete", { try $0.remove("in/new.md") }),
    ("new nested folders", { try $0.write("1", to: "in/x/y/z.md") }),
    ("modify in a new nested folder", { try $0.write("22", to: "in/x/y/z.md") }),
    ("move a folder", { try $0.rename("in/x", to: "in/w") }),
    ("modify in a moved folder", { try $0.write("333", to: "in/w/y/z.md") }),
    ("move a folder in", { try $0.rename("outside", to: "in/inside") }),
    ("modify in a folder moved in", { try $0.write("22", to: "in/inside/c.md") }),
    ("delete a folder", { try $0.remove("in/w") }),
    ("delete the root", { try $0.remove("in") }),
    ("make the root again", { try $0.write("1", to: "in/a.md") }),
    ("modify in the new root", { try $0.write("22", to: "in/a.md") }),
  ]

  @Sendable static func saveByRenaming(_ folder: TemporaryFolder) throws {
    try folder.write("333", to: "in/.goutputstream-X")
    try folder.rename("in/.goutputstream-X", to: "in/a.md")
  }

  static func folder() throws -> TemporaryFolder {
    try TemporaryFolder(["in/a.md": "1", "in/deep/er/b.md": "1", "outside/c.md": "1"])
  }

  @Test(arguments: [Int.max, 3, 0])
  func tellsEveryKindOfChange(limit: Int) async throws {
    let folder = try Self.folder()
    let heard = Counter()
    let watch = start(folder, limit: limit, telling: heard)
    for (what, make) in Self.changes {
      let before = heard.value
      try make(folder)
      do { try await until { heard.value > before } } catch { Issue.record("not told: \(what)") }
      try await quiet(heard)
    }
    watch.watcher.stop()
    try await soon { await watch.reader.value }
    try await soon { await watch.watcher.stopped() }
  }

  @Test(arguments: [Int.max, 0])
  func ignoresOutputAndScratchFiles(limit: Int) async throws {
    let folder = try Self.folder()
    let heard = Counter()
    let watch = start(folder, limit: limit, telling: heard)
    for name in [
      "out/index.html", "out.manifest.json", "out.staging/a", ".out-1/a", ".a.md.swp", "4913", "a.md~", ".#a.md",
      "#a.md#", "~$plan.docx", ".~lock.plan.ods#", ".git/HEAD", "x.tmp",
    ] { try folder.write("1", to: "in/" + name) }
    try folder.write("2", to: "in/out/index.html")
    try await Task.sleep(for: .milliseconds(150))
    #expect(heard.value == 0)
    try folder.write("2", to: "in/a.md")
    try await until { heard.value > 0 }
    watch.watcher.stop()
  }

  @Test(arguments: [Int.max, 0])
  func tellsWhetherOnlyStylesHaveChanged(limit: Int) async throws {
    let folder = try Self.folder()
    let tree = WatchedTree(
      folders: [folder("in")],
      ignored: IgnoredFiles(output: folder("out")),
      mounts: MountTable(text: ""),
      limit: limit
    ) { _ in }
    let watcher = FolderWatcher(tree: tree, quiet: .milliseconds(200), every: .milliseconds(20))
    var changes = watcher.changes.makeAsyncIterator()
    let rounds: [(files: [String], change: Change)] = [
      (["in/new.css"], .styles), (["in/deep/er/a.css", "in/new.css"], .styles), (["in/new.css", "in/a.md"], .anything),
      (["in/css"], .anything), (["in/new.css"], .styles),
    ]
    for (number, round) in rounds.enumerated() {
      for file in round.files { try folder.write("\(number)", to: file) }
      #expect(await changes.next() == round.change, "\(round.files)")
    }
    watcher.stop()
  }

  @Test func tellsABurstOnce() async throws {
    let folder = try Self.folder()
    let heard = Counter()
    let tree = WatchedTree(folders: [folder("in")], ignored: IgnoredFiles(output: folder("in/out"))) { _ in }
    let watcher = FolderWatcher(tree: tree, quiet: .milliseconds(300))
    let reader = Task { for await _ in watcher.changes { heard.add() } }
    for number in 0..<50 { try folder.write("1", to: "in/\(number).md") }
    try await until { heard.value > 0 }
    try await Task.sleep(for: .milliseconds(400))
    #expect(heard.value <= 2, "one, or two on a machine so slow that writing took longer than the quiet")
    watcher.stop()
    try await soon { await reader.value }
  }

  @Test func saysWhyItLooks() throws {
    let folder = try Self.folder()
    let said = Announcements()
    let ignored = IgnoredFiles(output: folder("out"))
    let mounts = MountTable(text: "C:\\134 \(settledPath(folder.path)) 9p rw 0 0\n")
    let none = MountTable(text: "")
    let say: @Sendable (Wording) -> Void = { said.add($0.english) }
    #expect(WatchedTree(folders: [folder("in")], ignored: ignored, mounts: none, limit: 1, announce: say).isLooking)
    #expect(WatchedTree(folders: [folder("in")], ignored: ignored, mounts: mounts, announce: say).isLooking)
    #expect(said.all == [Messages.watchLimitReached.english, Messages.foreignFolder.english])
    let folders = [folder("in"), folder("in/deep"), folder("in/.")]
    let normal = WatchedTree(folders: folders, ignored: ignored, mounts: none, announce: say)
    let root = settledPath(folder("in"))
    #expect(normal.watchedFolders == [root, root + "/deep", root + "/deep/er"])
    #expect(said.all.count == 2)
  }

  @Test func startsAnewWhenTheKernelDroppedReports() throws {
    let folder = try Self.folder()
    var tree = WatchedTree(folders: [folder("in")], ignored: IgnoredFiles(output: folder("out"))) { _ in }
    try folder.makeFolder("in/unreported")
    let overflowed = tree.absorb(.events(InotifyEventTests.bytes(watch: -1, mask: 0x4000, name: "")))
    #expect(overflowed == .anything)
    #expect(tree.watchedFolders.contains(settledPath(folder("in/unreported"))))
    let ticked = tree.absorb(.tick)
    #expect(ticked == .nothing)
  }

  @Test func givesBackWhatItWasLent() async throws {
    let folder = try Self.folder()
    for _ in 0..<20 {
      let watcher = FolderWatcher(folders: [folder("in")], output: folder("out")) { _ in }
      watcher.stop()
      try await soon { await watcher.stopped() }
    }
    try await until { Self.openLists(on: folder) == 0 }
  }
}

private extension FolderWatcherTests {
  func start(
    _ folder: TemporaryFolder,
    limit: Int,
    telling heard: Counter
  ) -> (watcher: FolderWatcher, reader: Task<Void, Never>) {
    let ignored = IgnoredFiles(output: folder("in/out"))
    let none = MountTable(text: "")
    let tree = WatchedTree(folders: [folder("in")], ignored: ignored, mounts: none, limit: limit) { _ in }
    let watcher = FolderWatcher(tree: tree, quiet: .milliseconds(10), every: .milliseconds(20))
    return (watcher, Task { for await _ in watcher.changes { heard.add() } })
  }

  /// Waits until nothing has been told for a while, so that the next change is not taken for the last.
  func quiet(_ heard: Counter) async throws {
    var last = -1
    while heard.value != last {
      last = heard.value
      try await Task.sleep(for: .milliseconds(60))
    }
  }

  /// How many inotify lists of this process watch the folder, by its inode in `/proc/self/fdinfo`.
  static func openLists(on folder: TemporaryFolder) -> Int {
    guard let status = fileStatus(folder("in")) else { return -1 }
    let inode = "ino:" + String(status.st_ino, radix: 16) + " "
    return entries(of: "/proc/self/fdinfo").count { path in
      do {
        return try String(contentsOfFile: path, encoding: .utf8).contains(inode)
      } catch {
        return false
      }
    }
  }
}
