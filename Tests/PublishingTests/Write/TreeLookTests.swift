import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("A look at folders")
struct TreeLookTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("一", to: "a/b/c.md")
    try folder.write("二", to: "a/d.md")
  }

  private var roots: [String] { ["\(folder.path)/a", "\(folder.path)/missing"] }

  /// Long after everything was written, or as if it were written just now.
  private func look(isSettled: Bool) throws -> TreeLook {
    var moment = timespec.now
    moment.tv_sec += isSettled ? 10 : -10
    return try TreeLook(at: roots, from: moment)
  }

  @Test("is the same as long as nothing changes, whether files are read or not")
  func unchanged() throws {
    let (fresh, settled) = (try look(isSettled: false), try look(isSettled: true))
    #expect(settled.read.isEmpty)
    #expect(fresh.read.sorted() == ["\(folder.path)/a/b/c.md", "\(folder.path)/a/d.md"])
    for look in [fresh, settled] { #expect(try TreeLook(at: roots, as: look) == look) }
  }

  @Test("sees every change, and reads what was written in the same tick of the clock", arguments: [true, false])
  func changes(isSettled: Bool) throws {
    let changes: [(String, () throws -> Void)] = [
      ("longer", { try folder.write("一一", to: "a/b/c.md") }),
      ("other bytes, as many", { try folder.write("三", to: "a/b/c.md") }),
      ("new file", { try folder.write("", to: "a/e.md") }),
      ("removed", { try FileManager.default.removeItem(atPath: folder.path + "/a/e.md") }),
      (
        "renamed",
        { try FileManager.default.moveItem(atPath: folder.path + "/a/d.md", toPath: folder.path + "/a/f.md") }
      ),
      (
        "empty folder",
        { try FileManager.default.createDirectory(atPath: folder.path + "/a/g", withIntermediateDirectories: true) }
      ),
      ("what was missing", { try folder.write("", to: "missing") }),
    ]
    for (name, change) in changes {
      let look = try look(isSettled: isSettled)
      // The clock of the file system stands still for some milliseconds.
      if isSettled { usleep(30_000) }
      try change()
      #expect(try TreeLook(at: roots, as: look) != look, "\(name)")
    }
  }

  @Test("A time that is set back does not hide a change")
  func oldTime() throws {
    let look = try look(isSettled: true)
    usleep(30_000)
    let path = folder.path + "/a/d.md"
    let date = try #require(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate])
    try folder.write("三", to: "a/d.md")
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    #expect(try TreeLook(at: roots, as: look) != look)
  }

  @Test("A link to a folder is not followed in circles, but refused")
  func links() throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/a/h", withDestinationPath: folder.path + "/a")
    #expect(throws: (any Error).self) { try TreeLook(at: roots) }
  }
}
