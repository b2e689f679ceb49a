import Diagnostics
import Foundation
import Intake
import TestSupport
import Testing

@Suite("Writing files")
struct FileWritingTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/x" }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
  }

  @Test("replaces a file whole, and where a link stands what it leads to")
  func replacing() throws {
    try folder.write("old", to: "real/x")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "real/x")
    try FileWriting.replace(path, with: Array("new".utf8))
    #expect(try text(folder.path + "/real/x") == "new")
    #expect(FileReading.isLink(path))
    #expect(try FileWriting.files(in: folder.path).sorted() == ["real/x", "x"])
  }

  @Test("whom the old file was closed to cannot read the new one")
  func mode() throws {
    try folder.write("old", to: "x")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try FileWriting.replace(path, with: Array("new".utf8))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    #expect(try text(path) == "new")
  }

  @Test("leaves nothing behind where a file cannot be replaced, and names it")
  func failing() throws {
    try folder.write("old", to: "x/y")
    let failure = #expect(throws: SystemFailure.self) { try FileWriting.replace(path, with: [1]) }
    #expect(failure?.path == path)
    #expect(try FileWriting.files(in: folder.path) == ["x/y"])
  }

  @Test("writes over nothing where it is told so, and makes the folders on the way")
  func exclusively() throws {
    let path = folder.path + "/a/b/x"
    try FileWriting.write([1], to: path, makingFolders: true, exclusively: true)
    #expect(throws: SystemFailure.self) { try FileWriting.write([2], to: path, exclusively: true) }
    #expect(try FileReading.bytes(of: path) == [1])
  }

  @Test("removes the folders that hold nothing, and tells whether anything is left")
  func emptyFolders() throws {
    try folder.write("1", to: "a/b/c/x")
    try FileManager.default.createDirectory(atPath: folder.path + "/a/d/e", withIntermediateDirectories: true)
    #expect(try !FileWriting.removeEmptyFolders(in: folder.path))
    #expect(!FileWriting.exists(folder.path + "/a/d") && FileWriting.exists(folder.path + "/a/b/c/x"))
    try FileWriting.remove(folder.path + "/a/b/c/x")
    #expect(try FileWriting.removeEmptyFolders(in: folder.path))
    #expect(!FileWriting.exists(folder.path + "/a"))
  }
}
