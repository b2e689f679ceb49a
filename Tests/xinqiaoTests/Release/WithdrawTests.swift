import Foundation
import TestSupport
import Testing

@Suite("Withdrawing", .serialized)
struct WithdrawTests {
  private let folder: TemporaryFolder
  private let tool: Tool
  private let article = "psychological-guidance/weekly-call.html"

  init() async throws {
    folder = try TemporaryFolder()
    tool = Tool(folder: folder.path)
    try GoldenCase(name: "school").prepare(folder)
    _ = try await build()
  }

  @Test("a page goes while the content is refused, and even without it", arguments: [true, false])
  func withoutContent(hasContent: Bool) async throws {
    if hasContent {
      try folder.write("<b>", to: "content/index.md")
    } else {
      try FileManager.default.removeItem(atPath: folder.path + "/content")
    }
    let run = try await withdraw([article, "--reason", "家长要求"])
    #expect(run.exitCode == 0)
    #expect(run.standardOutput.contains("  https://yunxi.example/\(article)\n"))
    #expect(try folder.read("public/\(article)").contains("本页内容已撤下"))
    #expect(try folder.read("public/\(article)").contains("家长要求"))
    for listing in ["feed.xml", "sitemap.xml"] { #expect(try !folder.read("public/\(listing)").contains(article)) }
    #expect(try folder.read("content/releases/withdrawn.json").contains(article))
    try await expectManifest()
  }

  @Test(
    "a page goes in large type, on paper and in the search too, by whichever address it is named",
    arguments: ["", "https://yunxi.example/large/", "handouts"]
  )
  func companions(place: String) async throws {
    func mentions() throws -> [String] {
      try folder.files(in: "public/search").filter { name in
        try name.hasPrefix("page-") && folder.read("public/search/\(name)").contains("\"\(article)\"")
      }
    }
    #expect(try mentions().count == 1)
    let run = try await withdraw([place == "handouts" ? "handouts/weekly-call.html" : place + article])
    #expect(try folder.read("public/\(article)").contains("本页内容已撤下"))
    let gone = ["large/\(article)", "handouts/weekly-call.html"]
    for path in gone {
      #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/public/\(path)"))
      #expect(run.standardOutput.contains("https://yunxi.example/\(path)"))
    }
    #expect(try mentions() == [])
    try await expectManifest()
  }

  @Test("a page goes from every list, in large type too, and a sentence that names it is told of")
  func lists() async throws {
    try FolderContents(of: "\(GoldenCase.root)/../../theme").write(to: folder.path + "/theme")
    #expect(try await build().exitCode == 0)
    let lists = ["psychological-guidance/index.html", "large/psychological-guidance/index.html", "topics.html"]
    for list in lists { #expect(try folder.read("public/\(list)").contains("weekly-call.html")) }
    let run = try await withdraw([article])
    for list in lists { #expect(try !folder.read("public/\(list)").contains("weekly-call.html"), "\(list)") }
    let named = try folder.files(in: "public").filter { page in
      try page.hasSuffix(".html") && folder.read("public/\(page)").contains("weekly-call.html")
    }
    #expect(named.allSatisfy(run.standardError.contains))
  }

  @Test(
    "a table goes with its data, by whichever address it is named",
    arguments: [
      "progress/statistics/letters.html", "https://yunxi.example/data/letters.csv", "public/data/letters.json",
    ]
  )
  func table(address: String) async throws {
    let run = try await withdraw([address])
    #expect(run.exitCode == 0)
    #expect(try folder.files(in: "public/data").filter { $0.hasPrefix("letters") } == [])
    #expect(try folder.read("public/progress/statistics/letters.html").contains("本页内容已撤下"))
    #expect(try !folder.read("public/data/datapackage.json").contains("letters"))
    #expect(run.standardOutput.contains("https://yunxi.example/data/letters.csv"))
    #expect(run.standardError.contains("letters.html: warning: [still-linked] still named by data/index.html"))
    try await expectManifest()
  }

  @Test("no build brings it back until it is restored")
  func restored() async throws {
    let before = try FolderContents(of: folder.path + "/public")
    _ = try await withdraw([article])
    let down = try FolderContents(of: folder.path)
    let refused = try await build()
    #expect(refused.exitCode == 1)
    #expect(refused.standardError.contains("content/psychological-guidance/calls.md: error: [withdrawn-address]"))
    #expect(try FolderContents(of: folder.path) == down)
    let restored = try await tool.run(["withdraw", "--restore", "/" + article])
    #expect(restored.standardOutput.contains("stays withdrawn: files/form.txt;"))
    let form = try await build()
    #expect(form.exitCode == 1)
    let place = /calls\.md:\d+:\d+: error: \[withdrawn-address\] files\/form\.txt/
    #expect(form.standardError.contains(place))
    #expect(try await restore("files/form.txt"))
    #expect(try await build().exitCode == 0)
    #expect(try FolderContents(of: folder.path + "/public") == before)
  }

  @Test("what came down with a page does not come back on another one")
  func elsewhere() async throws {
    _ = try await withdraw([article])
    let list = try folder.read("content/releases/withdrawn.json")
    for path in ["large/\(article)", "handouts/weekly-call.html", "old/call.html", "files/form.txt"] {
      #expect(list.contains("\"address\" : \"\(path)\"") || list.contains("\"address\": \"\(path)\""), "\(path)")
    }
    try FileManager.default.removeItem(atPath: folder.path + "/content/psychological-guidance/calls.md")
    try folder.write("# 关于\n\n[表](../files/form.txt)\n", to: "content/pages/about.md")
    let run = try await build()
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("pages/about.md:3:"))
    #expect(run.standardError.contains("[withdrawn-address] files/form.txt"))
  }

  @Test("restored by the address of another of its forms, a page comes back in all of them")
  func restoredByForm() async throws {
    _ = try await withdraw([article])
    #expect(try await restore("large/" + article))
    #expect(try await restore("files/form.txt"))
    #expect(try await build().exitCode == 0)
    #expect(FileManager.default.fileExists(atPath: folder.path + "/public/" + article))
    #expect(FileManager.default.fileExists(atPath: folder.path + "/public/old/call.html"))
  }

  @Test("one activity of a month is not withdrawn; how it goes is said")
  func oneActivity() async throws {
    let month = "progress/activities/2025-03.html"
    let before = try FolderContents(of: folder.path)
    let run = try await withdraw(["https://yunxi.example/\(month)#d2025-03-12"])
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("[withdrawn-part]"))
    #expect(run.standardError.contains("xinqiao withdraw \(month)"))
    #expect(try FolderContents(of: folder.path).differences(from: before) == [])
    #expect(try await withdraw([month]).exitCode == 0)
  }

  @Test("the note stays when the page's source is gone, the same to the byte")
  func sourceRemoved() async throws {
    _ = try await withdraw(["files/form.txt", "about.html"])
    let note = try folder.read("public/about.html")
    try FileManager.default.removeItem(atPath: folder.path + "/content/pages/about.md")
    let run = try await build()
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("[withdrawn-address] files/form.txt"))
    #expect(try await restore("files/form.txt"))
    #expect(try await build().exitCode == 0)
    #expect(try folder.read("public/about.html") == note)
    #expect(try !folder.read("public/sitemap.xml").contains("about.html"))
    try await expectManifest()
  }

