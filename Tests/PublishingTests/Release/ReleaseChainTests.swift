import Diagnostics
import Disclosure
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("The chain of releases")
struct ReleaseChainTests {
  private let folder: TemporaryFolder
  private let names = ["2026-03-01", "2026-03-01-2", "2026-03-01-10", "2026-04-01"]

  init() throws {
    folder = try TemporaryFolder()
    var previous: ReleaseLink?
    for name in names {
      let bytes = try RecordFormat.encoded(Self.release(name, after: previous))
      try folder.write(Data(bytes), to: "releases/\(name).json")
      previous = ReleaseLink(release: name, hash: try SHA256.hex(bytes))
    }
    try point(to: try #require(previous))
  }

  @Test("none is a chain too")
  func none() throws {
    #expect(try ReleaseChain(content: folder.path + "/elsewhere").last == nil)
  }

  @Test("a whole chain is known by its last release; hidden files do not matter")
  func whole() throws {
    try folder.write("", to: "releases/.2026-05-01.json.new")
    #expect(try ReleaseChain(content: folder.path).last?.name.text == "2026-04-01")
  }

  @Test("one changed byte is found", arguments: [0, 1, 2, 3])
  func edited(index: Int) throws {
    let file = "releases/\(names[index]).json"
    try folder.write(try folder.read(file).replacing("一年级,12", with: "一年级,13"), to: file)
    try expectProblem("\(names[index]).json:1:1: this release was changed after it was written")
  }

  @Test("a missing release is named where it is needed", arguments: [0, 1, 2])
  func missing(index: Int) throws {
    try remove("\(names[index]).json")
    try expectProblem("\(names[index + 1]).json:5:3: \(names[index]).json is missing from the releases")
  }

  @Test("the last release cannot go unseen")
  func missingLast() throws {
    try remove("2026-04-01.json")
    try expectProblem("latest.json:1:1: 2026-04-01.json is missing from the releases")
  }

  @Test("nor all of them")
  func missingAll() throws {
    for name in names { try remove("\(name).json") }
    try expectProblem("latest.json:1:1: 2026-04-01.json is missing from the releases")
  }

  @Test("nor the note that names the last")
  func missingPointer() throws {
    try remove("latest.json")
    try expectProblem("latest.json:1:1: latest.json is missing from the releases")
  }

  @Test("two that changed places")
  func swapped() throws {
    let (first, second) = (try folder.read("releases/2026-03-01.json"), try folder.read("releases/2026-03-01-2.json"))
    try folder.write(second, to: "releases/2026-03-01.json")
    try folder.write(first, to: "releases/2026-03-01-2.json")
    try expectProblem("2026-03-01-2.json:5:3: this file holds the release 2026-03-01")
  }

  @Test("one too many", arguments: ["2026-02-01", "2026-03-15"])
  func tooMany(name: String) throws {
    try folder.write(Data(try RecordFormat.encoded(Self.release(name, after: nil))), to: "releases/\(name).json")
    try expectProblem("\(name).json:1:1: no other release knows of this one")
  }

  @Test("a release made by hand does not become the last")
  func forged() throws {
    let forged = Self.release("2026-05-01", after: ReleaseLink(release: "2026-04-01", hash: "0"))
    try folder.write(Data(try RecordFormat.encoded(forged)), to: "releases/2026-05-01.json")
    try expectProblem("2026-05-01.json:1:1: no other release knows of this one")
  }

  @Test("what is no release")
  func strange() throws {
    try folder.write("", to: "releases/2026-3-1.json")
    try expectProblem("2026-3-1.json: this is no release")
  }

  @Test("what cannot be read", arguments: ["", "{", "[]", "{\"version\": \"1\"}", "{\"version\": 1}"])
  func unreadable(text: String) throws {
    try folder.write(text, to: "releases/2026-03-01-2.json")
    try expectProblem("2026-03-01-2.json:1:1: this file cannot be read as a release")
  }

  @Test("a folder where a release should be")
  func folderForFile() throws {
    try remove("2026-03-01-2.json")
    try folder.write("", to: "releases/2026-03-01-2.json/x")
    try expectProblem("2026-03-01-2.json:1:1: cannot be read: not a file")
  }

  @Test("a version of the future")
  func unknownVersion() throws {
    let file = "releases/2026-03-01.json"
    try folder.write(try folder.read(file).replacing("\"version\" : 1", with: "\"version\" : 2"), to: file)
    try expectProblem("2026-03-01.json:30:3: version 2 of this file is not known")
  }

  @Test(
    "a note that names nothing",
    arguments: ["", "{}", "{\"version\":1,\"latest\":{\"release\":\"x\",\"hash\":\"\"}}"]
  )
  func brokenPointer(text: String) throws {
    try folder.write(text, to: "releases/latest.json")
    try expectProblem("latest.json:1:1: this file does not name the last release")
  }

  @Test("killed after a release was written and before the note was: the chain is whole")
  func oneAhead() throws {
    let last = try ReleaseFile(try #require(ReleaseName("2026-04-01")), in: folder.path + "/releases")
    try point(to: try #require(last.header.previous))
    #expect(try ReleaseChain(content: folder.path).last?.name.text == "2026-04-01")
  }
}

extension ReleaseChainTests {
  private static func release(_ name: String, after previous: ReleaseLink?) -> Release {
    let table = PrintedTable(
      name: "by-grade",
      measure: "children",
      population: "留守儿童",
      asOf: nil,
      fields: ["人数"],
      coverage: false,
      groups: [:],
      lines: ["年级,人数", "一年级,12", "合计,12"]
    )
    return Release(
      release: name,
      previous: previous,
      thresholds: Thresholds(.minimum),
      tables: [table],
      files: ["index.html": "0"]
    )
  }

  private func point(to link: ReleaseLink) throws {
    try folder.write(Data(try RecordFormat.encoded(LatestRecord(latest: link))), to: "releases/latest.json")
  }

  private func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: "\(folder.path)/releases/\(file)")
  }

  private func expectProblem(_ expected: String) throws {
    let refusal = #expect(throws: Refusal.self) { try ReleaseChain(content: folder.path) }
    let problem = try #require(refusal?.diagnostics.first)
    #expect(problem.rule == "broken-release-chain")
    #expect("\(problem.location): \(problem.message[.english])" == "\(folder.path)/releases/\(expected)")
    #expect(problem.hint != nil)
  }
}
