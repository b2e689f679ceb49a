import Diagnostics
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Intake

@Suite struct ContentFolderTests {
  private func discovered(_ files: [String]) throws -> (kinds: [String: SourceFile.Kind], problems: [String]) {
    let folder = try TemporaryFolder()
    for file in files + ["site.yml", "index.md"] { try folder.write("", to: file) }
    let problems = Problems()
    let found = ContentFolder(path: folder.path).discover(into: problems)
    let kinds = Dictionary(uniqueKeysWithValues: found.map { ($0.contentPath, $0.kind) })
    return (kinds, problems.diagnostics.map { "\($0.rule) \($0.location.file.dropFirst(folder.path.count + 1))" })
  }

  @Test(
    "every file has its place",
    arguments: [
      ("tutoring/_index.md", SourceFile.Kind.section(key: "tutoring")), ("pages/a.md", .page), ("pages/A.MD", .page),
      ("plans/p.md", .plan),
      ("activities/2025.md", .activityLog), ("activities/2025.CSV", .activityTable),
      ("statistics/a.csv", .statisticsTable),
      ("statistics/datapackage.yml", .descriptor), ("statistics/datapackage.json", .descriptor),
      ("files/a.pdf", .attachment),
      ("files/deep/er/a.pdf", .attachment), ("root/CNAME", .rootFile), ("root/.nojekyll", .rootFile),
      ("root/.well-known/a.txt", .rootFile),
    ]
  )
  func kinds(path: String, kind: SourceFile.Kind) throws {
    let found = try discovered([path])
    #expect(found.kinds[path] == kind)
    #expect(found.problems.isEmpty)
  }

  @Test("an article lies in a folder with an _index.md")
  func articles() throws {
    #expect(
      try discovered(["tutoring/_index.md", "tutoring/a.md"]).kinds["tutoring/a.md"] == .article(section: "tutoring")
    )
    #expect(try discovered(["tutoring/a.md"]).problems == ["unknown-file tutoring/a.md"])
  }

  @Test(
    "what has no place is refused",
    arguments: [
      "a.md", "notes.txt", "site.yaml", "plans/p.docx", "plans/2025/p.md", "activities/a.xlsx", "statistics/a.yml",
      "pages/a.html", "tutoring/a.docx",
      "statistics/old/a.csv", "photo.jpg", "tutoring/sub/a.md",
    ]
  )
  func unknown(path: String) throws {
    #expect(try discovered([path, "tutoring/_index.md"]).problems == ["unknown-file \(path)"])
  }

  @Test(
    "a name that is almost right is told",
    arguments: [
      ("site.yml.txt", "site.yml"), ("site.yaml", "site.yml"), ("pages/a.md.txt", "a.md"),
      ("statistics/datapackage.yaml.txt", "datapackage.yml"), ("notes.txt", nil), ("pages/a.docx", nil),
    ]
  )
  func almost(path: String, name: String?) throws {
    let folder = try TemporaryFolder()
    for file in [path, "index.md"] { try folder.write("", to: file) }
    let problems = Problems()
    _ = ContentFolder(path: folder.path).discover(into: problems)
    let hint = try #require(problems.diagnostics.first { $0.rule == "unknown-file" }?.hint?.chinese)
    #expect(hint.hasPrefix("请改名为 \(name ?? "")") == (name != nil))
  }

  @Test(
    "what editors and systems leave behind is passed over",
    arguments: [
      ".DS_Store", "pages/a.md.bak", "plans/.p.md.swp", "plans/~$p.docx", "plans/p.md~", "files/Thumbs.db",
      "pages/desktop.ini",
      ".git/config", "root/.DS_Store", "releases/2025.json",
      "statistics/.~lock.a.csv#",
    ]
  )
  func ignored(path: String) throws {
    let found = try discovered([path])
    #expect(found.kinds.count == 2 && found.problems.isEmpty)
  }

  @Test("a folder that is missing, empty, or a file")
  func missing() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    for path in [folder.path + "/none", folder.path + "/file"] {
      let problems = Problems()
      #expect(ContentFolder(path: path).discover(into: problems).isEmpty)
      #expect(problems.diagnostics.map(\.rule) == ["missing-content"])
    }
    try FileManager.default.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: true)
    let problems = Problems()
    _ = ContentFolder(path: folder.path + "/empty/").discover(into: problems)
    #expect(problems.diagnostics.map(\.rule) == ["missing-settings", "missing-home"])
    #expect(problems.diagnostics.first?.location.file == folder.path + "/empty/site.yml")
  }

  @Test("links are not followed, wherever they lead")
  func links() throws {
    let sample = try SampleFolder(["files/a.txt": "", "statistics/x": ""])
    let path = sample.folder.path
    for (link, target) in [
      ("files/out.txt", "/etc/hostname"), ("files/loop", "."), ("files/loop2", "."), ("files/none", "nowhere"),
      ("plans", "files"), ("files/raw.csv", "../statistics/x"),
    ] {
      try FileManager.default.createSymbolicLink(atPath: "\(path)/\(link)", withDestinationPath: target)
    }
    let problems = sample.problems()
    #expect(problems.count { $0.hasPrefix("symbolic-link") } == 6)
  }

  @Test("a name that is not UTF-8, and what is no file")
  func odd() throws {
    let sample = try SampleFolder(["pages/a.md": "# 甲\n"])
    let path = Array("\(sample.folder.path)/pages/".utf8) + [0xC4, 0xE3, 0x2E, 0x6D, 0x64, 0]
    close(creat(path.map { CChar(bitPattern: $0) }, 0o644))
    mkfifo("\(sample.folder.path)/pages/pipe.md", 0o644)
    #expect(sample.problems() == ["file-name pages", "unreadable-file pages/pipe.md"])
  }

  @Test("a file or folder without permission is one problem among others")
  func forbidden() throws {
    guard getuid() != 0 else { return }
    let sample = try SampleFolder(["pages/a.md": "# 甲\n", "plans/p.md": "# 乙\n"])
    chmod("\(sample.folder.path)/pages/a.md", 0)
    chmod("\(sample.folder.path)/plans", 0)
    defer { chmod("\(sample.folder.path)/plans", 0o755) }
    #expect(sample.problems() == ["unreadable-file pages/a.md", "unreadable-file plans"])
  }
}