  @Test("what was withdrawn twice keeps its first day")
  func twice() async throws {
    _ = try await withdraw([article])
    let down = try FolderContents(of: folder.path)
    let again = try await tool.run(["withdraw", article, "--date", "2026-04-01"])
    #expect(again.exitCode == 0)
    #expect(try FolderContents(of: folder.path) == down)
  }

  @Test("what another --reason says takes the place of the first, and the day stays")
  func reasonChanged() async throws {
    _ = try await withdraw([article, "--reason", "家长要求"])
    _ = try await tool.run(["withdraw", article, "--reason", "内容要改", "--date", "2026-04-01"])
    let note = try folder.read("public/\(article)")
    #expect(note.contains("原因：内容要改") && note.contains("2026-03-05"))
    #expect(try folder.read("content/releases/withdrawn.json").contains("内容要改"))
  }

  @Test("no reason names a child of the roster; where that cannot be looked up, it is said")
  func reason() async throws {
    try folder.write("姓名\n林小禾\n", to: "roster.csv")
    let settings = try folder.read("content/site.yml")
    try folder.write(
      settings.replacing("privacy:\n", with: "privacy:\n  roster: ../roster.csv\n"),
      to: "content/site.yml"
    )
    let before = try FolderContents(of: folder.path)
    let named = try await withdraw([article, "--reason", "小禾家长要求撤下"])
    #expect(named.exitCode == 1)
    #expect(try FolderContents(of: folder.path).differences(from: before) == [])
    try FileManager.default.removeItem(atPath: folder.path + "/roster.csv")
    let unknown = try await withdraw([article, "--reason", "家长要求"])
    #expect(unknown.exitCode == 0)
    #expect(unknown.standardError.contains("content: warning: [unchecked-reason]"))
    #expect(try await !withdraw(["about.html"]).standardError.contains("unchecked-reason"))
  }

