import Foundation
import TestSupport
import Testing

@Suite("Releasing", .serialized)
struct ReleaseTests {
  private let folder: TemporaryFolder
  private let tool: Tool
  private let releases = "content/releases"

  init() throws {
    folder = try TemporaryFolder()
    tool = Tool(folder: folder.path)
    try GoldenCase(name: "school").prepare(folder)
  }

  @Test("each release follows the one before; nothing new makes no new file")
  func chain() async throws {
    #expect(try await release("2026-03-01").standardError.contains("released: content/releases/2026-03-01.json"))
    #expect(try await release("2026-03-01").standardError.contains("nothing changed since the release 2026-03-01"))
    for number in 2...3 {
      try folder.write("# 关于\n\n第\(number)版。\n", to: "content/pages/about.md")
      #expect(try await release("2026-03-01").exitCode == 0)
    }
    #expect(try await release("2026-03-02").exitCode == 0)
    #expect(
      try folder.files(in: releases) == [
        "2026-03-01-2.json", "2026-03-01-3.json", "2026-03-01.json", "2026-03-02.json", "latest.json",
      ]
    )
    #expect(try folder.read("\(releases)/2026-03-02.json").contains("\"release\" : \"2026-03-01-3\""))
    #expect(try await tool.run(["check", "--date", "2026-03-02"]).exitCode == 0)
  }

  @Test("a build after a release prints the same, also where a rate's base was printed and its numerator hidden")
  func sameAgain() async throws {
    let folder = try TemporaryFolder()
    try GoldenCase(name: "minimal").prepare(folder)
    let common =
      "population: 留守儿童, as_of: 2026-02-01, updated: 2026-02-01, source: 册, responsible: 德育主任, dimensions: [年级]"
    func schema(_ columns: String...) -> String {
      "schema: {fields: [{name: 年级, type: string}\(columns.map { ", {name: \($0), type: integer}" }.joined())]}"
    }
    try folder.write(
      """
      name: statistics
      title: 统计表
      resources:
        - {name: a, title: 人数, path: a.csv, measure: children, value: 人数, definition: 在册, \(common), \(schema("人数"))}
        - {name: b, title: 建档率, path: b.csv, measure: rate, numerator: 建档, denominator: 人数, definition: 建档的, \(common), \(schema("建档", "人数"))}
      """,
      to: "content/statistics/datapackage.yml"
    )
    try folder.write("年级,人数\n一年级,14\n二年级,16\n三年级,12\n四年级,9\n五年级,16\n六年级,8\n", to: "content/statistics/a.csv")
    try folder.write(
      "年级,建档,人数\n一年级,14,14\n二年级,15,16\n三年级,12,12\n四年级,9,9\n五年级,16,16\n六年级,8,8\n",
      to: "content/statistics/b.csv"
    )
    let tool = Tool(folder: folder.path)
    let released = try await tool.run(["build", "--release", "--date", "2026-03-01"])
    #expect(released.exitCode == 0, "\(released.standardError)")
    #expect(try folder.read("public/data/b.csv").contains("二年级,c,16,"))
    let before = try FolderContents(of: folder.path + "/public")
    #expect(try await tool.run(["build", "--date", "2026-03-01"]).exitCode == 0)
    #expect(try FolderContents(of: folder.path + "/public").differences(from: before) == [])
  }

  @Test("build and check only read releases")
  func othersOnlyRead() async throws {
    _ = try await release("2026-03-01")
    let before = try contents(releases)
    for command in ["build", "check"] {
      #expect(try await tool.run([command, "--date", "2026-03-05"]).exitCode == 0)
    }
    #expect(try contents(releases) == before)
  }

  @Test(
    "a broken chain stops every command before anything is written",
    arguments: [["check"], ["build"], ["build", "--release"]]
  )
  func brokenChain(command: [String]) async throws {
    _ = try await release("2026-03-01")
    let file = "\(releases)/2026-03-01.json"
    try folder.write(try folder.read(file).replacing("一年级,男,12", with: "一年级,男,13"), to: file)
    try folder.write("# 关于\n\n电话13800138000。\n", to: "content/pages/about.md")
    let before = try contents("")
    let run = try await tool.run(command + ["--date", "2026-03-02"])
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("\(file):1:1: error: [broken-release-chain]"))
    #expect(run.standardError.contains("[mobile-number]"), "problems of the content are told as well")
    #expect(try contents("") == before)
  }

  @Test("a refused release writes nothing")
  func refused() async throws {
    try folder.write("# 关于\n\n电话13800138000。\n", to: "content/pages/about.md")
    let before = try contents("")
    #expect(try await release("2026-03-01").exitCode == 1)
    #expect(try contents("") == before)
  }

  @Test("no release is dated before the last")
  func backwards() async throws {
    _ = try await release("2026-03-02")
    let before = try contents("")
    let run = try await release("2026-03-01")
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("content/releases/2026-03-02.json:1:1: error: [release-before-last]"))
    #expect(try contents("") == before)
  }

  @Test("killed between the site and its release: the next release writes it, byte for byte the same")
  func killedBeforeRelease() async throws {
    _ = try await release("2026-03-01")
    let whole = try contents(releases)
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(releases)")
    let manifest = try folder.read("public.manifest.json")
    try folder.write(manifest.replacing("  \"release\" : \"2026-03-01\",\n", with: ""), to: "public.manifest.json")
    try folder.write("{\"vers", to: "\(releases)/.2026-03-01.json.new")
    #expect(try await tool.run(["check", "--date", "2026-03-01"]).exitCode == 0)
    #expect(try await release("2026-03-01").standardOutput.contains("(0 changed)"))
    #expect(try contents(releases) == whole)
  }

  @Test("a site that was released is not built again without its releases", arguments: ["build", "check"])
  func lost(command: String) async throws {
    #expect(try await release("2026-03-01").standardError.contains("[first-release]"))
    try FileManager.default.moveItem(atPath: "\(folder.path)/\(releases)", toPath: "\(folder.path)/copy")
    let before = try contents("")
    let run = try await tool.run([command, "--date", "2026-03-02"])
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("content/releases: error: [lost-release]"))
    #expect(try contents("") == before)
    try FileManager.default.moveItem(atPath: "\(folder.path)/copy", toPath: "\(folder.path)/\(releases)")
    #expect(try await tool.run([command, "--date", "2026-03-02"]).exitCode == 0)
    #expect(try await !release("2026-03-02").standardError.contains("[first-release]"))
  }

  @Test("killed between a release and the note that it is the last: the next release writes the note")
  func killedBeforeNote() async throws {
    _ = try await release("2026-03-01")
    let note = try folder.read("\(releases)/latest.json")
    _ = try await release("2026-03-02")
    let whole = try contents(releases)
    try folder.write(note, to: "\(releases)/latest.json")
    #expect(try await tool.run(["build", "--date", "2026-03-02"]).exitCode == 0)
    _ = try await release("2026-03-02")
    #expect(try contents(releases) == whole)
  }

  @Test("a release holds what was printed: neither hidden numbers nor personal data")
  func onlyWhatWasPrinted() async throws {
    _ = try await release("2026-03-01")
    let text = try folder.read("\(releases)/2026-03-01.json")
    for csv in try contents("public/data").files where csv.key.hasSuffix(".csv") && csv.key != "tasks.csv" {
      let lines = String(decoding: csv.value, as: UTF8.self).replacing("\u{FEFF}", with: "").split(separator: "\r\n")
      for line in lines { #expect(text.contains(String(line).replacing("\"", with: "\\\""))) }
    }
    #expect(!text.contains("content/") && !text.contains("13900139000"))
  }

  @Test("a task that was released does not vanish; words of a page that was taken down are not said again")
  func promises() async throws {
    try FolderContents(of: "\(GoldenCase.root)/../../theme").write(to: folder.path + "/theme")
    _ = try await release("2026-03-01")
    let plan = try folder.files(in: "content/plans").filter { $0.hasSuffix(".md") }[0]
    let text = try folder.read("content/plans/\(plan)")
    try folder.write(text.replacing("- [ ] 装电话\n", with: ""), to: "content/plans/\(plan)")
    let run = try await release("2026-03-02")
    #expect(
      run.exitCode == 0 && run.standardError.contains("[changed-promise] the task “装电话” was released and is gone")
    )
    let page = "progress/plans/\(plan.dropLast(3)).html"
    #expect(try folder.read("public/\(page)").contains("已删去：装电话"))
    let paper = try await tool.run(["check", "--date", "2026-03-02", "--report", "paper.html"])
    #expect(paper.exitCode == 0)
    #expect(try folder.read("paper.html").contains("发布过的任务“装电话”不见了：原定2025年下半年"))
    for arguments in [[page, "--date", "2026-03-03"], ["--restore", page]] {
      #expect(try await tool.run(["withdraw"] + arguments).exitCode == 0)
    }
    #expect(try await release("2026-03-04").exitCode == 0)
    #expect(try folder.read("public/\(page)").contains("已删去一项，原来的话撤下了"))
    for file in try contents("public").files where file.key.hasSuffix(".html") {
      #expect(!String(decoding: file.value, as: UTF8.self).contains("装电话"), "\(file.key)")
    }
  }

  @Test(
    "a published folder is compared with a release or a manifest",
    arguments: ["public.manifest.json", "content/releases/2026-03-01.json"]
  )
  func against(manifest: String) async throws {
    _ = try await release("2026-03-01")
    let arguments = ["check", "--against", manifest, "--output", "public/"]
    let same = try await tool.run(arguments)
    #expect(same.exitCode == 0 && same.standardOutput.hasPrefix("compared: "))
    try folder.write("x", to: "public/index.html")
    try folder.write("x", to: "public/shell.php")
    try FileManager.default.removeItem(atPath: folder.path + "/public/about.html")
    let run = try await tool.run(arguments)
    #expect(run.exitCode == 1)
    #expect(
      run.standardError.matches(of: /(\S+): error: \[(\S+)\]/).map { "\($0.output.1) \($0.output.2)" } == [
        "public/about.html missing-from-site", "public/index.html differs-from-release",
        "public/shell.php not-in-release",
      ]
    )
  }

  @Test(
    "what is neither release nor manifest",
    arguments: ["{}", "{\"version\":1,\"files\":{}}", "{\"version\":3,\"files\":{}}", ""]
  )
  func againstAnything(text: String) async throws {
    try folder.write(text, to: "other.json")
    let run = try await tool.run(["check", "--against", "other.json"])
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("other.json:1:1: error: [unknown-manifest]"))
    #expect(try await tool.run(["check", "--against", "nowhere.json"]).exitCode == 74)
  }

  @Test("what is no file is told like any other difference", .timeLimit(.minutes(1)))
  func againstPipe() async throws {
    _ = try await release("2026-03-01")
    for file in ["about.html", "index.html"] {
      try FileManager.default.removeItem(atPath: folder.path + "/public/" + file)
    }
    #expect(mkfifo(folder.path + "/public/about.html", 0o600) == 0)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/public/index.html", withDestinationPath: "none")
    let run = try await tool.run(["check", "--against", "public.manifest.json"])
    #expect(run.exitCode == 1)
    #expect(run.standardError.matches(of: /error: \[differs-from-release\]/).count == 2)
  }

  @Test("a folder that is not there is one difference")
  func againstNothing() async throws {
    _ = try await release("2026-03-01")
    let run = try await tool.run(["check", "--against", "public.manifest.json", "--output", "nowhere"])
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("nowhere: error: [missing-from-site]"))
    #expect(run.standardError.matches(of: /error: \[/).count == 1)
  }

  @Test("a copy of a release that was changed is none")
  func againstEditedCopy() async throws {
    _ = try await release("2026-03-01")
    try folder.write(
      try folder.read("\(releases)/2026-03-01.json").replacing("一年级,男,12", with: "一年级,男,13"),
      to: "copy.json"
    )
    let run = try await tool.run(["check", "--against", "copy.json"])
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("copy.json:1:1: error: [broken-release-chain]"))
  }

  @Test("two releases into different folders follow one another")
  func atOnce() async throws {
    for round in 1...4 {
      try folder.write("# 关于\n\n第\(round)版。\n", to: "content/pages/about.md")
      let runs = try ["a", "b", "c"].map { output in
        try tool.start(["build", "--release", "--date", "2026-03-0\(round)", "--output", output])
      }
      for run in runs { #expect(try await run.ended(within: .seconds(60)) == 0) }
      #expect(try folder.files(in: releases) == (1...round).map { "2026-03-0\($0).json" } + ["latest.json"])
    }
    #expect(try await tool.run(["check", "--date", "2026-03-05"]).exitCode == 0)
  }

  @Test("another release of the same day is not the one that is lost")
  func lostBehindAnother() async throws {
    _ = try await release("2026-03-01")
    let manifest = try folder.read("public.manifest.json")
    for path in ["public", "public.manifest.json", releases] {
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(path)")
    }
    try folder.write("# 关于\n\n另一台电脑上的。\n", to: "content/pages/about.md")
    _ = try await release("2026-03-01")
    #expect(try await tool.run(["check", "--date", "2026-03-02"]).exitCode == 0)
    try folder.write(manifest, to: "public.manifest.json")
    let run = try await tool.run(["check", "--date", "2026-03-02"])
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("content/releases: error: [lost-release]"))
  }

  @Test(
    "the signed paper lies in no folder that is published, and takes nothing's place",
    arguments: [
      ("theme/assets/paper.html", "report-in-theme"), ("content/paper.html", "report-in-content"),
      ("public/paper.html", "report-in-output"), ("link.html", "report-over-file"), ("var.html", "report-over-file"),
    ]
  )
  func paper(path: String, rule: String) async throws {
    try FolderContents(of: "\(GoldenCase.root)/../../theme").write(to: folder.path + "/theme")
    try FileManager.default.createDirectory(atPath: folder.path + "/var.html", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.html",
      withDestinationPath: "content/p.html"
    )
    let before = try contents("")
    let run = try await tool.run(["check", "--date", "2026-03-01", "--report", path])
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("\(path): error: [\(rule)]"))
    #expect(try contents("").differences(from: before) == [])
    #expect(try await tool.run(["check", "--against", "x.json", "--report", "paper.html"]).exitCode == 64)
  }

  @Test("of a release of which a page was taken down, that alone is told")
  func againstWithdrawn() async throws {
    _ = try await release("2026-03-01")
    #expect(try await tool.run(["withdraw", "about.html", "--date", "2026-03-05"]).exitCode == 0)
    let run = try await tool.run(["check", "--against", "content/releases/2026-03-01.json"])
    #expect(run.exitCode == 1)
    #expect(
      run.standardError.contains("public: error: [withdrawn-since] pages of this release were taken down: about.html")
    )
    #expect(run.standardError.matches(of: /error: \[/).count == 1)
  }

  @Test("a release dated later than today is warned of")
  func ahead() async throws {
    #expect(try await !release("2025-12-31").standardError.contains("release-ahead"))
    let run = try await release("2126-03-01")
    #expect(run.exitCode == 0)
    #expect(run.standardError.contains("content/releases: warning: [release-ahead] this release is dated 2126-03-01"))
  }

  private func release(_ date: String) async throws -> ToolRun {
    try await tool.run(["build", "--release", "--date", date])
  }

  private func contents(_ path: String) throws -> FolderContents { try FolderContents(of: "\(folder.path)/\(path)") }
}
