import Foundation
import TestSupport
import Testing

@Suite("The commands", .serialized)
struct CommandTests {
  private let folder: TemporaryFolder
  private let tool: Tool

  init() throws {
    folder = try TemporaryFolder()
    tool = Tool(folder: folder.path)
    try GoldenCase(name: "school").prepare(folder)
  }

  @Test("two builds of the same content are equal byte for byte")
  func twoBuilds() async throws {
    for output in ["one", "two"] {
      #expect(try await tool.run(["build", "--date", "2026-03-01", "--output", output]).exitCode == 0)
    }
    #expect(try contents("one").files.count > 40)
    #expect(try contents("one").differences(from: try contents("two")) == [])
    #expect(try folder.read("one.manifest.json") == folder.read("two.manifest.json"))
  }

  @Test("inside the content folder it is said where to go")
  func insideContent() async throws {
    let run = try await Tool(folder: folder.path + "/content").run(["check"])
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("[missing-content]") && run.standardError.contains("(cd ..)"))
  }

  @Test("the end of a photo's consent is told on the screen and on the paper")
  func endingConsent() async throws {
    let photos = try TemporaryFolder()
    try GoldenCase(name: "photos").prepare(photos)
    let register = try photos.read("content/files/photos.yml")
    try photos.write(
      register.replacing("children_visible: 否}", with: "children_visible: 否, until: 2099-03-31}"),
      to: "content/files/photos.yml"
    )
    let arguments = ["check", "--report", "paper.md", "--date"]
    let run = try await Tool(folder: photos.path).run(arguments + ["2099-03-01"])
    #expect(run.exitCode == 0, "\(run.standardError)")
    #expect(run.standardError.contains("photos.yml:1:3: warning: [photo-consent-ends]"))
    #expect(try photos.read("paper.md").contains("到期（还有30天）"))
    let late = try await Tool(folder: photos.path).run(arguments + ["2099-04-01"])
    #expect(late.standardError.contains("xinqiao withdraw files/shelf.jpg"))
  }

  @Test("the pack is written beside the site, and never into it")
  func pack() async throws {
    let inside = try await tool.run(["build", "--date", "2026-03-01", "--pack", "public/a.zip"])
    #expect(inside.exitCode == 1)
    #expect(inside.standardError.hasPrefix("public/a.zip: error: [pack-in-output]"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/public"))
    try folder.write("mine", to: "plan.docx")
    for (path, rule) in [
      ("content/a.zip", "pack-in-content"), ("plan.docx", "pack-over-file"), ("content/site.yml", "pack-in-content"),
      ("theme", "pack-over-file"),
    ] {
      let run = try await tool.run(["build", "--date", "2026-03-01", "--pack", path])
      #expect(run.standardError.hasPrefix("\(path): error: [\(rule)]"))
    }
    #expect(try folder.read("plan.docx") == "mine")
    for name in ["a.zip", "b.zip", "b.zip"] {
      #expect(try await tool.run(["build", "--date", "2026-03-01", "--pack", name]).exitCode == 0)
    }
    let packs = try ["a.zip", "b.zip"].map { try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\($0)")) }
    #expect(packs[0].starts(with: Data("PK".utf8)))
    #expect(packs[0] == packs[1])
  }

  @Test("a site is never written into the content", arguments: ["content", "content/public", "theme/../content/x/y"])
  func outputInContent(output: String) async throws {
    let run = try await tool.run(["build", "--date", "2026-03-01", "--output", output])
    #expect(run.exitCode == 1)
    #expect(run.standardError.hasPrefix("\(output): error: [output-in-content]"))
  }

  @Test("a second build touches nothing")
  func secondBuild() async throws {
    let first = try await tool.run(["build", "--date", "2026-03-01"])
    let files = try modificationDates()
    let second = try await tool.run(["build", "--date", "2026-03-01"])
    #expect(first.standardOutput.contains("\(files.count) files (\(files.count) changed)"))
    #expect(second.standardOutput.contains("\(files.count) files (0 changed)"))
    #expect(try modificationDates() == files)
  }

  @Test("one changed word changes only the pages that show it, and what is stale goes")
  func changedContent() async throws {
    _ = try await tool.run(["build", "--date", "2026-03-01"])
    try folder.write("# 关于学校\n\n在镇上。\n", to: "content/pages/school.md")
    try FileManager.default.removeItem(atPath: folder.path + "/content/pages/about.md")
    let run = try await tool.run(["build", "--date", "2026-03-01"])
    #expect(run.standardOutput.contains(#/[0-9]+ files \(9 changed\)/#))
    #expect(try contents("public").files["about.html"] == nil)
    #expect(try contents("public").files["school.html"] != nil)
  }

  @Test("check writes nothing")
  func check() async throws {
    let before = try contents("")
    #expect(try await tool.run(["check", "--date", "2026-03-01"]).exitCode == 0)
    #expect(try contents("") == before)
  }

  @Test("SOURCE_DATE_EPOCH is the day of the build, in Shanghai")
  func sourceDateEpoch() async throws {
    _ = try await tool.run(["build", "--date", "2026-03-01", "--output", "one"])
    let run = try await Tool(folder: folder.path, environment: ["SOURCE_DATE_EPOCH": "1772294400"]).run([
      "build", "--output", "two",
    ])
    #expect(run.exitCode == 0)
    #expect(try contents("two").differences(from: try contents("one")) == [])
  }

  @Test("the folder in which it is started does not matter")
  func otherFolder() async throws {
    _ = try await tool.run(["build", "--date", "2026-03-01", "--output", "one"])
    try folder.write("", to: "elsewhere/empty")
    let arguments = ["build", "--date", "2026-03-01", "--content", "../content/", "--output", "../two/"]
    let run = try await Tool(folder: folder.path + "/elsewhere").run(arguments)
    #expect(run.exitCode == 0)
    #expect(run.standardError.contains("../content/plans/plan.md:29:1: warning: [repeated-period]"))
    #expect(try contents("two").differences(from: try contents("one")) == [])
  }

  @Test(
    "a wrong command line is told in Chinese",
    arguments: [
      (["tally"], "错误：少写了 '<register>'"), (["build", "--outptu", "a"], "错误：没有这个选项：'--outptu'，是不是 '--output'?"),
      (["build", "--date", "2026-13-01"], "错误：这样写不行：'2026-13-01'，它要用作 '--date <date>'"),
      (["biuld"], "错误：这里多了，或写错了：'biuld'"), (["build", "--output"], "错误：少写了内容：'--output <output>'"),
    ]
  )
  func usage(arguments: [String], first: String) async throws {
    let run = try await Tool(folder: folder.path, environment: ["LC_ALL": "zh_CN.UTF-8"]).run(arguments)
    #expect(run.exitCode == 64 && run.standardError.hasPrefix(first + "\n"), "\(run.standardError)")
    for word in ["Usage", "See", "Help:", "Error"] { #expect(!run.standardError.contains(word)) }
    let english = try await tool.run(arguments)
    #expect(english.exitCode == 64 && english.standardError.hasPrefix("Error: "))
  }

  @Test(
    "a paper is named as what it is, and lies where nothing is published",
    arguments: ["a.docx", "a", "content/a.html"]
  )
  func paper(path: String) async throws {
    let run = try await tool.run(["check", "--date", "2026-03-01", "--report", path])
    #expect(run.exitCode == 1 && !FileManager.default.fileExists(atPath: "\(folder.path)/\(path)"))
    #expect(run.standardError.contains(path.hasPrefix("content") ? "[report-in-content]" : "[report-kind]"))
  }

  @Test("the JSON report is one object with the promised keys", arguments: ["build", "check"])
  func report(command: String) async throws {
    let run = try await tool.run([command, "--date", "2026-03-01", "--format", "json"])
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8)) as? [String: Any])
    #expect(report["status"] as? String == (command == "build" ? "published" : "clean"))
    #expect(report.keys.sorted() == ["diagnostics", "figures", "files", "milliseconds", "pages", "status"])
    let times = try #require(report["milliseconds"] as? [String: Int])
    #expect(times["total"] == times.filter { $0.key != "total" }.values.reduce(0, +))
    for diagnostic in try #require(report["diagnostics"] as? [[String: Any]]) {
      #expect(diagnostic.keys.sorted() == ["column", "file", "hint", "line", "message", "rule", "severity"])
    }
  }

  @Test("the JSON report of a run that failed says why")
  func failure() async throws {
    let run = try await tool.run(["check", "--against", "nowhere.json", "--format", "json"])
    #expect(run.exitCode == 74)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8)) as? [String: Any])
    #expect(report["status"] as? String == "failed")
    let problems = try #require(report["diagnostics"] as? [[String: Any]])
    #expect(problems.map { $0["rule"] as? String } == ["disk"] && problems[0]["file"] as? String == "nowhere.json")
  }

  private func contents(_ path: String) throws -> FolderContents { try FolderContents(of: "\(folder.path)/\(path)") }

  private func modificationDates() throws -> [String: Date] {
    try contents("public").files.keys.reduce(into: [:]) { dates, path in
      dates[path] =
        try FileManager.default.attributesOfItem(atPath: "\(folder.path)/public/\(path)")[.modificationDate] as? Date
    }
  }
}
