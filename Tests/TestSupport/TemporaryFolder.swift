import Foundation
import Glibc

/// A folder that exists while a test runs.
package final class TemporaryFolder: Sendable {
  package let path: String

  /// - Parameter files: written at once, by their paths in the folder.
  package init(_ files: [String: String] = [:]) throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("xinqiao-test-\(Self.uniqueWord())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
    for (file, text) in files { try write(text, to: file) }
  }

  /// The path of what lies in the folder.
  package func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Without digits: messages mask a path in which some look like a telephone number.
  private static func uniqueWord() -> String {
    UUID().uuidString.replacing(/\d/) { digit in String("ghijklmnop".dropFirst(Int(digit.output) ?? 0).prefix(1)) }
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("could not remove \(path): \(error)")
    }
  }

  /// Writes a file, with the folders above it.
  package func write(_ text: String, to file: String) throws {
    try write(Data(text.utf8), to: file)
  }

  package func write(_ data: Data, to file: String) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  package func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: self(name), withIntermediateDirectories: true)
  }

  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
  }

  /// Replaces the target where there is one, as editors do.
  package func rename(_ name: String, to other: String) throws {
    guard Glibc.rename(self(name), self(other)) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: self(name))
  }

  package func read(_ file: String) throws -> String {
    try String(contentsOfFile: path + "/" + file, encoding: .utf8)
  }

  /// Every file below the folder, relative to it, sorted.
  package func files(in folder: String = "") throws -> [String] {
    let root = folder.isEmpty ? path : path + "/" + folder
    guard FileManager.default.fileExists(atPath: root) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: root).filter { file in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: root + "/" + file, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }
}