  @Test("through a link, the folder that it leads to loses the page", arguments: ["withdraw", "build"])
  func linkedOutput(command: String) async throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/var", withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: folder.path + "/public", toPath: folder.path + "/var/site")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/public", withDestinationPath: "var/site")
    if command == "withdraw" {
      #expect(try await withdraw([article]).exitCode == 0)
    } else {
      try folder.write("# 首页\n\n本页内容已撤下\n", to: "content/index.md")
      #expect(try await build().exitCode == 0)
    }
    #expect(try folder.read("var/site/\(command == "withdraw" ? article : "index.html")").contains("本页内容已撤下"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/public") == "var/site")
    try await expectManifest()
  }

  @Test("an old address goes with the page, and is a name of it")
  func alias() async throws {
    let run = try await withdraw(["https://yunxi.example/old/call.html"])
    #expect(run.exitCode == 0)
    #expect(try folder.read("public/\(article)").contains("本页内容已撤下"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/public/old/call.html"))
    #expect(run.standardOutput.contains("  https://yunxi.example/old/call.html\n"))
    try await expectManifest()
  }

  @Test("what only the page shows goes too; what others show is named")
  func attachments() async throws {
    #expect(try await withdraw([article]).standardOutput.contains("withdrawn: files/form.txt\n"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/public/files/form.txt"))
    try await expectManifest()
    for address in [article, "files/form.txt"] { #expect(try await restore(address)) }
    try folder.write("# 关于\n\n[表](../files/form.txt)\n", to: "content/pages/about.md")
    #expect(try await build().exitCode == 0)
    let run = try await withdraw([article])
    #expect(run.standardError.contains("public/files/form.txt: warning: [still-shown]"))
    #expect(run.standardError.contains("about.html"))
    #expect(FileManager.default.fileExists(atPath: folder.path + "/public/files/form.txt"))
    let picture = try await withdraw(["files/form.txt"])
    #expect(picture.standardError.contains("still named by about.html"))
    #expect(picture.standardError.contains("an empty place is left there"))
  }

  @Test("a page that comes back at another address is told by its title")
  func renamed() async throws {
    _ = try await withdraw([article])
    #expect(try await restore("files/form.txt"))
    let page = "content/psychological-guidance/calls.md"
    try folder.write(
      try folder.read(page).replacing("slug: weekly-call\naliases: [/old/call.html]\n", with: ""),
      to: page
    )
    let run = try await build()
    #expect(run.exitCode == 0)
    #expect(run.standardError.contains("\(page): warning: [withdrawn-title]"))
    #expect(try await !tool.run(["withdraw", "--restore", article]).standardError.contains("title"))
    #expect(try await !build().standardError.contains("withdrawn-title"))
  }

  @Test("a list of a section leaves the list of handouts where it is")
  func section() async throws {
    #expect(try await withdraw(["psychological-guidance/index.html"]).exitCode == 0)
    #expect(FileManager.default.fileExists(atPath: folder.path + "/public/handouts/index.html"))
    #expect(FileManager.default.fileExists(atPath: folder.path + "/public/handouts/weekly-call.html"))
  }

  @Test(
    "what every site has is no page to be withdrawn",
    arguments: ["robots.txt", "404.html", "search.html", "search/"]
  )
  func indispensable(path: String) async throws {
    let part = try folder.files(in: "public/search").first { $0.hasPrefix("page-") } ?? ""
    let before = try FolderContents(of: folder.path)
    let run = try await withdraw([path == "search/" ? path + part : path])
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("[withdrawn-indispensable]"))
    #expect(try FolderContents(of: folder.path).differences(from: before) == [])
  }

  @Test("a page is gone even where there is no room for the note")
  func noRoom() async throws {
    try folder.write("", to: "public.staging")
    #expect(try await withdraw([article]).exitCode == 74)
    for path in [article, "large/" + article, "old/call.html"] {
      #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/public/\(path)"))
    }
  }

  @Test("records of an older day, or of another folder, do not bring it back", arguments: ["older", "other folder"])
  func lostRecord(how: String) async throws {
    let other = how == "older" ? [] : ["--content", "other"]
    #expect(try await withdraw(["about.html"] + other).exitCode == 0)
    if how == "older" { try FileManager.default.removeItem(atPath: folder.path + "/content/releases") }
    for command in ["build", "check"] {
      let run = try await tool.run([command, "--date", "2026-03-06"])
      #expect(run.exitCode == 1)
      #expect(run.standardError.contains("content/releases/withdrawn.json: error: [lost-withdrawal]"))
    }
    if how == "older" {
      #expect(try await tool.run(["withdraw", "--restore", "about.html"]).exitCode == 0)
      #expect(try await build().exitCode == 0)
      #expect(try folder.read("public/about.html").contains("本页内容已撤下") == false)
    } else {
      #expect(try await withdraw(["about.html"]).exitCode == 0)
      #expect(try await build().standardError.contains("[withdrawn-address]"))
    }
  }

  @Test("not between a build's reading and its writing")
  func whileBuilding() async throws {
    let settings = try folder.read("content/site.yml")
    try folder.write(
      settings.replacing("privacy:\n", with: "privacy:\n  roster: ../roster.csv\n"),
      to: "content/site.yml"
    )
    // A pipe stops the build while it reads.
    #expect(mkfifo(folder.path + "/roster.csv", 0o600) == 0)
    let building = try tool.start(["build", "--date", "2026-03-01"])
    defer { kill(building.process.processIdentifier, SIGKILL) }
    try await until(within: .seconds(60)) { FileManager.default.fileExists(atPath: folder.path + "/public.lock") }
    let run = try await withdraw([article])
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("public: error: [busy-output]"))
  }

  @Test("nothing happens where an address is unknown, or the reason is personal data")
  func refused() async throws {
    let before = try FolderContents(of: folder.path)
    let unknown = try await withdraw([article, "psychological-guidance/weekly-cal.html"])
    #expect(unknown.exitCode == 1)
    #expect(unknown.standardError.contains("did you mean “\(article)”?"))
    let personal = try await withdraw([article, "--reason", "请打13800138000"])
    #expect(personal.exitCode == 1)
    #expect(personal.standardError.contains("[mobile-number]") && !personal.standardError.contains("13800138000"))
    #expect(try await withdraw([article, "--output", "nowhere"]).standardError.contains("[nothing-published]"))
    #expect(try FolderContents(of: folder.path) == before)
  }

  @Test("a list that cannot be read does not keep the page up")
  func brokenList() async throws {
    try folder.write("{", to: "content/releases/withdrawn.json")
    let run = try await withdraw([article])
    #expect(run.exitCode == 1)
    #expect(run.standardError.contains("content/releases/withdrawn.json: error: [withdrawal-not-recorded]"))
    #expect(try folder.read("public/\(article)").contains("本页内容已撤下"))
    #expect(try await build().standardError.contains("[broken-withdrawn-list]"))
  }

  @Test("a build that was killed after its journal is finished first")
  func afterKilledBuild() async throws {
    let manifest = try folder.read("public.manifest.json")
    try folder.write("{\"changed\":[\"about.html\"],\"stale\":[],\"manifest\":\(manifest)}", to: "public.journal")
    try folder.write("half", to: "public.staging/about.html")
    #expect(try await withdraw([article]).exitCode == 0)
    #expect(try folder.read("public/about.html") == "half")
    #expect(try folder.files().filter { $0.hasPrefix("public.journal") || $0.hasPrefix("public.staging") } == [])
    try await expectManifest()
  }

  private func build() async throws -> ToolRun { try await tool.run(["build", "--date", "2026-03-01"]) }

  private func withdraw(_ arguments: [String]) async throws -> ToolRun {
    try await tool.run(["withdraw"] + arguments + ["--date", "2026-03-05"])
  }

  private func restore(_ address: String) async throws -> Bool {
    try await tool.run(["withdraw", "--restore", address]).exitCode == 0
  }

  private func expectManifest() async throws {
    #expect(try await tool.run(["check", "--against", "public.manifest.json"]).exitCode == 0)
  }
}
